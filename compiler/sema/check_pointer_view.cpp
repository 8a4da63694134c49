#include "sema/c_arrays.h"
#include "sema/c_types.h"
#include "sema/constant_arithmetic.h"
#include "sema/convert.h"
#include "sema/expressions.h"
#include "sema/lookup.h"
#include "sema/type_resolution.h"
#include "sema/view_conversion.h"

namespace kernelc::sema {

namespace {

/// Makes a view of the memory that a pointer or a C array names, by a type whose slices tell the extents: `<int[:n, :m]> p`.
class PointerView {
 public:
  PointerView(Body& body, const ast::IndexedType& written, ir::ExprId memory, Span memory_span, Span span)
      : body_(body), written_(written), memory_(memory), memory_span_(memory_span), span_(span) {
    read_memory();
  }

  ir::ExprId make() {
    ir::Types& types = body_.types();
    const ir::TypeId element = resolve_type(body_.context, *body_.scope, written_.base, body_.binding);
    if (types.is_error(element)) return body_.error_expr(span_);
    if (!is_memory_of(element) || !reads_axes()) return body_.error_expr(span_);
    body_.require_gil(span_, "Casting a pointer to a cython.array is not allowed without gil");
    const ir::TypeId view = types.intern(ir::ViewType{element, contiguous_axes(shape_.size(), fortran_)});
    const ir::ExprId pointer = body_.add(span_, types.pointer_to(element), ir::Cast{memory_});
    const ir::ExprId made = body_.add(span_, view, ir::ViewFromPointer{pointer, shape_, fortran_});
    return body_.add(span_, types.object(ir::ObjectType::Kind::CythonArray), ir::ViewToObject{made});
  }

 private:
  void read_memory() {
    const ir::Types& types = body_.types();
    target_ = body_.type_of(memory_);
    if (const auto* pointer = types.as<ir::PointerType>(target_)) {
      target_ = pointer->target;
      return;
    }
    is_array_ = true;
    while (const auto* array = types.as<ir::ArrayType>(target_)) {
      arrays_.push_back(target_);
      target_ = array->element;
    }
  }

  bool is_memory_of(ir::TypeId element) {
    const std::size_t rank = written_.items.size();
    if (!holds(element)) return fail(memory_span_, "Pointer base type does not match cython.array base type");
    if (is_array_ && arrays_.size() != rank)
      return fail(memory_span_, "Expected " + std::to_string(rank) + " dimensions, array has " + std::to_string(arrays_.size()) + " dimensions");
    return true;
  }

  /// The integers of a header have the size that the header gives them.
  bool holds(ir::TypeId element) const {
    const ir::Types& types = body_.types();
    if (types.is<ir::VoidType>(target_) || is_same_c_type(types, target_, element)) return true;
    const auto* from = types.as<ir::IntType>(target_);
    const auto* to = types.as<ir::IntType>(element);
    return from && to && (from->is_extern || to->is_extern);
  }

  bool reads_axes() {
    for (std::size_t axis = 0; axis < written_.items.size(); ++axis) {
      if (!reads_axis(axis)) return false;
    }
    return true;
  }

  bool reads_axis(std::size_t axis) {
    const ast::Expr& written = body_.ast(written_.items[axis].value);
    const auto& slice = std::get<ast::SliceExpr>(written.node);
    if (slice.lower) return fail(body_.ast(slice.lower).span, "Start must not be given.");
    if (!slice.upper && !is_array_) return fail(written.span, "Stop must be provided to indicate shape");
    shape_.push_back(slice.upper ? check_as(body_, slice.upper, body_.types().ssize)
                                 : array_extent(body_, arrays_[axis], span_));
    return !body_.is_error(shape_.back()) && (!slice.step || reads_step(axis, slice.step));
  }

  /// `:n:1` on the first or the last axis says which of them is contiguous.
  bool reads_step(std::size_t axis, ast::ExprId step) {
    const bool is_last = axis + 1 == written_.items.size();
    const auto value = evaluate_constant(body_.context, *body_.scope, step);
    if ((axis != 0 && !is_last) || !value || as_integer(*value) != 1)
      return fail(body_.ast(step).span, "Strides may only be given to indicate contiguity. Consider slicing it after conversion");
    if (!is_last) fortran_ = true;
    return true;
  }

  bool fail(Span span, const std::string& message) {
    body_.error(DiagnosticKind::InvalidConversion, span, message);
    return false;
  }

  Body& body_;
  const ast::IndexedType& written_;
  ir::ExprId memory_;
  Span memory_span_;
  Span span_;
  ir::TypeId target_;                  ///< what the pointer points to, or the elements of the array
  bool is_array_ = false;
  std::vector<ir::TypeId> arrays_;     ///< of a C array: the whole of it, its rows, …
  std::vector<ir::ExprId> shape_;
  bool fortran_ = false;
};

}  // namespace

ir::ExprId check_pointer_view(Body& body, const ast::IndexedType& type, ir::ExprId memory, Span memory_span, Span span) {
  const ir::TypeId from = body.type_of(memory);
  if (!body.types().is_pointer(from) && !body.types().is<ir::ArrayType>(from)) {
    body.error(DiagnosticKind::InvalidConversion, memory_span, "Can only create cython.array from pointer or array");
    return body.error_expr(span);
  }
  return PointerView(body, type, memory, memory_span, span).make();
}

}  // namespace kernelc::sema
