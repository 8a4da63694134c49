#include "sema/unsupported.h"

#include "ir/walk.h"

namespace kernelc::sema {

namespace {

class Unsupported : public ir::Walk {
 public:
  explicit Unsupported(Context& context) : Walk(context.module), context_(context) {}

  void function(const ir::Function& function) {
    visit(function.body);
  }

  void extension_class(const ir::Class& type) {
    if (type.is_extern || !type.base || !context_.module.classes[type.base].is_extern) return;
    report(type.span, "inheritance from an extension type of another module ('" + context_.module.classes[type.base].name + "')");
  }

  using Walk::visit;
  void visit(ir::ExprId id) override {
    const ir::Expr& expr = module_[id];
    if (const auto* member = std::get_if<ir::Member>(&expr.node)) foreign_attribute(*member, expr.span);
    parts(id);
  }

 private:
  void foreign_attribute(const ir::Member& member, Span span) {
    const auto* type = module_.types.as<ir::ObjectType>(module_[member.base].type);
    if (!type || type->kind != ir::ObjectType::Kind::Class || !module_.classes[type->class_id].is_extern) return;
    report(span, "an attribute of '" + module_.classes[type->class_id].name + "', an extension type of another module,");
  }

  void report(Span span, const std::string& what) {
    context_.error(DiagnosticKind::Unsupported, span, what + " is not compiled yet");
  }

  Context& context_;
};

}  // namespace

void report_unsupported(Context& context) {
  if (context.diagnostics.has_errors()) return;
  Unsupported pass(context);
  for (const ir::Function& function : context.module.functions) pass.function(function);
  for (const ir::Class& type : context.module.classes) pass.extension_class(type);
}

}  // namespace kernelc::sema
