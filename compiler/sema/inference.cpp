#include "sema/inference.h"

#include <algorithm>

#include "sema/convert.h"
#include "sema/declare.h"
#include "sema/templates.h"

namespace kernelc::sema {

namespace {

void collect_cpp_bases(Body& body, ir::TypeId type, std::vector<ir::TypeId>& found) {
  const auto* known = body.types().as<ir::CppClassType>(type);
  if (!known) return;
  const ir::CppClassType instance = *known;
  found.push_back(body.types().strip(type));
  for (const ir::TypeId base : std::vector(body.module().cpp_classes[instance.id].bases))
    collect_cpp_bases(body, instantiate_type(body.context, base, instance), found);
}

/// The pointer to a C++ class that both pointers can become, or none.
ir::TypeId common_cpp_pointer(Body& body, ir::TypeId a, ir::TypeId b) {
  const auto* left = body.types().as<ir::PointerType>(a);
  const auto* right = body.types().as<ir::PointerType>(b);
  if (!left || !right) return {};
  std::vector<ir::TypeId> of_left, of_right;
  const bool is_const = body.types().is_const(left->target) || body.types().is_const(right->target);
  const ir::TypeId left_class = left->target, right_class = right->target;
  collect_cpp_bases(body, left_class, of_left);
  collect_cpp_bases(body, right_class, of_right);
  const auto is_of_right = [&](ir::TypeId base) { return std::find(of_right.begin(), of_right.end(), base) != of_right.end(); };
  const auto found = std::find_if(of_left.begin(), of_left.end(), is_of_right);
  if (found == of_left.end()) return {};
  return body.types().pointer_to(is_const ? body.types().const_of(*found) : *found);
}

}  // namespace

InferenceRules::InferenceRules(Body& body, const ast::Block& block)
    : body_(body), overflowing_(overflowing_names(body.context.tree, block)), nonlocal_(nonlocal_assignments(body.context.tree, block)) {}

/// What a variable is that takes values of both types: a number both fit in, else an object.
ir::TypeId InferenceRules::merge(ir::TypeId a, ir::TypeId b) {
  ir::Types& types = body_.types();
  if (types.strip(a) == types.strip(b)) return a;
  if (types.is<ir::BoolType>(a) || types.is<ir::BoolType>(b)) return types.object_type;
  const bool enum_left = types.is<ir::EnumType>(a), enum_right = types.is<ir::EnumType>(b);
  if (enum_left && enum_right) return types.int_type;
  if ((enum_left && types.as<ir::IntType>(b)) || (enum_right && types.as<ir::IntType>(a))) return enum_left ? b : a;
  if (types.is_number(a) && types.is_number(b)) {
    const auto* left = types.as<ir::IntType>(a);
    const auto* right = types.as<ir::IntType>(b);
    if (left && right && left->rank == right->rank && left->is_signed != right->is_signed) return left->is_signed ? b : a;
    if (left && right) return left->rank > right->rank || (left->rank == right->rank && left->name != "long") ? a : b;
    const auto width = [&](ir::TypeId type) {
      const auto* number = types.as<ir::FloatType>(type);
      const auto* pair = types.as<ir::ComplexType>(type);
      return number ? number->width : pair ? pair->width : ir::FloatType::Width::Single;
    };
    const auto wide = std::max(width(a), width(b));
    const auto is_soft_or_real = [&](ir::TypeId type) { return !types.is<ir::ComplexType>(type) || types.strip(type) == types.soft_complex; };
    if ((types.is<ir::ComplexType>(a) || types.is<ir::ComplexType>(b)) && is_soft_or_real(a) && is_soft_or_real(b)) return types.soft_complex;
    if (types.is<ir::ComplexType>(a) || types.is<ir::ComplexType>(b)) return types.intern(ir::ComplexType{std::max(wide, ir::FloatType::Width::Double)});
    if (types.is_float(a) || types.is_float(b)) {
      const bool both = types.is_float(a) && types.is_float(b);
      return types.intern(ir::FloatType{both ? wide : std::max(wide, width(types.is_float(a) ? a : b))});
    }
    return types.object_type;
  }
  const auto* void_pointer = types.as<ir::PointerType>(a);
  if (void_pointer && types.is<ir::VoidType>(void_pointer->target) && types.is_pointer(b)) return b;
  const auto* other_pointer = types.as<ir::PointerType>(b);
  if (other_pointer && types.is<ir::VoidType>(other_pointer->target) && types.is_pointer(a)) return a;
  if (const ir::TypeId base = common_cpp_pointer(body_, a, b)) return base;
  if (types.is_view(a) && types.is_view(b)) {
    const auto& left = *types.as<ir::ViewType>(a);
    const auto& right = *types.as<ir::ViewType>(b);
    const bool same = types.strip(left.element) == types.strip(right.element) && left.axes.size() == right.axes.size();
    if (same) return types.intern(ir::ViewType{types.is_const(left.element) ? left.element : right.element, std::vector<ir::Axis>(left.axes.size())});
  }
  return common_class(a, b);
}

/// The class of this module that both derive from, else an object.
ir::TypeId InferenceRules::common_class(ir::TypeId a, ir::TypeId b) {
  const auto& classes = body_.module().classes;
  const auto own_class = [&](ir::TypeId type) {
    const auto* object = body_.types().as<ir::ObjectType>(type);
    const bool is_own = object && object->kind == ir::ObjectType::Kind::Class && !classes[object->class_id].is_extern;
    return is_own ? object->class_id : ir::ClassId{};
  };
  const ir::ClassId left = own_class(a), right = own_class(b);
  for (ir::ClassId base = left; base && right; base = classes[base].base) {
    for (ir::ClassId other = right; other; other = classes[other].base)
      if (base == other) return body_.types().intern(ir::ObjectType{ir::ObjectType::Kind::Class, base});
  }
  return body_.types().object_type;
}

/// Whether a C variable of the type behaves as the Python one would.
bool InferenceRules::is_safe(ir::LocalId local, ir::TypeId type) {
  const ir::Types& types = body_.types();
  const ir::Directives& directives = body_.directives;
  if (directives.infer_types_off) return types.is_object(type) || !has_object_form(body_, type);
  if (directives.infer_types || !types.is_integer(type) || types.is<ir::BoolType>(type)) return true;
  if (body_.function().is_nogil) return true;
  return !overflowing_.contains(body_.function().locals[local].name);
}

/// What inner functions assign to the variable is not known yet, but for numbers: it may be anything.
ir::TypeId InferenceRules::with_inner_assignments(ir::LocalId local, ir::TypeId type) {
  const auto found = nonlocal_.find(body_.function().locals[local].name);
  if (found == nonlocal_.end() || !has_object_form(body_, type)) return type;
  if (found->second.has_others) return body_.types().object_type;
  for (const ast::ExprId number : found->second.numbers) {
    const bool is_real = std::holds_alternative<ast::FloatExpr>(body_.ast(number).node);
    type = merge(type, is_real ? body_.types().double_type : body_.types().long_type);
  }
  return type;
}

ir::TypeId InferenceRules::choose(ir::LocalId local, const std::vector<ir::TypeId>& assigned) {
  ir::Types& types = body_.types();
  ir::TypeId type = assigned.front();
  for (const ir::TypeId other : assigned) type = merge(type, other);
  type = with_inner_assignments(local, type);
  if (const auto* object = types.as<ir::ObjectType>(type)) {
    if (object->kind == ir::ObjectType::Kind::Str || object->buffer) return types.object_type;
    if (object->kind == ir::ObjectType::Kind::Int || object->kind == ir::ObjectType::Kind::Float || object->kind == ir::ObjectType::Kind::Bool) {
      return types.object_type;
    }
  }
  if (types.is<ir::VoidType>(type)) return types.object_type;
  if (types.is<ir::CodePointType>(type) || types.is<ir::TupleType>(type)) return types.object_type;
  if (const auto* number = types.as<ir::FloatType>(type); number && number->width == ir::FloatType::Width::Half) return types.float_type;
  if (assigned.size() > 1 && types.strip(type) == types.float_type) return types.double_type;  // as Python's floats are
  return is_safe(local, type) ? types.strip_alias(type) : types.object_type;
}

bool InferenceRules::settle() {
  bool changed = false;
  ir::Types& types = body_.types();
  for (const auto& [local, assigned] : body_.inference.assigned) {
    const auto comprehension = body_.inference.comprehension_locals.find(local);
    ir::TypeId& place = body_.function().locals[local].type;
    ir::TypeId type = choose(local, assigned);
    if (!types.is_error(place) && types.strip(place) != types.strip(type)) type = merge(place, type);
    if (type == place || (!types.is_error(place) && types.strip(type) == types.strip(place))) continue;
    place = type;
    if (comprehension != body_.inference.comprehension_locals.end()) body_.inference.comprehension_types[comprehension->second] = type;
    changed = true;
  }
  return changed;
}

void InferenceRules::finish() {
  for (const ir::LocalId local : body_.inference.untyped) {
    ir::Local& variable = body_.function().locals[local];
    variable.is_untyped = true;
    if (body_.types().is_error(variable.type)) variable.type = body_.types().object_type;
    if (body_.types().is<ir::CppClassType>(variable.type)) check_variable_type(body_.context, variable.type, variable.span, body_.directives.cpp_locals);
  }
}

}  // namespace kernelc::sema
