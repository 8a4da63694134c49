#include <algorithm>

#include "sema/assignment.h"
#include "sema/comprehension_targets.h"
#include "sema/convert.h"
#include "sema/expressions.h"
#include "sema/statements.h"

namespace kernelc::sema {

namespace {

using Runtime = ir::RuntimeFunction;
using Kind = ir::ObjectType::Kind;

bool has_star(const Body& body, const std::vector<ast::ExprId>& items) {
  for (const ast::ExprId item : items) {
    if (std::holds_alternative<ast::StarredExpr>(body.ast(item).node)) return true;
  }
  return false;
}

std::vector<ir::ExprId> objects(Body& body, const std::vector<ast::ExprId>& items) {
  std::vector<ir::ExprId> result;
  for (const ast::ExprId item : items) result.push_back(check_object(body, item));
  return result;
}

/// [a, *b, c]: an empty container that grows item by item.
ir::ExprId growing(Body& body, const std::vector<ast::ExprId>& items, Kind kind, Runtime make, Runtime add, Runtime extend, Span span) {
  const ir::TypeId type = body.types().object(kind);
  return with_statements(body, span, [&] {
    const ir::ExprId result = body.local_ref(span, body.temporary(type, span));
    body.assign(span, result, body.call(span, type, make, {}));
    for (const ast::ExprId item : items) {
      const auto* star = std::get_if<ast::StarredExpr>(&body.ast(item).node);
      const ir::ExprId value = check_object(body, star ? star->value : item);
      body.evaluate(span, body.call(span, body.types().void_type, star ? extend : add, {result, value}));
    }
    return result;
  });
}

ir::ExprId growing_dict(Body& body, const ast::DictExpr& expr, Span span) {
  const ir::TypeId type = body.types().object(Kind::Dict);
  return with_statements(body, span, [&] {
    const ir::ExprId result = body.local_ref(span, body.temporary(type, span));
    body.assign(span, result, body.call(span, type, Runtime::MakeDict, {}));
    for (const auto& entry : expr.entries) {
      std::vector<ir::ExprId> arguments{result};
      if (entry.key) arguments.push_back(check_object(body, entry.key));
      arguments.push_back(check_object(body, entry.value));
      body.evaluate(span, body.call(span, body.types().void_type, entry.key ? Runtime::SetDictItem : Runtime::UpdateDict, arguments));
    }
    return result;
  });
}

ir::ExprId formatted_part(Body& body, const ast::FormattedExpr::Part& part, Span span) {
  const ir::TypeId text = body.types().object(Kind::Str);
  if (!part.value) return body.object_const(span, {ir::Constant::Kind::Str, part.text, {}});
  ir::ExprId value = check_object(body, part.value);
  if (part.conversion) {
    const Runtime function = part.conversion == 'r' ? Runtime::ToRepr : part.conversion == 'a' ? Runtime::ToAscii : Runtime::ToStr;
    value = body.call(span, text, function, {value});
    if (!part.format) return value;
  }
  const ir::ExprId format = part.format ? check_object(body, part.format) : body.object_const(span, {ir::Constant::Kind::Str, "", {}});
  return body.call(span, text, Runtime::FormatValue, {value, format});
}

class Comprehension {
 public:
  Comprehension(Body& body, const ast::ComprehensionExpr& expr, Span span) : body_(body), expr_(expr), span_(span) {}

  /// any(e for …) and all(e for …): the loops end as soon as one element decides.
  ir::ExprId quantifier(bool is_any) {
    const ir::TypeId type = body_.types().bool_type;
    return with_statements(body_, span_, [&] {
      result_ = body_.local_ref(span_, body_.temporary(type, span_));
      decisive_ = body_.add(span_, type, ir::BoolConst{is_any});
      is_any_ = is_any;
      body_.assign(span_, result_, body_.add(span_, type, ir::BoolConst{!is_any}));
      open_scope();
      clause(0);
      return result_;
    });
  }

  ir::ExprId run() {
    using Form = ast::ComprehensionExpr::Kind;
    const Kind kind = expr_.kind == Form::Dict ? Kind::Dict : expr_.kind == Form::Set ? Kind::Set : Kind::List;
    const Runtime make = kind == Kind::List ? Runtime::MakeList : kind == Kind::Set ? Runtime::MakeSet : Runtime::MakeDict;
    const ir::TypeId type = body_.types().object(kind);
    return with_statements(body_, span_, [&] {
      result_ = body_.local_ref(span_, body_.temporary(type, span_));
      body_.assign(span_, result_, body_.call(span_, type, make, {}));
      open_scope();
      clause(0);
      return result_;
    });
  }

 private:
  /// The targets are variables of the comprehension alone.
  void open_scope() {
    auto scope = std::make_unique<Scope>(Scope::Kind::Function, body_.scope);
    inner_ = scope.get();
    body_.context.scopes.push_back(std::move(scope));
    for (const auto& clause : expr_.clauses) declare_targets(body_, *inner_, expr_.kind, clause.target);
  }

  void clause(std::size_t index) {
    if (index == expr_.clauses.size()) {
      const Restore<Scope*> scope(body_.scope, inner_);
      return add_element();
    }
    const auto& clause = expr_.clauses[index];
    // The first iterable is evaluated outside; all others see the targets.
    Scope* const outer = body_.scope;
    if (index > 0) body_.scope = inner_;
    const auto inside = [&] { conditions(index, 0); };
    const Span span = body_.ast(clause.iterable).span;
    if (clause.is_async) check_async_loop(body_, clause.target, check_object(body_, clause.iterable), inner_, inside, {}, span);
    else check_loop(body_, clause.target, clause.iterable, inner_, inside, {}, span);
    body_.scope = outer;
  }

  void conditions(std::size_t index, std::size_t next) {
    const auto& list = expr_.clauses[index].conditions;
    if (next == list.size()) {
      clause(index + 1);
      if (decisive_ && index + 1 < expr_.clauses.size()) leave_when(is_any_ ? result_ : negated(result_), [] {});
      return;
    }
    ir::ExprId condition;
    {
      const Restore<Scope*> scope(body_.scope, inner_);
      condition = check_condition(body_, list[next]);
    }
    ir::Block then = body_.collect([&] { conditions(index, next + 1); });
    body_.emit(body_.ast(list[next]).span, ir::If{condition, std::move(then), {}});
  }

  ir::ExprId negated(ir::ExprId value) { return body_.add(span_, body_.types().bool_type, ir::Unary{ir::UnaryOp::Not, value}); }

  void leave_when(ir::ExprId condition, const std::function<void()>& first) {
    ir::Block then = body_.collect([&] {
      first();
      body_.emit(span_, ir::Break{});
    });
    body_.emit(body_.ast(expr_.element).span, ir::If{condition, std::move(then), {}});
  }

  void add_element() {
    using Form = ast::ComprehensionExpr::Kind;
    if (decisive_) {
      const ir::ExprId holds = check_condition(body_, expr_.element);
      return leave_when(is_any_ ? holds : negated(holds), [&] { body_.assign(span_, result_, decisive_); });
    }
    std::vector<ir::ExprId> arguments{result_, check_object(body_, expr_.element)};
    if (expr_.kind == Form::Dict) arguments.push_back(check_object(body_, expr_.value));
    const Runtime add = expr_.kind == Form::Dict ? Runtime::SetDictItem : expr_.kind == Form::Set ? Runtime::AddToSet : Runtime::Append;
    body_.evaluate(body_.ast(expr_.element).span, body_.call(span_, body_.types().void_type, add, arguments));
  }

  Body& body_;
  const ast::ComprehensionExpr& expr_;
  Span span_;
  ir::ExprId result_;
  ir::ExprId decisive_;  ///< for any and all: the value that ends the loops
  bool is_any_ = false;
  Scope* inner_ = nullptr;
};

/// Whether one of the items is an address, which no tuple of Python holds.
bool holds_address(Body& body, const std::vector<ir::ExprId>& items) {
  return std::any_of(items.begin(), items.end(), [&](ir::ExprId item) {
    return body.types().is_pointer(body.type_of(item)) && !has_object_form(body, body.type_of(item));
  });
}

ir::ExprId c_tuple(Body& body, const std::vector<ir::ExprId>& items, Span span) {
  ir::TupleType type;
  for (const ir::ExprId item : items) type.items.push_back(value_type(body, item));
  return body.add(span, body.types().intern(type), ir::Construct{items});
}

}  // namespace

ir::ExprId check_tuple(Body& body, const ast::TupleExpr& expr, Span span) {
  if (has_star(body, expr.items)) {
    body.require_gil(span, "Constructing Python tuple not allowed without gil");
    const ir::ExprId list = growing(body, expr.items, Kind::List, Runtime::MakeList, Runtime::Append, Runtime::Extend, span);
    return body.call(span, body.types().object(Kind::Tuple), Runtime::ListToTuple, {list});
  }
  std::vector<ir::ExprId> items;
  for (const ast::ExprId item : expr.items) items.push_back(check(body, item));
  if (!body.has_gil || holds_address(body, items)) return c_tuple(body, items, span);
  for (ir::ExprId& item : items) item = to_object(body, item);
  return body.call(span, body.types().object(Kind::Tuple), Runtime::MakeTuple, std::move(items));
}

ir::ExprId check_list(Body& body, const ast::ListExpr& expr, Span span) {
  body.require_gil(span, "Constructing Python list not allowed without gil");
  if (has_star(body, expr.items)) return growing(body, expr.items, Kind::List, Runtime::MakeList, Runtime::Append, Runtime::Extend, span);
  return body.call(span, body.types().object(Kind::List), Runtime::MakeList, objects(body, expr.items));
}

ir::ExprId check_set(Body& body, const ast::SetExpr& expr, Span span) {
  body.require_gil(span, "Constructing Python set not allowed without gil");
  if (has_star(body, expr.items)) return growing(body, expr.items, Kind::Set, Runtime::MakeSet, Runtime::AddToSet, Runtime::UpdateSet, span);
  return body.call(span, body.types().object(Kind::Set), Runtime::MakeSet, objects(body, expr.items));
}

ir::ExprId check_dict(Body& body, const ast::DictExpr& expr, Span span) {
  body.require_gil(span, "Constructing Python dict not allowed without gil");
  std::vector<ir::ExprId> arguments;
  for (const auto& entry : expr.entries) {
    if (!entry.key) return growing_dict(body, expr, span);
  }
  for (const auto& entry : expr.entries) {
    arguments.push_back(check_object(body, entry.key));
    arguments.push_back(check_object(body, entry.value));
  }
  return body.call(span, body.types().object(Kind::Dict), Runtime::MakeDict, arguments);
}

ir::ExprId check_formatted(Body& body, const ast::FormattedExpr& expr, Span span) {
  body.require_gil(span, "Constructing Python str not allowed without gil");
  std::vector<ir::ExprId> parts;
  for (const auto& part : expr.parts) parts.push_back(formatted_part(body, part, span));
  if (parts.size() == 1 && expr.parts[0].value) return parts[0];
  return body.call(span, body.types().object(Kind::Str), Runtime::JoinText, parts);
}

ir::ExprId check_quantifier(Body& body, const ast::ComprehensionExpr& expr, bool is_any, Span span) {
  return Comprehension(body, expr, span).quantifier(is_any);
}

ir::ExprId check_comprehension(Body& body, const ast::ComprehensionExpr& expr, Span span) {
  if (expr.kind == ast::ComprehensionExpr::Kind::Generator) return check_generator_expression(body, expr, span);
  body.require_gil(span, "Constructing Python container not allowed without gil");
  return Comprehension(body, expr, span).run();
}

ir::ExprId check_used_up(Body& body, const ast::ComprehensionExpr& generator, Span span) {
  body.require_gil(span, "Constructing Python container not allowed without gil");
  return Comprehension(body, generator, span).run();
}

}  // namespace kernelc::sema
