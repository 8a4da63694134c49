#include "analysis/facts.h"
#include "analysis/initialisation.h"

namespace kernelc::analysis {

Facts analyse(const ir::Module& module) {
  Facts facts;
  for (std::size_t i = 0; i < module.functions.size(); ++i) facts.functions.add({});
  find_unbound_reads(module, facts);
  return facts;
}

}  // namespace kernelc::analysis
