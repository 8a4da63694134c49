#include "emit/outlined_function.h"

#include "emit/expressions.h"
#include "emit/functions.h"
#include "emit/objects.h"
#include "emit/optional_places.h"
#include "emit/statements.h"

namespace kernelc::emit {

using ir::ExprId;
using ir::LocalId;

OutlinedFunction::OutlinedFunction(Body& outer, ir::StmtId stmt, std::string_view wanted)
    : outer_(outer), text_(outer.file, outer.id, outer.before), locals_(shared_locals(outer, stmt)) {
  name_ = outer.file.names.scope().declare(outer.file.names.function(outer.id) + "_" + std::string(wanted));
  text_.records_line = false;
  text_.has_gil = false;
  text_.held_views = outer.held_views;
  if (outer.function.this_pointer.valid()) text_.local_names[outer.function.this_pointer] = text_.temporary("self");
  region_ = text_.temporary("region");
  if (!outer.checks.empty()) add_checks();
  for (const std::string& view : outer.held_views) add_view(view, view);
  for (const LocalId local : locals_.passed) pass(local);
  for (const LocalId local : locals_.privates) pass_out(local);
  for (const LocalId local : locals_.reductions) pass_out(local);
}

std::string OutlinedFunction::option(std::string_view wanted, ExprId value) {
  const std::string name = parameter(wanted, value);
  parameters_.back().insert(0, "[[maybe_unused]] ");
  return name;
}

std::string OutlinedFunction::thread_count(ExprId value) {
  const bool is_literal = outer_.node<ir::IntConst>(value) != nullptr;
  return " num_threads(" + (is_literal ? number(outer_, value).text.text : "kc::team_size(" + option("num_threads", value) + ")") + ")";
}

std::string OutlinedFunction::parameter(std::string_view wanted, ExprId value) {
  const ir::TypeId type = outer_.type_of(value);
  const std::string name = text_.temporary(wanted);
  add(outer_.file.types.declaration(outer_.types.strip(type), name), converted(outer_, value, type).text);
  return name;
}

void OutlinedFunction::pass_out(ir::TypeId type, const std::string& name, const std::string& argument) {
  add_out(name, argument, [&](const std::string& declarator) { return outer_.file.types.declaration(outer_.types.strip(type), declarator); });
}

void OutlinedFunction::add_out(const std::string& name, const std::string& argument, const std::function<std::string(const std::string&)>& declaration) {
  const std::string outside = text_.temporary(name + "_outside");
  add(declaration("&" + outside), argument);
  outs_.push_back({declaration(name), name, outside});
}

void OutlinedFunction::pass_carried(const std::string& name, const std::string& argument) { add("kc::py::CarriedObject& " + name, argument); }

std::string OutlinedFunction::head(const std::string& result) const {
  return (template_.empty() ? "" : "template <" + join(template_) + "> ") + result + " " + name_ + "(" + join(parameters_) + ")";
}
std::string OutlinedFunction::call() const { return "kernels::" + name_ + "(" + join(arguments_) + ")"; }

void OutlinedFunction::write_copies_in() {
  for (const Out& out : outs_) text_.out.line(out.declaration + " = " + out.outside + ";");
}
void OutlinedFunction::write_copies_out() {
  for (const Out& out : outs_) text_.out.line(out.outside + " = " + out.name + ";");
}

void OutlinedFunction::add(std::string parameter, std::string argument) {
  parameters_.push_back(std::move(parameter));
  arguments_.push_back(std::move(argument));
}

void OutlinedFunction::add_checks() {
  const std::string type = text_.temporary("Checks");
  template_.push_back("class " + type);
  text_.checks = outer_.checks;
  add("[[maybe_unused]] " + type + " " + outer_.checks, outer_.checks);
}

// Views keep the layout that they have where the call stands. Each thread gets a copy, whose parts compilers keep in registers.
void OutlinedFunction::add_view(const std::string& name, const std::string& argument) {
  const std::string type = text_.temporary("V" + std::to_string(template_.size() + 1));
  template_.push_back("class " + type);
  add(type + " " + name, argument);
  views_.push_back(name);
}

void OutlinedFunction::pass(LocalId local) {
  const ir::Local& variable = outer_.function.locals[local];
  const std::string& name = text_.name(local);
  if (outer_.types.is_view(variable.type)) return add_view(name, local_text(outer_, local).text);
  if (outer_.types.is_object(variable.type)) {
    const std::string type = is_lent_parameter(outer_, local) ? "kc::py::Ref " : "kc::py::Object& ";
    return add("[[maybe_unused]] " + type + name, local_text(outer_, local).text);  // of an object, only a view may be left
  }
  // What pointers lead to is one variable for all: calls change it through them.
  const bool is_addressed = outer_.addressed.contains(local);
  if (is_addressed && outer_.types.is<ir::BoolType>(variable.type) && variable.kind != ir::Local::Kind::Parameter)
    return add(outer_.file.types.stored_declaration(variable.type, "&" + name), name);
  const bool by_reference = is_addressed || outer_.types.is<ir::ArrayType>(variable.type) || outer_.types.is<ir::StructType>(variable.type) ||
                            outer_.types.is<ir::CppClassType>(variable.type) || outer_.types.is<ir::TupleType>(variable.type);
  const std::string declarator = by_reference ? (outer_.types.is<ir::ArrayType>(variable.type) ? "(&" + name + ")" : "&" + name) : name;
  add(local_declaration(outer_.file, variable, declarator), local_text(outer_, local).text);
}

void OutlinedFunction::pass_out(LocalId local) {
  const ir::Local& variable = outer_.function.locals[local];
  add_out(text_.name(local), local_text(outer_, local).text, [&](const std::string& declarator) { return local_declaration(outer_.file, variable, declarator); });
}

}  // namespace kernelc::emit
