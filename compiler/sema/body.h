#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "ir/falls_through.h"
#include "sema/context.h"
#include "sema/type_resolution.h"

namespace kernelc::sema {

/// What is found out about untyped locals while a body is checked without being kept: see inference.h.
struct InferenceState {
  std::map<ir::LocalId, std::vector<ir::TypeId>> assigned;  ///< types of the values assigned so far
  std::set<ir::LocalId> untyped;                            ///< locals whose type is to be found
  bool is_trial = false;                                    ///< the result of this check is thrown away
  using ComprehensionName = std::pair<std::uint32_t, std::string>;  ///< a target of a comprehension, by its place
  std::map<ComprehensionName, ir::TypeId> comprehension_types;      ///< found so far; their locals come and go with trials
  std::map<ir::LocalId, ComprehensionName> comprehension_locals;
};

/// What one function body is checked with. The check_* functions of this folder take it first; they add nodes to the
/// module and statements to the current block.
class Body {
 public:
  Body(Context& context, ir::FunctionId function, FusedBinding binding, Scope* scope)
      : context(context), function_id(function), binding(std::move(binding)), scope(scope), root_scope(scope) {}

  Context& context;
  ir::FunctionId function_id;
  FusedBinding binding;
  Scope* scope;                    ///< innermost: comprehensions open scopes of their own
  Scope* root_scope;               ///< of the function itself
  Body* outer = nullptr;           ///< of the enclosing function
  ir::Directives directives;
  bool has_gil = true;
  bool keeps_objects_without_gil = false;  ///< local variables hold some where the GIL is not held
  bool in_module_body = false;     ///< names are keys of the module's dict
  bool in_class_body = false;      ///< names are keys of the class namespace
  ir::LocalId class_namespace;     ///< then: the local that holds it
  std::string class_prefix;        ///< then: the qualified name of the class
  std::set<std::string> class_names;  ///< then: what the class body binds
  std::set<std::string> names_beyond_class;  ///< then: declared `global` or `nonlocal` in the class body
  int loop_depth = 0;
  int parallel_depth = 0;
  bool is_in_parallel_loop = false;
  std::set<std::string> parallel_privates;  ///< variables of the parallel block around, when no loop is in between
  int released_depth = 0;          ///< `with nogil` blocks around, up to a `with gil`
  std::map<ir::LocalId, ir::LocalId> buffer_views;  ///< see buffers.h
  std::set<ir::LocalId> declared_variables;         ///< by `cdef` statements
  std::set<std::string> global_names;               ///< declared `global` here
  InferenceState inference;

  ir::Module& module() { return context.module; }
  ir::Types& types() { return context.module.types; }
  ir::Function& function() { return context.module.functions[function_id]; }
  const ast::Expr& ast(ast::ExprId id) const { return context.tree[id]; }
  const ast::Stmt& ast(ast::StmtId id) const { return context.tree[id]; }

  // Building expressions.
  template <class Node>
  ir::ExprId add(Span span, ir::TypeId type, Node node) {
    return module().exprs.add(ir::Expr{span, type, std::move(node)});
  }
  ir::ExprId call(Span span, ir::TypeId type, ir::RuntimeFunction function, std::vector<ir::ExprId> arguments,
                  std::vector<std::string> names = {}) {
    return add(span, type, ir::RuntimeCall{function, std::move(arguments), std::move(names)});
  }
  ir::ExprId object_call(Span span, ir::RuntimeFunction function, std::vector<ir::ExprId> arguments) {
    return call(span, types().object_type, function, std::move(arguments));
  }
  ir::ExprId error_expr(Span span) { return add(span, types().error_type, ir::NullConst{}); }
  ir::ExprId none(Span span) { return add(span, types().object_type, ir::SingletonConst{ir::Singleton::None}); }
  ir::ExprId int_const(Span span, long long value, ir::TypeId type);
  ir::ExprId object_const(Span span, ir::Constant constant);
  ir::ExprId local_ref(Span span, ir::LocalId local) { return add(span, function().locals[local].type, ir::LocalRef{local}); }
  ir::ConstantId constant(ir::Constant constant);
  ir::ConstantId name_constant(const std::string& name) { return constant({ir::Constant::Kind::Name, name, {}}); }

  const ir::Expr& operator[](ir::ExprId id) const { return context.module.exprs[id]; }
  ir::TypeId type_of(ir::ExprId id) const { return context.module.exprs[id].type; }
  Span span_of(ir::ExprId id) const { return context.module.exprs[id].span; }
  template <class Node>
  const Node* node(ir::ExprId id) const {
    return std::get_if<Node>(&context.module.exprs[id].node);
  }
  bool is_object(ir::ExprId id) { return types().is_object(type_of(id)); }
  bool is_error(ir::ExprId id) { return types().is_error(type_of(id)); }

  // Building statements.
  template <class Node>
  ir::StmtId make(Span span, Node node) {
    return module().stmts.add(ir::Stmt{span, std::move(node)});
  }
  template <class Node>
  void emit(Span span, Node node) {
    block_.push_back(make(span, std::move(node)));
  }
  void append(ir::StmtId stmt) { block_.push_back(stmt); }
  void evaluate(Span span, ir::ExprId value) { emit(span, ir::ExprStmt{value}); }
  void assign(Span span, ir::ExprId target, ir::ExprId value) { emit(span, ir::Assign{target, value}); }
  /// The statements that `build` emits, as a block of their own.
  ir::Block collect(const std::function<void()>& build);
  /// Whether control has left what is being built, so that nothing built behind it would run.
  bool has_left() const { return !block_.empty() && !ir::falls_through(context.module, block_.back()); }

  // Locals.
  ir::LocalId add_local(std::string name, ir::TypeId type, ir::Local::Kind kind, Span span);
  ir::LocalId temporary(ir::TypeId type, Span span) { return add_local("", type, ir::Local::Kind::Temporary, span); }
  /// A temporary of the current block that holds the value.
  ir::ExprId hold(ir::ExprId value);
  /// True for what can be evaluated twice at no cost and without another result: locals, constants.
  bool is_simple(ir::ExprId value) const;
  /// True for C values whose evaluation changes nothing and cannot raise: simple ones and arithmetic on them.
  bool is_pure(ir::ExprId value) const;

  // Reporting.
  Diagnostic& error(DiagnosticKind kind, Span span, std::string message);
  std::string display(ir::TypeId type) { return context.display(type); }
  /// Reports that something needs the GIL where it is not held.
  void require_gil(Span span, const std::string& message);

 private:
  ir::Block block_;
  Diagnostic silent_;
};

/// Sets a member for the time of a scope.
template <class T>
class Restore {
 public:
  Restore(T& place, T value) : place_(place), before_(std::exchange(place, std::move(value))) {}
  ~Restore() { place_ = std::move(before_); }
  Restore(const Restore&) = delete;
  Restore& operator=(const Restore&) = delete;

 private:
  T& place_;
  T before_;
};

}  // namespace kernelc::sema
