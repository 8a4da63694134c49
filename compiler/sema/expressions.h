#pragma once

#include "sema/body.h"

// Expressions of function bodies: each function checks one kind of node and gives the typed expression.
namespace kernelc::sema {

/// Any expression, with the type that it has by itself.
ir::ExprId check(Body& body, ast::ExprId expr);

/// An expression used as a condition: a Bool.
ir::ExprId check_condition(Body& body, ast::ExprId expr);

/// An expression where a value of the type is wanted: list and dict literals are C memory where that fits.
ir::ExprId check_wanted(Body& body, ast::ExprId expr, ir::TypeId type);
/// An expression converted to a type, or to a Python object.
ir::ExprId check_as(Body& body, ast::ExprId expr, ir::TypeId type);
ir::ExprId check_object(Body& body, ast::ExprId expr);

/// Whether the expression is written as `view.shape` or `view.strides`.
bool names_extents(const Body& body, ast::ExprId expr);
/// `view.shape` and `view.strides` where C wants the numbers, and no tuple of them; none where that is no view.
std::optional<ir::ExprId> pointer_to_extents(Body& body, ast::ExprId expr);

/// `left op right` on values that are checked already; also for augmented assignments (`in_place`).
ir::ExprId binary(Body& body, ast::BinaryOp op, ir::ExprId left, ir::ExprId right, Span span, bool in_place = false);

/// The type in which two C numbers meet, or none.
std::optional<ir::TypeId> common_number(Body& body, ir::ExprId left, ir::ExprId right);
/// The type of two integers, whatever their values: the one of higher rank, the unsigned one of two of the same rank. C would take an
/// unsigned one of lower rank, too, that is as large.
ir::TypeId common_integer(Body& body, ir::TypeId left, ir::TypeId right);
/// The type in which C itself compares and divides numbers whose common type is `common`: an unsigned one where an operand is unsigned and as large.
ir::TypeId type_in_c(Body& body, ir::TypeId common, ir::ExprId left, ir::ExprId right);
/// The type that values of both types are converted to in conditional expressions, `and`, `or`, `min`: object when nothing
/// better fits.
ir::TypeId common_type(Body& body, ir::ExprId left, ir::ExprId right);
/// One side of a choice in the type of both.
ir::ExprId joined(Body& body, ir::ExprId side, ir::TypeId type, Span span);

ir::ExprId check_compare(Body& body, const ast::CompareExpr& expr, Span span);
ir::ExprId check_bool(Body& body, const ast::BoolExpr& expr, Span span);
/// `left op right` on values that are checked already: Bool for C values and identity, an object for Python comparisons.
ir::ExprId compare(Body& body, ast::CompareOp op, ir::ExprId left, ir::ExprId right, Span span);

/// Reports a C variable whose declaration stands below its use.
void check_declared_before(Body& body, const Symbol& symbol, Span use);

ir::ExprId check_name(Body& body, const std::string& name, Span span);
ir::ExprId symbol_value(Body& body, const Symbol& symbol, const std::string& name, Span span);
ir::ExprId check_attribute(Body& body, const ast::AttributeExpr& expr, Span span);
/// Attribute `name` of a value: a field, a view's property, or a Python attribute.
ir::ExprId attribute_of(Body& body, ir::ExprId value, const std::string& name, Span span);
/// The call of C that `object.name = new_value` stands for; none where the class of a header declares no such property.
std::optional<ir::ExprId> call_setter(Body& body, ir::ExprId object, const std::string& name, ir::ExprId new_value, Span span);
/// The symbol that a dotted expression names without being evaluated: `cnp.float64_t`, `cython.parallel.prange`.
std::optional<Symbol> symbol_named_by(Body& body, ast::ExprId expr);
/// The dotted path of something known to the compiler (`cython.boundscheck`), or an empty text.
std::string cython_path(Body& body, ast::ExprId expr);
/// The name of a builtin that the expression refers to, when nothing shadows it; otherwise an empty text.
std::string builtin_name(Body& body, ast::ExprId expr);

ir::ExprId check_subscript(Body& body, const ast::SubscriptExpr& expr, Span span);
/// A sub-view or an element, from subscripts as written.
ir::ExprId view_subscript(Body& body, ir::ExprId view, const std::vector<ast::ExprId>& items, Span span);
/// The view, and a check that it is not None where the directive `nonecheck` asks for it.
ir::ExprId none_checked(Body& body, ir::ExprId view, const std::string& message, Span span);
/// The same for a use that names an attribute: `v.shape[0]`, `v.copy()`.
ir::ExprId none_checked_for(Body& body, ir::ExprId view, const std::string& attribute, Span span);
/// The key object of a Python subscript: an index, a slice or a tuple of them.
ir::ExprId subscript_key(Body& body, const ast::SubscriptExpr& expr, Span span);

ir::ExprId check_call(Body& body, const ast::CallExpr& expr, Span span);
/// A call that the compiler knows by the name of a builtin; none when it has no form of its own.
std::optional<ir::ExprId> check_builtin_call(Body& body, const std::string& name, const ast::CallExpr& expr, Span span);
/// A call of something in the cython package.
std::optional<ir::ExprId> check_cython_call(Body& body, const std::string& path, const ast::CallExpr& expr, Span span);
/// A call on objects with arguments as written.
ir::ExprId object_call(Body& body, const ast::CallExpr& expr, Span span);
std::vector<ir::CallArgument> object_arguments(Body& body, const std::vector<ast::Argument>& arguments);

/// `<int[:n, :m]> memory`, with extents in the slices: a cython.view.array, unless it is converted to a view at once.
ir::ExprId check_pointer_view(Body& body, const ast::IndexedType& type, ir::ExprId memory, Span memory_span, Span span);

ir::ExprId check_tuple(Body& body, const ast::TupleExpr& expr, Span span);
ir::ExprId check_list(Body& body, const ast::ListExpr& expr, Span span);
ir::ExprId check_set(Body& body, const ast::SetExpr& expr, Span span);
ir::ExprId check_dict(Body& body, const ast::DictExpr& expr, Span span);
ir::ExprId check_formatted(Body& body, const ast::FormattedExpr& expr, Span span);
/// any(e for …) and all(e for …) as loops.
ir::ExprId check_quantifier(Body& body, const ast::ComprehensionExpr& expr, bool is_any, Span span);
ir::ExprId check_comprehension(Body& body, const ast::ComprehensionExpr& expr, Span span);
/// The list of what a generator expression yields, for a call like `sorted(…)` that goes through all of it at once.
ir::ExprId check_used_up(Body& body, const ast::ComprehensionExpr& generator, Span span);
ir::ExprId check_lambda(Body& body, const ast::LambdaExpr& expr, Span span);
ir::ExprId check_generator_expression(Body& body, const ast::ComprehensionExpr& expr, Span span);
ir::ExprId check_await(Body& body, const ast::AwaitExpr& expr, Span span);
/// `await` of what is waited for.
ir::ExprId await_value(Body& body, ir::ExprId awaited, Span span);
ir::ExprId check_yield(Body& body, const ast::YieldExpr& expr, Span span);

/// Runs `build` for the statements, then takes its result: a StmtExpr, or the result alone when it needed no statement.
ir::ExprId with_statements(Body& body, Span span, const std::function<ir::ExprId()>& build);

}  // namespace kernelc::sema
