#include "sema/c_arrays.h"

#include <algorithm>

#include "sema/assignment.h"
#include "sema/c_types.h"
#include "sema/convert.h"
#include "sema/expressions.h"

namespace kernelc::sema {

namespace {

using Runtime = ir::RuntimeFunction;

/// Some elements in a row.
struct Memory {
  ir::ExprId first;             ///< pointer to the first one
  ir::TypeId element;
  ir::ExprId count;             ///< none: as many as are assigned
  std::optional<long long> known_count;
};

const ast::SliceExpr* plain_slice(const Body& body, ast::ExprId expr) {
  const auto* subscript = std::get_if<ast::SubscriptExpr>(&body.ast(expr).node);
  if (!subscript || subscript->items.size() != 1 || subscript->is_tuple) return nullptr;
  const auto* slice = std::get_if<ast::SliceExpr>(&body.ast(subscript->items[0]).node);
  return slice && !slice->step ? slice : nullptr;
}

/// Runs `check` and keeps its statements only if it gives something.
template <class Check>
auto attempt(Body& body, Check check) {
  decltype(check()) found;
  const ir::Block statements = body.collect([&] { found = check(); });
  if (found)
    for (const ir::StmtId stmt : statements) body.append(stmt);
  return found;
}

ir::ExprId pointer_to_element(Body& body, ir::ExprId base, ir::TypeId element, ir::ExprId start, Span span) {
  const ir::TypeId pointer = body.types().pointer_to(element);
  const ir::ExprId first = body.add(span, element, ir::ElementOf{base, start});
  return body.add(span, pointer, ir::AddressOf{first});
}

/// The memory that `base[start:stop]` names, when the base is a pointer or an array.
std::optional<Memory> sliced_memory(Body& body, ast::ExprId expr, Span span) {
  const ast::SliceExpr* slice = plain_slice(body, expr);
  if (!slice) return std::nullopt;
  ir::Types& types = body.types();
  const ir::ExprId base = check(body, std::get<ast::SubscriptExpr>(body.ast(expr).node).value);
  const auto* pointer = types.as<ir::PointerType>(body.type_of(base));
  const auto* array = types.as<ir::ArrayType>(body.type_of(base));
  if (!pointer && !array) return std::nullopt;
  const long long extent = array ? array->extent : -1;
  Memory memory;
  memory.element = array ? array->element : pointer->target;
  const auto bound = [&](ast::ExprId written) {
    const ir::ExprId value = check_as(body, written, types.ssize);
    const auto literal = literal_integer(body, value);
    if (literal && *literal < 0 && extent >= 0) return body.int_const(span, *literal + extent, types.ssize);
    return literal ? value : body.hold(value);
  };
  const ir::ExprId start = slice->lower ? bound(slice->lower) : body.int_const(span, 0, types.ssize);
  const auto first = literal_integer(body, start);
  if (slice->upper || array) {
    const ir::ExprId stop = slice->upper ? bound(slice->upper) : array_extent(body, body.type_of(base), span);
    const auto last = literal_integer(body, stop);
    if (first && last) memory.known_count = std::max(0LL, *last - *first);
    memory.count = memory.known_count ? body.int_const(span, *memory.known_count, types.ssize)
                                      : body.add(span, types.ssize, ir::Arith{ir::ArithOp::Subtract, stop, start});
  }
  memory.first = pointer_to_element(body, base, memory.element, start, span);
  return memory;
}

Memory memory_of_array(Body& body, ir::ExprId array, Span span) {
  const ir::ArrayType type = *body.types().as<ir::ArrayType>(body.type_of(array));
  const ir::ExprId first = pointer_to_element(body, array, type.element, body.int_const(span, 0, body.types().ssize), span);
  const std::optional<long long> known = type.extent < 0 ? std::nullopt : std::optional(type.extent);
  return {first, type.element, array_extent(body, body.type_of(array), span), known};
}

void report_length(Body& body, long long expected, long long given, Span span) {
  body.error(DiagnosticKind::InvalidAssignment, span,
             "Assignment to slice of wrong length, expected " + std::to_string(expected) + ", got " + std::to_string(given));
}

void copy_memory(Body& body, const Memory& to, const Memory& from, Span span) {
  ir::Types& types = body.types();
  if (to.known_count && from.known_count && *to.known_count != *from.known_count)
    return report_length(body, *to.known_count, *from.known_count, span);
  const ir::ExprId count = to.count ? to.count : from.count;
  if (!count) {
    body.error(DiagnosticKind::InvalidIndex, span, "Slicing a pointer needs an end");
    return;
  }
  std::vector<ir::ExprId> arguments{to.first, from.first, count};
  const bool checks = to.count && from.count && !(to.known_count && from.known_count);
  if (checks) arguments.push_back(from.count);
  body.evaluate(span, body.call(span, types.void_type, checks ? Runtime::CopyElementsChecked : Runtime::CopyElements, arguments));
}

ir::ExprId local_array(Body& body, ir::TypeId element, long long count, Span span) {
  const ir::TypeId type = body.types().intern(ir::ArrayType{body.types().strip(element), count, ""});
  return body.local_ref(span, body.temporary(type, span));
}

/// What is assigned, as memory of `to`'s element type.
std::optional<Memory> source_memory(Body& body, const Memory& to, ast::ExprId value, Span span) {
  ir::Types& types = body.types();
  if (const auto list = written_list(body, value)) {
    const ir::ExprId made = local_array(body, to.element, list->size(), span);
    assign_list_literal(body, made, value, span);
    return memory_of_array(body, made, span);
  }
  std::optional<Memory> from = attempt(body, [&] { return sliced_memory(body, value, span); });
  const ir::ExprId given = from ? ir::ExprId{} : check(body, value);
  if (given && body.is_error(given)) return std::nullopt;
  if (given && types.is<ir::ArrayType>(body.type_of(given))) from = memory_of_array(body, given, span);
  const auto* pointer = given ? types.as<ir::PointerType>(body.type_of(given)) : nullptr;
  if (pointer) from = Memory{given, pointer->target, {}, {}};
  const auto same = [&] { return is_same_c_type(types, from->element, to.element); };
  if (from && same()) return from;
  if (given && types.is_object(body.type_of(given)) && to.known_count) {
    const ir::ExprId made = local_array(body, to.element, *to.known_count, span);
    body.assign(span, made, convert(body, given, body.type_of(made), span));
    return memory_of_array(body, made, span);
  }
  const ir::TypeId wanted = to.known_count ? types.intern(ir::ArrayType{to.element, *to.known_count, ""}) : types.pointer_to(to.element);
  const ir::TypeId found = given ? body.type_of(given) : body.type_of(from->first);
  body.error(DiagnosticKind::InvalidConversion, span, "Cannot assign type '" + body.display(found) + "' to '" + body.display(wanted) + "'");
  return std::nullopt;
}

/// Whether nothing that the list's items are computed from can lie in the array that they are assigned to.
bool holds_constants(const Body& body, const ast::ListExpr& list) {
  return std::all_of(list.items.begin(), list.items.end(), [&](ast::ExprId item) {
    const auto& node = body.ast(item).node;
    const auto* inner = std::get_if<ast::ListExpr>(&node);
    const auto* negative = std::get_if<ast::UnaryExpr>(&node);
    const auto& value = negative ? body.ast(negative->operand).node : node;
    return inner ? holds_constants(body, *inner) : std::holds_alternative<ast::IntExpr>(value) || std::holds_alternative<ast::FloatExpr>(value) ||
                            std::holds_alternative<ast::StringExpr>(value);
  });
}

ir::ExprId element_at(Body& body, ir::ExprId memory, ir::TypeId element, ir::ExprId index, Span span) {
  const ir::Types& types = body.types();
  return body.add(span, types.strip_alias(types.is_const(element) ? types.strip(element) : element), ir::ElementOf{memory, index});
}

/// The first `count` elements again and again, up to `size`.
void repeat_elements(Body& body, ir::ExprId memory, ir::TypeId element, long long count, long long size, Span span) {
  const ir::TypeId index_type = body.types().ssize;
  const ir::ExprId counter = body.local_ref(span, body.temporary(index_type, span));
  const auto index = [&](long long value) { return body.int_const(span, value, index_type); };
  const ir::ExprId before = body.add(span, index_type, ir::Arith{ir::ArithOp::Subtract, counter, index(count)});
  ir::Block copy = body.collect([&] { body.assign(span, element_at(body, memory, element, counter, span), element_at(body, memory, element, before, span)); });
  body.emit(span, ir::ForRange{counter, index(count), index(size), {}, ir::ForRange::Direction::Up, false, false, std::move(copy), {}});
}

/// Each item into the element of its place.
void fill_array(Body& body, ir::ExprId memory, ir::TypeId element, const WrittenList& written, Span span) {
  const ast::ListExpr& list = *written.list;
  ir::Types& types = body.types();
  if (written.size() == 0) return;
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    const ir::ExprId index = body.int_const(span, static_cast<long long>(i), types.ssize);
    const ir::ExprId item = element_at(body, memory, element, index, span);
    if (!assign_list_literal(body, item, list.items[i], span)) body.assign(span, item, check_as(body, list.items[i], element));
  }
  if (written.times > 1) repeat_elements(body, memory, element, static_cast<long long>(list.items.size()), written.size(), span);
}

/// Memory for what a pointer of the module points to: it outlives the module's own code.
ir::ExprId module_array(Body& body, ir::TypeId element, long long count, Span span) {
  ir::Global items;
  items.name = "items";
  items.type = body.types().intern(ir::ArrayType{body.types().strip(element), count, ""});
  items.span = span;
  const ir::TypeId type = items.type;
  return body.add(span, type, ir::GlobalRef{body.module().globals.add(std::move(items))});
}

/// The place that is assigned to, if it is an array.
ir::ExprId array_place(Body& body, ast::ExprId target) {
  const auto& node = body.ast(target).node;
  if (!std::holds_alternative<ast::AttributeExpr>(node) && !std::holds_alternative<ast::SubscriptExpr>(node)) return {};
  return attempt(body, [&] {
    const ir::ExprId place = check(body, target);
    return body.types().is<ir::ArrayType>(body.type_of(place)) ? place : ir::ExprId{};
  });
}

std::optional<WrittenList> repeated_list(const Body& body, ast::ExprId list, ast::ExprId times) {
  const auto* written = std::get_if<ast::ListExpr>(&body.ast(list).node);
  const auto known = written ? evaluate_constant(body.context, *body.scope, times) : std::nullopt;
  const auto* number = known ? std::get_if<long long>(&known->value) : nullptr;
  if (!number) return std::nullopt;
  return WrittenList{written, std::max(*number, 0LL)};
}

}  // namespace

std::optional<WrittenList> written_list(const Body& body, ast::ExprId expr) {
  if (const auto* list = std::get_if<ast::ListExpr>(&body.ast(expr).node)) return WrittenList{list};
  const auto* product = std::get_if<ast::BinaryExpr>(&body.ast(expr).node);
  if (!product || product->op != ast::BinaryOp::Multiply) return std::nullopt;
  const auto repeated = repeated_list(body, product->left, product->right);
  return repeated ? repeated : repeated_list(body, product->right, product->left);
}

ir::ExprId array_extent(Body& body, ir::TypeId array, Span span) {
  ir::Types& types = body.types();
  const ir::ArrayType type = *types.as<ir::ArrayType>(array);
  if (type.extent >= 0) return body.int_const(span, type.extent, types.ssize);
  const auto size_of = [&](ir::TypeId measured) {
    return body.add(span, types.ssize, ir::Cast{body.add(span, types.size, ir::SizeOf{measured})});
  };
  return body.add(span, types.ssize, ir::Arith{ir::ArithOp::FloorDivide, size_of(types.strip(array)), size_of(type.element)});
}

bool refuses_array_assignment(Body& body, ir::TypeId type, const std::string& name, Span span) {
  const ir::Types& types = body.types();
  const auto* array = types.as<ir::ArrayType>(type);
  while (array && types.as<ir::ArrayType>(array->element)) array = types.as<ir::ArrayType>(array->element);
  if (!array || !(types.is_const(type) || types.is_const(array->element))) return false;
  body.error(DiagnosticKind::InvalidAssignment, span, "Assignment to const array '" + name + "'. Assign to a pointer variable instead.");
  return true;
}

bool assign_list_literal(Body& body, ir::ExprId place, ast::ExprId value, Span span) {
  const auto list = written_list(body, value);
  ir::Types& types = body.types();
  if (!list || body.is_error(place)) return false;
  const auto* pointer = types.as<ir::PointerType>(body.type_of(place));
  const auto* array = types.as<ir::ArrayType>(body.type_of(place));
  if (!pointer && !array) return false;
  const ir::TypeId element = pointer ? pointer->target : array->element;
  const long long count = list->size();
  if (array && array->extent >= 0 && array->extent != count) {
    report_length(body, array->extent, count, span);
    return true;
  }
  const bool is_direct = array && holds_constants(body, *list->list);
  const bool is_lasting = pointer && body.in_module_body && !body.inference.is_trial;
  const ir::ExprId memory = is_direct ? place : is_lasting ? module_array(body, element, count, span) : local_array(body, element, count, span);
  fill_array(body, memory, element, *list, span);
  if (pointer) body.assign(span, place, convert(body, memory, body.type_of(place), span));
  else if (!is_direct) body.assign(span, place, memory);
  return true;
}

ir::ExprId list_as_memory(Body& body, ast::ExprId expr, ir::TypeId type) {
  if (!body.types().is_pointer(type) || !written_list(body, expr)) return {};
  const Span span = body.ast(expr).span;
  const ir::ExprId pointer = body.local_ref(span, body.temporary(body.types().strip(type), span));
  return assign_list_literal(body, pointer, expr, span) ? pointer : ir::ExprId{};
}

bool assign_to_memory(Body& body, ast::ExprId target, ast::ExprId value, Span span) {
  if (plain_slice(body, target)) {
    const std::optional<Memory> to = attempt(body, [&] { return sliced_memory(body, target, span); });
    if (!to) return false;
    if (body.types().is_const(to->element)) {
      body.error(DiagnosticKind::InvalidAssignment, span, "Assignment to const dereference");
      return true;
    }
    if (const auto from = source_memory(body, *to, value, span)) copy_memory(body, *to, *from, span);
    return true;
  }
  if (!written_list(body, value)) return false;
  const ir::ExprId place = array_place(body, target);
  const auto* name = std::get_if<ast::NameExpr>(&body.ast(target).node);
  if (place && name && refuses_array_assignment(body, body.type_of(place), name->name, body.ast(target).span)) return true;
  return place && assign_list_literal(body, place, value, span);
}

}  // namespace kernelc::sema
