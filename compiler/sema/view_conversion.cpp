#include "sema/view_conversion.h"

#include <algorithm>

#include "sema/c_arrays.h"
#include "sema/c_types.h"
#include "sema/convert.h"
#include "sema/known_object.h"

namespace kernelc::sema {

namespace {

using Packing = ir::Axis::Packing;
using Access = ir::Axis::Access;

bool is_contiguous_from(const ir::ViewType& view, std::size_t contiguous) {
  for (std::size_t i = 0; i < view.axes.size(); ++i) {
    const Packing wanted = i == contiguous ? Packing::Contiguous : Packing::Follow;
    if (view.axes[i].access != Access::Direct || view.axes[i].packing != wanted) return false;
  }
  return true;
}

/// Whether views of one declared axis can be held by another.
bool conforms(const ir::Axis& from, const ir::Axis& to) {
  if (from.access != to.access && to.access != Access::Generic) return false;
  return to.packing == Packing::Strided || from.packing == to.packing;
}

/// The axes that a sub-view would have if ranges of the outer axes left gaps nowhere.
/// v[:, 1:] of `double[:, ::1]` → `double[:, ::1]`
ir::ViewType without_gaps(const ir::ViewType& view, const std::vector<ir::ViewItem>& items) {
  ir::ViewType result{view.element, {}};
  std::size_t source = 0;
  for (const ir::ViewItem& item : items) {
    if (item.kind == ir::ViewItem::Kind::NewAxis) result.axes.push_back({});
    else if (item.kind == ir::ViewItem::Kind::At) ++source;
    else result.axes.push_back(view.axes[source++]);
    if (item.kind == ir::ViewItem::Kind::Range && item.step) result.axes.back().packing = Packing::Strided;
  }
  return result;
}

/// Whether a variable without a declaration holds the view: it was assigned a part of another.
bool is_part_in_variable(const Body& body, ir::ExprId value) {
  const auto* variable = body.node<ir::LocalRef>(value);
  return variable && !body.declared_variables.contains(variable->id) &&
         body.context.module.functions[body.function_id].locals[variable->id].kind != ir::Local::Kind::Parameter;
}

/// The view as if its outer axes left gaps nowhere.
ir::ViewType as_if_dense(ir::ViewType view) {
  for (ir::Axis& axis : view.axes)
    if (axis.packing == Packing::Strided) axis.packing = Packing::Follow;
  return view;
}

/// Whether a look at run time can find that the value keeps the promises of `to`: a part of a contiguous view, of which nobody
/// knows how wide it is.
bool may_conform(Body& body, ir::ExprId value, const ir::ViewType& to) {
  if (is_part_in_variable(body, value)) {
    const ir::ViewType view = *body.types().as<ir::ViewType>(body.type_of(value));
    const bool is_dense_inside = std::any_of(view.axes.begin(), view.axes.end(), [](const ir::Axis& axis) { return axis.packing == Packing::Contiguous; });
    return is_dense_inside && axes_conform(as_if_dense(view), to);
  }
  const auto* slice = body.node<ir::ViewSlice>(value);
  if (!slice) return false;
  const ir::ViewType whole = *body.types().as<ir::ViewType>(body.type_of(slice->view));
  return axes_conform(without_gaps(whole, slice->items), to);
}


ir::ExprId view_to_view(Body& body, ir::ExprId value, ir::TypeId to, Span span) {
  ir::Types& types = body.types();
  const ir::ViewType from_view = *types.as<ir::ViewType>(body.type_of(value));
  const ir::ViewType to_view = *types.as<ir::ViewType>(to);
  const bool same_element = is_same_c_type(types, from_view.element, to_view.element);
  const bool drops_const = types.is_const(from_view.element) && !types.is_const(to_view.element);
  if (!same_element || drops_const) return not_conformable(body, value, to, span);
  const bool surely = axes_conform(from_view, to_view);
  if (!surely && !may_conform(body, value, to_view)) return not_conformable(body, value, to, span);
  return body.add(span, types.strip(to), ir::ViewConvert{value, !surely});
}

ir::ExprId array_to_view(Body& body, ir::ExprId value, ir::TypeId to, Span span) {
  ir::Types& types = body.types();
  std::vector<ir::ExprId> shape;
  ir::TypeId element = body.type_of(value);
  while (const auto* array = types.as<ir::ArrayType>(element)) {
    shape.push_back(array_extent(body, element, span));
    element = array->element;
  }
  const ir::ViewType& view = *types.as<ir::ViewType>(to);
  if (!is_same_c_type(types, element, view.element) || shape.size() != view.axes.size()) {
    body.error(DiagnosticKind::InvalidConversion, span,
               "Cannot assign type '" + body.display(body.type_of(value)) + "' to '" + body.display(to) + "'");
    return body.error_expr(span);
  }
  const ir::TypeId contiguous = types.intern(ir::ViewType{view.element, contiguous_axes(shape.size(), false)});
  const ir::ExprId pointer = body.add(span, types.pointer_to(element), ir::Cast{value});
  const ir::ExprId made = body.add(span, contiguous, ir::ViewFromPointer{pointer, shape, false});
  return types.strip(to) == contiguous ? made : view_to_view(body, made, to, span);
}

}  // namespace

bool is_declared_c_contiguous(const ir::ViewType& view) { return is_contiguous_from(view, view.axes.size() - 1); }
bool is_declared_f_contiguous(const ir::ViewType& view) { return is_contiguous_from(view, 0); }

bool axes_conform(const ir::ViewType& from, const ir::ViewType& to) {
  return std::equal(from.axes.begin(), from.axes.end(), to.axes.begin(), to.axes.end(),
                    [](const ir::Axis& a, const ir::Axis& b) { return conforms(a, b); });
}

ir::ExprId not_conformable(Body& body, ir::ExprId value, ir::TypeId to, Span span) {
  const ir::Types& types = body.types();
  const ir::TypeId given = types.as<ir::ViewType>(body.type_of(value))->element;
  const ir::TypeId wanted = types.as<ir::ViewType>(to)->element;
  const std::string message =
      is_same_c_type(types, given, wanted)
          ? "Memoryview '" + body.display(body.type_of(value)) + "' not conformable to memoryview '" + body.display(to) + "'."
          : "Different base types for memoryviews (" + body.display(given) + ", " + body.display(wanted) + ")";
  body.error(DiagnosticKind::InvalidConversion, span, message);
  return body.error_expr(span);
}

std::vector<ir::Axis> strided_axes(std::size_t count) { return std::vector<ir::Axis>(count); }

std::vector<ir::Axis> contiguous_axes(std::size_t count, bool fortran) {
  std::vector<ir::Axis> axes(count, {Access::Direct, Packing::Follow});
  if (count > 0) axes[fortran ? 0 : count - 1].packing = Packing::Contiguous;
  return axes;
}

ir::ExprId convert_to_view(Body& body, ir::ExprId value, ir::TypeId to, Span span) {
  ir::Types& types = body.types();
  const ir::TypeId from = body.type_of(value);
  if (const auto* singleton = body.node<ir::SingletonConst>(value); singleton && singleton->value == ir::Singleton::None) {
    return body.add(span, types.strip(to), ir::NoneView{});
  }
  if (types.is_view(from)) return view_to_view(body, value, to, span);
  if (types.is<ir::ArrayType>(from)) {
    body.require_gil(span, "Coercion from C array to memoryview not allowed without the GIL");
    return array_to_view(body, value, to, span);
  }
  if (const auto* array = body.node<ir::ViewToObject>(value); array && body.node<ir::ViewFromPointer>(array->view)) {
    return view_to_view(body, array->view, to, span);
  }
  if (types.is_object(from)) {
    if (const ir::ExprId known = convert_known_object(body, value, to, span)) return known;
    body.require_gil(span, "Coercion from Python not allowed without the GIL");
    return body.add(span, types.strip(to), ir::ViewFromObject{value});
  }
  body.error(DiagnosticKind::InvalidConversion, span,
             "Cannot assign type '" + body.display(from) + "' to '" + body.display(to) + "'");
  return body.error_expr(span);
}

}  // namespace kernelc::sema
