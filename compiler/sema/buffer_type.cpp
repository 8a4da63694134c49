#include "sema/constant_arithmetic.h"
#include "sema/indexed_type.h"
#include "sema/type_resolution.h"
#include "sema/view_type.h"

namespace kernelc::sema {

namespace {

using ir::TypeId;

struct BufferOptions {
  ast::ExprId element, ndim, mode, cast, negative_indices;
};

class BufferReader {
 public:
  BufferReader(Context& context, const Scope& scope, const FusedBinding& binding)
      : context_(context), scope_(scope), binding_(binding) {}

  TypeId read(ir::ObjectType object, const std::vector<ast::Argument>& items, Span span) {
    BufferOptions options;
    if (!sort(items, options)) return context_.types().error_type;
    if (!options.element.valid()) return report(span, "'dtype' missing");
    const auto element = type_named_by(context_, scope_, options.element, binding_);
    if (!element || !is_view_element(context_.module, *element))
      return report(context_.tree[options.element].span, "Invalid buffer option: dtype is not a valid element type");
    const auto axes = axis_count(options.ndim);
    const auto mode = axes ? mode_text(options.mode, object.kind) : std::nullopt;
    if (!mode) return context_.types().error_type;
    const TypeId view = context_.types().intern(ir::ViewType{*element, axes_of(*axes, *mode)});
    object.buffer = view;
    object.buffer_is_cast = is_set(options.cast);
    object.buffer_wraps = !options.negative_indices.valid() || is_set(options.negative_indices);
    return context_.types().intern(object);
  }

 private:
  bool sort(const std::vector<ast::Argument>& items, BufferOptions& options) {
    std::size_t position = 0;
    for (const ast::Argument& item : items) {
      const bool is_keyword = item.kind == ast::Argument::Kind::Keyword;
      const std::string name = is_keyword ? item.name.text : position == 0 ? "dtype" : position == 1 ? "ndim" : "mode";
      if (!is_keyword && ++position > 3) return fail(item, "Too many buffer options");
      if (name == "dtype") options.element = item.value;
      else if (name == "ndim") options.ndim = item.value;
      else if (name == "mode") options.mode = item.value;
      else if (name == "cast") options.cast = item.value;
      else if (name == "negative_indices") options.negative_indices = item.value;
      else return fail(item, "\"" + name + "\" is not a buffer option");
    }
    return true;
  }

  bool fail(const ast::Argument& item, const std::string& message) {
    report(context_.tree[item.value].span, message);
    return false;
  }

  std::optional<std::size_t> axis_count(ast::ExprId expr) {
    if (!expr.valid()) return 1;
    const auto value = evaluate_constant(context_, scope_, expr);
    const auto count = value ? as_integer(*value) : std::nullopt;
    if (count && *count >= 1 && *count <= static_cast<long long>(max_view_axes)) return static_cast<std::size_t>(*count);
    report(context_.tree[expr].span, "ndim must be a non-negative integer constant");
    return std::nullopt;
  }

  std::optional<std::string> mode_text(ast::ExprId expr, ir::ObjectType::Kind base) {
    if (!expr.valid()) return base == ir::ObjectType::Kind::NumpyArray ? "strided" : "full";
    const auto value = evaluate_constant(context_, scope_, expr);
    const auto* text = value ? std::get_if<std::string>(&value->value) : nullptr;
    if (text && (*text == "c" || *text == "fortran" || *text == "full" || *text == "strided")) return *text;
    report(context_.tree[expr].span,
           "Only allowed buffer modes are: \"c\", \"fortran\", \"full\", \"strided\" (as a compile-time string)");
    return std::nullopt;
  }

  bool is_set(ast::ExprId expr) {
    const auto value = expr.valid() ? evaluate_constant(context_, scope_, expr) : std::nullopt;
    return value && is_true(*value);
  }

  static std::vector<ir::Axis> axes_of(std::size_t count, const std::string& mode) {
    std::vector<ir::Axis> axes(count);
    if (mode == "full") axes.assign(count, {ir::Axis::Access::Generic, ir::Axis::Packing::Strided});
    if (mode != "c" && mode != "fortran") return axes;
    axes.assign(count, {ir::Axis::Access::Direct, ir::Axis::Packing::Follow});
    (mode == "c" ? axes.back() : axes.front()).packing = ir::Axis::Packing::Contiguous;
    return axes;
  }

  TypeId report(Span span, const std::string& message) {
    context_.error(DiagnosticKind::InvalidType, span, message);
    return context_.types().error_type;
  }

  Context& context_;
  const Scope& scope_;
  const FusedBinding& binding_;
};

}  // namespace

TypeId buffer_type(Context& context, const Scope& scope, ir::ObjectType base, const std::vector<ast::Argument>& items, Span span,
                   const FusedBinding& binding) {
  return BufferReader(context, scope, binding).read(base, items, span);
}

}  // namespace kernelc::sema
