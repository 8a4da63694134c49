#include "sema/convert.h"
#include "sema/expressions.h"
#include "sema/functions.h"
#include "sema/known_object.h"
#include "sema/lookup.h"
#include "support/match.h"

#include <tuple>

namespace kernelc::sema {

namespace {

using Runtime = ir::RuntimeFunction;

ir::ExprId python_attribute(Body& body, ir::ExprId value, const std::string& name, Span span) {
  body.require_gil(span, "Accessing Python attribute not allowed without gil");
  const ir::ExprId key = body.add(span, body.types().object_type, ir::ObjectConst{body.name_constant(name)});
  return body.object_call(span, Runtime::GetAttribute, {to_object(body, value), key});
}

/// The numbers that a view has as an object, which None lacks; nothing for other names.
std::optional<ir::ExprId> view_number(Body& body, ir::ExprId view, const std::string& name, Span span) {
  const ir::Types& types = body.types();
  const auto function = name == "size"       ? std::optional(Runtime::ViewSize)
                        : name == "nbytes"   ? std::optional(Runtime::ViewBytes)
                        : name == "itemsize" ? std::optional(Runtime::ViewItemSize)
                        : name == "ndim"     ? std::optional(Runtime::ViewRank)
                                             : std::nullopt;
  if (!function) return std::nullopt;
  const ir::ExprId present = body.call(span, body.type_of(view), Runtime::ViewWithAttribute, {view}, {name});
  return body.call(span, name == "ndim" ? types.int_type : types.ssize, *function, {present});
}

/// v._data → <char*> &v[0, 0], which need not exist
ir::ExprId data_pointer(Body& body, ir::ExprId view, Span span) {
  ir::Types& types = body.types();
  const ir::ViewType type = *types.as<ir::ViewType>(body.type_of(view));
  const std::vector<ir::ExprId> first(type.axes.size(), body.int_const(span, 0, types.ssize));
  const ir::ExprId element = body.add(span, type.element, ir::ViewElement{view, first, ir::IndexChecks::None});
  const ir::ExprId address = body.add(span, types.pointer_to(type.element), ir::AddressOf{element});
  return body.add(span, types.pointer_to(types.char_type), ir::Cast{address});
}

ir::ExprId view_attribute(Body& body, ir::ExprId view, const std::string& name, Span span) {
  ir::Types& types = body.types();
  const ir::ViewType type = *types.as<ir::ViewType>(body.type_of(view));
  if (const auto value = view_number(body, view, name, span)) return *value;
  const bool is_field = name == "shape" || name == "strides" || name == "suboffsets";
  if (is_field) view = none_checked_for(body, view, name, span);
  if (name == "T") {
    view = none_checked(body, view, "Cannot transpose None memoryview slice", span);
    std::vector<ir::Axis> axes(type.axes.rbegin(), type.axes.rend());
    for (const ir::Axis& axis : axes) {
      if (axis.access == ir::Axis::Access::Direct) continue;
      body.error(DiagnosticKind::InvalidOperands, span, "Cannot transpose view with indirect dimensions");
      return body.error_expr(span);
    }
    return body.add(span, types.intern(ir::ViewType{type.element, axes}), ir::ViewTranspose{view});
  }
  const auto tuple = name == "shape"        ? std::optional(Runtime::ViewShapeTuple)
                     : name == "strides"    ? std::optional(Runtime::ViewStridesTuple)
                     : name == "suboffsets" ? std::optional(Runtime::ViewSuboffsetsTuple)
                                            : std::nullopt;
  if (tuple) {
    body.require_gil(span, "Converting to Python object not allowed without gil");
    return body.call(span, types.object(ir::ObjectType::Kind::Tuple), *tuple, {view});
  }
  if (name == "_data") return data_pointer(body, view, span);
  if (name == "base") {
    body.require_gil(span, "Accessing Python attribute not allowed without gil");
    return body.object_call(span, Runtime::ViewBase, {view});
  }
  return python_attribute(body, view, name, span);
}

ir::ExprId no_member(Body& body, ir::TypeId type, const std::string& name, Span span) {
  if (is_incomplete(body.module(), type) && !body.types().is<ir::VoidType>(type)) {
    body.error(DiagnosticKind::UnknownMember, span, "Cannot select attribute of incomplete type '" + body.display(type) + "'");
    return body.error_expr(span);
  }
  body.error(DiagnosticKind::UnknownMember, span, "Object of type '" + body.display(type) + "' has no attribute '" + name + "'");
  return body.error_expr(span);
}

/// p.shape of a pointer to a view: a field of what lies there, to be read and assigned.
ir::ExprId view_field(Body& body, ir::ExprId pointer, const std::string& name, Span span) {
  ir::Types& types = body.types();
  if (name == "_data") return body.add(span, types.pointer_to(types.char_type), ir::Member{pointer, "data", true});
  if (name != "shape" && name != "strides" && name != "suboffsets") return no_member(body, body.type_of(pointer), name, span);
  return body.add(span, types.intern(ir::ArrayType{types.ssize, 8, {}}), ir::Member{pointer, name, true});
}

const ir::Field* find_field(const std::vector<ir::Field>& fields, const std::string& name) {
  for (const ir::Field& field : fields) {
    if (field.name == name) return &field;
  }
  const std::string written(name_in_private(name));  // no class makes the fields of a struct private
  return written.empty() ? nullptr : find_field(fields, written);
}

ir::ExprId struct_member(Body& body, ir::ExprId value, ir::TypeId type, const std::string& name, bool through_pointer, Span span) {
  ir::Types& types = body.types();
  const ir::Struct& declared = body.module().structs[types.as<ir::StructType>(type)->id];
  const ir::Field* field = find_field(declared.fields, name);
  if (!through_pointer && is_asked_as_dict(body, type, name)) return python_attribute(body, value, name, span);
  if (!field) return no_member(body, type, name, span);
  ir::TypeId field_type = field->type;
  if (types.is_const(type) || (!through_pointer && types.is_const(body.type_of(value)))) field_type = types.const_of(field_type);
  const ir::ExprId member = body.add(span, field_type, ir::Member{value, field->cpp_name, through_pointer});
  return types.is_object(field_type) ? body.object_call(span, Runtime::LoadObject, {member}) : member;
}

ir::ExprId complex_part(Body& body, ir::ExprId value, const std::string& name, Span span) {
  ir::Types& types = body.types();
  const ir::TypeId part = types.intern(ir::FloatType{types.as<ir::ComplexType>(body.type_of(value))->width});
  return body.call(span, part, name == "real" ? Runtime::RealPart : Runtime::ImaginaryPart, {value});
}

/// Attribute of an instance of a cdef class, in the class or its bases.
const ir::Class::Attribute* find_class_attribute(const ir::Module& module, ir::ClassId id, const std::string& name) {
  for (; id; id = module.classes[id].base) {
    const std::string own_name = name_in_class(name, module.classes[id].name);
    for (const auto& attribute : module.classes[id].attributes) {
      if (attribute.name == name || attribute.name == own_name) return &attribute;
    }
  }
  return nullptr;
}

/// The class of a header that an object is an instance of, as it was declared.
ir::ClassId declared_class(const Body& body, const ir::ObjectType& type) {
  if (type.kind == ir::ObjectType::Kind::Class) return type.class_id;
  const auto known = body.context.known_classes.find(type.kind);
  return known == body.context.known_classes.end() ? ir::ClassId{} : known->second;
}

/// The C function behind a property that the class of a header declares, or a base of it: its getter or setter.
std::optional<FunctionDeclId> find_accessor(const Body& body, ir::ClassId id, const std::string& name, FunctionDeclId ClassDecl::Property::*role) {
  for (; id; id = body.context.module.classes[id].base) {
    const auto declared = body.context.classes.find(id);
    if (declared == body.context.classes.end()) continue;
    for (const ClassDecl::Property& property : declared->second.properties)
      if (property.name == name && property.*role && body.context.functions[property.*role].property_of) return property.*role;
  }
  return std::nullopt;
}

/// What a field of the struct of an array is called in NumPy's declarations; those of a module itself may leave it out, then it is Python's.
std::string numpy_field(const Body& body, const std::string& name) {
  const auto known = body.context.known_classes.find(ir::ObjectType::Kind::NumpyArray);
  if (known == body.context.known_classes.end()) return name;
  const ir::Class& declared = body.context.module.classes[known->second];
  const bool is_full = declared.cpp_name == "PyObject" || !declared.methods.empty() || !declared.properties.empty();
  for (const auto& attribute : declared.attributes) {
    if (attribute.name != name) continue;
    return attribute.cpp_name == "nd" ? "ndim" : attribute.cpp_name == "dimensions" ? "shape" : name;
  }
  return is_full ? name : "";
}

std::optional<ir::ExprId> numpy_attribute(Body& body, ir::ExprId value, const std::string& written, Span span) {
  ir::Types& types = body.types();
  const std::string name = numpy_field(body, written);
  if (name == "ndim") return body.call(span, types.int_type, Runtime::NumpyDimensions, {value});
  if (name == "shape") return body.call(span, types.pointer_to(types.ssize), Runtime::NumpyShape, {value});
  if (name == "strides") return body.call(span, types.pointer_to(types.ssize), Runtime::NumpyStrides, {value});
  if (name == "data") return body.call(span, types.pointer_to(types.char_type), Runtime::NumpyData, {value});
  if (name == "descr") return body.call(span, types.object(ir::ObjectType::Kind::NumpyDtype), Runtime::NumpyDescription, {value});
  return std::nullopt;
}

/// The C fields of cython.view.array.
std::optional<ir::ExprId> array_field(Body& body, ir::ExprId value, const std::string& name, Span span) {
  ir::Types& types = body.types();
  if (name == "callback_free_data") {
    ir::FunctionType type;
    type.result = types.void_type;
    type.parameters = {types.pointer_to(types.void_type)};
    return body.call(span, types.pointer_to(types.intern(type)), Runtime::CythonArrayFree, {value});
  }
  const std::tuple<const char*, ir::TypeId, Runtime> fields[] = {{"data", types.pointer_to(types.char_type), Runtime::CythonArrayData},
                                                                 {"len", types.ssize, Runtime::CythonArrayLength},
                                                                 {"format", types.pointer_to(types.char_type), Runtime::CythonArrayFormat},
                                                                 {"mode", types.object_type, Runtime::CythonArrayMode},
                                                                 {"ndim", types.int_type, Runtime::CythonArrayRank},
                                                                 {"itemsize", types.ssize, Runtime::CythonArrayItemSize},
                                                                 {"free_data", types.bool_type, Runtime::CythonArrayOwnsData},
                                                                 {"dtype_is_object", types.bool_type, Runtime::CythonArrayOfObjects}};
  for (const auto& [field, type, function] : fields)
    if (name == field) return body.call(span, type, function, {value});
  return std::nullopt;
}

/// The C fields of cython.view.memoryview.
std::optional<ir::ExprId> memoryview_field(Body& body, ir::ExprId value, const std::string& name, Span span) {
  if (name == "obj") return body.call(span, body.types().object_type, Runtime::CythonMemoryViewObject, {value});
  const auto buffer = name == "view" ? find_declaration(body.context, *body.scope, "Py_buffer") : std::nullopt;
  const auto* type = buffer ? std::get_if<TypeSymbol>(&*buffer) : nullptr;
  if (!type) return std::nullopt;
  return body.call(span, type->type, Runtime::CythonMemoryViewBuffer, {value});
}

ir::ExprId object_attribute(Body& body, ir::ExprId value, const std::string& name, Span span) {
  ir::Types& types = body.types();
  const ir::ObjectType type = *types.as<ir::ObjectType>(body.type_of(value));
  if (type.kind == ir::ObjectType::Kind::Class) {
    if (const auto* attribute = find_class_attribute(body.module(), type.class_id, name)) {
      if (name == "__dict__" || name == "__weakref__") {
        body.error(DiagnosticKind::UnknownMember, span, "Illegal use of special attribute " + name);
        return body.error_expr(span);
      }
      return body.add(span, attribute->type, ir::Member{value, attribute->name, true});
    }
  }
  if (type.kind == ir::ObjectType::Kind::NumpyArray) {
    if (const auto known = numpy_attribute(body, value, name, span)) return *known;
  }
  if (const auto getter = find_accessor(body, declared_class(body, type), name, &ClassDecl::Property::getter)) return call_accessor(body, *getter, {value}, span);
  // The field of C has another name in Python.
  if (type.kind == ir::ObjectType::Kind::NumpyDtype && name == "type_num") return python_attribute(body, value, "num", span);
  if (type.kind == ir::ObjectType::Kind::CythonArray) {
    if (const auto field = array_field(body, value, name, span)) return *field;
  }
  if (type.kind == ir::ObjectType::Kind::CythonMemoryView) {
    if (const auto field = memoryview_field(body, value, name, span)) return *field;
  }
  return python_attribute(body, value, name, span);
}

ir::ExprId cpp_member(Body& body, ir::ExprId value, ir::TypeId type, const std::string& name, bool through_pointer, Span span) {
  if (const auto member = cpp_data_member(body, value, type, name, through_pointer, span)) return *member;
  if (!through_pointer && has_python_attributes(body, type)) return python_attribute(body, value, name, span);
  return no_member(body, type, name, span);
}

/// array.array's data as each of its element types: `.data.as_doubles`.
ir::ExprId array_data_member(Body& body, ir::ExprId array, const std::string& name, Span span) {
  ir::Types& types = body.types();
  const std::pair<const char*, ir::TypeId> members[] = {
      {"as_chars", types.char_type},     {"as_uchars", types.unsigned_char}, {"as_schars", types.signed_char},
      {"as_shorts", types.short_type},   {"as_ushorts", types.unsigned_short}, {"as_ints", types.int_type},
      {"as_uints", types.unsigned_int},  {"as_longs", types.long_type},      {"as_ulongs", types.unsigned_long},
      {"as_longlongs", types.long_long}, {"as_ulonglongs", types.unsigned_long_long}, {"as_floats", types.float_type},
      {"as_doubles", types.double_type}, {"as_voidptr", types.void_type}};
  for (const auto& [member, element] : members) {
    if (name != member) continue;
    const ir::ExprId raw = body.call(span, types.pointer_to(types.void_type), Runtime::PythonArrayData, {array});
    return body.add(span, types.pointer_to(element), ir::Cast{raw});
  }
  return no_member(body, body.type_of(array), name, span);
}

/// `a.data.as_doubles` of an array.array: the two attributes have a meaning only together.
std::optional<ir::ExprId> array_data(Body& body, const ast::AttributeExpr& expr, Span span) {
  const auto* data = std::get_if<ast::AttributeExpr>(&body.ast(expr.value).node);
  if (!data || data->name.text != "data" || symbol_named_by(body, expr.value) || !cython_path(body, data->value).empty()) {
    return std::nullopt;
  }
  const ir::ExprId owner = check(body, data->value);
  if (body.types().is_object(body.type_of(owner), ir::ObjectType::Kind::PythonArray)) {
    return array_data_member(body, owner, expr.name.text, span);
  }
  return attribute_of(body, attribute_of(body, owner, "data", body.ast(expr.value).span), expr.name.text, span);
}

/// Enum.MEMBER
std::optional<ir::ExprId> enum_member(Body& body, const Symbol& base, const ast::AttributeExpr& expr, Span span) {
  const auto* symbol = std::get_if<TypeSymbol>(&base);
  const auto* type = symbol ? body.types().as<ir::EnumType>(symbol->type) : nullptr;
  if (!type) return std::nullopt;
  const ir::Enum& declared = body.module().enums[type->id];
  for (std::size_t i = 0; i < declared.members.size(); ++i) {
    if (declared.members[i].name != expr.name.text) continue;
    return body.add(span, body.types().strip(symbol->type), ir::EnumeratorRef{type->id, static_cast<int>(i)});
  }
  // What Python's enums have besides begins with an underscore.
  if (declared.is_cpdef && (declared.members.empty() || expr.name.text.starts_with('_'))) return std::nullopt;
  return no_member(body, symbol->type, expr.name.text, span);
}

/// A dotted name whose first part is imported as a Python module, too: what no `.pxd` declares is an attribute of it.
bool is_python_path(Body& body, ast::ExprId expr) {
  if (const auto* attribute = std::get_if<ast::AttributeExpr>(&body.ast(expr).node)) return is_python_path(body, attribute->value);
  const auto symbol = symbol_named_by(body, expr);
  const auto* module = symbol ? std::get_if<CModuleSymbol>(&*symbol) : nullptr;
  return module && module->is_python_name;
}

std::optional<ir::ExprId> module_member(Body& body, const Symbol& base, const ast::AttributeExpr& expr, Span span) {
  const auto* module = std::get_if<CModuleSymbol>(&base);
  if (!module) return std::nullopt;
  const std::optional<Symbol> member = declared_member(body.context, base, expr.name.text);
  const bool is_type = member && std::holds_alternative<TypeSymbol>(*member);
  const bool is_python = member && std::holds_alternative<PyNameSymbol>(*member);
  const bool is_submodule = member && std::holds_alternative<CModuleSymbol>(*member);
  const bool is_imported = module->is_python_name || is_python_path(body, expr.value);
  if (member && !is_python && !((is_type || is_submodule) && is_imported)) return symbol_value(body, *member, expr.name.text, span);
  if (is_imported) return std::nullopt;
  body.error(DiagnosticKind::UnknownMember, expr.name.span, "cimported module has no attribute '" + expr.name.text + "'");
  return body.error_expr(span);
}

}  // namespace

std::optional<ir::ExprId> cpp_data_member(Body& body, ir::ExprId value, ir::TypeId type, const std::string& name, bool through_pointer, Span span) {
  const auto* found = body.types().as<ir::CppClassType>(type);
  if (!found) return std::nullopt;
  const ir::CppClassType instance = *found;
  const ir::CppClass& declared = body.module().cpp_classes[instance.id];
  if (const ir::Field* field = find_field(declared.fields, name))
    return body.add(span, instantiate(body, field->type, instance), ir::Member{value, field->cpp_name, through_pointer});
  for (const ir::TypeId base : std::vector(declared.bases)) {
    if (const auto member = cpp_data_member(body, value, instantiate(body, base, instance), name, through_pointer, span)) return member;
  }
  return std::nullopt;
}

std::optional<ir::ExprId> call_setter(Body& body, ir::ExprId object, const std::string& name, ir::ExprId new_value, Span span) {
  const auto* type = body.types().as<ir::ObjectType>(body.type_of(object));
  const auto setter = type ? find_accessor(body, declared_class(body, *type), name, &ClassDecl::Property::setter) : std::nullopt;
  return setter ? std::optional(call_accessor(body, *setter, {object, new_value}, span)) : std::nullopt;
}

ir::ExprId attribute_of(Body& body, ir::ExprId value, const std::string& name, Span span) {
  ir::Types& types = body.types();
  const ir::TypeId type = types.strip(body.type_of(value));
  if (types.is_error(type)) return value;
  if (types.is_view(type)) return view_attribute(body, value, name, span);
  if (types.is_object(type)) return object_attribute(body, value, name, span);
  if (types.is<ir::StructType>(type)) return struct_member(body, value, type, name, false, span);
  if (types.is<ir::CppClassType>(type)) return cpp_member(body, value, type, name, false, span);
  const bool is_part = name == "real" || name == "imag";
  if (types.is<ir::ComplexType>(type) && is_part) return complex_part(body, value, name, span);
  if (const auto* pointer = types.as<ir::PointerType>(type)) {
    const ir::TypeId target = pointer->target;
    if (types.is<ir::StructType>(target)) return struct_member(body, value, target, name, true, span);
    if (types.is<ir::CppClassType>(target)) return cpp_member(body, value, target, name, true, span);
    if (types.is_view(target)) return view_field(body, value, name, span);
  }
  if (const auto* array = types.as<ir::ArrayType>(type)) {  // of its first element
    const ir::TypeId element = array->element;
    if (types.is<ir::StructType>(element)) return struct_member(body, value, element, name, true, span);
    if (types.is<ir::CppClassType>(element)) return cpp_member(body, value, element, name, true, span);
  }
  if (has_object_form(body, type)) return python_attribute(body, value, name, span);
  return no_member(body, type, name, span);
}

ir::ExprId check_attribute(Body& body, const ast::AttributeExpr& expr, Span span) {
  if (const std::optional<Symbol> base = symbol_named_by(body, expr.value)) {
    if (const auto member = module_member(body, *base, expr, span)) return *member;
    if (const auto member = enum_member(body, *base, expr, span)) return *member;
  }
  const std::string path = cython_path(body, expr.value);
  if (!path.empty()) return symbol_value(body, CythonSymbol{path + "." + expr.name.text}, expr.name.text, span);
  if (const auto data = array_data(body, expr, span)) return *data;
  return attribute_of(body, check(body, expr.value), expr.name.text, span);
}

}  // namespace kernelc::sema
