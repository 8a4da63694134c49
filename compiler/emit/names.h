#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "ir/module.h"

// Every name that generated code declares is made here.
namespace kernelc::emit {

class HeaderMacros;

/// The names of one C++ scope and of those around it. A name that is taken, reserved or a keyword gets a suffix.
class NameScope {
 public:
  explicit NameScope(const NameScope* outer = nullptr) : outer_(outer) {}

  /// `wanted` as an identifier that nothing else has in this scope.
  std::string declare(std::string_view wanted);
  /// The same for a type, which inner scopes do not hide: `double c` may stand before a parameter whose type is the alias `c`.
  std::string declare_type(std::string_view wanted);
  /// Keeps a name from being given to anything here and in inner scopes, such as that of a function of a header.
  void reserve(std::string name) { reserved_.insert(std::move(name)); }
  /// Keeps names in capitals from being given to anything: headers that the module includes may define macros of such names.
  void reserve_capitals() { reserves_capitals_ = true; }
  /// The same of names that begin as a header is called: zlib.h defines `zlib_version`.
  void reserve_beginning(std::string text) { reserved_beginnings_.insert(std::move(text)); }

 private:
  bool is_reserved(const std::string& name) const;
  bool has_reserved_beginning(const std::string& name) const;

  const NameScope* outer_;
  std::set<std::string> reserved_;  ///< not for use here nor inside
  std::set<std::string> taken_;     ///< inner scopes may hide these
  bool reserves_capitals_ = false;
  std::set<std::string> reserved_beginnings_;
};

/// The C++ identifier closest to any text: letters, digits and underscores, at most `limit` long.
std::string identifier(std::string_view text, std::size_t limit = 200);

/// The function that Python loads a module by: `PyInit_name`, or `PyInitU_` and the Punycode of a name beyond ASCII.
std::string init_function(std::string_view module);

/// Keywords, macros of the headers that generated code includes, and names of its own fixed text.
bool is_reserved_word(std::string_view name);

/// Names of what the module declares at namespace level, made once in the order of declaration.
/// Whether headers of the user are included.
bool includes_headers(const ir::Module& module);

class ModuleNames {
 public:
  ModuleNames(const ir::Module& module, const HeaderMacros& macros);

  const std::string& function(ir::FunctionId id) const { return functions_.at(id); }
  const std::string& global(ir::GlobalId id) const { return globals_.at(id); }
  /// The pointer to a variable of another module, whose `global` looks through it.
  const std::string& global_pointer(ir::GlobalId id) const { return global_pointers_.at(id); }
  const std::string& structure(ir::StructId id) const { return structs_.at(id); }
  const std::string& enumeration(ir::EnumId id) const { return enums_.at(id); }
  const std::string& cdef_class(ir::ClassId id) const { return classes_.at(id); }
  /// Without the class around a nested one.
  const std::string& cpp_class(ir::CppClassId id) const { return cpp_classes_.at(id); }

  /// Of a typedef of the module itself; empty for others.
  std::string alias(const std::string& name) const {
    const auto found = aliases_.find(name);
    return found == aliases_.end() ? "" : found->second;
  }
  /// A member of an enum, with the enum's name where it is scoped.
  std::string enumerator(ir::EnumId id, std::size_t index) const { return enumerators_.at(id).at(index); }
  /// The entry of a kernel function that Python calls, and the description of a Python function by its index.
  const std::string& entry(ir::FunctionId id) const { return entries_.at(id); }
  const std::string& spec(int py_function) const { return specs_.at(static_cast<std::size_t>(py_function)); }

  NameScope& scope() { return scope_; }
  const NameScope& scope() const { return scope_; }

 private:
  void reserve_foreign(const ir::Module& module, const HeaderMacros& macros);
  std::string declare_enumerator(const ir::Enum& declared, const std::string& name);
  void name_cpp_classes(const ir::Module& module);
  std::string declare_class(const ir::Module& module, const ir::Class& c);
  std::string method_owner(const ir::Module& module, ir::CppClassId id) const;
  std::string method(const ir::Module& module, ir::FunctionId id) const;

  NameScope scope_;
  std::map<ir::FunctionId, std::string> functions_;
  std::map<ir::GlobalId, std::string> globals_;
  std::map<ir::GlobalId, std::string> global_pointers_;
  std::map<ir::StructId, std::string> structs_;
  std::map<ir::EnumId, std::string> enums_;
  std::map<ir::ClassId, std::string> classes_;
  std::map<ir::CppClassId, std::string> cpp_classes_;
  std::map<std::string, std::string> aliases_;
  std::map<ir::EnumId, std::vector<std::string>> enumerators_;
  std::map<ir::FunctionId, std::string> entries_;
  std::vector<std::string> specs_;
};

}  // namespace kernelc::emit
