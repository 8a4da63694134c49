#pragma once

#include <string>
#include <vector>

#include "ir/function.h"
#include "ir/types.h"

namespace kernelc::ir {

struct Constant {
  enum class Kind { Name, Str, Bytes, Int, Float, Imaginary, Tuple };
  Kind kind = Kind::Str;
  std::string value;               ///< UTF-8 text, raw bytes, decimal or 0x digits, or a C++ floating literal
  std::vector<ConstantId> items;   ///< of a tuple of constants
  auto operator<=>(const Constant&) const = default;
};

struct Global {
  std::string name;
  std::string cpp_name;  ///< for public variables and those of headers
  TypeId type;
  Span span;
  ExprId initial;        ///< never set for Python-level code: that is part of the module's body
  bool is_public = false;
  bool is_api = false;        ///< the header for `import_NAME()` has it
  bool is_extern = false;
  bool is_optional = false;   ///< an object of a C++ class that is there from its first assignment on: `cpp_locals`
  std::string import_module;  ///< of the `.pxd` that promises a variable of another module
  bool is_exported = false;   ///< the module's own `.pxd` promises it to others
  std::string capsule_type;   ///< the C type of one that is imported or exported, which names its capsule
};

/// What one extern block puts before the module's own text.
struct Include {
  std::string header;    ///< `"x.h"` or `<x.h>`, or empty
  std::string verbatim;  ///< C text that follows it
  bool is_used = true;   ///< false while nothing asked for a name of a header that is included on use
};

/// A function, variable, macro or constant that a C or C++ header declares.
struct Extern {
  std::string name;
  std::string cpp_name;  ///< with its namespace
  TypeId type;           ///< FunctionType or the variable's type
  Span span;
  std::vector<std::string> templates = {};        ///< parameters of a function template
  std::vector<std::string> parameter_names = {};  ///< of a function, as far as they are written
  bool needs_prototype = false;                   ///< no header declares it
  bool is_pure = false;                           ///< what it gives depends on its arguments alone, and it changes nothing
  bool is_standard = false;                       ///< declared by kernelc itself, so that its type is that of the header
  std::string capsule_name = {};                  ///< in __pyx_capi__, of one that the module's own `.pxd` promises to others
  std::string capsule_signature = {};
};

struct Field {
  std::string name;
  std::string cpp_name;
  TypeId type;
};

struct Struct {
  std::string name;
  std::string cpp_name;  ///< for extern ones: `struct x` or `x`
  std::string module_name;  ///< of the module that declares it
  bool is_typedef = false;  ///< `ctypedef struct`
  bool is_union = false;
  bool is_packed = false;
  bool is_extern = false;
  bool is_opaque = false;
  bool is_public = false;  ///< headers for C have it
  TypeId holder;           ///< the C++ template that declares it, with its arguments
  std::vector<Field> fields;
  Span span;
};

struct Enum {
  struct Member {
    std::string name;
    std::string cpp_name;
    ExprId value;  ///< none: one more than the one before
  };
  std::string name;  ///< empty when anonymous
  std::string cpp_name;
  std::string module_name;  ///< of the module that declares it
  bool is_typedef = false;  ///< `ctypedef enum`
  bool is_cpdef = false;
  bool is_public = false;   ///< headers for C have it
  bool is_scoped = false;
  bool is_extern = false;
  TypeId holder;  ///< the C++ template that declares it, with its arguments
  TypeId underlying;
  std::optional<std::string> doc;
  std::vector<Member> members;
  Span span;
};

/// `ctypedef T name` of the module itself: printed as a using-declaration.
struct Alias {
  std::string name;
  std::string cpp_name;
  TypeId target;
  bool is_extern = false;
};

struct Fused {
  std::string name;
  std::vector<TypeId> types;
};

struct CppClass {
  std::string name;
  std::string cpp_name;  ///< with its namespace; the last part only for a nested class
  CppClassId outer;      ///< the class it is nested in, whose template arguments come first
  std::vector<std::string> templates;
  std::size_t needed_templates = 0;  ///< how many of them have no default
  std::vector<TypeId> bases;
  std::vector<Field> fields;  ///< attributes
  struct Method {
    std::string name;  ///< the class name for constructors, `operator+` and the like for operators
    std::string cpp_name;
    std::vector<std::string> templates;
    TypeId type;       ///< FunctionType
    FunctionId function = {};  ///< of a class that the module defines: the body, unless a derived class has to bring it
    bool is_const = false;
    bool is_static = false;
  };
  std::vector<Method> methods;
  std::vector<Alias> aliases;
  FunctionId destructor;     ///< what runs before an object of a class of the module goes, or none
  bool is_extern = true;     ///< a header has it; otherwise the module defines it
  bool is_shared = false;    ///< a `.pxd` defines it: each module that reads it has the class, and they hand objects to each other
  Span span;
};

/// A cdef class.
struct Class {
  struct Attribute {
    enum class Access { Private, Public, Readonly };
    std::string name;
    std::string cpp_name;  ///< of a field that a header declares
    TypeId type;
    Access access = Access::Private;
    Span span;
    std::string doc;
    bool is_optional = false;  ///< as ir::Global::is_optional
  };
  struct Method {
    std::string name;
    FunctionId function;   ///< C function of a cdef or cpdef method, or of a special method
    int py_function = -1;  ///< index into Module::py_functions, or -1 for cdef methods
    bool is_in_c = false;  ///< cdef or cpdef
    bool is_virtual = false;
    bool is_static = false;
    int vtable_slot = -1;    ///< the place in the table, of methods of C; what overrides a method with the same C form takes its place
    bool adds_slot = false;  ///< the class brings that place
    bool is_property_getter = false;
  };
  struct Property {
    std::string name;
    FunctionId getter, setter, deleter;
    std::string doc;
  };
  std::string name;
  std::string cpp_name;        ///< of the instance struct: from [object X]
  std::string type_name;       ///< of the type in headers for C: from [type X]
  std::string check_size;      ///< what is done where objects are larger than the struct: `error`, `ignore` or, if empty, `warn`
  bool is_public = false;      ///< headers for C have its struct
  bool is_api = false;         ///< and the one for `import_NAME()` its type
  std::string module_name;     ///< for classes of other modules
  std::string doc;
  bool has_doc = false;
  bool is_extern = false;
  bool is_typedef = false;     ///< cpp_name is the name of a type, not of a struct
  bool is_in_header = false;   ///< then: a header of C has its struct; otherwise another compiled module defines it
  bool is_shared = false;      ///< the module's own `.pxd` declares it, so that other modules may use it
  bool is_final = false;
  ClassId base;
  TypeId extern_base;          ///< a builtin type as base (object kinds), or none
  std::string extern_base_name;  ///< and its name, which tells exceptions apart
  bool is_made_by_statement = false;  ///< which alone knows all bases, of it or of its base: Python classes beside the first
  std::vector<Attribute> attributes;  ///< own ones, in order
  std::vector<Method> methods;
  std::vector<Property> properties;
  Block class_body;            ///< other statements of the body run by the module's code
  Directives directives;
  Span span;
};

/// A translation unit as it is meant. Owns every node; functions hold their locals.
struct Module {
  std::string name;       ///< last part of the module's name, as in PyInit_name
  std::string full_name;  ///< dotted
  std::string file;       ///< the path of the .pyx as shown in tracebacks
  std::string doc;
  bool has_doc = false;

  Types types;
  Store<ExprId, Expr> exprs;
  Store<StmtId, Stmt> stmts;
  Store<FunctionId, Function> functions;
  Store<GlobalId, Global> globals;
  Store<ExternId, Extern> externs;
  Store<StructId, Struct> structs;
  Store<EnumId, Enum> enums;
  Store<ClassId, Class> classes;
  Store<CppClassId, CppClass> cpp_classes;
  Store<ConstantId, Constant> constants;
  Store<FusedId, Fused> fused;
  std::vector<Alias> aliases;
  std::vector<PyFunction> py_functions;
  std::vector<Include> includes;       ///< what extern blocks need, in order
  std::vector<std::string> cimported;  ///< other modules whose declarations were read, each behind those that it cimports
  FunctionId body;                     ///< the module's own code
  Directives directives;
  bool uses_numpy = false;

  const Expr& operator[](ExprId id) const { return exprs[id]; }
  const Stmt& operator[](StmtId id) const { return stmts[id]; }
};

}  // namespace kernelc::ir
