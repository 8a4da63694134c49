#include "sema/convert.h"
#include "sema/cpp_methods.h"
#include "sema/expressions.h"
#include "sema/literals.h"

namespace kernelc::sema {

namespace {

/// Whether the object is known to be a container whose number of items lies in its struct.
bool is_builtin_container(const ir::Types& types, ir::TypeId type) {
  using Kind = ir::ObjectType::Kind;
  const auto* object = types.as<ir::ObjectType>(type);
  if (!object) return false;
  switch (object->kind) {
    case Kind::Str: case Kind::Bytes: case Kind::ByteArray: case Kind::List: case Kind::Tuple: case Kind::Dict: case Kind::Set: case Kind::FrozenSet:
      return true;
    default: return false;
  }
}

}  // namespace

ir::ExprId truth(Body& body, ir::ExprId value, Span span) {
  ir::Types& types = body.types();
  const ir::TypeId type = types.strip(body.type_of(value));
  if (types.is<ir::BoolType>(type)) return value;
  if (types.is_error(type)) return retype(body, value, types.bool_type);
  const bool is_method_of_object = types.is<ir::VoidType>(type) && body.node<ir::RuntimeCall>(value);  // `l.append(x)` gives None
  if (is_method_of_object) return truth(body, to_object(body, value), span);
  if (const auto literal = literal_integer(body, value)) return body.add(span, types.bool_type, ir::BoolConst{*literal != 0});
  if (types.is_object(type)) {
    if (const auto* singleton = body.node<ir::SingletonConst>(value)) {
      return body.add(span, types.bool_type, ir::BoolConst{singleton->value != ir::Singleton::None && singleton->value != ir::Singleton::False});
    }
    if (is_builtin_container(types, type)) return body.call(span, types.bool_type, ir::RuntimeFunction::HasItems, {value});
    body.require_gil(span, "Truth-testing Python object not allowed without gil");
    return body.call(span, types.bool_type, ir::RuntimeFunction::Truth, {value});
  }
  if (types.is_view(type)) {
    const ir::ExprId axis = body.int_const(span, 0, types.int_type);
    value = body.add(span, types.ssize, ir::ViewExtent{ir::ViewExtent::Field::Shape, value, axis, false});
  }
  if (types.is<ir::ArrayType>(type)) return body.add(span, types.bool_type, ir::BoolConst{true});
  if (const auto* tuple = types.as<ir::TupleType>(type)) return body.add(span, types.bool_type, ir::BoolConst{!tuple->items.empty()});
  ir::ExprId zero;
  const ir::TypeId compared = types.strip(body.type_of(value));
  if (types.is_pointer(compared)) zero = body.add(span, compared, ir::NullConst{});
  else if (types.is_float(compared)) zero = body.add(span, compared, ir::FloatConst{"0.0"});
  else if (types.is<ir::ComplexType>(compared)) zero = body.add(span, compared, ir::Construct{{}});
  else if (types.is_integer(compared)) zero = body.int_const(span, 0, compared);
  else if (const ir::ExprId tested = cpp_unary(body, " bool", value, span)) return retype(body, tested, types.bool_type);
  else {
    body.error(DiagnosticKind::InvalidConversion, span, "Type '" + body.display(compared) + "' not acceptable as a boolean");
    return retype(body, value, types.bool_type);
  }
  return body.add(span, types.bool_type, ir::Compare{ir::Relation::NotEqual, value, zero});
}

}  // namespace kernelc::sema
