#include "sema/view_type.h"

#include <algorithm>

#include "sema/constant_arithmetic.h"
#include "sema/lookup.h"
#include "sema/type_resolution.h"

namespace kernelc::sema {

namespace {

using ir::Axis;
using Access = ir::Axis::Access;
using Packing = ir::Axis::Packing;

// An axis as written, before `::1` has told the others how to follow.
struct WrittenAxis {
  Axis axis;
  bool is_one = false;  ///< ::1
  Span span;
  Span step_span;
};

std::optional<Axis> named_axis(const std::string& cython_path) {
  if (cython_path == "cython.view.generic") return Axis{Access::Generic, Packing::Strided};
  if (cython_path == "cython.view.strided") return Axis{Access::Direct, Packing::Strided};
  if (cython_path == "cython.view.indirect") return Axis{Access::Indirect, Packing::Strided};
  if (cython_path == "cython.view.generic_contiguous") return Axis{Access::Generic, Packing::Contiguous};
  if (cython_path == "cython.view.contiguous") return Axis{Access::Direct, Packing::Contiguous};
  if (cython_path == "cython.view.indirect_contiguous") return Axis{Access::Indirect, Packing::Contiguous};
  return std::nullopt;
}

class AxisReader {
 public:
  AxisReader(Context& context, const Scope& scope) : context_(context), scope_(scope) {}

  /// Nothing after a report.
  std::optional<WrittenAxis> read(ast::ExprId expr) const {
    const ast::Expr& written = context_.tree[expr];
    WrittenAxis result{{}, false, written.span, written.span};
    const auto* slice = std::get_if<ast::SliceExpr>(&written.node);
    if (!slice) return fail(written.span, "Invalid axis specification.");
    if (slice->lower) return fail(context_.tree[slice->lower].span, "Start must not be given.");
    if (slice->upper)
      return fail(context_.tree[slice->upper].span, "Axis specification only allowed in the 'step' slot.");
    if (!slice->step) return result;
    return step(slice->step, result);
  }

 private:
  std::optional<WrittenAxis> step(ast::ExprId step, WrittenAxis result) const {
    const ast::Expr& written = context_.tree[step];
    result.step_span = written.span;
    if (is_number(step)) {
      const auto value = evaluate_constant(context_, scope_, step);
      if (!value || as_integer(*value) != 1) return fail(written.span, "Step must be omitted, 1, or a valid specifier.");
      result.is_one = true;
      result.axis.packing = Packing::Contiguous;
      return result;
    }
    const auto name = cython_name(context_, scope_, step);
    const auto axis = name ? named_axis(*name) : std::nullopt;
    if (std::holds_alternative<ast::AttributeExpr>(written.node) && !is_dotted_name(step))
      return fail(written.span, "no expressions allowed in axis spec, only names and literals.");
    if (!axis) return fail(written.span, "Invalid axis specification.");
    result.axis = *axis;
    return result;
  }

  bool is_number(ast::ExprId expr) const {
    const auto* unary = std::get_if<ast::UnaryExpr>(&context_.tree[expr].node);
    return std::holds_alternative<ast::IntExpr>(context_.tree[unary ? unary->operand : expr].node);
  }

  bool is_dotted_name(ast::ExprId expr) const {
    if (const auto* attribute = std::get_if<ast::AttributeExpr>(&context_.tree[expr].node)) return is_dotted_name(attribute->value);
    return std::holds_alternative<ast::NameExpr>(context_.tree[expr].node);
  }

  std::nullopt_t fail(Span span, const char* message) const {
    context_.error(DiagnosticKind::InvalidViewDeclaration, span, message);
    return std::nullopt;
  }

  Context& context_;
  const Scope& scope_;
};

/// Finds out what the axes beside a `::1` are, and whether all go together.
class Layout {
 public:
  Layout(Context& context, std::vector<WrittenAxis>& axes) : context_(context), axes_(axes), count_(static_cast<int>(axes.size())) {}

  bool settle() {
    const int one = find_one();
    if (one == failed) return false;
    if (one != none) {
      is_c_ = one == count_ - 1;
      if (!is_c_ && one > 0 && axes_[one - 1].axis.access == Access::Direct)
        return fail(axes_[one].span, "Fortran contiguous specifier must follow an indirect dimension");
      if (!mark_followers(is_c_ ? last_not_direct() + 1 : one + 1, is_c_ ? count_ - 1 : count_)) return false;
    }
    return check_contiguous_axes();
  }

 private:
  static constexpr int none = -1;
  static constexpr int failed = -2;

  int find_one() {
    int found = none;
    for (int i = 0; i < count_; ++i) {
      if (!axes_[i].is_one) continue;
      if (found != none) {
        fail(axes_.back().step_span, "Cannot specify an array that is both C and Fortran contiguous.");
        return failed;
      }
      found = i;
    }
    return found;
  }

  int last_not_direct() const {
    for (int i = count_ - 1; i >= 0; --i) {
      if (axes_[i].axis.access != Access::Direct) return i;
    }
    return -1;
  }

  bool mark_followers(int begin, int end) {
    for (int i = begin; i < end; ++i) {
      Axis& axis = axes_[i].axis;
      if (axis.access != Access::Direct)
        return fail(axes_[i].span, "Indirect dimension may not follow Fortran contiguous dimension");
      if (axis.packing == Packing::Contiguous) return fail(axes_[i].span, "Dimension may not be contiguous");
      axis.packing = Packing::Follow;
    }
    return true;
  }

  // Without indirection, only the first or the last axis of the direct part can have the items side by side.
  bool check_contiguous_axes() {
    int last_indirect = -1;
    for (int i = 0; i < count_; ++i) {
      if (axes_[i].axis.access == Access::Indirect) last_indirect = i;
    }
    bool has_contiguous = false;
    for (int i = 0; i < count_; ++i) {
      const Axis& axis = axes_[i].axis;
      if (axis.packing != Packing::Contiguous) continue;
      if (has_contiguous) return fail(axes_[i].span, "Only one direct contiguous axis may be specified.");
      const bool is_at_an_end = i == last_indirect + 1 || i == count_ - 1;
      if (!is_at_an_end && axis.access != Access::Indirect) return fail(axes_[i].span, allowed(last_indirect + 1));
      has_contiguous = axis.access != Access::Indirect;
    }
    return true;
  }

  std::string allowed(int first) const {
    const int last = count_ - 1;
    const std::string dimensions = first != last ? "dimensions " + std::to_string(first) + " and " + std::to_string(last)
                                                 : "dimension " + std::to_string(first);
    return "Only " + dimensions + " may be contiguous and direct";
  }

  bool fail(Span span, const std::string& message) {
    context_.error(DiagnosticKind::InvalidViewDeclaration, span, message);
    return false;
  }

  Context& context_;
  std::vector<WrittenAxis>& axes_;
  int count_;
  bool is_c_ = false;
};

}  // namespace

bool is_view_element(const ir::Module& module, ir::TypeId element) {
  const ir::Types& types = module.types;
  if (const auto* array = types.as<ir::ArrayType>(element)) return is_view_element(module, array->element);
  if (const auto* structure = types.as<ir::StructType>(element)) {
    const auto& fields = module.structs[structure->id].fields;
    return !module.structs[structure->id].is_union &&
           std::all_of(fields.begin(), fields.end(), [&](const auto& field) { return is_view_element(module, field.type); });
  }
  return types.is_number(element) || types.is_object(element) || types.is_error(element) || types.is<ir::FusedType>(element);
}

ir::TypeId view_type(Context& context, const Scope& scope, ir::TypeId element, const std::vector<ast::ExprId>& axes, Span span) {
  const ir::TypeId failure = context.types().error_type;
  if (context.types().is_error(element)) return failure;
  if (axes.size() > max_view_axes) {
    context.error(DiagnosticKind::InvalidViewDeclaration, span,
                  "More dimensions than the maximum number of buffer dimensions were used.");
    return failure;
  }
  const AxisReader reader(context, scope);
  std::vector<WrittenAxis> written;
  for (const ast::ExprId axis : axes) {
    const auto read = reader.read(axis);
    if (!read) return failure;
    written.push_back(*read);
  }
  if (!Layout(context, written).settle()) return failure;
  if (!is_view_element(context.module, element)) {
    context.error(DiagnosticKind::InvalidViewDeclaration, span,
                  "Invalid base type for memoryview slice: " + context.display(element));
    return failure;
  }
  ir::ViewType view{element, {}};
  for (const WrittenAxis& axis : written) view.axes.push_back(axis.axis);
  return context.types().intern(std::move(view));
}

}  // namespace kernelc::sema
