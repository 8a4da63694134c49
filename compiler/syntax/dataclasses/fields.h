#pragma once

#include <string>
#include <vector>

#include "ast/module.h"
#include "support/diagnostics.h"
#include "support/source_file.h"
#include "syntax/pure_mode/known_paths.h"

namespace kernelc::syntax {

/// A field of a dataclass. Expressions are texts of Python; empty where there is none.
struct DataclassField {
  std::string name;
  std::string type;             ///< as the field's record has it: a literal, the annotation or the C type
  std::string default_value;
  std::string default_factory;
  std::string repr = "True", hash = "None", init = "True", compare = "True", metadata = "None";
  bool is_for_init = false;     ///< InitVar: an argument of __init__ and __post_init__ alone
  bool is_private = false;      ///< `cdef` without `public`: no record
  Span span;

  bool has_default() const { return !default_value.empty() || !default_factory.empty(); }
};

/// What `@dataclass(...)` says.
struct DataclassOptions {
  bool init = true, repr = true, eq = true, order = false, unsafe_hash = false, frozen = false, kw_only = false, match_args = true;
};

/// What the parts of the lowering share.
struct DataclassReader {
  ast::Tree& tree;
  const SourceFiles& files;
  const KnownPaths& paths;
  Diagnostics& diagnostics;

  /// An expression as it is written, in parentheses unless it is a name or a literal.
  std::string text(ast::ExprId expr) const;
  /// Whether a decorator, called or not, is `@dataclass`.
  bool is_dataclass(ast::ExprId decorator) const;
};

/// The options of the decorator.
DataclassOptions read_options(const DataclassReader& reader, ast::ExprId decorator);

/// Adds the fields that the body declares to those of the base class. Their defaults are taken out of the body: they are no attributes of the class.
void read_fields(const DataclassReader& reader, ast::Block& body, std::vector<DataclassField>& fields);

}  // namespace kernelc::syntax
