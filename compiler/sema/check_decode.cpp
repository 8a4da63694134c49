#include "sema/check_decode.h"

#include "sema/convert.h"
#include "sema/expressions.h"

namespace kernelc::sema {

namespace {

using Runtime = ir::RuntimeFunction;

bool is_slice(const Body& body, ir::ExprId object) {
  const auto* call = body.node<ir::RuntimeCall>(object);
  return call && call->function == Runtime::CharsToBytes;
}

}  // namespace

bool is_c_string(const Body& body, ir::ExprId value) {
  return is_char_pointer(body.context.module.types, body.type_of(value)) || is_slice(body, value);
}

ir::ExprId characters_to_decode(Body& body, ir::ExprId object) {
  if (!is_slice(body, object)) return object;
  const std::vector<ir::ExprId> bounds = body.node<ir::RuntimeCall>(object)->arguments;
  return body.call(body.span_of(object), body.type_of(object), Runtime::CharsToDecode, bounds);
}

std::vector<ir::CallArgument> decode_arguments(Body& body, const std::vector<ast::Argument>& written) {
  using Kind = ir::CallArgument::Kind;
  std::vector<ir::CallArgument> result;
  for (const ast::Argument& argument : written) {
    ir::ExprId value = check(body, argument.value);
    const bool is_named = argument.kind == ast::Argument::Kind::Keyword;
    if (!is_named && is_char_pointer(body.types(), body.type_of(value)))
      value = body.add(body.span_of(value), body.types().object_type, ir::MethodCall{to_object(body, value), body.name_constant("decode"), {}});
    const ir::ConstantId name = is_named ? body.name_constant(argument.name.text) : ir::ConstantId{};
    result.push_back({is_named ? Kind::Keyword : Kind::Positional, name, to_object(body, value)});
  }
  return result;
}

}  // namespace kernelc::sema
