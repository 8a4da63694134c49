#include "sema/cpp_conversion.h"

#include <algorithm>

#include "sema/convert.h"
#include "sema/cpp_overloads.h"
#include "sema/templates.h"

namespace kernelc::sema {

bool is_open_template(const Body& body, ir::TypeId type, ir::TypeId open) {
  const ir::Types& types = body.context.module.types;
  const auto* given = types.as<ir::CppClassType>(type);
  const auto* wanted = types.as<ir::CppClassType>(open);
  return given && wanted && given->id == wanted->id && wanted->arguments.empty() && !given->arguments.empty();
}

bool derives_from_cpp(Body& body, ir::TypeId type, ir::TypeId base) {
  const auto* derived = body.types().as<ir::CppClassType>(type);
  if (!derived || !body.types().is<ir::CppClassType>(base)) return false;
  const ir::CppClassType instance = *derived;
  const std::vector<ir::TypeId> bases = body.module().cpp_classes[instance.id].bases;
  return std::any_of(bases.begin(), bases.end(), [&](ir::TypeId written) {
    const ir::TypeId own = instantiate_type(body.context, written, instance);
    return body.types().strip(own) == body.types().strip(base) || derives_from_cpp(body, own, base);
  });
}

ir::TypeId as_base_like(Body& body, ir::TypeId type, ir::TypeId wanted) {
  ir::Types& types = body.types();
  const auto* pointer = types.as<ir::PointerType>(type);
  const auto* wanted_pointer = types.as<ir::PointerType>(wanted);
  if (pointer && wanted_pointer) {
    const ir::TypeId target = pointer->target;
    const ir::TypeId base = as_base_like(body, target, wanted_pointer->target);
    return base == target ? type : types.pointer_to(base);
  }
  const auto* derived = types.as<ir::CppClassType>(type);
  const auto* wanted_class = types.as<ir::CppClassType>(wanted);
  if (!derived || !wanted_class || derived->id == wanted_class->id) return type;
  const ir::CppClassType instance = *derived;
  const ir::CppClassId id = wanted_class->id;
  for (const ir::TypeId written : std::vector(body.module().cpp_classes[instance.id].bases)) {
    const ir::TypeId base = as_base_like(body, instantiate_type(body.context, written, instance), wanted);
    if (const auto* found = types.as<ir::CppClassType>(base); found && found->id == id) return base;
  }
  return type;
}

namespace {

bool is_same_header_class(const ir::Module& module, ir::CppClassId a, ir::CppClassId b) {
  if (a == b) return true;
  if (!a.valid() || !b.valid()) return false;
  const ir::CppClass& one = module.cpp_classes[a];
  const ir::CppClass& other = module.cpp_classes[b];
  if (one.cpp_name != other.cpp_name) return false;
  const bool is_nested = one.outer.valid() || other.outer.valid();
  return is_nested ? is_same_header_class(module, one.outer, other.outer) : one.is_extern && other.is_extern;
}

}  // namespace

bool is_same_header_class(const ir::Module& module, ir::TypeId a, ir::TypeId b) {
  const auto* left = module.types.as<ir::CppClassType>(a);
  const auto* right = module.types.as<ir::CppClassType>(b);
  const auto same = [&](ir::TypeId one, ir::TypeId other) { return module.types.strip(one) == module.types.strip(other); };
  return left && right && std::ranges::equal(left->arguments, right->arguments, same) && is_same_header_class(module, left->id, right->id);
}

bool is_object_of_cpp(Body& body, ir::TypeId type, ir::TypeId wanted) {
  return is_same_header_class(body.module(), type, wanted) || derives_from_cpp(body, type, wanted);
}

bool is_no_value_of_class(Body& body, ir::TypeId from, ir::TypeId to) {
  const auto* wanted = body.types().as<ir::CppClassType>(to);
  if (!wanted) return false;
  if (const auto* pointer = body.types().as<ir::PointerType>(from)) return body.types().strip(pointer->target) == to;
  const auto& methods = body.module().cpp_classes[wanted->id].methods;
  return body.types().is_number(from) && std::none_of(methods.begin(), methods.end(), [](const auto& method) { return method.name == "operator="; });
}

bool is_other_class_of_container(Body& body, ir::TypeId from, ir::TypeId to) {
  const auto* given = body.types().as<ir::CppClassType>(from);
  const auto* wanted = body.types().as<ir::CppClassType>(to);
  if (!given || !wanted || given->id == wanted->id || is_object_of_cpp(body, from, to)) return false;
  const ir::CppClass& target = body.module().cpp_classes[wanted->id];
  if (!target.outer.valid() || target.outer != body.module().cpp_classes[given->id].outer) return false;
  const ir::CppClassId source = given->id;
  return std::none_of(target.methods.begin(), target.methods.end(), [&](const ir::CppClass::Method& method) {
    const auto& parameters = body.types().as<ir::FunctionType>(method.type)->parameters;
    const auto* taken = parameters.size() == 1 ? body.types().as<ir::CppClassType>(parameters[0]) : nullptr;
    return method.name == target.name && taken && taken->id == source;
  });
}

bool may_become_cpp(Body& body, ir::TypeId from, ir::TypeId to) {
  const auto* wanted = body.types().as<ir::CppClassType>(to);
  if (!wanted) return false;
  const ir::CppClassType instance = *wanted;
  if (is_of_library(body.module(), instance.id) || has_parameter(body.types(), from) || has_parameter(body.types(), to)) return true;
  const auto* given = body.types().as<ir::CppClassType>(from);
  if (given && (given->id == instance.id || is_object_of_cpp(body, from, to))) return true;
  std::vector<Candidate> assignments;
  collect_methods(body, instance, "operator=", assignments);
  return std::any_of(assignments.begin(), assignments.end(), [&](const Candidate& assignment) {
    const ir::FunctionType declared = *body.types().as<ir::FunctionType>(assignment.type);
    return declared.is_variadic || (declared.parameters.size() == 1 && is_assignable(body, from, declared.parameters[0]));
  });
}

}  // namespace kernelc::sema
