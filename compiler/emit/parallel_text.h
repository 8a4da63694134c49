#pragma once

#include "emit/body.h"

// What shared loops and teams of threads write alike.
namespace kernelc::emit {

std::vector<std::string> names_of(const Body& body, const std::vector<ir::LocalId>& locals);

/// ` name(a, b)` of a pragma, or nothing without variables.
std::string clause(const std::string& name, const std::vector<std::string>& variables);
std::string reduction_clauses(const Body& body, const ir::ParallelFor& loop);

/// `#pragma omp text`, for compilers that were asked for OpenMP.
void write_pragma(Writer& out, const std::string& text);

void declare_inside(Body& body, const std::vector<ir::LocalId>& locals);

/// The body of a loop in a region (a kc::py::Parallel), or of the whole block of a team, with the label that inner parts leave it to.
void write_iteration(Body& body, const ir::Block& block, const std::string& region, bool is_team = false);

/// Ends a try block: what was thrown is kept in the region, for the thread that goes on after it.
void close_try(Body& body, const std::string& region);

}  // namespace kernelc::emit
