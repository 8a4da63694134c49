#pragma once

#include "syntax/builder/builder.h"
#include "syntax/builder/declarators.h"

namespace kernelc::syntax {

struct ParameterList {
  std::vector<ast::Parameter> parameters;
  bool is_variadic = false;
};

ParameterList build_parameters(Builder& builder, Grammar::ParametersContext& context, Signature signature);
std::vector<ast::Parameter> build_lambda_parameters(Builder& builder, Grammar::LambdaContext& context);

}  // namespace kernelc::syntax
