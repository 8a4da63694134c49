#include "syntax/dataclasses/fields.h"

#include <algorithm>
#include <array>

#include "ast/expr_text.h"

namespace kernelc::syntax {

namespace {

using Text = std::string DataclassField::*;

constexpr std::array<std::pair<const char*, bool DataclassOptions::*>, 8> options = {{
    {"init", &DataclassOptions::init},
    {"repr", &DataclassOptions::repr},
    {"eq", &DataclassOptions::eq},
    {"order", &DataclassOptions::order},
    {"unsafe_hash", &DataclassOptions::unsafe_hash},
    {"frozen", &DataclassOptions::frozen},
    {"kw_only", &DataclassOptions::kw_only},
    {"match_args", &DataclassOptions::match_args},
}};

constexpr std::array<std::pair<const char*, Text>, 5> literals = {{
    {"repr", &DataclassField::repr},
    {"hash", &DataclassField::hash},
    {"init", &DataclassField::init},
    {"compare", &DataclassField::compare},
    {"metadata", &DataclassField::metadata},
}};

bool is_literal(const ast::Tree& tree, ast::ExprId expr) {
  const auto& node = tree[expr].node;
  return std::holds_alternative<ast::ConstantExpr>(node) || std::holds_alternative<ast::IntExpr>(node) ||
         std::holds_alternative<ast::FloatExpr>(node) || std::holds_alternative<ast::StringExpr>(node);
}

// Reads the fields of one class.
class FieldReader {
 public:
  FieldReader(const DataclassReader& reader, std::vector<DataclassField>& fields) : reader_(reader), tree_(reader.tree), fields_(fields) {}

  void read(ast::Block& body) {
    std::erase_if(body, [&](ast::StmtId id) { return is_default(id); });
  }

 private:
  // Declares fields, or gives one its default: `x = 3` behind `cdef int x`. That is no statement of the class.
  bool is_default(ast::StmtId id) {
    auto& node = tree_.stmts[id].node;
    if (auto* stmt = std::get_if<ast::AnnotatedAssignStmt>(&node)) annotated(*stmt);
    else if (const auto* variables = std::get_if<ast::VariableStmt>(&node)) declared(*variables);
    else if (const auto* assigned = std::get_if<ast::AssignStmt>(&node)) return is_default_of(*assigned);
    return false;
  }

  DataclassField& add(const std::string& name, Span span) {
    const auto before = std::find_if(fields_.begin(), fields_.end(), [&](const auto& field) { return field.name == name; });
    DataclassField& field = before == fields_.end() ? fields_.emplace_back() : *before;
    field = DataclassField{};
    field.name = name;
    field.span = span;
    own_.push_back(name);
    return field;
  }

  void annotated(ast::AnnotatedAssignStmt& stmt) {
    const auto* name = std::get_if<ast::NameExpr>(&tree_[stmt.target].node);
    const std::string modifier = modifier_of(stmt.annotation);
    if (!name || modifier == "ClassVar") return;
    DataclassField& field = add(name->name, tree_[stmt.target].span);
    field.type = ast::python_literal({ast::StringExpr::Kind::Text, ast::expr_text(tree_, stmt.annotation)});
    field.is_for_init = modifier == "InitVar";
    if (field.is_for_init) stmt.annotation = modified(stmt.annotation);
    if (stmt.value) set_default(field, stmt.value);
    stmt.value = {};
  }

  // `ClassVar` of `ClassVar[T]` and `typing.ClassVar`
  std::string modifier_of(ast::ExprId annotation) const {
    if (const auto* subscript = std::get_if<ast::SubscriptExpr>(&tree_[annotation].node)) annotation = subscript->value;
    if (const auto* attribute = std::get_if<ast::AttributeExpr>(&tree_[annotation].node)) return attribute->name.text;
    const auto* name = std::get_if<ast::NameExpr>(&tree_[annotation].node);
    return name ? name->name : "";
  }

  // InitVar[T]    →    T
  ast::ExprId modified(ast::ExprId annotation) const {
    const auto* subscript = std::get_if<ast::SubscriptExpr>(&tree_[annotation].node);
    if (subscript) return subscript->items[0];
    return tree_.exprs.add({tree_[annotation].span, ast::NameExpr{"object"}});
  }

  void declared(const ast::VariableStmt& stmt) {
    for (const auto& variable : stmt.variables) {
      if (variable.name.text == "__dict__" || variable.name.text == "__weakref__") continue;
      DataclassField& field = add(variable.name.text, variable.name.span);
      const Span type = variable.type ? tree_[variable.type].span : variable.name.span;
      const std::string text = variable.type ? reader_.files[type.file].text().substr(type.begin, type.end - type.begin) : "object";
      field.type = ast::python_literal({ast::StringExpr::Kind::Text, text});
      field.is_private = stmt.visibility == ast::VariableStmt::Visibility::Private;
    }
  }

  bool is_default_of(const ast::AssignStmt& stmt) {
    const auto* name = stmt.targets.size() == 1 ? std::get_if<ast::NameExpr>(&tree_[stmt.targets[0]].node) : nullptr;
    if (!name || std::find(own_.begin(), own_.end(), name->name) == own_.end()) return false;
    set_default(*std::find_if(fields_.begin(), fields_.end(), [&](const auto& field) { return field.name == name->name; }), stmt.value);
    return true;
  }

  void set_default(DataclassField& field, ast::ExprId value) {
    const auto& node = tree_[value].node;
    const auto* call = std::get_if<ast::CallExpr>(&node);
    const std::string path = call ? reader_.paths.path_of(call->callee) : "";
    if (path == "dataclasses.field" || path == "cython.dataclasses.field") return read_call(field, *call, tree_[value].span);
    const char* mutable_type = std::holds_alternative<ast::ListExpr>(node)  ? "list"
                               : std::holds_alternative<ast::DictExpr>(node) ? "dict"
                               : std::holds_alternative<ast::SetExpr>(node)  ? "set" : nullptr;
    if (mutable_type)
      error(tree_[value].span, "mutable default <class '" + std::string(mutable_type) + "'> for field " + field.name + " is not allowed: use default_factory");
    field.default_value = reader_.text(value);
  }

  // field(default=…, repr=False)
  void read_call(DataclassField& field, const ast::CallExpr& call, Span span) {
    for (const ast::Argument& argument : call.arguments) {
      if (argument.kind != ast::Argument::Kind::Keyword)
        return error(span, "Call to 'cython.dataclasses.field' must only consist of compile-time keyword arguments");
      read_argument(field, argument);
    }
    if (!field.default_value.empty() && !field.default_factory.empty()) error(span, "cannot specify both default and default_factory");
  }

  void read_argument(DataclassField& field, const ast::Argument& argument) {
    const std::string& name = argument.name.text;
    const std::string value = reader_.text(argument.value);
    if (name == "default") return void(field.default_value = value);
    if (name == "default_factory") return void(field.default_factory = value);
    for (const auto& [known, member] : literals) {
      if (name != known) continue;
      if (!is_literal(tree_, argument.value))
        error(tree_[argument.value].span, "cython.dataclasses.field parameter '" + name + "' must be a literal value");
      return void(field.*member = ast::expr_text(tree_, argument.value));
    }
    error(tree_[argument.value].span, "cython.dataclasses.field() got an unexpected keyword argument '" + name + "'");
  }

  void error(Span span, std::string message) { reader_.diagnostics.error(DiagnosticKind::InvalidDirective, span, std::move(message)); }

  const DataclassReader& reader_;
  ast::Tree& tree_;
  std::vector<DataclassField>& fields_;
  std::vector<std::string> own_;
};

}  // namespace

std::string DataclassReader::text(ast::ExprId expr) const {
  const Span span = tree[expr].span;
  const std::string written = files[span.file].text().substr(span.begin, span.end - span.begin);
  const bool is_plain = is_literal(tree, expr) || std::holds_alternative<ast::NameExpr>(tree[expr].node);
  return is_plain && written.find('\n') == std::string::npos ? written : "(" + written + ")";
}

bool DataclassReader::is_dataclass(ast::ExprId decorator) const {
  const auto* call = std::get_if<ast::CallExpr>(&tree[decorator].node);
  const std::string path = paths.path_of(call ? call->callee : decorator);
  return path == "dataclasses.dataclass" || path == "cython.dataclasses.dataclass";
}

DataclassOptions read_options(const DataclassReader& reader, ast::ExprId decorator) {
  DataclassOptions read;
  const auto error = [&](Span span, const std::string& message) { reader.diagnostics.error(DiagnosticKind::InvalidDirective, span, message); };
  const auto* call = std::get_if<ast::CallExpr>(&reader.tree[decorator].node);
  for (const ast::Argument& argument : call ? call->arguments : std::vector<ast::Argument>{}) {
    const Span span = reader.tree[argument.value].span;
    const auto* value = std::get_if<ast::ConstantExpr>(&reader.tree[argument.value].node);
    const auto known = std::find_if(options.begin(), options.end(), [&](const auto& option) { return argument.name.text == option.first; });
    const bool is_truth = value && (value->value == ast::ConstantExpr::Value::True || value->value == ast::ConstantExpr::Value::False);
    if (argument.kind != ast::Argument::Kind::Keyword) error(span, "cython.dataclasses.dataclass takes no positional arguments");
    else if (known == options.end()) error(span, "cython.dataclasses.dataclass() got an unexpected keyword argument '" + argument.name.text + "'");
    else if (!is_truth) error(span, "Arguments passed to cython.dataclasses.dataclass must be True or False");
    else read.*(known->second) = value->value == ast::ConstantExpr::Value::True;
  }
  return read;
}

void read_fields(const DataclassReader& reader, ast::Block& body, std::vector<DataclassField>& fields) { FieldReader(reader, fields).read(body); }

}  // namespace kernelc::syntax
