#pragma once

#include "analysis/facts.h"

namespace kernelc::analysis {

/// What an expression itself does, apart from its parts and from the calls of functions of the module.
ExprEffects own_effects(const ir::Module& module, const Facts& facts, ir::ExprId id);

/// Calls by what the type of the callee promises.
ExprEffects effects_by_type(const ir::Module& module, const ir::Call& call);

/// The same, but calls do what the functions of the module that they lead to do. Needs the effects of functions.
ExprEffects effects_apart_from_parts(const ir::Module& module, const Facts& facts, ir::ExprId id);

inline ExprEffects both(ExprEffects a, ExprEffects b) {
  return {a.may_raise || b.may_raise, a.uses_python || b.uses_python, a.changes_state || b.changes_state,
          a.reads_state || b.reads_state};
}

inline constexpr ExprEffects raises{.may_raise = true};
inline constexpr ExprEffects reads{.reads_state = true};
inline constexpr ExprEffects changes{.changes_state = true};
inline constexpr ExprEffects python{.may_raise = true, .uses_python = true, .changes_state = true, .reads_state = true};

}  // namespace kernelc::analysis
