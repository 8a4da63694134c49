#pragma once

#include <string>
#include <utility>
#include <vector>

#include "ir/stmt.h"

namespace kernelc::ir {

struct Local {
  enum class Kind { Parameter, Variable, Temporary };
  std::string name;  ///< the user's; empty for temporaries
  TypeId type;
  Kind kind = Kind::Variable;
  Span span;
  bool is_untyped = false;    ///< its type is inferred
  bool is_captured = false;   ///< an inner function uses it: lives in a shared cell
  bool is_outer = false;      ///< belongs to an enclosing function and is reached through the closure
  LocalId outer;              ///< then: the local of the enclosing function
  bool is_borrowed_self = false;
  bool is_optional = false;   ///< an object of a C++ class that is there from its first assignment on: `cpp_locals`
};

struct Directives {
  bool boundscheck = true;
  bool wraparound = true;
  bool initializedcheck = true;
  bool cdivision = false;
  bool cpow = false;
  bool cpow_off = false;  ///< cpow=False is written: powers are not those of C where a C number is wanted at once, either
  bool nonecheck = false;
  bool overflowcheck = false;
  bool binding = true;
  bool embedsignature = false;
  enum class SignatureFormat { C, Python, Clinic };
  SignatureFormat signature_format = SignatureFormat::C;
  bool always_allow_keywords = true;
  bool infer_types = false;       ///< unsafe inference asked for
  bool infer_types_off = false;   ///< infer_types=False: every untyped name is an object
  bool auto_pickle = true;
  bool is_final = false;
  bool cdivision_warnings = false;
  bool specialise = true;         ///< kernelc's own: layout copies of loop nests
  bool multiversion = false;      ///< kernelc's own: ISA copies
  bool reassociate = false;       ///< kernelc's own: sums and products of floats in any order
  int max_copies = 8;             ///< kernelc's own: of each loop nest, of all kinds together
  bool freelist = false;
  bool annotation_typing = true;  ///< annotations say types
  bool c_api_binop_methods = false;
  bool allow_none_for_extension_args = true;
  bool legacy_implicit_noexcept = false;
  bool total_ordering = false;
  bool cpp_locals = false;  ///< variables of C++ classes hold nothing until they are assigned
  enum class CStringType { Bytes, ByteArray, Str };
  CStringType c_string_type = CStringType::Bytes;  ///< of the objects that strings of C become; the module's counts
  std::string c_string_encoding;                   ///< ascii, utf8 or what else Python knows; empty: none
  bool classic_division = false;  ///< language_level=2: `/` of C integers is that of C, or Python's `//`
  bool is_internal = false;       ///< of a class: no name of the module
  bool no_gc = false;             ///< of a class: the garbage collector does not know its objects
  bool no_gc_clear = false;       ///< of a class: the garbage collector does not empty its objects
  enum class Trashcan { AsBase, Used, Unused };
  Trashcan trashcan = Trashcan::AsBase;      ///< of a class: long chains of its objects are let go of in turn
  enum class Collection { None, Sequence, Mapping };
  Collection collection = Collection::None;  ///< of a class: what `match` takes its objects for
};

/// A function over C types: the body of a `def`, a `cdef` function, a method, a lambda, a generator, the module's own code.
/// A fused function gives one Function for each binding of its scalar types.
struct Function {
  enum class Kind { Def, Cdef, Cpdef, ModuleBody, ClassBody };
  Kind kind = Kind::Cdef;
  std::string name;            ///< the user's
  std::string qualified_name;  ///< as __qualname__: `Class.method`, `outer.<locals>.inner`
  std::string fused_suffix;    ///< distinguishes the bindings of one function: `double_int`
  Span span;                   ///< of the signature

  Store<LocalId, Local> locals;
  std::vector<LocalId> parameters;
  TypeId result;
  ExceptionKind exceptions = ExceptionKind::Always;
  std::string exception_value;
  bool is_inline = false;
  bool is_nogil = false;       ///< may be called without the GIL
  bool takes_gil = false;      ///< `with gil` in the signature
  bool is_variadic = false;    ///< takes `...` behind its parameters
  bool is_generator = false;        ///< its body can be suspended: async functions, too
  bool is_coroutine = false;        ///< `async def`
  bool is_async_generator = false;  ///< `async def` that yields
  bool is_public = false;      ///< unmangled C symbol
  bool is_api = false;
  bool is_declared_only = false;  ///< a `.pxd` promised it; another module defines it
  std::string import_module;      ///< then: the module whose __pyx_capi__ holds it
  bool is_exported = false;       ///< the module's own `.pxd` promises it to others
  std::string capsule_name;       ///< in __pyx_capi__, of one that is imported or exported
  std::string copy_name;          ///< and of a copy of a fused function also as `name[int,float]`
  std::string capsule_signature;  ///< and the C signature that names its type there
  int optional_parameters = 0;    ///< how many parameters at the end a caller may leave out
  std::vector<GlobalId> shared_defaults;  ///< their values for callers in other modules; none where a variable cannot hold one
  ClassId class_id;            ///< of the cdef class that owns a method
  CppClassId cpp_class;        ///< of the C++ class of the module that owns a method
  LocalId this_pointer;        ///< of such a method that is not static: no parameter
  bool is_const_method = false;
  bool has_open_defaults = false;  ///< of a method: calls through the table leave out arguments at the end; what is reached knows their defaults
  FunctionId outer;            ///< the enclosing function of a closure
  Directives directives;
  Block body;
};

/// How Python sees a parameter.
struct PyParameter {
  enum class Kind { PositionalOnly, Normal, KeywordOnly, Star, DoubleStar };
  Kind kind = Kind::Normal;
  std::string name;
  bool has_default = false;
  int default_index = -1;  ///< into the defaults of the function object
  bool allow_none = true;
  std::string annotation;
};

/// A callable that Python sees: its signature, and one Function per fused binding.
struct PyFunction {
  std::string name;
  std::string qualified_name;
  std::string doc;
  bool has_doc = false;
  std::string text_signature;  ///< what `__text_signature__` says, or empty
  Span span;
  std::vector<PyParameter> parameters;
  struct Specialisation {
    FunctionId function;
    std::vector<std::pair<FusedId, TypeId>> binding;  ///< in order of the fused types in the signature
  };
  std::vector<Specialisation> specialisations;  ///< one, without a binding, when nothing is fused
  std::vector<FusedId> fused;                   ///< the fused types, in order of first use
  std::vector<int> deciding_parameters;         ///< per fused type: the index of the parameter that decides it
  bool is_static_method = false;
  bool is_class_method = false;
  bool is_ufunc = false;  ///< a ufunc of NumPy, whose loops call the specialisations
  ClassId class_id;
};

}  // namespace kernelc::ir
