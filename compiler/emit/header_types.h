#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "emit/body.h"

namespace kernelc::emit {

/// The structs, unions, enums, typedefs and objects of the module that declarations in a header are made of, as text that is C and C++.
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
  void add_alias(const ir::AliasType& alias);
  void add_class(ir::ClassId id);
  bool is_c_attribute(ir::TypeId type) const;
  std::string attribute_text(ir::TypeId type, const std::string& name) const;
  std::string class_text(ir::ClassId id) const;
  std::string struct_text(ir::StructId id) const;
  std::string enum_text(ir::EnumId id) const;

  const File& file_;
  std::set<ir::StructId> seen_;
  std::vector<ir::StructId> structs_;  ///< each behind those that it holds
  std::set<ir::EnumId> enums_;
  std::vector<ir::ClassId> classes_;  ///< each behind its base
  std::map<std::string, std::string> aliases_;
};

/// A declaration as C has it, too: complex numbers have another name there.
std::string in_c_and_cpp(std::string declaration);

}  // namespace kernelc::emit
