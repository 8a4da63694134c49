#include "driver/pipeline.h"

#include <algorithm>

#include "analysis/facts.h"
#include "analysis/unassigned_reads.h"
#include "ast/dump.h"
#include "driver/header_text.h"
#include "driver/source_loader.h"
#include "emit/emit.h"
#include "ir/dump.h"
#include "ir/verify.h"
#include "sema/analyse.h"
#include "syntax/parse.h"
#include "syntax/pure_mode/pure_mode.h"

namespace kernelc::driver {

namespace {

/// Looks into headers beside what declares them and in the folders that were given. They are included as C in modules that are C
/// themselves, as far as build tools are told.
std::function<emit::HeaderText(const std::string&)> header_reader(const Request& request, const ast::Module& parsed, const SourceFiles& files) {
  std::vector<std::filesystem::path> folders = {std::filesystem::path(request.path).parent_path()};
  folders.insert(folders.end(), request.search_dirs.begin(), request.search_dirs.end());
  for (const SourceFile& file : files.all()) {
    std::filesystem::path folder = std::filesystem::path(file.path()).parent_path();
    if (std::find(folders.begin(), folders.end(), folder) == folders.end()) folders.push_back(std::move(folder));
  }
  return [folders = std::move(folders), is_cpp = parsed.asks_for_cpp](const std::string& header) {
    emit::HeaderText found = look_into(header, folders);
    if (is_cpp) found.inclusion = emit::Inclusion::AsIs;
    return found;
  };
}

/// Whether the text could be read: what directives, decorators and the names of classes have wrong leaves the tree whole.
bool is_read(const Diagnostics& diagnostics) {
  return std::all_of(diagnostics.all().begin(), diagnostics.all().end(), [](const Diagnostic& said) {
    return said.severity != Severity::Error || said.kind == DiagnosticKind::InvalidDirective || said.kind == DiagnosticKind::InvalidType;
  });
}

/// text → ast → ir → facts → C++; a dump ends the way where its stage stands.
void run_stages(const Request& request, FileId file, Translation& result) {
  ast::Tree tree;
  SourceLoader loader({request.search_dirs, request.more_dirs, request.read_header, request.module_name}, result.files, tree, result.diagnostics);
  if (request.dump == Dump::Tokens) {
    result.text = syntax::dump_tokens(file, result.files, result.diagnostics);
    return;
  }
  const ast::Module parsed = syntax::parse(file, result.files, loader, tree, result.diagnostics);
  if (request.dump == Dump::Ast) result.text = ast::dump(parsed, tree);
  if (!is_read(result.diagnostics) || request.dump == Dump::Ast) return;
  if (const ast::Module* declared = loader.load_pxd(request.module_name)) syntax::take_declared_types(tree, parsed.body, declared->body, result.diagnostics);

  sema::Options options{request.module_name, request.path, {}, {}};
  for (const DirectiveOption& given : request.compile_time_names) options.compile_time_names.emplace_back(given.name, given.value);
  for (const DirectiveOption& directive : request.directives) options.directives.emplace_back(directive.name, directive.value);
  const ir::Module module = sema::analyse(parsed, tree, result.files, loader, options, result.diagnostics);
  for (const analysis::UnassignedRead& read : analysis::find_unassigned_reads(module))
    result.diagnostics.error(DiagnosticKind::UnassignedRead, read.span, "local variable '" + read.name + "' referenced before assignment");
  if (result.diagnostics.has_errors()) return;
  if (request.verify) result.defects = ir::verify(module);
  if (request.dump == Dump::Ir) {
    result.text = ir::dump(module, result.files);
    return;
  }

  const analysis::Facts facts = analysis::analyse(module);
  if (request.dump == Dump::Plan) {
    result.text = analysis::dump_plan(module, facts, result.files);
    return;
  }
  emit::Output output = emit::emit(module, facts, result.files, {request.line_directives, request.path, header_reader(request, parsed, result.files)});
  result.text = std::move(output.text);
  result.line_map = std::move(output.line_map);
  result.promises = std::move(output.promises);
  result.header = std::move(output.header);
  result.api_header = std::move(output.api_header);
}

}  // namespace

Translation translate(const Request& request) {
  Translation result;
  run_stages(request, result.files.add(request.path, request.text), result);
  return result;
}

}  // namespace kernelc::driver
