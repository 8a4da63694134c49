#pragma once

#include "sema/body.h"

namespace kernelc::sema {

/// The member of a fused type that is `type`, by its stripped form.
std::optional<ir::TypeId> fused_member(Context& context, ir::FusedId fused, ir::TypeId type);

/// The copy of a fused function that fits the types of the arguments; reports when there is none.
std::optional<FusedBinding> deduce_binding(Body& body, const FunctionDecl& declaration, const Signature& signature,
                                           const std::vector<ir::ExprId>& arguments, Span span);

}  // namespace kernelc::sema
