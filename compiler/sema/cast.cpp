#include "sema/c_strings.h"
#include "sema/convert.h"

namespace kernelc::sema {

namespace {

ir::ExprId no_cast(Body& body, const char* message, Span span) {
  body.error(DiagnosticKind::InvalidConversion, span, message);
  return body.error_expr(span);
}

bool is_python_struct(Body& body, ir::TypeId type) {
  const auto* found = body.types().as<ir::StructType>(type);
  return found && body.module().structs[found->id].cpp_name == "PyObject";
}

bool may_point_to_object(const ir::Types& types, ir::TypeId pointer) {
  const ir::TypeId target = types.as<ir::PointerType>(pointer)->target;
  return types.is<ir::VoidType>(target) || types.is<ir::StructType>(target) || types.is_object(target);
}

/// C characters, or a stretch of them, where they do not become text by themselves.
bool needs_decoding(Body& body, ir::ExprId value) {
  if (c_string_object(body) == ir::ObjectType::Kind::Str || !body.module().directives.c_string_encoding.empty()) return false;
  const auto* call = body.node<ir::RuntimeCall>(value);
  return is_char_pointer(body.types(), body.type_of(value)) || (call && call->function == ir::RuntimeFunction::CharsToBytes);
}

/// A class of a header of which nothing is declared stands for an `enum class`, too.
bool may_be_enum(Body& body, ir::TypeId type) {
  const auto* instance = body.types().as<ir::CppClassType>(type);
  if (!instance) return false;
  const ir::CppClass& declared = body.module().cpp_classes[instance->id];
  return declared.is_extern && declared.bases.empty() && declared.fields.empty() && declared.methods.empty();
}

/// A struct of a header of which nothing is declared stands for a number or a pointer, too: the header knows.
bool is_opaque(Body& body, ir::TypeId type) {
  const auto* structure = body.types().as<ir::StructType>(type);
  if (!structure) return false;
  const ir::Struct& declared = body.module().structs[structure->id];
  return declared.is_extern && declared.fields.empty();
}

/// `<char*> "text"` and what a literal is as a number are no addresses of objects.
bool is_text_of(Body& body, ir::ExprId value, ir::TypeId pointer) {
  return body.node<ir::ObjectConst>(value) && body.types().is_number(body.types().as<ir::PointerType>(pointer)->target);
}

}  // namespace

ir::ExprId cast(Body& body, ir::ExprId value, ir::TypeId to, bool checked, Span span) {
  ir::Types& types = body.types();
  const ir::TypeId from = body.type_of(value);
  if (types.is_error(from) || types.is_error(to)) return retype(body, value, to);
  if (types.is_object(to)) {
    if (types.is_pointer(from) && !is_char_pointer(types, from)) {
      if (!may_point_to_object(types, from)) return no_cast(body, "Python objects cannot be cast from pointers of primitive types", span);
      // What a pointer to an instance of a C class is used for in nogil code needs no reference of its own.
      if (!types.is_object(to, ir::ObjectType::Kind::Class)) body.require_gil(span, "Converting to Python object not allowed without gil");
      return retype(body, body.call(span, types.object_type, ir::RuntimeFunction::BorrowPointer, {value}), types.strip(to));
    }
    if (const ir::ExprId made = chars_as(body, value, to, span)) return made;
    if (types.is<ir::ArrayType>(from) && types.is_object(to, ir::ObjectType::Kind::Tuple)) return convert(body, value, to, span);
    if (types.is_object(to, ir::ObjectType::Kind::Str) && needs_decoding(body, value))
      return no_cast(body, "Cannot convert 'char*' to unicode implicitly, decoding required", span);
    const bool is_other_number = types.is_number(from) && !types.is_object(to, ir::ObjectType::Kind::Any) && !types.is_object(to, ir::ObjectType::Kind::Bool);
    if (is_other_number) return convert(body, value, to, span);
    const bool is_truth = types.is_object(to, ir::ObjectType::Kind::Bool) && types.is_number(from);
    const ir::ExprId object = to_object(body, is_truth ? truth(body, value, span) : value);
    if (checked) return body.add(span, types.strip(to), ir::CheckedObject{object, types.strip(to), false});
    return retype(body, object, types.strip(to));
  }
  if (types.is_pointer(to) && types.is_object(from) && !is_text_of(body, value, to)) {
    if (is_char_pointer(types, to)) return convert(body, value, to, span);
    if (types.is_number(types.as<ir::PointerType>(to)->target)) return no_cast(body, "Python objects cannot be cast to pointers of primitive types", span);
    if (is_temporary_object(body, value)) return no_cast(body, "Casting temporary Python object to non-numeric non-Python type", span);
    const ir::TypeId pointer = types.pointer_to(types.void_type);
    const ir::ExprId address = body.call(span, pointer, ir::RuntimeFunction::ObjectPointer, {value});
    return body.add(span, types.strip(to), ir::Cast{address});
  }
  if (types.is<ir::VoidType>(to)) return types.is<ir::VoidType>(from) ? value : body.add(span, types.void_type, ir::Cast{value});
  if (is_python_struct(body, to) && types.is_object(from)) {  // `<void*><PyObject>x`: the address
    const ir::ExprId address = body.call(span, types.pointer_to(types.void_type), ir::RuntimeFunction::ObjectPointer, {value});
    return body.add(span, types.pointer_to(types.strip(to)), ir::Cast{address});
  }
  const bool is_reference = std::holds_alternative<ir::ReferenceType>(types[to]) && types.is<ir::CppClassType>(to);
  if (is_reference && types.is<ir::CppClassType>(from)) return body.add(span, to, ir::Cast{value});  // to a derived class
  if (types.is_integer(to) && types.is_object(from)) return convert(body, value, to, span);
  if (types.is_view(to) || types.is_object(from)) return convert(body, value, to, span);
  if (types.is<ir::BoolType>(to)) return truth(body, value, span);
  if (const auto* array = types.as<ir::ArrayType>(to); array && types.is_pointer(from))  // `<matrix>p`, where matrix is an array
    return body.add(span, types.pointer_to(array->element), ir::Cast{value});
  const bool scalar_to = types.is_number(to) || types.is_pointer(to);
  // What a header's function is declared to give may be less than it does: the cast says what it is.
  if (types.is<ir::VoidType>(from) && scalar_to && body.node<ir::Call>(value)) return body.add(span, types.strip_alias(to), ir::Cast{value});
  const bool scalar_from = types.is_number(from) || types.is_pointer(from) || types.is<ir::ArrayType>(from) || types.is<ir::FunctionType>(from);
  const bool loses_address = (types.is_pointer(from) && (types.is_float(to) || types.is<ir::ComplexType>(to))) || (types.is_pointer(to) && (types.is_float(from) || types.is<ir::ComplexType>(from)));
  if (loses_address) return no_cast(body, ("Cannot cast '" + body.display(from) + "' to '" + body.display(to) + "'").c_str(), span);
  if (scalar_to && scalar_from) {
    if (types.is<ir::ComplexType>(from) && !types.is<ir::ComplexType>(to)) {
      const ir::TypeId part = types.intern(ir::FloatType{types.as<ir::ComplexType>(from)->width});
      value = body.call(span, part, ir::RuntimeFunction::RealPart, {value});
    }
    return body.add(span, types.strip_alias(to), ir::Cast{value});
  }
  const bool is_number_of_header = (types.is_number(to) && (may_be_enum(body, from) || is_opaque(body, from))) || (scalar_from && is_opaque(body, to));
  if (is_number_of_header) return body.add(span, types.strip_alias(to), ir::Cast{value});
  return convert(body, value, to, span);
}

}  // namespace kernelc::sema
