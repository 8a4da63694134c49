#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sema/body.h"
#include "sema/templates.h"

// Which of several C++ functions a call means, and the parameters of templates that follow from its arguments.
namespace kernelc::sema {

/// Whether template parameters are left in a type.
bool has_parameter(const ir::Types& types, ir::TypeId type);

/// How well arguments fit a signature: 0 exactly, more for conversions, negative when they do not.
int fit(Body& body, const ir::FunctionType& type, const std::vector<ir::ExprId>& arguments);

/// A signature with the parameters of its template bound by the arguments.
ir::FunctionType bound_to(Body& body, ir::TypeId function, const std::vector<ir::ExprId>& arguments);

/// A call with the parameters of its template bound and its arguments converted.
ir::ExprId call_bound(Body& body, ir::ExprId callee, ir::TypeId function, std::vector<ir::ExprId> arguments, Span span);

/// Whether a class is one of the C++ library: C++ knows more of it than is declared.
bool is_of_library(const ir::Module& module, ir::CppClassId id);

struct Candidate {
  const ir::CppClass::Method* method = nullptr;
  ir::TypeId type;
};

/// The methods of this name in a class and its bases.
void collect_methods(Body& body, const ir::CppClassType& instance, const std::string& name, std::vector<Candidate>& found);
std::optional<Candidate> best_method(Body& body, const std::vector<Candidate>& candidates, const std::vector<ir::ExprId>& arguments);

}  // namespace kernelc::sema
