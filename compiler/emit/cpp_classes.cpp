#include "emit/cpp_classes.h"

#include <algorithm>

#include "emit/functions.h"

namespace kernelc::emit {

namespace {

using Method = ir::CppClass::Method;

std::string template_text(const ir::CppClass& c) {
  std::vector<std::string> parameters;
  for (const std::string& name : c.templates) parameters.push_back("class " + name);
  return parameters.empty() ? "" : "template <" + join(parameters) + "> ";
}

class ClassWriter {
 public:
  ClassWriter(const File& file, ir::CppClassId id, Writer& out)
      : file_(file), id_(id), class_(file.module.cpp_classes[id]), name_(file.names.cpp_class(id)), out_(out) {}

  void write() {
    At at(out_, file_.place(class_.span));
    const std::string attribute = class_.is_shared ? "[[gnu::visibility(\"hidden\")]] " : "";
    out_.block(template_text(class_) + "struct " + attribute + name_ + bases(), [&] {
      write_nested();
      for (const ir::Field& field : class_.fields) write_field(field);
      if (!class_.fields.empty() && !class_.methods.empty()) out_.blank();
      for (const Method& method : class_.methods) write_constructor(method);
      for (const Method& method : class_.methods) write_method(method);
      write_destructor();  // behind the methods as in the tables that Cython's modules have
    }, "};");
  }

 private:
  std::string bases() const {
    std::vector<std::string> texts;
    for (const ir::TypeId base : class_.bases) texts.push_back(file_.types(base));
    return texts.empty() ? "" : " : " + join(texts);
  }

  void write_nested() const {
    for (std::size_t i = 0; i < file_.module.cpp_classes.size(); ++i) {
      const ir::CppClassId nested = file_.module.cpp_classes.id_at(i);
      if (file_.module.cpp_classes[nested].outer == id_) write_cpp_class(file_, nested, out_);
    }
  }

  // Numbers and pointers start at zero, objects as None.
  void write_field(const ir::Field& field) const {
    const ir::Types& types = file_.module.types;
    const ir::TypeId type = types.strip(field.type);
    if (types.is_object(type)) return out_.line("kc::py::ObjectMember " + field.cpp_name + ";");
    const bool is_scalar = types.is_number(type) || types.is_pointer(type) || types.is<ir::EnumType>(type);
    out_.line(file_.types.stored_declaration(field.type, field.cpp_name) + (is_scalar ? "{}" : "") + ";");
  }

  bool is_initialiser(const Method& method) const { return method.name == class_.name; }
  const ir::Function& function(const Method& method) const { return file_.module.functions[method.function]; }

  std::vector<std::string> parameter_names(const Method& method) const {
    std::vector<std::string> names;
    NameScope scope;
    for (const ir::LocalId id : function(method).parameters) {
      const std::string& name = function(method).locals[id].name;
      names.push_back(scope.declare(name.empty() ? "argument" : name));
    }
    return names;
  }

  // Values of classes are handed on as they come: some cannot be copied.
  std::string handed_on(const Method& method, std::size_t index, const std::string& name) const {
    const ir::TypeId type = function(method).locals[function(method).parameters[index]].type;
    return file_.module.types.is<ir::CppClassType>(type) && type == file_.module.types.strip(type) ? "std::move(" + name + ")" : name;
  }

  void write_constructor(const Method& method) const {
    if (!is_initialiser(method)) return;
    if (function(method).is_declared_only) return out_.line(name_ + "() = default;");
    const std::vector<std::string> names = parameter_names(method);
    std::vector<std::string> parameters, arguments;
    for (std::size_t i = 0; i < names.size(); ++i) {
      parameters.push_back(parameter_declaration(file_, method.function, function(method).parameters[i], names[i]));
      arguments.push_back(handed_on(method, i, names[i]));
    }
    out_.line(name_ + "(" + join(parameters) + ") { " + method.cpp_name + "(" + join(arguments) + "); }");
  }

  void write_destructor() const {
    const bool has_virtual = std::any_of(class_.methods.begin(), class_.methods.end(), [&](const Method& m) { return is_virtual(m); });
    if (!class_.destructor.valid() && !has_virtual) return;
    out_.line(lead() + (has_virtual ? "virtual ~" : "~") + name_ + "()" + (class_.destructor.valid() ? "" : " = default") + ";");
  }

  bool is_virtual(const Method& method) const { return !is_initialiser(method) && !method.is_static; }

  void write_method(const Method& method) const {
    if (is_initialiser(method) && function(method).is_declared_only) return;
    const std::string kind = method.is_static ? "static " : is_virtual(method) ? "virtual " : "";
    const std::string text = signature(file_, method.function, parameter_names(method), method.cpp_name);
    const bool is_abstract = function(method).is_declared_only;
    out_.line((is_abstract ? "" : lead()) + kind + text + (is_abstract ? " = 0;" : ";"));
  }

  // Modules that are linked into one program may each bring the methods.
  std::string lead() const { return class_.is_shared ? "inline " : ""; }

  const File& file_;
  ir::CppClassId id_;
  const ir::CppClass& class_;
  const std::string& name_;
  Writer& out_;
};

}  // namespace

void declare_cpp_class(const File& file, ir::CppClassId id, Writer& out) {
  const ir::CppClass& c = file.module.cpp_classes[id];
  if (c.is_extern || c.outer.valid()) return;
  write_where_derived_from(file, id, out, [&](Writer& into) { into.line(template_text(c) + "struct " + file.names.cpp_class(id) + ";"); });
}

void write_cpp_class(const File& file, ir::CppClassId id, Writer& out) { ClassWriter(file, id, out).write(); }

void write_where_derived_from(const File& file, ir::CppClassId id, Writer& out, const std::function<void(Writer&)>& write) {
  if (!id.valid() || !file.module.cpp_classes[id].is_shared) return write(out);
  out.line("}  // other modules may derive from it");
  write(out);
  out.line("namespace {");
}

std::string template_head(const File& file, ir::CppClassId id) {
  if (!id.valid()) return "";
  const ir::CppClass& c = file.module.cpp_classes[id];
  return template_head(file, c.outer) + template_text(c);
}

std::string static_method(const File& file, ir::TypeId instance, ir::FunctionId id) {
  const std::vector<Method>& methods = file.module.cpp_classes[file.module.functions[id].cpp_class].methods;
  const auto found = std::find_if(methods.begin(), methods.end(), [&](const Method& known) { return known.function == id; });
  return file.types(instance) + "::" + found->cpp_name;
}

bool is_destructor(const ir::Module& module, ir::FunctionId id) {
  const ir::CppClassId owner = module.functions[id].cpp_class;
  return owner.valid() && module.cpp_classes[owner].destructor == id;
}

}  // namespace kernelc::emit
