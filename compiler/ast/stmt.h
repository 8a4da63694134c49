#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "ast/pattern.h"
#include "ast/type.h"

// Statements and declarations as they were written. Each node has its source form above it.
namespace kernelc::ast {

using Block = std::vector<StmtId>;

// f(x)
struct ExprStmt {
  ExprId value;
};

// a = b = value
struct AssignStmt {
  std::vector<ExprId> targets;
  ExprId value;
};

// a += value
struct AugmentedAssignStmt {
  BinaryOp op;
  ExprId target;
  ExprId value;
};

// a: T = value
struct AnnotatedAssignStmt {
  ExprId target;
  ExprId annotation;
  ExprId value;
};

// return value
struct ReturnStmt {
  ExprId value;
};

// raise exception from cause   raise type, value, traceback
struct RaiseStmt {
  ExprId exception;
  ExprId cause;
  ExprId value;      ///< of the form with commas
  ExprId traceback;  ///< of that form, when it is given
};

// if c: ... elif d: ... else: ...
struct IfStmt {
  struct Branch {
    ExprId condition;
    Block body;
  };
  std::vector<Branch> branches;
  Block otherwise;
};

// match x: case pattern if c: ...
struct MatchStmt {
  struct Case {
    Pattern pattern;
    ExprId guard;
    Block body;
  };
  ExprId subject;
  std::vector<Case> cases;
};

// while c: ... else: ...
struct WhileStmt {
  ExprId condition;
  Block body;
  Block otherwise;
};

// for t in iterable: ... else: ...
struct ForStmt {
  bool is_async = false;
  ExprId target;
  ExprId iterable;
  Block body;
  Block otherwise;
};

struct BreakStmt {};
struct ContinueStmt {};
struct PassStmt {};

// del a, b[0]
struct DeleteStmt {
  std::vector<ExprId> targets;
};

// assert c, message
struct AssertStmt {
  ExprId condition;
  ExprId message;
};

// global a, b
struct GlobalStmt {
  std::vector<Identifier> names;
};

// nonlocal a, b
struct NonlocalStmt {
  std::vector<Identifier> names;
};

// import a.b as c, d
// cimport a.b as c, d
struct ImportStmt {
  struct Item {
    std::vector<Identifier> path;
    Identifier alias;  ///< empty when there is none
  };
  bool is_cimport = false;
  std::vector<Item> items;
};

// from ..a.b import x as y, z
// from a cimport x, y as z
// from a import *
struct ImportFromStmt {
  struct Item {
    Identifier name;
    Identifier alias;  ///< empty when there is none
  };
  bool is_cimport = false;
  int level = 0;  ///< number of leading dots
  std::vector<Identifier> path;
  std::vector<Item> items;
  bool is_star = false;
};

// try: ... except T as n: ... else: ... finally: ...
struct TryStmt {
  struct Handler {
    ExprId type;      ///< none for a bare except
    ExprId target;    ///< a NameExpr in Python; none when there is no `as`
    Block body;
    Span span;
  };
  Block body;
  std::vector<Handler> handlers;
  Block otherwise;
  Block final_body;
  bool has_finally = false;
};

// with a as b, c: ...   with nogil:   with cython.boundscheck(False):
struct WithStmt {
  struct Item {
    ExprId context;
    ExprId target;
  };
  bool is_async = false;
  std::vector<Item> items;
  Block body;
};

/// `def`, `cdef`, `cpdef` functions and their declarations (no body in a .pxd or an extern block).
struct FunctionStmt {
  enum class Kind { Def, Cdef, Cpdef };
  enum class Visibility { Private, Public, Api, PublicApi, Extern };
  Kind kind = Kind::Def;
  Visibility visibility = Visibility::Private;
  bool is_inline = false;
  bool is_async = false;
  bool is_definition = true;
  std::vector<ExprId> decorators;
  Identifier name;
  std::string c_name;            ///< from `name "c_name"`, or empty
  std::vector<Identifier> templates;  ///< C++ template parameters of an extern function
  TypeId result;                 ///< none when not declared
  ExprId result_annotation;
  std::vector<Parameter> parameters;
  bool is_variadic = false;
  ExceptionClause exceptions;
  bool is_nogil = false;
  bool with_gil = false;
  bool is_const_method = false;
  bool takes_declared_types = false;  ///< a `def` whose `.pxd` declares it for C: parameters without a type have that of the declaration
  Block body;
};

// cdef public double x = 1, *p
struct VariableStmt {
  enum class Visibility { Private, Public, Readonly, Api, PublicApi, Extern };
  struct Variable {
    Identifier name;
    TypeId type;
    std::string c_name;
    ExprId value;
  };
  Visibility visibility = Visibility::Private;
  std::vector<Variable> variables;
};

// class C(Base, metaclass=M): ...
struct ClassStmt {
  std::vector<ExprId> decorators;
  Identifier name;
  std::vector<Argument> arguments;
  Block body;
};

// cdef class C(Base) [object CStruct, type CType]: ...
struct ExtensionClassStmt {
  std::vector<ExprId> decorators;
  Identifier name;
  std::vector<ExprId> bases;
  std::string module;       ///< `cdef class mod.C` in an extern block, dotted
  std::string object_name;  ///< from [object X]
  std::string type_name;    ///< from [type X]
  std::string check_size;
  bool is_public = false;
  bool is_api = false;
  bool is_extern = false;
  bool is_typedef = false;    ///< `ctypedef class`: [object X] is the name of a type, not of a struct
  bool is_definition = true;  ///< false for a forward declaration
  Block body;
};

// property x: ...   (body holds __get__, __set__, __del__)
struct PropertyStmt {
  Identifier name;
  Block body;
};

// cdef struct S: ...   cdef packed struct S: ...   cdef union U: ...   ctypedef struct S: ...
struct StructStmt {
  bool is_union = false;
  bool is_packed = false;
  bool is_typedef = false;
  bool is_public = false;
  bool is_extern = false;
  bool is_definition = true;
  Identifier name;
  std::string c_name;
  std::vector<VariableStmt::Variable> fields;
};

// cdef enum E: A, B = 2   cpdef enum E: ...   cdef enum class E(int): ...
struct EnumStmt {
  struct Member {
    Identifier name;
    std::string c_name;
    ExprId value;
  };
  bool is_cpdef = false;
  bool is_class = false;
  bool is_typedef = false;
  bool is_public = false;
  bool is_extern = false;
  bool is_definition = true;
  Identifier name;  ///< empty when anonymous
  std::string c_name;
  TypeId underlying;
  std::optional<std::string> doc;
  std::vector<Member> members;
};

// ctypedef T name
struct TypedefStmt {
  Identifier name;
  TypeId type;
  std::string c_name;
  bool is_public = false;  ///< or `api`
  bool is_extern = false;
};

// ctypedef fused F: T1 T2
struct FusedStmt {
  Identifier name;
  std::vector<TypeId> types;
};

// cdef cppclass C[T](Base): ...
struct CppClassStmt {
  Identifier name;
  std::string c_name;
  struct Template {
    Identifier name;
    bool has_default = false;
  };
  std::vector<Template> templates;
  std::vector<TypeId> bases;
  bool is_definition = true;
  Block body;  ///< VariableStmt, FunctionStmt (constructors carry the class name, operators "operator+"), TypedefStmt, nested CppClassStmt
};

// cdef extern from "x.h" namespace "n" nogil: ...
struct ExternStmt {
  std::string header;      ///< "x.h", "<x.h>", or empty for *
  std::string name_space;
  bool is_nogil = false;
  std::string verbatim;    ///< C text of the docstring, or empty
  Block body;
};

// DEF name = value
struct DefineStmt {
  Identifier name;
  ExprId value;
};

// IF c: ... ELIF d: ... ELSE: ...   (compile-time; both keep declarations and statements)
struct CompileTimeIfStmt {
  std::vector<IfStmt::Branch> branches;
  Block otherwise;
};

// include "file.pxi": the statements of the file stand in `body`
struct IncludeStmt {
  std::string path;
  Block body;
};

struct Stmt {
  Span span;
  std::variant<ExprStmt, AssignStmt, AugmentedAssignStmt, AnnotatedAssignStmt, ReturnStmt, RaiseStmt, IfStmt, MatchStmt,
               WhileStmt, ForStmt, BreakStmt, ContinueStmt, PassStmt, DeleteStmt, AssertStmt, GlobalStmt, NonlocalStmt,
               ImportStmt, ImportFromStmt, TryStmt, WithStmt, FunctionStmt, VariableStmt, ClassStmt, ExtensionClassStmt,
               PropertyStmt, StructStmt, EnumStmt, TypedefStmt, FusedStmt, CppClassStmt, ExternStmt, DefineStmt,
               CompileTimeIfStmt, IncludeStmt>
      node;
};

}  // namespace kernelc::ast
