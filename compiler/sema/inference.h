#pragma once

#include <map>
#include <set>
#include <string>

#include "sema/body.h"
#include "sema/bound_names.h"

// Types of untyped locals. A body is checked as a trial in which such locals have no type yet; what is assigned to them
// is noted, and from that their types are chosen, until nothing changes any more.
namespace kernelc::sema {

class InferenceRules {
 public:
  InferenceRules(Body& body, const ast::Block& block);

  /// Gives the untyped locals the types that the last trial suggests; tells whether any changed.
  bool settle();
  /// Locals that nothing typed was assigned to are objects.
  void finish();

 private:
  ir::TypeId choose(ir::LocalId local, const std::vector<ir::TypeId>& assigned);
  ir::TypeId merge(ir::TypeId a, ir::TypeId b);
  ir::TypeId common_class(ir::TypeId a, ir::TypeId b);
  ir::TypeId with_inner_assignments(ir::LocalId local, ir::TypeId type);
  bool is_safe(ir::LocalId local, ir::TypeId type);

  Body& body_;
  std::set<std::string> overflowing_;
  std::map<std::string, NonlocalAssignments> nonlocal_;
};

}  // namespace kernelc::sema
