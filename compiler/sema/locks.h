#pragma once

#include <functional>

#include "sema/body.h"

// `cython.pymutex`, whose class a `.pxd` of kernelc's own declares.
namespace kernelc::sema {

/// The type of such a lock.
std::optional<ir::TypeId> lock_type(Context& context);
bool is_lock(const ir::Module& module, ir::TypeId type);

/// `with lock: …`, of a lock in memory: acquires it, and releases it however the block is left.
void check_locked(Body& body, ir::ExprId lock, const std::function<void()>& check_inside, Span span);

}  // namespace kernelc::sema
