#include <string>

#include "analysis/facts.h"
#include "ir/walk.h"

namespace kernelc::analysis {

namespace {

std::string place(const SourceFiles& files, Span span) {
  if (!span.file.valid()) return "?";
  const SourceFile& file = files[span.file];
  const auto position = file.position(span.begin);
  return file.path() + ":" + std::to_string(position.line) + ":" + std::to_string(position.column);
}

std::string held_name(const ir::Module& module, const ir::Function& function, ir::ExprId id) {
  if (const auto* global = ir::node_as<ir::GlobalRef>(module, id)) return module.globals[global->id].name;
  const auto* member = ir::node_as<ir::Member>(module, id);
  const ir::LocalId object = ir::local_of(module, member->base);
  return function.locals[object].name + "." + member->field;
}

std::string view_names(const ir::Module& module, const Nest& nest) {
  const ir::Function& function = module.functions[nest.function];
  std::string names;
  const auto add = [&](const std::string& name) { names += (names.empty() ? "" : ", ") + name; };
  for (const ir::LocalId view : nest.views) add(function.locals[view].name);
  for (const ir::ExprId view : nest.held) add(held_name(module, function, view));
  return names;
}

std::string term_name(const ir::Function& function, const NestTerm& term) {
  const std::string offset = std::to_string(term.offset);
  if (!term.local.valid()) return offset;
  std::string name = function.locals[term.local].name;
  if (term.axis >= 0) name += ".shape[" + std::to_string(term.axis) + "]";
  if (term.offset == 0) return name;
  return name + (term.offset > 0 ? " + " + offset : " - " + offset.substr(1));
}

std::string guard_names(const ir::Module& module, const Nest& nest) {
  const ir::Function& function = module.functions[nest.function];
  std::string names;
  for (const Guard& guard : nest.guards)
    names += (names.empty() ? "; unchecked if " : ", ") + term_name(function, guard.least) + " <= " + term_name(function, guard.most);
  return names;
}

std::string describe(const ir::Module& module, const Nest& nest, const SourceFiles& files) {
  const ir::Function& function = module.functions[nest.function];
  std::string name = function.qualified_name.empty() ? function.name : function.qualified_name;
  if (!function.fused_suffix.empty()) name += "[" + function.fused_suffix + "]";
  const std::string what = nest.copies.empty() ? "no copies for" : "copies for";
  const std::string views = view_names(module, nest);
  const std::string grid = nest.grid.empty() ? "" : "; one loop when contiguous";
  const std::string order = !nest.grid.empty() && nest.is_any_order ? "; axes reversed when the first is the near one" : "";
  return place(files, module[nest.loop].span) + ": " + name + ": " + what + " " + views + ": " +
         nest.reason + guard_names(module, nest) + grid + order + "\n";
}

}  // namespace

std::string dump_plan(const ir::Module& module, const Facts& facts, const SourceFiles& files) {
  std::string text;
  for (const Nest& nest : facts.nests) text += describe(module, nest, files);
  for (std::size_t i = 0; i < facts.functions.size(); ++i)
    if (facts.functions[facts.functions.id_at(i)].is_layout_template) {
      const ir::Function& function = module.functions[module.functions.id_at(i)];
      text += place(files, function.span) + ": " + function.name + ": called in nests: one copy for each layout\n";
    }
  return text;
}

}  // namespace kernelc::analysis
