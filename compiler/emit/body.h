#pragma once

#include <set>
#include <string>
#include <vector>

#include "emit/constants.h"
#include "emit/emit.h"
#include "emit/header_macros.h"
#include "emit/names.h"
#include "emit/read_only.h"
#include "emit/text.h"
#include "emit/types.h"
#include "emit/writer.h"
#include "ir/walk.h"

namespace kernelc::emit {

/// A module that uses classes or namespaces of C++ is C++ for those who build it, and so are its headers.
bool uses_cpp(const ir::Module& module);

/// What the whole file is made with, and what functions ask of its glue.
struct File {
  File(const ir::Module& module, const analysis::Facts& facts, const SourceFiles& files, const Options& options)
      : module(module), facts(facts), files(files), options(options), macros(module, options), names(module, macros), types(module, names), read_only(module, facts),
        constants(module), is_cpp(uses_cpp(module)) {}

  const ir::Module& module;
  const analysis::Facts& facts;
  const SourceFiles& files;
  const Options& options;
  HeaderMacros macros;
  ModuleNames names;
  TypeSpelling types;
  ReadOnlyViews read_only;
  ConstantPool constants;
  const bool is_cpp;
  std::set<ir::FunctionId> pointed;  ///< functions whose C forms are pointed to
  std::set<ir::FunctionId> pointed_virtually;  ///< methods that are pointed to, to be found by the object

  SourceLine place(Span span) const;
};

/// How a `break`, `continue` or `return` gets out of what encloses it, innermost last.
struct Enclosure {
  enum class Kind { Loop, Lambda, Iteration, Lane };
  Kind kind = Kind::Loop;
  std::string completed;  ///< of a loop with an else clause: the flag that a break clears
};

/// An iteration of a loop that threads share, while it is written.
struct Iteration {
  std::string region;       ///< the kc::py::Parallel
  std::string label;        ///< at its end, for leaving from inside an inner loop
  bool is_label_used = false;
  bool is_team = false;     ///< no loop, but a block that every thread runs
};

/// One function while its text is written. The functions of this folder that write statements and expressions take it first.
struct Body {
  Body(File& file, ir::FunctionId id, Writer& out);

  File& file;
  const ir::Module& module;
  const ir::Types& types;
  const ir::Function& function;
  ir::FunctionId id;
  analysis::FunctionFacts facts;
  Writer& out;
  NameScope names;
  std::map<ir::LocalId, std::string> local_names;
  std::map<ir::ExprId, std::string> held;  ///< expressions that were evaluated into variables
  bool is_holding = false;                 ///< the views that a nest holds are being written
  std::vector<std::string> held_views;     ///< of the nest being written: see Facts::held_view
  std::string checks;                      ///< what reaches elements in a nest with guards, or empty
  std::map<ir::StmtId, std::string> grid_extents;  ///< how far the loops of a grid run
  std::set<ir::LocalId> reads;             ///< locals whose value is used anywhere
  std::set<ir::LocalId> mentions;          ///< locals that occur at all
  std::set<ir::LocalId> addressed;         ///< locals that pointers lead to
  std::vector<Enclosure> enclosures;
  bool has_gil = true;
  std::string environment;   ///< what functions defined in this one are given
  Writer before;             ///< functions that parts of this one become
  std::vector<Iteration> iterations;
  std::string team;          ///< the kc::py::Parallel of the block around that every thread runs
  std::string parallel_result;  ///< what a return from an iteration sets
  std::string caught;        ///< the exception of the innermost catch clause
  bool is_generator = false;  ///< results leave by generator.finish()
  bool lets_c_set_errors = false;  ///< calls C code that may set an error of Python and does not tell
  bool records_line = false; ///< statements that may raise set `line`
  int recorded_line = 0;     ///< what `line` holds for sure; 0: not known

  const ir::Expr& operator[](ir::ExprId expr) const { return module[expr]; }
  const ir::Stmt& operator[](ir::StmtId stmt) const { return module[stmt]; }
  ir::TypeId type_of(ir::ExprId expr) const { return module[expr].type; }
  analysis::ExprEffects effects(ir::ExprId expr) const { return file.facts.effects.get(expr); }
  const std::string& name(ir::LocalId local) const { return local_names.at(local); }
  std::string temporary(std::string_view wanted = "t") { return names.declare(wanted); }
  bool is_object(ir::ExprId expr) const { return types.is_object(type_of(expr)); }
  bool is_read_only(ir::LocalId local) const { return local.valid() && file.read_only.contains(id, local); }
  bool is_view(ir::ExprId expr) const { return types.is_view(type_of(expr)); }
  template <class Node>
  const Node* node(ir::ExprId expr) const { return ir::node_as<Node>(module, expr); }
};

}  // namespace kernelc::emit
