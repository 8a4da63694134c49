#pragma once

#include "emit/body.h"

namespace kernelc::emit {

/// A loop nest that is compiled for several layouts of its views:
/// `kc::specialise(a, b, [&](auto a, auto b) KC_INLINE_LAMBDA { loop });`
void write_nest(Body& body, ir::StmtId loop, const analysis::Nest& nest, void (*write_loop)(Body&, ir::StmtId));

}  // namespace kernelc::emit
