#pragma once

#include <set>
#include <string>
#include <vector>

#include "emit/body.h"

namespace kernelc::emit {

/// The structs, unions and enums of the module that declarations in a header are made of, as text that is C and C++.
class HeaderTypes {
 public:
  explicit HeaderTypes(const File& file) : file_(file) {}

  void add(ir::TypeId type);
  /// Those that are declared `public`, used or not.
  void add_public();
  void add_signature(const ir::Function& function);
  std::string text() const;

 private:
  void add_struct(ir::StructId id);
  std::string struct_text(ir::StructId id) const;
  std::string enum_text(ir::EnumId id) const;

  const File& file_;
  std::set<ir::StructId> seen_;
  std::vector<ir::StructId> structs_;  ///< each behind those that it holds
  std::set<ir::EnumId> enums_;
};

/// A declaration as C has it, too: complex numbers have another name there.
std::string in_c_and_cpp(std::string declaration);

}  // namespace kernelc::emit
