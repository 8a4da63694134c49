#pragma once

#include "sema/context.h"

// From types as written to types as meant.
namespace kernelc::sema {

/// The type that `type` names in `scope`, `object` where none is written; fused types are replaced by `binding` where it has them. Reports what is
/// wrong and then gives the error type.
ir::TypeId resolve_type(Context& context, const Scope& scope, ast::TypeId type, const FusedBinding& binding);

/// Whether values of the type cannot be: their size is not known.
bool is_incomplete(const ir::Module& module, ir::TypeId type);

/// The type that an expression names, when it names one: `double`, `cnp.float64_t`, `int[:, ::1]`, `vector[int]`,
/// `cython.double`, `cython.pointer(int)`, a TypeExpr. Reports nothing when it does not name a type.
std::optional<ir::TypeId> type_named_by(Context& context, const Scope& scope, ast::ExprId expr, const FusedBinding& binding);

/// The same, and what `cython` calls a type, without that prefix: `floatcomplex`, `longlong`. Such a name stands for a type only where
/// nothing but a type makes sense.
std::optional<ir::TypeId> type_spelled_by(Context& context, const Scope& scope, ast::ExprId expr, const FusedBinding& binding);

/// The parameters, result and exception clause of a function for one binding. A `.pxd` declaration adds defaults.
struct Signature {
  struct Parameter {
    std::string name;
    ir::TypeId type;       ///< object when nothing is declared
    bool is_typed = false;
    ast::Parameter::Kind kind = ast::Parameter::Kind::Normal;
    ast::ExprId default_value;
    bool has_default = false;
    bool allow_none = true;
    bool or_none = false;  ///< None is allowed whatever the directives say
    Span span;
  };
  std::vector<Parameter> parameters;
  ir::TypeId result;
  bool has_declared_result = false;
  ir::ExceptionKind exceptions = ir::ExceptionKind::Always;
  std::string exception_value;  ///< C++ text
  bool is_nogil = false;
  bool with_gil = false;
  bool is_variadic = false;
};
Signature resolve_signature(Context& context, const FunctionDecl& function, const FusedBinding& binding);

/// The FunctionType of a signature.
ir::TypeId function_type(Context& context, const Signature& signature);

/// The fused types that a type mentions, in order: of elements of views, targets of pointers, …
void collect_fused(const Context& context, ir::TypeId type, std::vector<ir::FusedId>& found);

/// The type with fused types replaced. A fused type whose member is a whole view type stands for that.
ir::TypeId substitute(Context& context, ir::TypeId type, const FusedBinding& binding);

/// All bindings of a function's fused types, in declared order, the last one varying fastest.
std::vector<FusedBinding> all_bindings(const Context& context, const std::vector<ir::FusedId>& fused);

/// A constant expression's value: literals, DEF names, enum members with known values, arithmetic, sizeof of fixed types.
std::optional<ConstantValue> evaluate_constant(Context& context, const Scope& scope, ast::ExprId expr);

}  // namespace kernelc::sema
