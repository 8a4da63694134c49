#include "sema/assignment.h"
#include "sema/closures.h"
#include "sema/c_arrays.h"
#include "sema/convert.h"
#include "sema/cpp_defaults.h"
#include "sema/declarations.h"
#include "sema/expressions.h"
#include "sema/functions.h"
#include "sema/kept_defaults.h"
#include "sema/py_functions.h"
#include "sema/statements.h"
#include "sema/struct_literal.h"
#include "sema/type_resolution.h"
#include "sema/ufuncs.h"
#include "support/match.h"

namespace kernelc::sema {

namespace {

using Runtime = ir::RuntimeFunction;

bool is_docstring(const Body& body, ast::ExprId expr) {
  const auto* text = std::get_if<ast::StringExpr>(&body.ast(expr).node);
  return text && text->kind != ast::StringExpr::Kind::Char;
}

void check_expr_stmt(Body& body, const ast::ExprStmt& stmt, Span span) {
  const auto* constant = std::get_if<ast::ConstantExpr>(&body.ast(stmt.value).node);
  if (is_docstring(body, stmt.value) || constant) return;
  const ir::ExprId value = check(body, stmt.value);
  if (body.node<ir::Call>(value) && body.types().is_object(body.type_of(value))) body.require_gil(span, "Discarding owned Python object not allowed without gil");
  if (!body.is_error(value) || body.inference.is_trial) body.evaluate(span, value);
}

ir::Block nested(Body& body, const ast::Block& block) {
  return body.collect([&] { check_block(body, block); });
}

/// Whether a condition holds, where the types of a fused function or constants tell: `1 == 2`.
std::optional<bool> known_condition(const Body& body, ast::ExprId written, ir::ExprId condition) {
  if (const auto* known = body.node<ir::BoolConst>(condition)) return known->value;
  if (!std::holds_alternative<ast::CompareExpr>(body.ast(written).node)) return std::nullopt;
  const auto value = evaluate_constant(body.context, *body.scope, written);
  const auto* truth = value ? std::get_if<bool>(&value->value) : nullptr;
  return truth ? std::optional(*truth) : std::nullopt;
}

/// if/elif/else; a branch that a fused type decides is not checked at all when it is dead.
void check_if(Body& body, const ast::IfStmt& stmt, std::size_t branch, Span span) {
  if (branch == stmt.branches.size()) return check_block(body, stmt.otherwise);
  const ir::ExprId condition = check_condition(body, stmt.branches[branch].condition);
  if (const auto known = known_condition(body, stmt.branches[branch].condition, condition)) {
    if (*known) return check_block(body, stmt.branches[branch].body);
    return check_if(body, stmt, branch + 1, span);
  }
  ir::Block then = nested(body, stmt.branches[branch].body);
  ir::Block otherwise = body.collect([&] { check_if(body, stmt, branch + 1, span); });
  body.emit(body.ast(stmt.branches[branch].condition).span, ir::If{condition, std::move(then), std::move(otherwise)});
}

void check_while(Body& body, const ast::WhileStmt& stmt, Span span) {
  const ir::ExprId condition = with_statements(body, span, [&] { return check_condition(body, stmt.condition); });
  ++body.loop_depth;
  ir::Block inside = nested(body, stmt.body);
  --body.loop_depth;
  ir::Block otherwise = nested(body, stmt.otherwise);
  body.emit(span, ir::While{condition, std::move(inside), std::move(otherwise)});
}

/// `__bool__` of a cdef class gives a C truth value, whatever it returns.
bool is_truth_method(const ir::Function& function) {
  return function.class_id && (function.name == "__bool__" || function.name == "__nonzero__");
}

/// What `def` and `async def` return is tested when they run, whatever is known of it before.
ir::ExprId python_result(Body& body, ir::ExprId value, Span span) {
  const ir::TypeId type = body.function().result;
  const ir::TypeId any = body.types().object_type;
  if (type == any || body.is_error(value)) return to_object(body, value);
  const ir::ExprId object = to_object(body, value);
  return convert(body, body.type_of(object) == type ? object : retype(body, object, any), type, span);
}

void check_return(Body& body, const ast::ReturnStmt& stmt, Span span) {
  if (body.in_module_body || body.in_class_body) {
    body.error(DiagnosticKind::MisplacedStatement, span, "Return not inside a function body");
    return;
  }
  const ir::TypeId type = body.function().result;
  if (body.function().is_generator) {
    if (body.function().is_async_generator && stmt.value)
      body.error(DiagnosticKind::MisplacedStatement, span, "Return with value in async generator");
    body.emit(span, ir::Return{stmt.value ? python_result(body, check(body, stmt.value), body.ast(stmt.value).span) : body.none(span)});
    return;
  }
  if (body.types().is<ir::VoidType>(type)) {
    if (stmt.value && !std::holds_alternative<ast::ConstantExpr>(body.ast(stmt.value).node)) {
      body.error(DiagnosticKind::InvalidConversion, span, "Return with value in void function");
    }
    body.emit(span, ir::Return{});
    return;
  }
  if (!stmt.value) {
    if (body.types().is_object(type)) body.emit(span, ir::Return{body.none(span)});
    else body.error(DiagnosticKind::InvalidConversion, span, "Return value required");
    return;
  }
  if (body.types().is_object(type)) body.require_gil(span, "Returning Python object not allowed without gil");
  const ir::ExprId value = is_truth_method(body.function()) ? truth(body, check(body, stmt.value), span) : check(body, stmt.value);
  const Span at = body.ast(stmt.value).span;
  const bool is_python = body.function().kind == ir::Function::Kind::Def && body.types().is_object(type);
  body.emit(span, ir::Return{is_python ? python_result(body, value, at) : convert(body, value, type, at)});
}

void check_jump(Body& body, bool is_break, Span span) {
  if (body.loop_depth == 0) {
    body.error(DiagnosticKind::MisplacedStatement, span, std::string(is_break ? "break" : "continue") + " statement not inside loop");
    return;
  }
  if (is_break) body.emit(span, ir::Break{});
  else body.emit(span, ir::Continue{});
}

void check_assert(Body& body, const ast::AssertStmt& stmt, Span span) {
  const ir::ExprId condition = check_condition(body, stmt.condition);
  if (body.is_error(condition)) return;
  const ir::ExprId failed = body.add(span, body.types().bool_type, ir::Unary{ir::UnaryOp::Not, condition});
  ir::Block then = body.collect([&] {
    // Raising takes the GIL by itself: the message is a Python expression.
    const Restore<bool> gil(body.has_gil, true);
    std::vector<ir::ExprId> message;
    if (stmt.message) message.push_back(check_object(body, stmt.message));
    body.evaluate(span, body.call(span, body.types().void_type, Runtime::AssertionFailed, message));
  });
  if (!body.has_gil) {
    const ir::StmtId held = body.make(span, ir::GilBlock{true, std::move(then)});
    then = {held};
  }
  body.emit(span, ir::If{failed, std::move(then), {}});
}

std::optional<ir::Function::Kind> misplaced_declaration(Body& body, Span span, const char* what) {
  body.error(DiagnosticKind::MisplacedDeclaration, span, std::string(what) + " not allowed here");
  return std::nullopt;
}

void check_function_stmt(Body& body, ast::StmtId id, const ast::FunctionStmt& stmt, Span span) {
  if (stmt.kind == ast::FunctionStmt::Kind::Def) return check_def(body, id, stmt, span);
  if (!body.in_module_body || body.in_class_body) {
    misplaced_declaration(body, span, "cdef statement");
    return;
  }
  const auto function = declared_by(body.context, id);
  if (!function) return;
  if (is_ufunc(body.context, body.context.functions[*function])) return publish_ufunc(body, *function);
  keep_defaults(body, *function);
  const bool is_published_here = stmt.kind == ast::FunctionStmt::Kind::Cpdef && has_kept_defaults(body.context, *function);
  if (is_published_here) publish_cpdef(body, *function);
}

void check_nonlocal(Body& body, const ast::NonlocalStmt& stmt) {
  for (const ast::Identifier& name : stmt.names) {
    const Symbol* around = body.in_class_body ? find_in_function(body, name.text) : nullptr;
    const bool is_of_function = around && std::holds_alternative<LocalSymbol>(*around);
    if (!is_of_function && !captured_local(body, name.text))
      body.error(DiagnosticKind::UndeclaredName, name.span, "no binding for nonlocal '" + name.text + "' found");
  }
}

void check_declaration(Body& body, Span span) {
  if (!body.in_module_body || body.in_class_body) misplaced_declaration(body, span, "cdef statement");
}

void check_cpp_class(Body& body, const ast::CppClassStmt& stmt, Span span) {
  check_declaration(body, span);
  if (body.in_module_body) keep_method_defaults(body, stmt);
}

void check_cimport(Body& body, const ast::ImportStmt& stmt, Span span) {
  if (!body.in_module_body) declare_cimport(body.context, *body.scope, stmt, span);
}

void check_cimport_from(Body& body, const ast::ImportFromStmt& stmt, Span span) {
  if (!body.in_module_body) declare_cimport_from(body.context, *body.scope, stmt, span);
}

void check_compile_time_if(Body& body, const ast::CompileTimeIfStmt&, ast::StmtId id) {
  check_block(body, flatten(body.context, *body.scope, {id}));
}

}  // namespace

namespace {

/// Whether the value is known when compiling, also where it is one that only a cast brings into the range of its type.
bool is_known(const Body& body, ast::ExprId value) {
  if (evaluate_constant(body.context, *body.scope, value)) return true;
  const auto& node = body.ast(value).node;
  if (const auto* cast = std::get_if<ast::CastExpr>(&node)) return is_known(body, cast->value);
  return std::holds_alternative<ast::IntExpr>(node);
}

/// `cdef const int n = 5` of the module: the one assignment that a constant gets, of a value known when compiling.
bool define_constant(Body& body, const ast::VariableStmt::Variable& variable, ir::ExprId value) {
  const Symbol* symbol = body.in_module_body ? body.scope->find(variable.name.text) : nullptr;
  const auto* global = symbol ? std::get_if<GlobalSymbol>(symbol) : nullptr;
  if (!global || !is_known(body, variable.value)) return false;
  const ir::TypeId type = body.module().globals[global->id].type;
  if (!body.types().is_const(type)) return false;
  const Span span = variable.name.span;
  body.assign(span, body.add(span, type, ir::GlobalRef{global->id}), convert(body, value, type, span));
  return true;
}

/// The value of `cdef T name = value`; a list or a dict may be written for a struct.
ir::ExprId initial_value(Body& body, const ast::VariableStmt::Variable& variable) {
  if (!may_be_struct_literal(body, variable.value) && !depends_on_pointer(body, variable.value)) return check(body, variable.value);
  ir::TypeId type;
  body.collect([&] { type = body.type_of(check_name(body, variable.name.text, variable.name.span)); });
  const auto literal = check_struct_literal(body, variable.value, type);
  return literal ? *literal : check_pointer_wanted(body, variable.value, type);
}

/// cdef int x[3] = [1, 2, 3]
bool assign_initial_list(Body& body, const ast::VariableStmt::Variable& variable) {
  const Span span = variable.name.span;
  const ir::ExprId place = check_name(body, variable.name.text, span);
  return refuses_array_assignment(body, body.type_of(place), variable.name.text, span) || assign_list_literal(body, place, variable.value, span);
}

}  // namespace

void check_variables(Body& body, const ast::VariableStmt& stmt, Span span) {
  if (body.in_class_body) {
    misplaced_declaration(body, span, "cdef statement");
    return;
  }
  for (const auto& variable : stmt.variables) {
    if (!variable.value) continue;
    if (written_list(body, variable.value) && assign_initial_list(body, variable)) continue;
    const ir::ExprId value = initial_value(body, variable);
    if (define_constant(body, variable, value)) continue;
    assign_name(body, variable.name.text, value, variable.name.span);
  }
}

// What stands behind a return, a jump or a raise in a function is not looked at, as in Cython: copies of fused
// functions rely on it. Statements of modules and classes define names, so that these are.
void check_block(Body& body, const ast::Block& block) {
  const bool is_of_function = !body.in_module_body && !body.in_class_body;
  for (const ast::StmtId stmt : block) {
    check_stmt(body, stmt);
    if (is_of_function && body.has_left()) return;
  }
}

void check_stmt(Body& body, ast::StmtId id) {
  const ast::Stmt& stmt = body.ast(id);
  const Span span = stmt.span;
  match(
      stmt.node, [&](const ast::ExprStmt& s) { check_expr_stmt(body, s, span); },
      [&](const ast::AssignStmt& s) { check_assign(body, s, span); },
      [&](const ast::AugmentedAssignStmt& s) { check_augmented_assign(body, s, span); },
      [&](const ast::AnnotatedAssignStmt& s) { check_annotated_assign(body, s, span); },
      [&](const ast::ReturnStmt& s) { check_return(body, s, span); },
      [&](const ast::RaiseStmt& s) { check_raise(body, s, span); },
      [&](const ast::IfStmt& s) { check_if(body, s, 0, span); },
      [&](const ast::MatchStmt& s) { check_match(body, s, span); },
      [&](const ast::WhileStmt& s) { check_while(body, s, span); },
      [&](const ast::ForStmt& s) { check_for(body, s, span); },
      [&](const ast::BreakStmt&) { check_jump(body, true, span); },
      [&](const ast::ContinueStmt&) { check_jump(body, false, span); }, [](const ast::PassStmt&) {},
      [&](const ast::DeleteStmt& s) { check_delete(body, s, span); },
      [&](const ast::AssertStmt& s) { check_assert(body, s, span); }, [](const ast::GlobalStmt&) {},
      [&](const ast::NonlocalStmt& s) { check_nonlocal(body, s); },
      [&](const ast::ImportStmt& s) { s.is_cimport ? check_cimport(body, s, span) : check_import(body, s, span); },
      [&](const ast::ImportFromStmt& s) { s.is_cimport ? check_cimport_from(body, s, span) : check_import_from(body, s, span); },
      [&](const ast::TryStmt& s) { check_try(body, s, span); }, [&](const ast::WithStmt& s) { check_with(body, s, span); },
      [&](const ast::FunctionStmt& s) { check_function_stmt(body, id, s, span); },
      [&](const ast::VariableStmt& s) { check_variables(body, s, span); },
      [&](const ast::ClassStmt& s) { check_class(body, s, span); },
      [&](const ast::ExtensionClassStmt&) {
        check_declaration(body, span);
        if (body.in_module_body) check_extension_class(body, id);
      },
      [&](const ast::PropertyStmt&) { check_declaration(body, span); },
      [&](const ast::StructStmt&) { check_declaration(body, span); }, [&](const ast::EnumStmt&) { check_declaration(body, span); },
      [&](const ast::TypedefStmt&) { check_declaration(body, span); }, [&](const ast::FusedStmt&) { check_declaration(body, span); },
      [&](const ast::CppClassStmt& s) { check_cpp_class(body, s, span); }, [&](const ast::ExternStmt&) { check_declaration(body, span); },
      [](const ast::DefineStmt&) {}, [&](const ast::CompileTimeIfStmt& s) { check_compile_time_if(body, s, id); },
      [&](const ast::IncludeStmt& s) { check_block(body, s.body); });
}

}  // namespace kernelc::sema
