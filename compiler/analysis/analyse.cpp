#include "analysis/bounds.h"
#include "analysis/declarations.h"
#include "analysis/effects.h"
#include "analysis/facts.h"
#include "analysis/initialisation.h"
#include "analysis/ownership.h"
#include "analysis/plan.h"
#include "analysis/written_views.h"

namespace kernelc::analysis {

Facts analyse(const ir::Module& module) {
  Facts facts;
  for (std::size_t i = 0; i < module.functions.size(); ++i) facts.functions.add({});
  find_unbound_reads(module, facts);
  prove_bounds(module, facts);
  find_effects(module, facts);
  decide_view_storage(module, facts);
  find_written_views(module, facts);
  place_declarations(module, facts);
  plan_nests(module, facts);
  return facts;
}

}  // namespace kernelc::analysis
