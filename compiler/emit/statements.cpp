#include "emit/statements.h"

#include "emit/arithmetic.h"
#include "emit/calls.h"
#include "emit/conversions.h"
#include "emit/exits.h"
#include "emit/expressions.h"
#include "emit/foreign_pointers.h"
#include "emit/lines.h"
#include "emit/literals.h"
#include "emit/loops.h"
#include "emit/nests.h"
#include "emit/objects.h"
#include "emit/parallel.h"
#include "emit/same_place.h"
#include "emit/sequence.h"
#include "emit/team.h"
#include "emit/tries.h"
#include "emit/views.h"
#include "support/match.h"

namespace kernelc::emit {

namespace {

using ir::ExprId;

bool raises(const Body& body, std::initializer_list<ExprId> exprs) {
  for (const ExprId expr : exprs)
    if (expr.valid() && body.effects(expr).may_raise) return true;
  return false;
}

// The value of an assignment that C++ writes `target op= operand`, or none.
struct Compound {
  std::string op;
  ExprId operand;
};

ExprId without_cast(const Body& body, ExprId expr) {
  const auto* cast = body.node<ir::Cast>(expr);
  return cast && number_class(body.types, body.type_of(expr)).kind != NumberClass::Kind::Other ? cast->value : expr;
}

// x = x + y: C++ computes x += y in the common class of both and converts back, which has to be what the nodes say.
Compound compound(Body& body, const ir::Assign& node) {
  if (!body.types.is_number(body.type_of(node.target)) || body.held.contains(node.value)) return {};
  const ExprId value = without_cast(body, node.value);
  const auto* arith = body.node<ir::Arith>(value);
  if (!arith || compound_operator(body, body.type_of(value), *arith).empty() || needs_statements(body, value)) return {};
  if (!is_same_place(body, node.target, without_cast(body, arith->left))) return {};
  const NumberClass target = number_class(body.types, body.type_of(node.target));
  const NumberClass meant = promoted(number_class(body.types, body.type_of(value)));
  if (target.kind == NumberClass::Kind::Other) return {};
  const NumberClass right = number_class(body.types, body.type_of(without_cast(body, arith->right)));
  const bool is_shift = arith->op == ir::ArithOp::ShiftLeft || arith->op == ir::ArithOp::ShiftRight;
  const NumberClass computed = is_shift ? promoted(target) : common_class(target, right);
  if (!(computed == meant) || body.types.is<ir::BoolType>(body.type_of(node.target))) return {};
  return {compound_operator(body, body.type_of(value), *arith), arith->right};
}

bool is_one(const Body& body, ExprId expr) {
  const auto* literal = body.node<ir::IntConst>(without_cast(body, expr));
  return literal && literal->text == "1";
}

void compound_assign(Body& body, const ir::Assign& node, const Compound& update) {
  const std::string target = operand(place(body, node.target), Precedence::Prefix);
  const bool is_step = is_one(body, update.operand) && body.types.is_integer(body.type_of(node.target));
  if (is_step && update.op == "+=") return body.out.line("++" + target + ";");
  if (is_step && update.op == "-=") return body.out.line("--" + target + ";");
  body.out.line(target + " " + update.op + " " + number(body, update.operand).text.text + ";");
}

std::string assigned_value(Body& body, const ir::Assign& node) {
  const ir::TypeId type = body.type_of(node.target);
  if (body.types.is_object(type)) return object(body, node.value).text;
  if (const auto pointer = pointer_for_member(body, node)) return pointer->text;
  if (!body.types.is_view(type)) return converted(body, node.value, type).text;
  if (is_in_memory(body, node.target) && is_in_memory(body, node.value)) return place(body, node.value).text;
  const bool read_only = body.is_read_only(ir::local_of(body.module, node.target));
  return (is_owned(body, node.target) ? owned_view(body, node.value, read_only) : borrowed_view(body, node.value)).text;
}

// z.real and z.imag as targets.
const ir::RuntimeCall* complex_part(const Body& body, ExprId target) {
  const auto* call = body.node<ir::RuntimeCall>(target);
  const bool is_part = call && (call->function == ir::RuntimeFunction::RealPart || call->function == ir::RuntimeFunction::ImaginaryPart);
  return is_part ? call : nullptr;
}

// An object is read into the array itself, as no function can return one.
void assign_array(Body& body, const ir::Assign& node) {
  const std::string target = place(body, node.target).text;
  const bool packed = is_packed(body, node.target);
  if (const auto* read = body.node<ir::FromObject>(node.value)) {
    const std::string converted = converted_place(body.types, body.type_of(node.target), target, packed);
    return body.out.line("kc::py::read_value(" + join({reference(body, read->value).text, converted}) + ");");
  }
  const std::string value = expression(body, node.value).text;
  if (packed || is_packed(body, node.value)) body.out.line("kc::copy_unaligned_array(" + join({"&" + target, "&" + value, "sizeof(" + target + ")"}) + ");");
  else body.out.line("kc::copy_array(" + target + ", " + value + ");");
}

/// text += more, of a variable that only this function sees: what it refers to may grow in place. Gives `more`, or none.
ExprId added_in_place(const Body& body, const ir::Assign& node) {
  const auto* call = body.node<ir::RuntimeCall>(node.value);
  const auto* target = body.node<ir::LocalRef>(node.target);
  if (!call || !target || call->function != ir::RuntimeFunction::InplaceAdd || body.held.contains(node.value)) return {};
  const ir::Local& variable = body.function.locals[target->id];
  const ExprId before = call->arguments[0], added = call->arguments[1];
  const bool is_private = variable.kind == ir::Local::Kind::Variable && !variable.is_captured && !variable.is_outer;
  if (!is_private || !body.types.is_object(variable.type, ir::ObjectType::Kind::Any)) return {};
  const bool is_plain = !body.file.facts.may_be_unbound.get(before) && !needs_statements(body, added);
  return is_plain && is_same_place(body, node.target, before) ? added : ExprId{};
}

void assign(Body& body, ir::StmtId id, const ir::Assign& node) {
  if (const ExprId added = added_in_place(body, node)) {
    Sequenced order(body, {added}, Order::LeftToRight);
    return body.out.line("kc::py::add_to(" + place(body, node.target).text + ", " + reference(body, added).text + ");");
  }
  if (const Compound update = compound(body, node); !update.op.empty() && !body.file.facts.declares.get(id))
    return compound_assign(body, node, update);
  if (body.types.is<ir::ArrayType>(body.type_of(node.target))) return assign_array(body, node);
  const bool value_first = needs_statements(body, node.target);
  Sequenced order(body, value_first ? std::vector<ExprId>{node.value, node.target} : std::vector<ExprId>{node.value}, Order::LeftToRight);
  const std::string value = assigned_value(body, node);
  if (const auto* part = complex_part(body, node.target)) {
    const char* name = part->function == ir::RuntimeFunction::RealPart ? ".real(" : ".imag(";
    return body.out.line(operand(place(body, part->arguments[0]), Precedence::Postfix) + name + value + ");");
  }
  if (body.file.facts.declares.get(id)) return body.out.line(declaration_in_place(body, node.target, node.value) + " = " + value + ";");
  const std::string target = assigned_place(body, node.target).text;
  const bool is_variable = body.node<ir::LocalRef>(node.target) || body.node<ir::GlobalRef>(node.target);
  if (is_variable && target == value) return;  // `x = x` does nothing, and C++ compilers warn of it
  body.out.line(told(body, node.checked_by, {target + " = " + value, Precedence::Assignment}).text + ";");
}

void if_chain(Body& body, const ir::If& node, Span span, std::string_view lead) {
  const std::string mark = !lead.empty() && raises(body, {node.condition}) ? line_mark(body, span) : "";
  const std::string condition = expression(body, node.condition).text;
  body.out.open(std::string(lead) + "if (" + (mark.empty() ? condition : mark + ", " + condition) + ")");
  const int line = body.recorded_line;
  statements(body, node.then);
  body.recorded_line = line;
  if (node.otherwise.empty()) return;
  const auto* next = node.otherwise.size() == 1 ? ir::node_as<ir::If>(body.module, node.otherwise[0]) : nullptr;
  if (next && !needs_statements(body, next->condition)) {
    body.out.outdent();
    return if_chain(body, *next, body[node.otherwise[0]].span, "} else ");
  }
  body.out.close("} else {");
  body.out.indent();
  statements(body, node.otherwise);
}

void if_statement(Body& body, const ir::If& node, Span span) {
  mark_line(body, span, raises(body, {node.condition}));
  if_chain(body, node, span, "");
  body.out.close();
  body.recorded_line = 0;
}

// <void> f(x)
ExprId without_void(const Body& body, ExprId value) {
  const auto* cast = body.node<ir::Cast>(value);
  return cast && body.types.is<ir::VoidType>(body.type_of(value)) ? cast->value : value;
}

void expression_statement(Body& body, const ir::ExprStmt& node, Span span) {
  const ExprId value = without_void(body, node.value);
  mark_line(body, span, raises(body, {value}));
  // A name of a header may be a macro that does something.
  if (body.node<ir::ExternRef>(value)) return body.out.line("(void)(" + expression(body, value).text + ");");
  const auto effects = body.effects(value);
  const bool does_nothing = !effects.changes_state && !effects.may_raise && !effects.uses_python && !needs_statements(body, value);
  if (does_nothing && !body.node<ir::Call>(value) && !body.node<ir::RuntimeCall>(value)) return;
  const Text text = body.is_object(value) ? reference(body, value) : expression(body, value);
  const bool is_call = text.text.ends_with(')') && text.precedence >= Precedence::Postfix;
  const auto* operation = body.node<ir::CppOperator>(value);
  const bool is_step = operation && (operation->op == "++" || operation->op == "--");
  if (is_call || is_step || text.precedence == Precedence::Comma) body.out.line(text.text + ";");
  else if (needs_statements(body, value) && identifier(text.text) == text.text) return;
  else body.out.line("(void)" + operand(text, Precedence::Prefix) + ";");
}

void return_statement(Body& body, const ir::Return& node, Span span) {
  mark_line(body, span, returns_error_of_c(body, node) || raises(body, {node.value}));
  write_return(body, node);
}

void unbind(Body& body, const ir::Unbind& node, Span span) {
  mark_line(body, span, true);
  const auto* local = body.node<ir::LocalRef>(node.target);
  const std::string name = local ? body.function.locals[local->id].name : "";
  const bool checks = body.file.facts.may_be_unbound.get(node.target) && !name.empty();
  const Text text = place(body, node.target);
  if (body.is_view(node.target)) {
    const bool owns = !local || body.facts.storage.get(local->id) == analysis::ViewStorage::Owned;
    return body.out.line(text.text + (owns ? ".release();" : " = {};"));
  }
  if (checks) return body.out.line(call_text("kc::py::unbind", {text.text, string_literal(name)}).text + ";");
  body.out.line(text.text + ".reset();");
}

void gil_block(Body& body, const ir::GilBlock& node) {
  const bool before = body.has_gil;
  body.has_gil = node.acquires;
  body.out.block("", [&] {
    body.out.line(std::string(node.acquires ? "kc::py::GilHeld " : "kc::py::GilReleased ") +
                  body.temporary(node.acquires ? "gil" : "nogil") + ";");
    statements(body, node.body);
  });
  body.has_gil = before;
}

void loop(Body& body, ir::StmtId id) {
  const ir::Stmt& stmt = body[id];
  if (const auto* range = std::get_if<ir::ForRange>(&stmt.node)) for_range(body, id, *range);
  else if (const auto* repeat = std::get_if<ir::While>(&stmt.node)) while_loop(body, *repeat, stmt.span);
  else if (std::holds_alternative<ir::ParallelFor>(stmt.node)) parallel_for(body, id);
  else parallel_block(body, id);
}

void maybe_nest(Body& body, ir::StmtId id) {
  const int nest = body.file.facts.nest_of.get(id);
  if (nest > 0) write_nest(body, id, body.file.facts.nests[static_cast<std::size_t>(nest - 1)], loop);
  else loop(body, id);
}

}  // namespace

std::string declaration_in_place(Body& body, ExprId target, ExprId value) {
  const ir::LocalId local = ir::local_of(body.module, target);
  const std::string unused = body.reads.contains(local) ? "" : "[[maybe_unused]] ";
  // The layout follows from what is sliced, in each copy of a nest.
  if (body.node<ir::ViewSlice>(value) || body.node<ir::ViewTranspose>(value)) return unused + "const auto " + body.name(local);
  if (body.is_view(target))
    return unused + body.file.types.plain_view(body.function.locals[local].type, body.is_read_only(local)) + " " + body.name(local);
  return unused + body.file.types.declaration(body.function.locals[local].type, body.name(local));
}

Text local_text(const Body& body, ir::LocalId local) { return {body.name(local)}; }

void statements(Body& body, const ir::Block& block) {
  for (const ir::StmtId id : block) statement(body, id);
}

void statement(Body& body, ir::StmtId id) {
  const ir::Stmt& stmt = body[id];
  At at(body.out, body.file.place(stmt.span));
  match(
      stmt.node, [&](const ir::ExprStmt& n) { expression_statement(body, n, stmt.span); },
      [&](const ir::Assign& n) {
        mark_line(body, stmt.span, n.checked_by.valid() || raises(body, {n.value, n.target}));
        assign(body, id, n);
      },
      [&](const ir::BlockStmt& n) { statements(body, n.body); },
      [&](const ir::If& n) { if_statement(body, n, stmt.span); },
      [&](const ir::While&) { maybe_nest(body, id); }, [&](const ir::ForRange&) { maybe_nest(body, id); },
      [&](const ir::ForEach& n) { for_each(body, n, stmt.span); },
      [&](const ir::Break&) { write_break(body); }, [&](const ir::Continue&) { write_continue(body); },
      [&](const ir::Return& n) { return_statement(body, n, stmt.span); },
      [&](const ir::Unbind& n) { unbind(body, n, stmt.span); },
      [&](const ir::Try& n) { try_statement(body, n); }, [&](const ir::GilBlock& n) { gil_block(body, n); },
      [&](const ir::Parallel&) { maybe_nest(body, id); }, [&](const ir::ParallelFor&) { maybe_nest(body, id); });
  body.out.prefix_next("");
}

}  // namespace kernelc::emit
