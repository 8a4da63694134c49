#include "emit/operands.h"

namespace kernelc::emit {

using ir::ExprId;

std::vector<ExprId> operands_of(const ir::CppOperator& node) {
  if (node.right.valid()) return {node.left, node.right};
  return {node.left};
}

std::vector<ExprId> operands_of(const ir::ViewSlice& node) {
  std::vector<ExprId> all = {node.view};
  for (const ir::ViewItem& item : node.items)
    for (const ExprId part : {item.index, item.start, item.stop, item.step})
      if (part.valid()) all.push_back(part);
  return all;
}

std::vector<ExprId> operands_of(const ir::ViewFromPointer& node) {
  std::vector<ExprId> all = node.shape;
  all.insert(all.begin(), node.pointer);
  return all;
}

bool calls_constructor(const Body& body, ir::TypeId made, const ir::Construct& node) {
  return body.types.is<ir::CppClassType>(made) && !node.arguments.empty();
}

std::vector<ExprId> unordered_operands(const Body& body, ExprId expr) {
  std::vector<ExprId> operands;
  const auto& node = body[expr].node;
  if (const auto* arith = std::get_if<ir::Arith>(&node)) return {arith->left, arith->right};
  if (const auto* compare = std::get_if<ir::Compare>(&node)) return {compare->left, compare->right};
  if (const auto* element = std::get_if<ir::ElementOf>(&node)) return {element->base, element->index};
  if (const auto* call = std::get_if<ir::Call>(&node)) {
    operands = call->arguments;
    operands.insert(operands.begin(), call->callee);
  } else if (const auto* runtime = std::get_if<ir::RuntimeCall>(&node)) {
    if (ir::info_of(runtime->function).form == ir::CallForm::Plain) operands = runtime->arguments;
  } else if (const auto* view = std::get_if<ir::ViewElement>(&node)) {
    operands = view->indices;
    operands.insert(operands.begin(), view->view);
  } else if (const auto* made = std::get_if<ir::New>(&node)) {
    operands = made->arguments;
  } else if (const auto* construct = std::get_if<ir::Construct>(&node)) {
    if (calls_constructor(body, body[expr].type, *construct)) operands = construct->arguments;
  } else if (const auto* operation = std::get_if<ir::CppOperator>(&node)) {
    operands = operands_of(*operation);
  } else if (const auto* slice = std::get_if<ir::ViewSlice>(&node)) {
    operands = operands_of(*slice);
  } else if (const auto* view_of = std::get_if<ir::ViewFromPointer>(&node)) {
    operands = operands_of(*view_of);
  }
  return operands;
}

}  // namespace kernelc::emit
