#include "emit/class_parts.h"
#include "emit/conversions.h"
#include "emit/expressions.h"
#include "emit/functions.h"
#include "emit/literals.h"
#include "emit/objects.h"

namespace kernelc::emit {

namespace {

using Attribute = ir::Class::Attribute;

std::string converted_value(const File& file, ir::TypeId type) {
  if (!file.module.types.is_view(type)) return from_object_text(file, type, "value").text;
  return "kc::py::acquire<" + file.types.plain_view(type, false) + ">(value, " + file.types.view_declaration(type) + ")";
}

/// Writes what Python sees of the attributes and properties of one class: getters and setters as lambdas.
class Accessors {
 public:
  Accessors(File& file, ir::ClassId id, Writer& out) : file_(file), name_(file.names.cdef_class(id)), out_(out) {}

  void attribute(const Attribute& a) {
    if (is_dict(a) || is_weak_references(a)) return offset(a);
    if (a.access == Attribute::Access::Private) return;
    out_.open("type.attribute(" + string_literal(a.name) + ", [](" + name_ + "& self) -> kc::py::Object");
    out_.line("return " + attribute_value(file_, a) + ";");
    if (a.access == Attribute::Access::Public) {
      next("}, []");
      if (!types().is_object(a.type)) out_.line("if (!value) kc::py::refuse_deletion();");
      write_attribute_store(file_, a, out_);
    }
    close(a.doc, a.access == Attribute::Access::Public);
  }

  void property(const ir::Class::Property& p) {
    const bool writes = p.setter.valid() || p.deleter.valid();
    const std::string head = "type.attribute(" + string_literal(p.name) + ", ";
    if (!writes && !p.getter.valid()) return out_.line(head + "nullptr, nullptr, " + string_literal(p.doc) + ");");
    if (p.getter.valid()) {
      out_.open(head + "[](" + name_ + "& self) -> kc::py::Object");
      out_.line("return " + call(p.getter, {}) + ";");
      if (writes) next("}, []");
    } else {
      out_.open(head + "nullptr, [](" + name_ + "& self, kc::py::Ref value)");
    }
    if (writes) set_property(p);
    close(p.doc, writes);
  }

 private:
  const ir::Types& types() const { return file_.module.types; }

  void close(const std::string& doc, bool writes) {
    const std::string last = doc.empty() ? "" : ", " + string_literal(doc);
    out_.close("}" + std::string(!doc.empty() && !writes ? ", nullptr" : "") + last + ");");
  }

  void next(const std::string& end) {
    out_.close(end + "(" + name_ + "& self, kc::py::Ref value) {");
    out_.indent();
  }

  void offset(const Attribute& a) {
    const std::string kind = is_dict(a) ? "dict" : "weak_references";
    out_.line("type." + kind + "(&" + name_ + "::" + attribute_name(a) + ");");
  }

  std::string call(ir::FunctionId id, const std::vector<std::string>& rest) const {
    std::vector<std::string> arguments = {"kc::py::object_of(self)"};
    arguments.insert(arguments.end(), rest.begin(), rest.end());
    return call_text(file_.names.function(id), arguments).text;
  }

  void set_property(const ir::Class::Property& p) {
    const std::string refusal = "kc::py::" + std::string(p.setter.valid() ? "refuse_deletion()" : "refuse_assignment()") + ";";
    const std::string deletion = p.deleter.valid() ? call(p.deleter, {}) + ";" : refusal;
    if (!p.setter.valid()) {
      out_.line("if (value) " + refusal);
      return out_.line(deletion);
    }
    if (p.deleter.valid()) out_.line("if (!value) return void(" + call(p.deleter, {}) + ");");
    else out_.line("if (!value) " + refusal);
    const ir::Function& setter = file_.module.functions[p.setter];
    out_.line(call(p.setter, {argument(setter)}) + ";");
  }

  // The value as the setter declares its second parameter.
  std::string argument(const ir::Function& setter) {
    if (setter.parameters.size() < 2) return "value";
    const ir::LocalId parameter = setter.parameters[1];
    const ir::TypeId type = setter.locals[parameter].type;
    const std::string name = string_literal(setter.locals[parameter].name);
    if (types().is_object(type, ir::ObjectType::Kind::Any)) return "value";
    if (types().is_object(type)) return argument_check(file_, type, "value", true, name);
    if (!types().is_view(type)) return from_object_text(file_, type, "value").text;
    out_.line("auto view = " + converted_value(file_, type) + ";");
    return "view";
  }

  File& file_;
  const std::string& name_;
  Writer& out_;
};

}  // namespace

std::string attribute_value(File& file, const Attribute& a) {
  const ir::Types& types = file.module.types;
  const std::string variable = "self." + attribute_name(a);
  const std::string place = a.is_optional ? variable + ".attribute(" + string_literal(a.name) + ")" : variable;
  if (types.is_object(a.type)) return place;
  if (types.is_view(a.type)) return "kc::py::to_object(kc::initialised_attribute(" + place + "))";
  if (types.is<ir::ArrayType>(a.type)) return "kc::py::write_value(" + converted_place(types, a.type, place) + ")";
  if (types.is<ir::BoolType>(a.type)) return "kc::py::from(" + place + " != 0)";
  return object_of_number(file, a.type, place);
}

void write_attribute_store(const File& file, const Attribute& a, Writer& out) {
  const ir::Types& types = file.module.types;
  const std::string place = "self." + attribute_name(a);
  if (types.is<ir::ArrayType>(a.type)) return out.line("kc::py::read_value(value, " + converted_place(types, a.type, place) + ");");
  if (!types.is_object(a.type)) return out.line(place + " = " + converted_value(file, a.type) + ";");
  const bool is_any = types.is_object(a.type, ir::ObjectType::Kind::Any);
  const std::string checked = is_any ? "value" : "kc::py::check_type(value, " + type_test(file, a.type, true) + ")";
  out.line(place + " = value ? kc::py::borrow(" + checked + ") : kc::py::none();");
}

void write_accessors(File& file, ir::ClassId id, Writer& out) {
  Accessors accessors(file, id, out);
  for (const Attribute& attribute : file.module.classes[id].attributes) accessors.attribute(attribute);
  for (const ir::Class::Property& property : file.module.classes[id].properties) accessors.property(property);
}

}  // namespace kernelc::emit
