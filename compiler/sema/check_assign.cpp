#include <algorithm>
#include <map>

#include "sema/assignment.h"
#include "sema/c_arrays.h"
#include "sema/closures.h"
#include "sema/convert.h"
#include "sema/expressions.h"
#include "sema/functions.h"
#include "sema/struct_literal.h"

namespace kernelc::sema {

namespace {

using Runtime = ir::RuntimeFunction;

bool has_star(const Body& body, const std::vector<ast::ExprId>& items) {
  return std::any_of(items.begin(), items.end(), [&](ast::ExprId item) { return std::holds_alternative<ast::StarredExpr>(body.ast(item).node); });
}

std::string values(std::size_t count) { return std::to_string(count) + (count == 1 ? " value" : " values"); }

/// How many of the targets take a list of what the others leave; reports more than one.
std::size_t count_stars(Body& body, const std::vector<ast::ExprId>& targets, Span span) {
  const auto is_star = [&](ast::ExprId item) { return std::holds_alternative<ast::StarredExpr>(body.ast(item).node); };
  const auto stars = static_cast<std::size_t>(std::count_if(targets.begin(), targets.end(), is_star));
  if (stars > 1) body.error(DiagnosticKind::InvalidAssignment, span, "more than 1 starred expression in assignment");
  return stars;
}

bool check_counts(Body& body, ast::ExprId target, ast::ExprId value);

/// The same of values that are known one by one, or of none that are known.
bool check_counts_of(Body& body, ast::ExprId target, const std::optional<std::vector<ast::ExprId>>& given) {
  const auto* targets = sequence_items(body.ast(target));
  if (!targets) return true;
  const Span span = body.ast(target).span;
  const std::size_t stars = count_stars(body, *targets, span);
  if (stars > 1) return false;
  if (!given) return true;
  const std::size_t wanted = targets->size() - stars;
  if (given->size() < wanted) {
    body.error(DiagnosticKind::InvalidAssignment, span, "need more than " + values(given->size()) + " to unpack");
    return false;
  }
  if (given->size() > wanted && stars == 0) {
    body.error(DiagnosticKind::InvalidAssignment, span,
               "too many values to unpack (expected " + std::to_string(wanted) + ", got " + std::to_string(given->size()) + ")");
    return false;
  }
  bool fits = true;
  std::size_t next = 0;
  for (const ast::ExprId item : *targets) {
    if (const auto* star = std::get_if<ast::StarredExpr>(&body.ast(item).node)) {
      const auto first = given->begin() + static_cast<std::ptrdiff_t>(next);
      next += given->size() - wanted;
      fits &= check_counts_of(body, star->value, std::vector(first, given->begin() + static_cast<std::ptrdiff_t>(next)));
    } else {
      fits &= check_counts(body, item, (*given)[next++]);
    }
  }
  return fits;
}

/// Reports targets that can never take the values that stand there; false when there are some.
bool check_counts(Body& body, ast::ExprId target, ast::ExprId value) {
  const auto* given = sequence_items(body.ast(value));
  return check_counts_of(body, target, given && !has_star(body, *given) ? std::optional(*given) : std::nullopt);
}

/// The type of what will be evaluated later; nothing is emitted.
ir::TypeId type_alone(Body& body, ast::ExprId expr) {
  ir::TypeId type;
  body.collect([&] { type = body.type_of(check(body, expr)); });
  return type;
}

/// An array that is assigned to a pointer is its address; held for later, it would be a copy that ends with the statement.
ir::ExprId as_address(Body& body, ir::ExprId value, ast::ExprId target) {
  if (!body.types().is<ir::ArrayType>(body.type_of(value))) return value;
  const ir::TypeId type = type_alone(body, target);
  return body.types().is_pointer(type) ? convert(body, value, type, body.span_of(value)) : value;
}

/// `a, b = x, y` item by item: every value first, then every target.
bool assign_in_parallel(Body& body, ast::ExprId target, ast::ExprId value, Span span) {
  const auto* targets = sequence_items(body.ast(target));
  const auto* values = sequence_items(body.ast(value));
  if (!targets || !values || targets->size() != values->size() || has_star(body, *targets) || has_star(body, *values)) return false;
  std::vector<ir::ExprId> held;
  for (std::size_t i = 0; i < values->size(); ++i) {
    const ir::ExprId item = as_address(body, check(body, (*values)[i]), (*targets)[i]);
    const bool is_constant = body.is_simple(item) && !body.node<ir::LocalRef>(item);
    const bool keep = is_constant || i + 1 == values->size() || body.is_error(item);
    held.push_back(keep ? item : hold_value(body, item));
  }
  if (held.size() > 1) held.back() = body.is_simple(held.back()) && !body.node<ir::LocalRef>(held.back()) ? held.back() : hold_value(body, held.back());
  for (std::size_t i = 0; i < targets->size(); ++i) assign_to(body, (*targets)[i], held[i], span);
  return true;
}

/// `m, n = v.shape`
bool unpack_extents(Body& body, const std::vector<ast::ExprId>& targets, ir::ExprId value, Span span) {
  const auto* call = body.node<ir::RuntimeCall>(value);
  const bool is_extents = call && (call->function == Runtime::ViewShapeTuple || call->function == Runtime::ViewStridesTuple);
  if (!is_extents || has_star(body, targets)) return false;
  const auto field = call->function == Runtime::ViewShapeTuple ? ir::ViewExtent::Field::Shape : ir::ViewExtent::Field::Strides;
  const ir::ExprId view = call->arguments[0];
  if (body.types().as<ir::ViewType>(body.type_of(view))->axes.size() != targets.size() || !body.is_simple(view)) return false;
  for (std::size_t i = 0; i < targets.size(); ++i) {
    const ir::ExprId axis = body.int_const(span, static_cast<long long>(i), body.types().int_type);
    assign_to(body, targets[i], body.add(span, body.types().ssize, ir::ViewExtent{field, view, axis, false}), span);
  }
  return true;
}

void unpack_ctuple(Body& body, const std::vector<ast::ExprId>& targets, ir::ExprId value, Span span) {
  const auto items = body.types().as<ir::TupleType>(body.type_of(value))->items;
  if (items.size() != targets.size()) {
    const char* problem = items.size() > targets.size() ? "too many values to unpack" : "need more values to unpack";
    body.error(DiagnosticKind::InvalidAssignment, span, problem);
    return;
  }
  const ir::ExprId held = body.hold(value);
  for (std::size_t i = 0; i < targets.size(); ++i) {
    assign_to(body, targets[i], body.add(span, items[i], ir::Member{held, std::to_string(i), false}), span);
  }
}

void unpack_array(Body& body, const std::vector<ast::ExprId>& targets, ir::ExprId value, Span span) {
  const auto array = *body.types().as<ir::ArrayType>(body.type_of(value));
  for (std::size_t i = 0; i < targets.size(); ++i) {
    const ir::ExprId index = body.int_const(span, static_cast<long long>(i), body.types().ssize);
    assign_to(body, targets[i], body.add(span, array.element, ir::ElementOf{value, index}), span);
  }
}

bool takes_list(Body& body, ast::ExprId starred) {
  const auto* name = std::get_if<ast::NameExpr>(&body.ast(starred).node);
  if (!name || !is_c_variable(body, name->name)) return true;
  const Span span = body.ast(starred).span;
  const ir::TypeId type = body.type_of(check_name(body, name->name, span));
  const auto* object = body.types().as<ir::ObjectType>(type);
  const bool takes = body.types().is_error(type) || (object && (object->kind == ir::ObjectType::Kind::Any || object->kind == ir::ObjectType::Kind::List));
  if (!takes) body.error(DiagnosticKind::InvalidAssignment, span, "starred target must have Python object (list) type");
  return takes;
}

}  // namespace

const std::vector<ast::ExprId>* sequence_items(const ast::Expr& expr) {
  if (const auto* tuple = std::get_if<ast::TupleExpr>(&expr.node)) return &tuple->items;
  if (const auto* list = std::get_if<ast::ListExpr>(&expr.node)) return &list->items;
  return nullptr;
}

bool is_c_variable(Body& body, const std::string& name) {
  if (is_assigned_in_class_body(body, name)) return false;
  const Symbol* symbol = body.scope->find(name);
  return symbol && (std::holds_alternative<LocalSymbol>(*symbol) || std::holds_alternative<GlobalSymbol>(*symbol));
}

/// What is unpacked for a C variable is converted before any target is assigned: one that does not fit leaves all of them alone.
ir::ExprId item_for(Body& body, ast::ExprId target, ir::ExprId item, Span span) {
  const auto* name = std::get_if<ast::NameExpr>(&body.ast(target).node);
  if (!name || !is_c_variable(body, name->name)) return item;
  const ir::TypeId type = body.types().strip_alias(body.type_of(check_name(body, name->name, span)));
  return body.types().is_number(type) ? body.hold(convert(body, item, type, span)) : item;
}

ir::ExprId hold_value(Body& body, ir::ExprId value) {
  const Span span = body.span_of(value);
  const ir::ExprId ref = body.local_ref(span, body.temporary(body.types().strip(body.type_of(value)), span));
  body.assign(span, ref, value);
  return ref;
}

void unpack_into(Body& body, const std::vector<ast::ExprId>& targets, ir::ExprId value, Span span) {
  ir::Types& types = body.types();
  if (body.is_error(value)) {
    for (const ast::ExprId target : targets) {
      const auto* star = std::get_if<ast::StarredExpr>(&body.ast(target).node);
      assign_to(body, star ? star->value : target, value, span);
    }
    return;
  }
  if (count_stars(body, targets, span) > 1) return;
  if (!has_star(body, targets)) {
    if (types.is<ir::TupleType>(body.type_of(value))) return unpack_ctuple(body, targets, value, span);
    if (types.is<ir::ArrayType>(body.type_of(value))) return unpack_array(body, targets, value, span);
    if (unpack_extents(body, targets, value, span)) return;
  }
  body.require_gil(span, "Unpacking a Python object not allowed without gil");
  const ir::TypeId tuple = types.object(ir::ObjectType::Kind::Tuple);
  std::size_t star = targets.size();
  for (std::size_t i = 0; i < targets.size(); ++i) {
    if (std::holds_alternative<ast::StarredExpr>(body.ast(targets[i]).node)) star = i;
  }
  const auto number = [&](std::size_t n) { return body.int_const(span, static_cast<long long>(n), types.ssize); };
  const ir::ExprId object = to_object(body, value);
  const ir::ExprId items = body.hold(star == targets.size()
                                         ? body.call(span, tuple, Runtime::UnpackSequence, {object, number(targets.size())})
                                         : body.call(span, tuple, Runtime::UnpackStarred, {object, number(star), number(targets.size() - star - 1)}));
  std::vector<ir::ExprId> unpacked;
  for (std::size_t i = 0; i < targets.size(); ++i)
    unpacked.push_back(item_for(body, targets[i], body.object_call(span, Runtime::TupleItem, {items, number(i)}), span));
  for (std::size_t i = 0; i < targets.size(); ++i) {
    const auto* starred = std::get_if<ast::StarredExpr>(&body.ast(targets[i]).node);
    ir::ExprId item = unpacked[i];
    if (starred && !takes_list(body, starred->value)) continue;
    if (starred) item = body.call(span, types.object(ir::ObjectType::Kind::List), Runtime::TupleItem, {items, number(i)});
    assign_to(body, starred ? starred->value : targets[i], item, span);
  }
}

/// `m, n = v.shape[:2]`: the extents one by one.
bool unpack_extent_slice(Body& body, const ast::AssignStmt& stmt, Span span) {
  const auto* targets = sequence_items(body.ast(stmt.targets[0]));
  const auto* subscript = std::get_if<ast::SubscriptExpr>(&body.ast(stmt.value).node);
  if (!targets || !subscript || subscript->items.size() != 1 || has_star(body, *targets)) return false;
  const auto* slice = std::get_if<ast::SliceExpr>(&body.ast(subscript->items[0]).node);
  const auto* attribute = std::get_if<ast::AttributeExpr>(&body.ast(subscript->value).node);
  if (!slice || slice->step || !attribute || attribute->name.text != "shape") return false;
  if (!std::holds_alternative<ast::NameExpr>(body.ast(attribute->value).node)) return false;
  const ir::ExprId view = check(body, attribute->value);
  if (!body.types().is_view(body.type_of(view))) return false;
  const auto bound = [&](ast::ExprId expr, long long otherwise) { return expr ? literal_integer(body, check(body, expr)).value_or(-1) : otherwise; };
  const long long first = bound(slice->lower, 0);
  const long long last = bound(slice->upper, static_cast<long long>(body.types().as<ir::ViewType>(body.type_of(view))->axes.size()));
  if (first < 0 || last - first != static_cast<long long>(targets->size())) return false;
  for (std::size_t i = 0; i < targets->size(); ++i) {
    const ir::ExprId axis = body.int_const(span, first + static_cast<long long>(i), body.types().int_type);
    assign_to(body, (*targets)[i], body.add(span, body.types().ssize, ir::ViewExtent{ir::ViewExtent::Field::Shape, view, axis, false}), span);
  }
  return true;
}

/// name = cython.fused_type(int, double) has declared a type.
bool declares_fused_type(Body& body, const ast::AssignStmt& stmt) {
  const auto* call = std::get_if<ast::CallExpr>(&body.ast(stmt.value).node);
  return call && body.in_module_body && stmt.targets.size() == 1 && cython_path(body, call->callee) == "cython.fused_type";
}

/// The view type of a target that is a C variable; none for others.
ir::TypeId view_type_of_target(Body& body, ast::ExprId target, Span span) {
  const auto* name = std::get_if<ast::NameExpr>(&body.ast(target).node);
  if (!name || !is_c_variable(body, name->name)) return {};
  const ir::TypeId type = body.types().strip_alias(body.type_of(check_name(body, name->name, span)));
  return body.types().is_view(type) ? type : ir::TypeId{};
}

/// `a = b = object`: views of one type acquire the object once, and share it.
void assign_to_all(Body& body, const std::vector<ast::ExprId>& targets, ir::ExprId value, Span span) {
  const bool is_object = body.types().is_object(body.type_of(value));
  std::map<ir::TypeId, int> users;
  for (const ast::ExprId target : targets)
    if (const ir::TypeId type = is_object ? view_type_of_target(body, target, span) : ir::TypeId{}; type.valid()) ++users[type];
  std::map<ir::TypeId, ir::ExprId> acquired;
  for (const ast::ExprId target : targets) {
    const ir::TypeId type = is_object ? view_type_of_target(body, target, span) : ir::TypeId{};
    if (!type.valid() || users[type] < 2) {
      assign_to(body, target, value, span);
      continue;
    }
    ir::ExprId& view = acquired[type];
    if (!view.valid()) view = body.hold(convert(body, value, type, span));
    assign_to(body, target, view, span);
  }
}

/// Whether what is assigned to may have a C type of its own.
bool may_be_c_place(Body& body, ast::ExprId written) {
  const auto& target = body.ast(written).node;
  const auto* name = std::get_if<ast::NameExpr>(&target);
  const bool is_part = std::holds_alternative<ast::AttributeExpr>(target) || std::holds_alternative<ast::SubscriptExpr>(target);
  return is_part || (name && is_c_variable(body, name->name));
}

/// `point = {"x": 1, "y": 2}` or `points[i] = [1, 2]`, where the target is of a struct type.
bool assign_struct_literal(Body& body, const ast::AssignStmt& stmt, Span span) {
  if (!may_be_c_place(body, stmt.targets[0]) || !may_be_struct_literal(body, stmt.value)) return false;
  const auto literal = check_struct_literal(body, stmt.value, type_alone(body, stmt.targets[0]));
  if (literal) assign_to(body, stmt.targets[0], *literal, span);
  return literal.has_value();
}

/// A list for an array or, in the code of the module itself, for a pointer.
bool assign_list(Body& body, const std::string& name, ast::ExprId list, Span span) {
  const ir::ExprId place = check_name(body, name, span);
  if (refuses_array_assignment(body, body.type_of(place), name, span)) return true;
  if (body.in_module_body || !body.types().is_pointer(body.type_of(place))) return assign_list_literal(body, place, list, span);
  body.error(DiagnosticKind::InvalidAssignment, body.ast(list).span, "Literal list must be assigned to pointer at time of declaration");
  return true;
}

void check_assign(Body& body, const ast::AssignStmt& stmt, Span span) {
  for (const ast::ExprId target : stmt.targets) {
    if (!check_counts(body, target, stmt.value)) return;
  }
  if (declares_fused_type(body, stmt)) return;
  if (stmt.targets.size() == 1 && written_list(body, stmt.value)) {
    const auto* name = std::get_if<ast::NameExpr>(&body.ast(stmt.targets[0]).node);
    if (name && is_c_variable(body, name->name) && assign_list(body, name->name, stmt.value, span)) return;
  }
  if (stmt.targets.size() == 1 && assign_to_memory(body, stmt.targets[0], stmt.value, span)) return;
  if (stmt.targets.size() == 1 && assign_struct_literal(body, stmt, span)) return;
  if (stmt.targets.size() == 1 && assign_in_parallel(body, stmt.targets[0], stmt.value, span)) return;
  if (stmt.targets.size() == 1 && unpack_extent_slice(body, stmt, span)) return;
  const bool wants_pointer = depends_on_pointer(body, stmt.value) && may_be_c_place(body, stmt.targets[0]);
  ir::ExprId value = check_pointer_wanted(body, stmt.value, wants_pointer ? type_alone(body, stmt.targets[0]) : ir::TypeId{});
  if (stmt.targets.size() > 1 && !body.is_error(value)) {
    const bool is_constant = body.is_simple(value) && !body.node<ir::LocalRef>(value);
    if (!is_constant) value = hold_value(body, value);
  }
  assign_to_all(body, stmt.targets, value, span);
}

namespace {

/// An annotation with a value declares a variable of a function, which is declared once.
void check_declared_once(Body& body, const ast::AnnotatedAssignStmt& stmt) {
  const ast::Expr& target = body.ast(stmt.target);
  const auto* name = std::get_if<ast::NameExpr>(&target.node);
  const Symbol* symbol = name && body.directives.annotation_typing ? body.root_scope->find_own(name->name) : nullptr;
  const auto* local = symbol ? std::get_if<LocalSymbol>(symbol) : nullptr;
  if (!local || body.declared_variables.contains(local->id)) return;
  const Span first = body.function().locals[local->id].span;
  if (first.file == target.span.file && first.begin < target.span.begin)
    body.error(DiagnosticKind::Redeclared, target.span, "'" + name->name + "' redeclared").notes.push_back({first, "Previous declaration is here"});
}

}  // namespace

void check_annotated_assign(Body& body, const ast::AnnotatedAssignStmt& stmt, Span span) {
  if (stmt.value) check_declared_once(body, stmt);
  if (stmt.value) assign_to(body, stmt.target, check(body, stmt.value), span);
}

}  // namespace kernelc::sema
