#include "emit/views.h"

#include "emit/calls.h"
#include "emit/class_parts.h"
#include "emit/expressions.h"
#include "emit/literals.h"
#include "emit/objects.h"
#include "emit/operands.h"
#include "emit/sequence.h"
#include "emit/statements.h"
#include "ir/walk.h"
#include "support/match.h"

namespace kernelc::emit {

namespace {

using ir::ExprId;
using ir::IndexChecks;

enum class Ownership { Borrowed, Owned };

const ir::ViewType& view_type(const Body& body, ExprId expr) { return *body.types.as<ir::ViewType>(body.type_of(expr)); }

}  // namespace

bool is_in_memory(const Body& body, ExprId view) {
  return (body.node<ir::ElementOf>(view) || body.node<ir::Dereference>(view)) && !body.held.contains(view);
}

std::string element_name(const Body& body, ExprId view) { return body.types.display(view_type(body, view).element, body.module); }

namespace {

// What is left of the checks once the proofs are taken into account.
IndexChecks needed_checks(const Body& body, ExprId expr, IndexChecks checks) {
  if (body.file.facts.proven_in_range.get(expr)) return IndexChecks::None;
  if (!body.file.facts.never_negative.get(expr)) return checks;
  if (checks == IndexChecks::All) return IndexChecks::Bounds;
  return checks == IndexChecks::Wraparound ? IndexChecks::None : checks;
}

std::string_view checks_text(IndexChecks checks) {
  switch (checks) {
    case IndexChecks::None: return "kc::Checks::none";
    case IndexChecks::Wraparound: return "kc::Checks::wraparound";
    case IndexChecks::Bounds: return "kc::Checks::bounds";
    case IndexChecks::All: return "kc::Checks::all";
  }
  unreachable();
}

std::string_view element_function(IndexChecks checks) {
  switch (checks) {
    case IndexChecks::None: return "";
    case IndexChecks::Wraparound: return "kc::wrapped";
    case IndexChecks::Bounds: return "kc::bounded";
    case IndexChecks::All: return "kc::checked";
  }
  unreachable();
}

// Whether the copies of a nest for known layouts leave the checks out.
bool is_guarded(const Body& body, ExprId expr) { return !body.checks.empty() && body.file.facts.is_guarded.get(expr); }

std::string_view guarded_element_function(IndexChecks checks) {
  if (checks == IndexChecks::Wraparound) return ".wraparound";
  return checks == IndexChecks::Bounds ? ".bounds" : ".all";
}

// The casts that C++ would make are left out, but none that makes an integer of a floating-point number.
std::string index_text(Body& body, ExprId index) {
  const Number value = number(body, index);
  return value.natural.kind == NumberClass::Kind::Float ? expression(body, index).text : value.text.text;
}

std::string range_text(Body& body, const ir::ViewItem& item) {
  const auto part = [&](ExprId bound) { return bound.valid() ? index_text(body, bound) : std::string("kc::omit"); };
  std::vector<std::string> parts = {part(item.start), part(item.stop)};
  if (item.step.valid()) parts.push_back(part(item.step));
  return "kc::range(" + join(parts) + ")";
}

std::string item_text(Body& body, const ir::ViewItem& item) {
  using Kind = ir::ViewItem::Kind;
  switch (item.kind) {
    case Kind::At: return "kc::at(" + index_text(body, item.index) + ")";
    case Kind::All: return "kc::all";
    case Kind::Range: return range_text(body, item);
    case Kind::NewAxis: return "kc::newaxis";
  }
  unreachable();
}

Text from_pointer(Body& body, const ir::ViewFromPointer& node, const std::string& maker) {
  Sequenced order(body, operands_of(node), Order::Open);
  std::vector<std::string> arguments = {expression(body, node.pointer).text};
  for (const ExprId extent : node.shape) arguments.push_back(index_text(body, extent));
  return call_text(maker + (node.fortran ? "<kc::ContigF>" : ""), arguments);
}

/// Prints view expressions in one of the two ways.
class ViewPrinter {
 public:
  ViewPrinter(Body& body, Ownership ownership, bool read_only = false) : body_(body), ownership_(ownership), read_only_(read_only) {}

  Text operator()(ExprId id) {
    if (const auto held = body_.held.find(id); held != body_.held.end()) return {held->second};
    const Text text = unchecked(id);
    if (!body_.file.facts.may_be_unbound.get(id) || body_.is_holding) return text;
    const bool is_held = body_.file.facts.held_view.get(id) > 0 && !body_.checks.empty();
    return initialised(id, text, is_held ? body_.checks + "." : "kc::");
  }

  // For an element that is in range, and so one of an initialised view; of a guarded nest, in those copies without checks.
  Text of_element(ExprId id, bool in_range, bool guarded) {
    const bool is_far = body_.node<ir::GlobalRef>(id) || body_.node<ir::Member>(id);
    if (!is_far || !(in_range || guarded) || body_.held.contains(id) || !body_.file.facts.may_be_unbound.get(id)) return (*this)(id);
    return guarded ? initialised(id, unchecked(id), body_.checks + ".") : unchecked(id);
  }

 private:
  Text unchecked(ExprId id) {
    const int held_for_nest = body_.is_holding ? 0 : body_.file.facts.held_view.get(id);
    return held_for_nest > 0 ? Text{body_.held_views.at(static_cast<std::size_t>(held_for_nest - 1))} : print(id);
  }

  Text initialised(ExprId id, const Text& text, const std::string& space) const {
    const auto* local = body_.node<ir::LocalRef>(id);
    const auto* global = body_.node<ir::GlobalRef>(id);
    if (!local && !global) return call_text(space + "initialised_attribute", {text.text});
    const std::string& name = local ? body_.function.locals[local->id].name : body_.module.globals[global->id].name;
    return call_text(space + "initialised", {text.text, string_literal(name)});
  }

  bool owned() const { return ownership_ == Ownership::Owned; }
  std::string space() const { return owned() ? "kc::py::" : "kc::"; }
  std::string plain_type(ExprId id) const { return body_.file.types(body_.types.strip(body_.type_of(id))); }

  Text print(ExprId id) {
    const ir::Expr& expr = body_[id];
    return match(
        expr.node, [&](const ir::LocalRef& n) { return local_text(body_, n.id); },
        [&](const ir::GlobalRef& n) { return Text{body_.file.names.global(n.id)}; },
        [&](const ir::Member& n) { return attribute(id, n); }, [&](const ir::ElementOf&) { return in_struct(id); },
        [&](const ir::Dereference&) { return in_struct(id); },
        [&](const ir::Conditional&) { return c_conditional(body_, id); },
        [&](const ir::Cast& n) { return (*this)(n.value); }, [&](const ir::Call& n) { return call(body_, n); },
        [&](const ir::RuntimeCall& n) { return ir::checked_view(body_.module, id).valid() ? checked(n) : runtime_call(body_, n); },
        [&](const ir::ViewSlice& n) { return slice(id, n); },
        [&](const ir::ViewTranspose& n) { return call_text(space() + "transpose", {(*this)(n.view).text}); },
        [&](const ir::ViewConvert& n) { return convert(id, n); },
        [&](const ir::ViewFromObject& n) { return acquire(id, n); },
        [&](const ir::ViewCopy& n) {
          return call_text(n.fortran ? "kc::py::copy_fortran" : "kc::py::copy", {borrowed_view(body_, n.view).text});
        },
        [&](const ir::ViewFromPointer& n) { return from_pointer(body_, n, "kc::py::view_of"); },
        [&](const ir::NoneView&) { return unowned({plain_type(id) + "::none()"}); },
        [&](const ir::StmtExpr& n) {
          statements(body_, n.body);
          return (*this)(n.result);
        },
        [&](const auto&) -> Text { unreachable(); });
  }

  // What other modules read and write lies there in their form.
  Text attribute(ExprId id, const ir::Member& node) {
    const auto* type = body_.types.as<ir::ObjectType>(body_.type_of(node.base));
    return type && is_shared_view(body_.module, type->class_id, node.field) ? in_struct(id) : place(body_, id);
  }

  Text in_struct(ExprId id) { return call_text(place(body_, id).text + (owned() ? ".owned" : ".view"), {}); }

  // As it is: borrowed or owned.
  Text checked(const ir::RuntimeCall& node) {
    return call_text("kc::nonecheck", {(*this)(node.arguments.front()).text, string_literal(node.names.front())});
  }

  // A view over memory that nobody has to keep.
  Text unowned(const Text& view) const {
    return owned() ? call_text("kc::py::own", {view.text, "kc::py::Owner()"}) : view;
  }

  Text slice(ExprId id, const ir::ViewSlice& node) {
    Sequenced order(body_, operands_of(node), Order::Open);
    std::vector<std::string> arguments = {(*this)(node.view).text};
    for (const ir::ViewItem& item : node.items) arguments.push_back(item_text(body_, item));
    const auto checks = needed_checks(body_, id, node.checks);
    const bool guarded = is_guarded(body_, id) && !owned();
    const Text slice = call_text((guarded ? body_.checks + ".template " : space()) + "slice<" + std::string(checks_text(checks)) + ">", arguments);
    // What is left of an indirect view may have direct axes only.
    const bool drops_indirection = TypeSpelling::is_indirect(view_type(body_, node.view)) && !TypeSpelling::is_indirect(view_type(body_, id));
    return drops_indirection ? with_layout(id, call_text(space() + "require_direct", {slice.text})) : slice;
  }

  // A promise that is dropped needs no text.
  Text convert(ExprId id, const ir::ViewConvert& node) {
    const Text from = (*this)(node.view);
    return node.checked ? with_layout(id, from) : from;
  }

  // A look at run time whether the view keeps what the type of `id` promises.
  Text with_layout(ExprId id, const Text& view) {
    const std::string layout = TypeSpelling::layout(view_type(body_, id));
    return layout.empty() ? view : call_text(space() + "require_layout<" + layout + ">", {view.text});
  }

  // Buffer syntax asks for write access only where elements are assigned.
  std::string buffer_use(const ir::ViewFromObject& node) const {
    const bool reads = node.buffer.valid() && !body_.facts.has_assigned_elements.get(node.buffer);
    return std::string(reads ? ", kc::py::read_only" : "") + (node.any_format ? reads ? " | kc::py::any_format" : ", kc::py::any_format" : "");
  }

  Text acquire(ExprId id, const ir::ViewFromObject& node) {
    return call_text("kc::py::acquire<" + body_.file.types.plain_view(body_.type_of(id), read_only_) + buffer_use(node) + ">", {reference(body_, node.object).text, body_.file.types.view_declaration(body_.type_of(id), !node.allow_none)});
  }

  Body& body_;
  Ownership ownership_;
  bool read_only_;
};

}  // namespace

Text borrowed_view(Body& body, ExprId expr) { return ViewPrinter(body, Ownership::Borrowed)(expr); }
Text owned_view(Body& body, ExprId expr, bool read_only) { return ViewPrinter(body, Ownership::Owned, read_only)(expr); }

bool is_owned(const Body& body, ExprId expr) {
  if (const ExprId checked = ir::checked_view(body.module, expr); checked.valid()) return is_owned(body, checked);
  return match(
      body[expr].node,
      [&](const ir::LocalRef& n) { return body.facts.storage.get(n.id) == analysis::ViewStorage::Owned; },
      [&](const ir::ViewSlice& n) { return is_owned(body, n.view); },
      [&](const ir::ViewTranspose& n) { return is_owned(body, n.view); },
      [&](const ir::ViewConvert& n) { return is_owned(body, n.view); },
      [&](const ir::Cast& n) { return is_owned(body, n.value); },
      [&](const ir::StmtExpr& n) { return is_owned(body, n.result); },
      [&](const ir::Conditional& n) { return is_owned(body, n.then) || is_owned(body, n.otherwise); },
      [](const ir::NoneView&) { return false; }, [](const ir::ViewFromPointer&) { return false; },
      [](const auto&) { return true; });
}

namespace {

/// Whether a view is what another module may have put into memory, or a part of it: to own one more of those can take the GIL.
bool is_in_struct(const Body& body, ExprId expr) {
  if (const ExprId checked = ir::checked_view(body.module, expr); checked.valid()) return is_in_struct(body, checked);
  if (is_in_memory(body, expr)) return true;
  if (const auto* member = body.node<ir::Member>(expr)) {
    const auto* type = body.types.as<ir::ObjectType>(body.type_of(member->base));
    return type && is_shared_view(body.module, type->class_id, member->field);
  }
  if (const auto* slice = body.node<ir::ViewSlice>(expr)) return is_in_struct(body, slice->view);
  if (const auto* transposed = body.node<ir::ViewTranspose>(expr)) return is_in_struct(body, transposed->view);
  if (const auto* converted = body.node<ir::ViewConvert>(expr)) return is_in_struct(body, converted->view);
  return false;
}

}  // namespace

std::string hold_view(Body& body, ExprId expr) {
  const bool owned = is_owned(body, expr) && (body.has_gil || !is_in_struct(body, expr));
  const std::string text = (owned ? owned_view(body, expr) : borrowed_view(body, expr)).text;
  const std::string name = body.temporary();
  body.out.line("const auto " + name + " = " + text + ";");
  return name;
}

Text element(Body& body, ExprId expr, const ir::ViewElement& node) {
  std::vector<ExprId> parts = node.indices;
  parts.insert(parts.begin(), node.view);
  Sequenced order(body, parts, Order::Open);
  const IndexChecks checks = needed_checks(body, expr, node.checks);
  const bool guarded = checks != IndexChecks::None && is_guarded(body, expr);
  const Text view = ViewPrinter(body, Ownership::Borrowed).of_element(node.view, body.file.facts.proven_in_range.get(expr), guarded);
  std::vector<std::string> arguments;
  for (const ExprId index : node.indices) arguments.push_back(index_text(body, index));
  if (checks == IndexChecks::None) return call_text(operand(view, Precedence::Postfix), arguments);
  arguments.insert(arguments.begin(), view.text);
  if (guarded) return call_text(body.checks + std::string(guarded_element_function(checks)), arguments);
  return call_text(element_function(checks), arguments);
}

Text extent(Body& body, const ir::ViewExtent& node) {
  using Field = ir::ViewExtent::Field;
  const std::string view = operand(borrowed_view(body, node.view), Precedence::Postfix);
  const std::string axis = index_text(body, node.axis);
  const std::string_view what = node.field == Field::Shape ? "extent" : node.field == Field::Strides ? "stride" : "suboffset";
  if (node.checked) return call_text("kc::checked_" + std::string(what), {view, axis});
  if (!body.node<ir::IntConst>(node.axis)) return call_text("kc::" + std::string(what) + "_or_zero", {view, axis});
  if (node.field == Field::Suboffsets) return call_text("kc::suboffset", {view, axis});
  return {view + "." + std::string(what) + "(" + axis + ")"};
}

Text view_to_object(Body& body, const ir::ViewToObject& node) {
  if (const auto* memory = body.node<ir::ViewFromPointer>(node.view)) return from_pointer(body, *memory, "kc::py::array_from_pointer");
  return call_text("kc::py::to_object", {owned_view(body, node.view).text});
}

}  // namespace kernelc::emit
