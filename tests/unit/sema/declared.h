#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "sema/declarations.h"
#include "sema/lookup.h"
#include "sema/type_resolution.h"
#include "syntax/parse.h"

namespace kernelc::sema {

/// The `.pxd` files that a test gives, by dotted name.
class GivenModules : public ModuleLoader, public syntax::FileLoader {
 public:
  GivenModules(SourceFiles& files, ast::Tree& tree, Diagnostics& diagnostics, std::map<std::string, std::string> texts)
      : files_(files), tree_(tree), diagnostics_(diagnostics), texts_(std::move(texts)) {}

  const ast::Module* load_pxd(const std::string& dotted_name) override {
    auto& module = modules_[dotted_name];
    if (module || !texts_.contains(dotted_name)) return module.get();
    const bool is_package = std::any_of(texts_.begin(), texts_.end(),
                                        [&](const auto& entry) { return entry.first.starts_with(dotted_name + "."); });
    const FileId file = files_.add(dotted_name + (is_package ? "/__init__.pxd" : ".pxd"), texts_[dotted_name]);
    module = std::make_unique<ast::Module>(syntax::parse(file, files_, *this, tree_, diagnostics_));
    return module.get();
  }

  std::optional<FileId> load_include(const std::string& name, Span) override {
    return texts_.contains(name) ? std::optional(files_.add(name, texts_[name])) : std::nullopt;
  }
  FileId add_generated(const std::string& text, Span place) override { return files_.add(files_[place.file].path(), text); }

 private:
  SourceFiles& files_;
  ast::Tree& tree_;
  Diagnostics& diagnostics_;
  std::map<std::string, std::string> texts_;
  std::map<std::string, std::unique_ptr<ast::Module>> modules_;
};

/// A module whose declarations were read, and nothing else.
class Declared {
 public:
  explicit Declared(const std::string& text, std::map<std::string, std::string> others = {}, std::string module_name = "m")
      : loader(files, tree, diagnostics, std::move(others)) {
    options.module_name = std::move(module_name);
    const FileId file = files.add("m.pyx", text);
    parsed = syntax::parse(file, files, loader, tree, diagnostics);
    builtins = make_builtin_scope(context);
    context.builtins = builtins.get();
    scope = std::make_unique<Scope>(Scope::Kind::Module, builtins.get());
    module.directives = module_directives(context, parsed);
    declare_module(context, *scope, parsed);
  }

  /// All messages as `LINE:COLUMN message`, in order.
  std::vector<std::string> messages() const {
    std::vector<std::string> all;
    for (const Diagnostic& diagnostic : diagnostics.all()) {
      const auto position = files[diagnostic.span.file].position(diagnostic.span.begin);
      all.push_back(std::to_string(position.line) + ":" + std::to_string(position.column) + " " + diagnostic.message);
    }
    return all;
  }

  template <class Kind>
  const Kind* symbol(const std::string& name) const {
    const Symbol* found = scope->find_own(name);
    return found ? std::get_if<Kind>(found) : nullptr;
  }

  /// What the type of a name displays as; empty when the name is no type.
  std::string type(const std::string& name) {
    const auto* found = symbol<TypeSymbol>(name);
    return found ? context.display(found->type) : "";
  }
  ir::TypeId type_id(const std::string& name) const { return symbol<TypeSymbol>(name)->type; }
  std::string global_type(const std::string& name) {
    const auto* found = symbol<GlobalSymbol>(name);
    return found ? context.display(module.globals[found->id].type) : "";
  }
  const ir::Extern& foreign(const std::string& name) const { return module.externs[symbol<ExternSymbol>(name)->overloads.front()]; }
  const FunctionDecl& function(const std::string& name) { return context.functions[symbol<FunctionSymbol>(name)->id]; }
  /// `int (double, list object) except? -1`, for one binding.
  std::string signature(const std::string& name, const FusedBinding& binding = {}) {
    return text_of(resolve_signature(context, function(name), binding));
  }

  std::string text_of(const Signature& signature) {
    std::string text = context.display(signature.result) + " (";
    for (const auto& parameter : signature.parameters) {
      text += (text.ends_with("(") ? "" : ", ") + context.display(parameter.type) + " " + parameter.name;
      if (parameter.has_default) text += "=";
    }
    text += ")";
    switch (signature.exceptions) {
      case ir::ExceptionKind::Never: text += " noexcept"; break;
      case ir::ExceptionKind::Value: text += " except " + signature.exception_value; break;
      case ir::ExceptionKind::CheckedValue: text += " except? " + signature.exception_value; break;
      case ir::ExceptionKind::Always: text += " except *"; break;
      case ir::ExceptionKind::Cpp: text += " except +" + signature.exception_value; break;
    }
    return text + (signature.is_nogil ? " nogil" : "");
  }

  SourceFiles files;
  ast::Tree tree;
  Diagnostics diagnostics;
  GivenModules loader;
  Options options;
  ir::Module module;
  Context context{tree, files, loader, diagnostics, options, module};
  std::unique_ptr<Scope> builtins;
  std::unique_ptr<Scope> scope;
  ast::Module parsed;
};

using Messages = std::vector<std::string>;

}  // namespace kernelc::sema
