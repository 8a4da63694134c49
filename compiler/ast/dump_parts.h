#pragma once

#include <string>
#include <vector>

#include "ast/module.h"

// What the dump of statements, expressions and types share.
namespace kernelc::ast {

std::string quoted(const std::string& text);
std::string dotted(const std::vector<Identifier>& path);

std::string dump_parameters(const std::vector<Parameter>& parameters, bool is_variadic, const Tree& tree);
std::string dump_arguments(const std::vector<Argument>& arguments, const Tree& tree);
std::string dump_pattern(const Pattern& pattern, const Tree& tree);
/// ` except -1 nogil` with a space in front of each part; empty where there is nothing to say.
std::string dump_attributes(const ExceptionClause& exceptions, bool is_nogil, bool with_gil, const Tree& tree);

}  // namespace kernelc::ast
