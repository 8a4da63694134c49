#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "ast/module.h"
#include "ir/module.h"
#include "sema/constant_value.h"

namespace kernelc::sema {

class Scope;

using FunctionDeclId = Id<struct FunctionDeclTag>;

/// A variable of the function being checked.
struct LocalSymbol {
  ir::LocalId id;
};

/// A C variable of the module, or one that a header declares for the module.
struct GlobalSymbol {
  ir::GlobalId id;
};

/// A function, variable or macro of a header.
struct ExternSymbol {
  std::vector<ir::ExternId> overloads;  ///< more than one only for overloaded C++ functions
};

/// A typedef, struct, enum, class, C++ class or fused type.
struct TypeSymbol {
  ir::TypeId type;
};

/// A member of an enum.
struct EnumeratorSymbol {
  ir::EnumId id;
  int member = 0;
};

/// DEF name = value
struct ConstantSymbol {
  ConstantValue value;
};

/// A cimported module: `cimport numpy as cnp` makes cnp one.
struct CModuleSymbol {
  std::string name;         ///< dotted
  const Scope* scope;
  bool is_python_name = false;  ///< the same name is imported as a Python module, too
};

/// Something that only the compiler knows: `cython`, `cython.parallel.prange`, `cython.view.array`; the full dotted name. Builtin
/// functions that a cimport gives another name are `builtins.abs`.
struct CythonSymbol {
  std::string path;
};
inline constexpr std::string_view builtins_path = "builtins.";

/// A `cdef`, `cpdef` or fused `def` function of this module or promised by a `.pxd`.
struct FunctionSymbol {
  FunctionDeclId id;
};

/// A Python name of the module: a key of its dict.
struct PyNameSymbol {};

using Symbol = std::variant<LocalSymbol, GlobalSymbol, ExternSymbol, TypeSymbol, EnumeratorSymbol, ConstantSymbol,
                            CModuleSymbol, CythonSymbol, FunctionSymbol, PyNameSymbol>;

}  // namespace kernelc::sema
