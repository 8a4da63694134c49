#include "sema/fused_deduction.h"

#include <algorithm>

#include "sema/c_types.h"
#include "sema/convert.h"
#include "sema/view_conversion.h"

namespace kernelc::sema {

namespace {

/// Finds what a fused type stands for where `declared` contains it and a value of type `given` is passed.
std::optional<ir::TypeId> match_fused(const ir::Types& types, ir::TypeId declared, ir::TypeId given, ir::FusedId fused) {
  declared = types.strip(declared);
  given = types.strip(given);
  if (const auto* found = types.as<ir::FusedType>(declared)) return found->id == fused ? std::optional(given) : std::nullopt;
  if (const auto* pointer = types.as<ir::PointerType>(declared)) {
    if (const auto* array = types.as<ir::ArrayType>(given)) return match_fused(types, pointer->target, array->element, fused);
    const bool is_function = types.is<ir::FunctionType>(pointer->target) && types.is<ir::FunctionType>(given);
    if (is_function) return match_fused(types, pointer->target, given, fused);
    const auto* other = types.as<ir::PointerType>(given);
    return other ? match_fused(types, pointer->target, other->target, fused) : std::nullopt;
  }
  if (const auto* function = types.as<ir::FunctionType>(declared)) {
    const auto* other = types.as<ir::FunctionType>(given);
    if (!other || other->parameters.size() != function->parameters.size()) return std::nullopt;
    auto found = match_fused(types, function->result, other->result, fused);
    for (std::size_t i = 0; i < function->parameters.size() && !found; ++i)
      found = match_fused(types, function->parameters[i], other->parameters[i], fused);
    return found;
  }
  if (const auto* view = types.as<ir::ViewType>(declared)) {
    const auto* other = types.as<ir::ViewType>(given);
    return other ? match_fused(types, view->element, other->element, fused) : std::nullopt;
  }
  if (const auto* instance = types.as<ir::CppClassType>(declared)) {
    const auto* other = types.as<ir::CppClassType>(given);
    std::optional<ir::TypeId> found;
    for (std::size_t i = 0; other && other->id == instance->id && !found && i < std::min(instance->arguments.size(), other->arguments.size()); ++i)
      found = match_fused(types, instance->arguments[i], other->arguments[i], fused);
    return found;
  }
  if (const auto* object = types.as<ir::ObjectType>(declared); object && object->buffer) {
    const auto* other = types.as<ir::ObjectType>(given);
    return other && other->buffer ? match_fused(types, object->buffer, other->buffer, fused) : std::nullopt;
  }
  return std::nullopt;
}

/// 0: integer, 1: floating, 2: complex, 3: anything else
int family(const ir::Types& types, ir::TypeId type) {
  return types.is_integer(type) ? 0 : types.is_float(type) ? 1 : types.is<ir::ComplexType>(type) ? 2 : 3;
}

int width(const ir::Types& types, ir::TypeId type) {
  if (const auto* integer = types.as<ir::IntType>(type)) return integer->size * 10 + integer->rank;
  if (const auto* number = types.as<ir::FloatType>(type)) return static_cast<int>(number->width);
  if (const auto* number = types.as<ir::ComplexType>(type)) return static_cast<int>(number->width);
  return 30;
}

/// A number that is no member itself: the narrowest member of its family that holds it, else the widest that it converts to.
std::optional<ir::TypeId> nearest_member(Body& body, ir::FusedId fused, ir::TypeId given) {
  const ir::Types& types = body.types();
  std::optional<ir::TypeId> best;
  for (const ir::TypeId member : body.module().fused[fused].types) {
    if (!is_assignable(body, given, member) || types.is_object(member) != types.is_object(given)) continue;
    const bool holds = family(types, member) == family(types, given) && width(types, member) >= width(types, given);
    if (!best) {
      best = member;
      continue;
    }
    const bool best_holds = family(types, *best) == family(types, given) && width(types, *best) >= width(types, given);
    const bool narrower = width(types, member) < width(types, *best);
    if (holds != best_holds ? holds : narrower == holds) best = member;
  }
  return best;
}

/// A view that is no member itself: the first member that can hold it.
std::optional<ir::TypeId> holding_member(Body& body, ir::FusedId fused, const ir::ViewType& given) {
  const ir::Types& types = body.module().types;
  for (const ir::TypeId member : body.module().fused[fused].types) {
    const auto* view = types.as<ir::ViewType>(member);
    const bool drops_const = view && types.is_const(given.element) && !types.is_const(view->element);
    if (view && !drops_const && is_same_c_type(types, given.element, view->element) && axes_conform(given, *view)) return member;
  }
  return std::nullopt;
}

/// The `char*` that bytes are taken for where no member is an object.
std::optional<ir::TypeId> string_member(Body& body, ir::FusedId fused) {
  const ir::Types& types = body.types();
  for (const ir::TypeId member : body.module().fused[fused].types) {
    const auto* pointer = types.as<ir::PointerType>(member);
    if (pointer && types.strip(pointer->target) == types.char_type) return member;
  }
  return std::nullopt;
}

/// What a value of the fused type itself decides where its type is no member.
std::optional<ir::TypeId> closest_member(Body& body, ir::FusedId fused, ir::TypeId given) {
  if (const auto* view = body.types().as<ir::ViewType>(given)) return holding_member(body, fused, *view);
  const auto nearest = nearest_member(body, fused, given);
  return !nearest && body.types().is_object(given, ir::ObjectType::Kind::Bytes) ? string_member(body, fused) : nearest;
}

}  // namespace

std::optional<ir::TypeId> fused_member(Context& context, ir::FusedId fused, ir::TypeId type) {
  const ir::Types& types = context.types();
  for (const ir::TypeId member : context.module.fused[fused].types) {
    if (types.strip(member) == types.strip(type)) return member;
  }
  for (const ir::TypeId member : context.module.fused[fused].types) {
    if (is_same_c_type(types, member, type)) return member;
  }
  return std::nullopt;
}

// What a pointer or view points to is certain, while numbers convert: they decide only where nothing else does.
std::optional<FusedBinding> deduce_binding(Body& body, const FunctionDecl& declaration, const Signature& signature,
                                           const std::vector<ir::ExprId>& arguments, Span span) {
  FusedBinding binding;
  for (const ir::FusedId fused : declaration.fused) {
    std::optional<ir::TypeId> chosen;
    for (const bool direct : {false, true}) {
      for (std::size_t i = 0; i < std::min(signature.parameters.size(), arguments.size()) && !chosen; ++i) {
        if (body.types().is<ir::FusedType>(signature.parameters[i].type) != direct) continue;
        const auto given = match_fused(body.types(), signature.parameters[i].type, body.type_of(arguments[i]), fused);
        if (!given) continue;
        chosen = fused_member(body.context, fused, *given);
        if (!chosen && direct) chosen = closest_member(body, fused, *given);
      }
    }
    if (!chosen) {
      body.error(DiagnosticKind::InvalidFusedType, span, "no suitable method found: no type of '" + body.module().fused[fused].name +
                 "' fits the arguments of '" + declaration.name + "'");
      return std::nullopt;
    }
    binding.emplace_back(fused, *chosen);
  }
  return binding;
}

}  // namespace kernelc::sema
