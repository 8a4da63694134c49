// Statements, one to a line, indented as they nest

#include "ast/dump.h"

#include "ast/dump_parts.h"
#include "ast/expr_text.h"
#include "ast/spelling.h"
#include "support/match.h"

namespace kernelc::ast {

namespace {

std::string alias(const Identifier& name) { return name.text.empty() ? "" : " as " + name.text; }

std::string c_name(const std::string& name) { return name.empty() ? "" : " " + quoted(name); }

std::string names(const std::vector<Identifier>& list) {
  std::string out;
  for (const Identifier& name : list) out += " " + name.text;
  return out;
}

const char* word(FunctionStmt::Visibility visibility) {
  switch (visibility) {
    case FunctionStmt::Visibility::Private: return "";
    case FunctionStmt::Visibility::Public: return "public ";
    case FunctionStmt::Visibility::Api: return "api ";
    case FunctionStmt::Visibility::PublicApi: return "public api ";
    case FunctionStmt::Visibility::Extern: return "extern ";
  }
  unreachable();
}

const char* word(VariableStmt::Visibility visibility) {
  switch (visibility) {
    case VariableStmt::Visibility::Private: return "";
    case VariableStmt::Visibility::Public: return "public ";
    case VariableStmt::Visibility::Readonly: return "readonly ";
    case VariableStmt::Visibility::PublicApi: return "public api ";
    case VariableStmt::Visibility::Api: return "api ";
    case VariableStmt::Visibility::Extern: return "extern ";
  }
  unreachable();
}

const char* word(FunctionStmt::Kind kind) {
  switch (kind) {
    case FunctionStmt::Kind::Def: return "def ";
    case FunctionStmt::Kind::Cdef: return "cdef ";
    case FunctionStmt::Kind::Cpdef: return "cpdef ";
  }
  unreachable();
}

class StmtDumper {
 public:
  explicit StmtDumper(const Tree& tree) : tree_(tree) {}

  void block(const Block& block) {
    ++depth_;
    for (const StmtId id : block) std::visit(*this, tree_[id].node);
    --depth_;
  }
  std::string take() { return std::move(out_); }

  void operator()(const ExprStmt& s) { line(expr(s.value)); }
  void operator()(const AssignStmt& s) {
    std::string text;
    for (const ExprId target : s.targets) text += expr(target) + " = ";
    line(text + expr(s.value));
  }
  void operator()(const AugmentedAssignStmt& s) { line(expr(s.target) + " " + spelling(s.op) + "= " + expr(s.value)); }
  void operator()(const AnnotatedAssignStmt& s) {
    line(expr(s.target) + ": " + expr(s.annotation) + (s.value ? " = " + expr(s.value) : ""));
  }
  void operator()(const ReturnStmt& s) { line("return" + optional(" ", s.value)); }
  void operator()(const RaiseStmt& s) { 
    line("raise" + optional(" ", s.exception) + optional(" from ", s.cause) + optional(", ", s.value) + optional(", ", s.traceback));
  }
  void operator()(const BreakStmt&) { line("break"); }
  void operator()(const ContinueStmt&) { line("continue"); }
  void operator()(const PassStmt&) { line("pass"); }
  void operator()(const DeleteStmt& s) { line("del" + list(s.targets)); }
  void operator()(const AssertStmt& s) { line("assert " + expr(s.condition) + optional(", ", s.message)); }
  void operator()(const GlobalStmt& s) { line("global" + names(s.names)); }
  void operator()(const NonlocalStmt& s) { line("nonlocal" + names(s.names)); }

  void operator()(const IfStmt& s) { branches("if ", "elif ", "else", s.branches, s.otherwise); }
  void operator()(const CompileTimeIfStmt& s) { branches("IF ", "ELIF ", "ELSE", s.branches, s.otherwise); }
  void operator()(const MatchStmt& s) {
    line("match " + expr(s.subject));
    ++depth_;
    for (const MatchStmt::Case& choice : s.cases)
      open("case " + dump_pattern(choice.pattern, tree_) + optional(" if ", choice.guard), choice.body);
    --depth_;
  }
  void operator()(const WhileStmt& s) {
    open("while " + expr(s.condition), s.body);
    optional_block("else", s.otherwise);
  }
  void operator()(const ForStmt& s) {
    open(std::string(s.is_async ? "async " : "") + "for " + expr(s.target) + " in " + expr(s.iterable), s.body);
    optional_block("else", s.otherwise);
  }
  void operator()(const TryStmt& s) {
    open("try", s.body);
    for (const TryStmt::Handler& handler : s.handlers)
      open("except" + optional(" ", handler.type) + optional(" as ", handler.target), handler.body);
    optional_block("else", s.otherwise);
    if (s.has_finally) open("finally", s.final_body);
  }
  void operator()(const WithStmt& s) {
    std::string items;
    for (const WithStmt::Item& item : s.items)
      items += (items.empty() ? "" : ", ") + expr(item.context) + optional(" as ", item.target);
    open(std::string(s.is_async ? "async " : "") + "with " + items, s.body);
  }

  void operator()(const ImportStmt& s) {
    std::string text = s.is_cimport ? "cimport" : "import";
    for (const ImportStmt::Item& item : s.items) text += " " + dotted(item.path) + alias(item.alias);
    line(text);
  }
  void operator()(const ImportFromStmt& s) {
    std::string text = "from " + std::string(static_cast<std::size_t>(s.level), '.') + dotted(s.path);
    text += s.is_cimport ? " cimport" : " import";
    for (const ImportFromStmt::Item& item : s.items) text += " " + item.name.text + alias(item.alias);
    line(text + (s.is_star ? " *" : ""));
  }

  void operator()(const FunctionStmt& s) {
    decorators(s.decorators);
    const std::string templates = s.templates.empty() ? "" : "[" + names(s.templates).substr(1) + "]";
    std::string text = std::string(s.is_async ? "async " : "") + word(s.kind) + word(s.visibility);
    text += std::string(s.is_inline ? "inline " : "") + s.name.text + c_name(s.c_name) + templates;
    text += "(" + dump_parameters(s.parameters, s.is_variadic, tree_) + ")";
    if (s.result) text += " -> " + type(s.result);
    text += optional(" @ ", s.result_annotation) + dump_attributes(s.exceptions, s.is_nogil, s.with_gil, tree_);
    if (s.is_const_method) text += " const";
    if (s.is_definition)
      open(text, s.body);
    else
      line(text);
  }
  void operator()(const VariableStmt& s) {
    for (const VariableStmt::Variable& variable : s.variables)
      line(std::string("cdef ") + word(s.visibility) + declared(variable));
  }
  void operator()(const ClassStmt& s) {
    decorators(s.decorators);
    const std::string arguments = dump_arguments(s.arguments, tree_);
    open("class " + s.name.text + (arguments.empty() ? "" : "(" + arguments + ")"), s.body);
  }
  void operator()(const ExtensionClassStmt& s) {
    decorators(s.decorators);
    std::string text = std::string(s.is_typedef ? "ctypedef class " : "cdef class ") + (s.is_public ? "public " : "") + (s.is_api ? "api " : "");
    text += (s.is_extern ? "extern " : "") + (s.module.empty() ? "" : s.module + ".") + s.name.text;
    for (const ExprId base : s.bases) text += " (" + expr_text(tree_, base) + ")";
    if (!s.object_name.empty()) text += " object " + s.object_name;
    if (!s.type_name.empty()) text += " type " + s.type_name;
    if (!s.check_size.empty()) text += " check_size " + s.check_size;
    definition(text, s.is_definition, s.body);
  }
  void operator()(const PropertyStmt& s) { open("property " + s.name.text, s.body); }

  void operator()(const StructStmt& s) {
    std::string text = std::string(s.is_typedef ? "ctypedef " : "cdef ") + (s.is_public ? "public " : "");
    text += std::string(s.is_extern ? "extern " : "") + (s.is_packed ? "packed " : "") + (s.is_union ? "union " : "struct ");
    line(text + s.name.text + c_name(s.c_name) + (s.is_definition ? ":" : ""));
    ++depth_;
    for (const VariableStmt::Variable& field : s.fields) line(declared(field));
    --depth_;
  }
  void operator()(const EnumStmt& s) {
    std::string text = std::string(s.is_cpdef ? "cpdef " : s.is_typedef ? "ctypedef " : "cdef ");
    text += std::string(s.is_public ? "public " : "") + (s.is_extern ? "extern " : "") + (s.is_class ? "enum class" : "enum");
    if (!s.name.text.empty()) text += " " + s.name.text;
    line(text + c_name(s.c_name) + (s.underlying ? "(" + type(s.underlying) + ")" : "") + (s.is_definition ? ":" : ""));
    ++depth_;
    for (const EnumStmt::Member& member : s.members) line(member.name.text + c_name(member.c_name) + optional(" = ", member.value));
    --depth_;
  }
  void operator()(const TypedefStmt& s) {
    line(std::string("ctypedef ") + (s.is_public ? "public " : "") + (s.is_extern ? "extern " : "") + s.name.text + c_name(s.c_name) + ": " + type(s.type));
  }
  void operator()(const FusedStmt& s) {
    std::string text = "fused " + s.name.text;
    for (const TypeId item : s.types) text += " (" + type(item) + ")";
    line(text);
  }
  void operator()(const CppClassStmt& s) {
    std::string text = "cppclass " + s.name.text + c_name(s.c_name);
    for (const CppClassStmt::Template& item : s.templates) text += " [" + item.name.text + (item.has_default ? " = *]" : "]");
    for (const TypeId base : s.bases) text += " (" + type(base) + ")";
    definition(text, s.is_definition, s.body);
  }
  void operator()(const ExternStmt& s) {
    std::string text = "extern " + (s.header.empty() ? "*" : quoted(s.header));
    if (!s.name_space.empty()) text += " namespace " + quoted(s.name_space);
    if (s.is_nogil) text += " nogil";
    if (!s.verbatim.empty()) text += " verbatim " + quoted(s.verbatim);
    open(text, s.body);
  }
  void operator()(const DefineStmt& s) { line("DEF " + s.name.text + " = " + expr(s.value)); }
  void operator()(const IncludeStmt& s) { open("include " + quoted(s.path), s.body); }

 private:
  std::string expr(ExprId id) const { return dump(id, tree_); }
  std::string type(TypeId id) const { return dump(id, tree_); }
  std::string optional(const char* before, ExprId id) const { return id ? before + expr(id) : ""; }

  std::string list(const std::vector<ExprId>& items) const {
    std::string out;
    for (const ExprId item : items) out += " " + expr(item);
    return out;
  }

  std::string declared(const VariableStmt::Variable& variable) const {
    const std::string of_type = variable.type ? ": " + type(variable.type) : "";
    return variable.name.text + c_name(variable.c_name) + of_type + optional(" = ", variable.value);
  }

  void line(const std::string& text) { out_.append(static_cast<std::size_t>(depth_) * 2, ' ').append(text).append("\n"); }

  void open(const std::string& text, const Block& body) {
    line(text + ":");
    block(body);
  }

  void definition(const std::string& text, bool is_definition, const Block& body) {
    if (is_definition)
      open(text, body);
    else
      line(text);
  }

  void optional_block(const char* word, const Block& body) {
    if (!body.empty()) open(word, body);
  }

  void branches(const char* first, const char* next, const char* last, const std::vector<IfStmt::Branch>& branches,
                const Block& otherwise) {
    for (const IfStmt::Branch& branch : branches)
      open((&branch == branches.data() ? first : next) + expr(branch.condition), branch.body);
    optional_block(last, otherwise);
  }

  void decorators(const std::vector<ExprId>& list) {
    for (const ExprId decorator : list) line("@" + expr(decorator));
  }

  const Tree& tree_;
  std::string out_;
  int depth_ = -1;
};

}  // namespace

std::string dump(const Module& module, const Tree& tree) {
  std::string out;
  for (const DirectiveComment& directive : module.directives)
    out += "# cython: " + directive.name + "=" + directive.value + "\n";
  StmtDumper dumper(tree);
  dumper.block(module.body);
  return out + dumper.take();
}

}  // namespace kernelc::ast
