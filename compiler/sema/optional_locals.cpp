#include "sema/optional_locals.h"

namespace kernelc::sema {

namespace {

/// A variable of an enclosing function is what it is there.
bool is_optional(const ir::Module& module, const ir::Function& function, const ir::Local& local) {
  if (local.is_outer) {
    const ir::Function& outer = module.functions[function.outer];
    return is_optional(module, outer, outer.locals[local.outer]);
  }
  return function.directives.cpp_locals && local.kind == ir::Local::Kind::Variable && module.types.is<ir::CppClassType>(local.type);
}

}  // namespace

void mark_optional_locals(ir::Module& module) {
  for (ir::Function& function : module.functions)
    for (ir::Local& local : function.locals) local.is_optional = is_optional(module, function, local);
}

}  // namespace kernelc::sema
