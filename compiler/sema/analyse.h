#pragma once

#include "sema/context.h"

namespace kernelc::sema {

/// What `module` means. Reports all that is wrong; the result is only valid when there were no errors.
ir::Module analyse(const ast::Module& module, const ast::Tree& tree, const SourceFiles& files, ModuleLoader& loader,
                   const Options& options, Diagnostics& diagnostics);

}  // namespace kernelc::sema
