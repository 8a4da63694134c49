#include "emit/complex_in_headers.h"

#include "emit/expressions.h"
#include "emit/text.h"

namespace kernelc::emit {

namespace {

bool is_complex(const Body& body, ir::TypeId type) { return body.types.is<ir::ComplexType>(type); }

bool is_complex_pointer(const Body& body, ir::TypeId type) {
  const auto* pointer = body.types.as<ir::PointerType>(type);
  return pointer && is_complex(body, pointer->target);
}

/// Templates need the types as they are; Python's functions and those in namespaces have them.
bool is_of_c(const ir::Extern& callee) {
  return callee.templates.empty() && callee.cpp_name.find("::") == std::string::npos && !callee.cpp_name.starts_with("Py");
}

}  // namespace

std::optional<Text> complex_argument(Body& body, const ir::Extern& callee, ir::ExprId argument, ir::TypeId declared) {
  if (!is_of_c(callee) || body.node<ir::NullConst>(argument)) return std::nullopt;
  if (is_complex_pointer(body, declared)) return call_text("kc::complex_pointer", {lent(body, argument).text});
  if (!is_complex(body, declared) || body.file.is_cpp) return std::nullopt;
  return call_text("kc::complex_value", {expression(body, argument).text});
}

Text complex_result(const Body& body, const ir::Extern& callee, ir::TypeId declared, Text call) {
  if (!is_complex(body, declared) || !is_of_c(callee) || body.file.is_cpp) return call;
  return call_text("kc::complex_result<" + body.file.types(declared) + ">", {call.text});
}

}  // namespace kernelc::emit
