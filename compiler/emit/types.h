#pragma once

#include <string>
#include <string_view>

#include "emit/names.h"
#include "ir/module.h"

namespace kernelc::emit {

/// How C++ spells the types of the module.
class TypeSpelling {
 public:
  TypeSpelling(const ir::Module& module, const ModuleNames& names) : module_(module), names_(names) {}

  /// Of a variable, parameter or result: `double`, `bool`, `kc::View<double, 2>`.
  std::string operator()(ir::TypeId type) const;
  /// The same where nothing may stand around a name or a brace: `kc::Type<int (*)(double)> f()`, `kc::Type<struct point>{}`.
  std::string simple(ir::TypeId type) const;
  /// Of what lies in memory, where a bint is an int: elements, fields, targets of pointers.
  std::string stored(ir::TypeId type) const;
  /// Of what C code is given or gives: objects are pointers, views are slices that others share.
  std::string in_c(ir::TypeId type) const;
  /// `double x`, `int x[3][4]`, `int (*x)(double)`.
  std::string declaration(ir::TypeId type, std::string_view name) const;
  /// The same for a variable that does not change; what a pointer points to may.
  std::string constant_declaration(ir::TypeId type, std::string_view name) const;
  /// The same for something stored.
  std::string stored_declaration(ir::TypeId type, std::string_view name) const;
  /// The type as a parameter has it: a reference stays one, `const` of a value goes.
  ir::TypeId passed(ir::TypeId type) const;
  /// The type as a variable has it: a number of a header that is declared as floating-point has its name there, as only C++ knows what it
  /// is; otherwise const and typedefs go.
  ir::TypeId variable(ir::TypeId type) const;
  /// A plain view, and one that counts a reference to its buffer; with const elements where it is read only.
  std::string plain_view(ir::TypeId type, bool read_only) const;
  std::string view_in_memory(ir::TypeId type) const;  ///< what a pointer to a view points to
  std::string owned_view(ir::TypeId type, bool read_only = false) const;
  /// `double, 2, kc::ContigC`: what stands between the angle brackets of a view.
  std::string view_arguments(const ir::ViewType& view, bool read_only = false) const;
  /// `{"const double", "v"}`: what is said of a declared view where a buffer is acquired for it. `argument` may be empty.
  std::string view_declaration(ir::TypeId type, bool not_none = false) const;
  /// The same for an argument, without braces: `"double", "x", "scaled"`
  std::string argument_declaration(ir::TypeId type, std::string_view argument, std::string_view function) const;
  /// The layout tag, empty for strided.
  static std::string layout(const ir::ViewType& view);
  static bool is_indirect(const ir::ViewType& view);

 private:
  enum class Place { Value, Memory };
  std::string declare(ir::TypeId type, std::string inner, Place place) const;
  std::string cpp_class(ir::CppClassId id, const std::vector<ir::TypeId>& arguments, std::size_t& used) const;
  std::string inside(ir::TypeId holder, const std::string& name, const std::string& otherwise) const;
  std::string base(ir::TypeId type, Place place) const;
  std::string alias(const ir::AliasType& type) const;
  bool has_no_name(const ir::AliasType& alias) const;
  const ir::Type& spelled_as(ir::TypeId type) const;
  std::string function(const ir::FunctionType& type, const std::string& inner) const;

  const ir::Module& module_;
  const ModuleNames& names_;
};

/// `short` for 2 signed bytes and so on: the plain C type of an integer type.
std::string_view plain_integer(int size, bool is_signed);

}  // namespace kernelc::emit
