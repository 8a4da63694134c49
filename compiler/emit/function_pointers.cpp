#include "emit/function_pointers.h"

#include <algorithm>

#include "emit/c_convention.h"
#include "emit/classes.h"
#include "emit/text.h"

namespace kernelc::emit {

namespace {

bool has_c_type(const ir::Types& types, ir::TypeId type) {
  return !types.is_object(type) && !types.is_view(type) && !types.is<ir::BoolType>(type);
}

bool is_as_in_c(const ir::Module& module, const ir::Function& function) {
  const bool parameters_are = std::all_of(function.parameters.begin(), function.parameters.end(), [&](ir::LocalId parameter) {
    return has_c_type(module.types, function.locals[parameter].type);
  });
  const bool result_is = !function.result.valid() || has_c_type(module.types, function.result);
  return function.exceptions == ir::ExceptionKind::Never && parameters_are && result_is && function.optional_parameters == 0;
}

// What other modules call by name has its C form already.
bool has_c_form(const File& file, ir::FunctionId id) {
  const ir::Function& function = file.module.functions[id];
  if (function.kind == ir::Function::Kind::Cpdef) return false;
  if (function.class_id.valid()) return fills_slot_in_c(file.module, id);
  return function.is_exported || function.is_public;
}

}  // namespace

std::string function_address(File& file, ir::FunctionId id, bool as_virtual) {
  const ir::Function& function = file.module.functions[id];
  if (as_virtual && is_virtual_method(file.module, id)) {
    file.pointed_virtually.insert(id);
    return c_name(file, id, CForm::Virtual);
  }
  if (is_imported(function)) return c_name(file, id);
  if (is_as_in_c(file.module, function)) return file.names.function(id);
  file.pointed.insert(id);
  return c_name(file, id, CForm::Pointed);
}

void write_pointed_functions(File& file, Writer& prototypes, Writer& functions) {
  const auto prototype = [&](ir::FunctionId id, CForm form) {
    const CSignature signature = c_signature(file, id, form);
    prototypes.line(with_result(signature.result, c_name(file, id, form) + "(" + join(signature.types) + ")") + ";");
  };
  for (const ir::FunctionId id : file.pointed) {
    prototype(id, CForm::Pointed);
    if (!has_c_form(file, id)) write_exported_function(file, id, functions, CForm::Pointed);
  }
  for (const ir::FunctionId id : file.pointed_virtually) {
    prototype(id, CForm::Virtual);
    write_exported_function(file, id, functions, CForm::Virtual);
  }
}

}  // namespace kernelc::emit
