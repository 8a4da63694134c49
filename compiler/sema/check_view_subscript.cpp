#include "sema/convert.h"
#include "sema/expressions.h"
#include "sema/view_conversion.h"

namespace kernelc::sema {

namespace {

using Item = ir::ViewItem;
using Packing = ir::Axis::Packing;

ir::IndexChecks checks(const ir::Directives& directives) {
  if (directives.boundscheck) return directives.wraparound ? ir::IndexChecks::All : ir::IndexChecks::Bounds;
  return directives.wraparound ? ir::IndexChecks::Wraparound : ir::IndexChecks::None;
}

bool is_ellipsis(const Body& body, ast::ExprId item) {
  const auto* constant = std::get_if<ast::ConstantExpr>(&body.ast(item).node);
  return constant && constant->value == ast::ConstantExpr::Value::Ellipsis;
}

bool is_none(const Body& body, ast::ExprId item) {
  const auto* constant = std::get_if<ast::ConstantExpr>(&body.ast(item).node);
  return constant && constant->value == ast::ConstantExpr::Value::None;
}

/// Turns subscripts as written into one item per axis (and newaxis items), with `...` and missing axes filled in.
class ItemBuilder {
 public:
  ItemBuilder(Body& body, std::size_t axes, Span span) : body_(body), axes_(axes), span_(span) {}

  std::optional<std::vector<Item>> run(const std::vector<ast::ExprId>& items) {
    std::size_t given = 0;
    std::size_t ellipses = 0;
    for (const ast::ExprId item : items) {
      if (is_ellipsis(body_, item)) ++ellipses;
      else if (!is_none(body_, item)) ++given;
    }
    if (given > axes_) {
      body_.error(DiagnosticKind::InvalidIndex, span_, "Too many indices specified for type '" + body_.display(type_) + "'");
      return std::nullopt;
    }
    if (ellipses > 1) {
      body_.error(DiagnosticKind::InvalidIndex, span_, "Only one '...' is allowed in a subscript");
      return std::nullopt;
    }
    missing_ = axes_ - given;
    for (const ast::ExprId item : items) add(item);
    if (ellipses == 0) fill();
    return failed_ ? std::nullopt : std::optional(std::move(result_));
  }

  void set_type(ir::TypeId type) { type_ = type; }

 private:
  void fill() {
    for (; missing_ > 0; --missing_) result_.push_back({});
  }

  void add(ast::ExprId item) {
    if (is_ellipsis(body_, item)) return fill();
    if (is_none(body_, item)) return result_.push_back({Item::Kind::NewAxis, {}, {}, {}, {}});
    if (const auto* slice = std::get_if<ast::SliceExpr>(&body_.ast(item).node)) return add_slice(*slice);
    const ir::ExprId value = check(body_, item);
    const ir::ExprId index = to_index(body_, value, body_.ast(item).span);
    failed_ = failed_ || body_.is_error(index);
    result_.push_back({Item::Kind::At, index, {}, {}, {}});
  }

  void add_slice(const ast::SliceExpr& slice) {
    if (!slice.lower && !slice.upper && !slice.step) return result_.push_back({});
    result_.push_back({Item::Kind::Range, {}, bound(slice.lower), bound(slice.upper), bound(slice.step)});
  }

  ir::ExprId bound(ast::ExprId expr) {
    if (!expr || is_none(body_, expr)) return {};
    const ir::ExprId value = check(body_, expr);
    if (body_.types().is_object(body_.type_of(value)) || body_.types().is_integer(body_.type_of(value))) {
      return convert(body_, value, body_.types().ssize, body_.ast(expr).span);
    }
    return to_index(body_, value, body_.ast(expr).span);
  }

  Body& body_;
  std::size_t axes_;
  Span span_;
  ir::TypeId type_;
  std::size_t missing_ = 0;
  bool failed_ = false;
  std::vector<Item> result_;
};

/// Whether the sub-view keeps C order: whole trailing axes below indices and at most one plain range.
bool stays_c_contiguous(const ir::ViewType& view, const std::vector<Item>& items) {
  if (!is_declared_c_contiguous(view)) return false;
  bool seen_axis = false;
  for (const Item& item : items) {
    switch (item.kind) {
      case Item::Kind::At:
        if (seen_axis) return false;
        break;
      case Item::Kind::Range:
        if (seen_axis || item.step) return false;
        seen_axis = true;
        break;
      case Item::Kind::All: seen_axis = true; break;
      case Item::Kind::NewAxis: return false;
    }
  }
  return true;
}

std::vector<Item> reversed(const std::vector<Item>& items) { return {items.rbegin(), items.rend()}; }

std::vector<ir::Axis> result_axes(const ir::ViewType& view, const std::vector<Item>& items) {
  std::vector<ir::Axis> axes;
  std::size_t source = 0;
  for (const Item& item : items) {
    if (item.kind == Item::Kind::NewAxis) {
      axes.push_back({});
      continue;
    }
    ir::Axis axis = view.axes[source++];
    if (item.kind == Item::Kind::At) continue;
    if (axis.packing == Packing::Follow) axis.packing = Packing::Strided;
    if (item.kind == Item::Kind::Range && item.step) axis.packing = Packing::Strided;
    axes.push_back(axis);
  }
  const auto first = std::find_if(items.begin(), items.end(), [](const Item& item) { return item.kind != Item::Kind::At; });
  const ir::ViewType below{view.element, {view.axes.begin() + (first - items.begin()), view.axes.end()}};  // of axes that lead through pointers
  if (stays_c_contiguous(below, {first, items.end()})) return contiguous_axes(axes.size(), false);
  const ir::ViewType transposed{view.element, {view.axes.rbegin(), view.axes.rend()}};
  const ir::ViewType transposed_below{view.element, {below.axes.rbegin(), below.axes.rend()}};
  const bool stays_fortran = stays_c_contiguous(transposed, reversed(items)) || stays_c_contiguous(transposed_below, reversed({first, items.end()}));
  return stays_fortran ? contiguous_axes(axes.size(), true) : axes;
}

ir::ExprId element(Body& body, ir::ExprId view, const ir::ViewType& type, const std::vector<Item>& items, Span span) {
  ir::Types& types = body.types();
  std::vector<ir::ExprId> indices;
  for (const Item& item : items) indices.push_back(item.index);
  view = none_checked(body, view, "Cannot index None memoryview slice", span);
  const ir::ExprId access = body.add(span, type.element, ir::ViewElement{view, indices, checks(body.directives)});
  if (!types.is_object(type.element)) return access;
  body.require_gil(span, "Cannot access a Python object of a view without gil");
  return body.call(span, types.strip(type.element), ir::RuntimeFunction::LoadObject, {access});  // as the buffer says, unchecked
}

/// The items of both subscripts in `view[i][j]` as those of one, `view[i, j]`; nothing where the first selects more than
/// single indices and whole axes, or the second inserts axes.
std::optional<std::vector<Item>> merged(std::vector<Item> first, const std::vector<Item>& second) {
  auto next = second.begin();
  for (Item& item : first) {
    if (item.kind == Item::Kind::At) continue;
    if (item.kind != Item::Kind::All || next == second.end() || next->kind == Item::Kind::NewAxis) return std::nullopt;
    item = *next++;
  }
  return next == second.end() ? std::optional(std::move(first)) : std::nullopt;
}

ir::ExprId subscript_with(Body& body, ir::ExprId view, const std::vector<Item>& items, Span span);

}  // namespace

ir::ExprId none_checked(Body& body, ir::ExprId view, const std::string& message, Span span) {
  if (!body.directives.nonecheck) return view;
  return body.call(span, body.type_of(view), ir::RuntimeFunction::NonecheckView, {view}, {message});
}

ir::ExprId none_checked_for(Body& body, ir::ExprId view, const std::string& attribute, Span span) {
  return none_checked(body, view, "Cannot access '" + attribute + "' attribute of None memoryview slice", span);
}

ir::ExprId view_subscript(Body& body, ir::ExprId view, const std::vector<ast::ExprId>& written, Span span) {
  const std::size_t axes = body.types().as<ir::ViewType>(body.type_of(view))->axes.size();
  ItemBuilder builder(body, axes, span);
  builder.set_type(body.type_of(view));
  const auto items = builder.run(written);
  if (!items) return body.error_expr(span);
  if (const auto* slice = body.node<ir::ViewSlice>(view); slice && slice->checks == checks(body.directives)) {
    if (const auto both = merged(slice->items, *items)) return subscript_with(body, slice->view, *both, span);
  }
  return subscript_with(body, view, *items, span);
}

namespace {

ir::ExprId subscript_with(Body& body, ir::ExprId view, const std::vector<Item>& items, Span span) {
  ir::Types& types = body.types();
  const ir::ViewType type = *types.as<ir::ViewType>(body.type_of(view));
  bool is_element = items.size() == type.axes.size();
  bool is_whole = is_element;
  for (const Item& item : items) {
    is_element = is_element && item.kind == Item::Kind::At;
    is_whole = is_whole && item.kind == Item::Kind::All;
  }
  if (is_element) return element(body, view, type, items, span);
  view = none_checked(body, view, "Cannot slice None memoryview slice", span);
  if (is_whole) return view;
  const std::vector<ir::Axis> axes = result_axes(type, items);
  if (axes.size() > 8) {
    body.error(DiagnosticKind::InvalidIndex, span, "More dimensions than the maximum number of buffer dimensions were used.");
    return body.error_expr(span);
  }
  return body.add(span, types.intern(ir::ViewType{type.element, axes}), ir::ViewSlice{view, items, checks(body.directives)});
}

}  // namespace

}  // namespace kernelc::sema
