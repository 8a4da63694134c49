#include "emit/generators.h"

#include "emit/closures.h"
#include "emit/functions.h"
#include "emit/generator_frame.h"
#include "emit/generator_lowering.h"
#include "emit/literals.h"

namespace kernelc::emit {

namespace {

using ir::LocalId;

/// Writes the parts of one generator function.
class GeneratorText {
 public:
  GeneratorText(File& file, ir::FunctionId id, Writer& out)
      : file_(file), id_(id), function_(file.module.functions[id]), out_(out), name_(file.names.function(id)), frame_(file) {}

  void write() {
    Writer resume;
    write_resume(resume);
    out_.blank();
    frame_.write_struct(name_ + "_frame", out_);
    out_.append(resume);
    write_maker();
  }

 private:
  void name_locals(Body& body) {
    for (std::size_t i = 0; i < function_.locals.size(); ++i) {
      const LocalId local = function_.locals.id_at(i);
      const ir::Local& variable = function_.locals[local];
      const bool lies_in_frame = !variable.is_captured && !variable.is_outer &&
                                 (body.mentions.contains(local) || variable.kind == ir::Local::Kind::Parameter);
      if (lies_in_frame) body.local_names[local] = frame_names_[local] = frame_.add(variable.type, variable.name.empty() ? "t" : variable.name, variable.is_optional);
    }
  }

  void write_resume(Writer& out) {
    Writer text;
    Body body(file_, id_, text);
    body.is_generator = true;
    for (const char* taken : {"generator", "frame", "sent", "resume"}) body.names.reserve(taken);
    if (takes_environment(function_)) environment_ = frame_.add(function_object(), "environment");
    if (has_shared_variables(function_)) shared_ = frame_.add(function_object(), "shared");
    name_locals(body);
    Writer head;
    write_references(body, head);
    GeneratorLowering(body, frame_).block(function_.body);
    const std::string resume = "kc::py::Object " + name_ + "_resume(kc::py::Generator& generator, [[maybe_unused]] " + name_ +
                               "_frame& frame, [[maybe_unused]] kc::py::Ref sent)";
    out.append(body.before);
    out.blank();
    write_origin(file_, function_, out);
    out.block(resume, [&] {
      out.append(head);
      write_machine(body, text, out);
    });
  }

  // The shared variables are named once; the text of the statements comes behind them.
  void write_references(Body& body, Writer& head) {
    Body names(file_, id_, head);
    names.local_names = body.local_names;
    write_shared_variables(names, environment_, shared_);
    body.environment = names.environment;
  }

  void write_machine(Body& body, const Writer& text, Writer& out) {
    if (body.records_line) out.line("int line = 0;");
    out.line("[[maybe_unused]] resume:");
    out.open("try");
    frame_.write_places(out);
    out.append(text);
    out.close("} catch (kc::Exception& e) {");
    out.indent();
    write_trace_of(body, out);
    frame_.write_dispatch(out);
    out.close();
    out.line("return generator.finish();");
  }

  void write_trace_of(Body& body, Writer& out) {
    Body trace(file_, id_, out);
    trace.caught = "e";
    trace.records_line = body.records_line;
    write_trace(trace);
  }

  // The C++ function behind the def statement: it fills the frame.
  void write_maker() {
    NameScope names(&file_.names.scope());
    for (const char* taken : {"made", "frame", "environment"}) names.declare(taken);
    std::vector<std::string> parameters;
    for (const LocalId parameter : function_.parameters) parameters.push_back(names.declare(function_.locals[parameter].name));
    out_.blank();
    out_.block(signature(file_, id_, parameters), [&] {
      const std::string qualified = function_.qualified_name.empty() ? function_.name : function_.qualified_name;
      const std::string line = std::to_string(file_.place(function_.span).line);
      const std::string maker = function_.is_async_generator ? "async_generator" : function_.is_coroutine ? "coroutine" : "generator";
      out_.line("kc::py::Object made = kc::py::" + maker + "<" + name_ + "_frame, " + name_ + "_resume>(" + join({string_literal(qualified), line}) + ");");
      out_.line("[[maybe_unused]] auto& frame = kc::py::frame<" + name_ + "_frame>(made);");
      if (!environment_.empty()) out_.line(environment_ + " = kc::py::borrow(environment);");
      if (!shared_.empty()) write_new_shared(file_, id_, shared_, "environment", out_);
      for (std::size_t i = 0; i < parameters.size(); ++i) take(function_.parameters[i], parameters[i]);
      out_.line("return made;");
    });
  }

  void take(LocalId parameter, const std::string& value) {
    const ir::Local& local = function_.locals[parameter];
    const std::string place = local.is_captured ? shared_variable(file_, id_, parameter, shared_) : frame_names_.at(parameter);
    out_.line(place + " = " + (file_.module.types.is_object(local.type) ? "kc::py::borrow(" + value + ")" : value) + ";");
  }

  ir::TypeId function_object() const { return file_.module.types.object_type; }

  File& file_;
  ir::FunctionId id_;
  const ir::Function& function_;
  Writer& out_;
  const std::string& name_;
  GeneratorFrame frame_;
  std::map<LocalId, std::string> frame_names_;
  std::string environment_, shared_;
};

}  // namespace

void write_generator(File& file, ir::FunctionId id, Writer& out) { GeneratorText(file, id, out).write(); }

}  // namespace kernelc::emit
