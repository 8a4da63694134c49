#include "sema/annotations.h"

#include "ast/expr_text.h"

namespace kernelc::sema {

namespace {

using Runtime = ir::RuntimeFunction;

/// Names and texts in turn, as a dict is made of them.
class Annotations {
 public:
  explicit Annotations(Body& body) : body_(body) {}

  void add(const std::string& name, ast::ExprId annotation) {
    if (!annotation) return;
    const Span span = body_.ast(annotation).span;
    entries_.push_back(text(name, span));
    entries_.push_back(text(written(annotation), span));
  }
  bool empty() const { return entries_.empty(); }
  ir::ExprId dict(Span span) { return body_.call(span, body_.types().object(ir::ObjectType::Kind::Dict), Runtime::MakeDict, entries_); }

 private:
  ir::ExprId text(const std::string& value, Span span) { return body_.object_const(span, {ir::Constant::Kind::Str, value, {}}); }

  std::string written(ast::ExprId annotation) const {
    const std::string evenly = ast::expr_text(body_.context.tree, annotation);
    if (evenly.find("...") == std::string::npos) return evenly;
    const Span& span = body_.ast(annotation).span;  // holds what documentation leaves out
    return body_.context.files[span.file].text().substr(span.begin, span.end - span.begin);
  }

  Body& body_;
  std::vector<ir::ExprId> entries_;
};

}  // namespace

ir::ExprId annotated(Body& body, ir::ExprId function, const ast::FunctionStmt& stmt, Span span) {
  Annotations annotations(body);
  for (const ast::Parameter& parameter : stmt.parameters) annotations.add(parameter.name.text, parameter.annotation);
  annotations.add("return", stmt.result_annotation);
  if (annotations.empty()) return function;
  return body.object_call(span, Runtime::Annotate, {function, annotations.dict(span)});
}

std::optional<ir::ExprId> class_annotations(Body& body, const ast::Block& block, Span span) {
  Annotations annotations(body);
  for (const ast::StmtId id : block) {
    const auto* written = std::get_if<ast::AnnotatedAssignStmt>(&body.ast(id).node);
    const auto* name = written ? std::get_if<ast::NameExpr>(&body.ast(written->target).node) : nullptr;
    if (name) annotations.add(name->name, written->annotation);
  }
  if (annotations.empty()) return std::nullopt;
  return annotations.dict(span);
}

}  // namespace kernelc::sema
