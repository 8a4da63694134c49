#include "syntax/dataclasses/dataclasses.h"

#include <algorithm>
#include <map>

#include "syntax/dataclasses/methods.h"
#include "syntax/parse_file.h"

namespace kernelc::syntax {

namespace {

class Lowering {
 public:
  explicit Lowering(Builder& builder, const ast::Block& body)
      : builder_(builder), paths_(builder.tree, body), reader_{builder.tree, builder.files, paths_, builder.diagnostics} {}

  void lower(ast::Block& body) {
    ast::Block lowered;
    for (const ast::StmtId id : body) {
      auto* stmt = std::get_if<ast::ExtensionClassStmt>(&builder_.tree.stmts[id].node);
      if (stmt && stmt->is_definition) lower(*stmt, builder_.tree[id].span, lowered);
      lowered.push_back(id);
    }
    body = std::move(lowered);
  }

 private:
  void lower(ast::ExtensionClassStmt& stmt, Span span, ast::Block& before) {
    const auto decorator = std::find_if(stmt.decorators.begin(), stmt.decorators.end(), [&](ast::ExprId id) { return reader_.is_dataclass(id); });
    if (decorator == stmt.decorators.end()) return;
    Dataclass made{stmt.name.text, read_options(reader_, *decorator), inherited(stmt), {}};
    read_fields(reader_, stmt.body, made.fields);
    made.defined = defined_by(stmt.body);
    if (made.defined.contains("__hash__") && made.options.unsafe_hash)
      builder_.error(span, "Cannot overwrite attribute __hash__ in class " + made.name, DiagnosticKind::Redeclared);
    if (made.options.init && !made.options.kw_only && !check_order(made.fields)) made.options.init = false;
    add(dataclass_text(made), span, stmt, before);
    fields_[made.name] = made.fields;
  }

  std::vector<DataclassField> inherited(const ast::ExtensionClassStmt& stmt) const {
    const auto* base = stmt.bases.empty() ? nullptr : std::get_if<ast::NameExpr>(&builder_.tree[stmt.bases[0]].node);
    const auto known = base ? fields_.find(base->name) : fields_.end();
    return known == fields_.end() ? std::vector<DataclassField>{} : known->second;
  }

  std::set<std::string> defined_by(const ast::Block& body) const {
    std::set<std::string> names;
    for (const ast::StmtId id : body) {
      const auto& node = builder_.tree[id].node;
      if (const auto* function = std::get_if<ast::FunctionStmt>(&node)) names.insert(function->name.text);
      const auto* assigned = std::get_if<ast::AssignStmt>(&node);
      for (const ast::ExprId target : assigned ? assigned->targets : std::vector<ast::ExprId>{})
        if (const auto* name = std::get_if<ast::NameExpr>(&builder_.tree[target].node)) names.insert(name->name);
    }
    return names;
  }

  bool check_order(const std::vector<DataclassField>& fields) {
    bool seen_default = false;
    for (const DataclassField& field : fields) {
      if (field.init != "True") continue;
      if (seen_default && !field.has_default()) {
        builder_.error(field.span, "non-default argument '" + field.name + "' follows default argument in dataclass __init__", DiagnosticKind::MisplacedDeclaration);
        return false;
      }
      seen_default |= field.has_default();
    }
    return true;
  }

  // The text becomes part of the class. What is wrong in it, and what it does, is reported at the class.
  void add(const std::string& text, Span span, ast::ExtensionClassStmt& stmt, ast::Block& before) {
    ast::Tree& tree = builder_.tree;
    const std::size_t exprs = tree.exprs.size(), stmts = tree.stmts.size(), types = tree.types.size();
    ast::Block parsed = parse_generated(builder_, text, span);
    for (std::size_t i = exprs; i < tree.exprs.size(); ++i) tree.exprs[tree.exprs.id_at(i)].span = span;
    for (std::size_t i = stmts; i < tree.stmts.size(); ++i) move(tree.stmts[tree.stmts.id_at(i)], span);
    for (std::size_t i = types; i < tree.types.size(); ++i) tree.types[tree.types.id_at(i)].span = span;
    if (parsed.empty()) return;
    const auto* methods = std::get_if<ast::ExtensionClassStmt>(&tree[parsed.back()].node);
    if (!methods) return;
    stmt.body.insert(stmt.body.end(), methods->body.begin(), methods->body.end());
    before.insert(before.end(), parsed.begin(), parsed.end() - 1);
  }

  static void move(ast::Stmt& stmt, Span span) {
    stmt.span = span;
    auto* function = std::get_if<ast::FunctionStmt>(&stmt.node);
    if (!function) return;
    function->name.span = span;
    for (ast::Parameter& parameter : function->parameters) parameter.span = parameter.name.span = span;
  }

  Builder& builder_;
  KnownPaths paths_;
  DataclassReader reader_;
  std::map<std::string, std::vector<DataclassField>> fields_;  ///< of the dataclasses so far
};

}  // namespace

void lower_dataclasses(Builder& builder, ast::Block& body) { Lowering(builder, body).lower(body); }

}  // namespace kernelc::syntax
