#include "ast/dump.h"

#include <gtest/gtest.h>

namespace kernelc::ast {
namespace {

TEST(Dump, NodesNestAsForms) {
  Tree tree;
  const ExprId a = tree.exprs.add({{}, NameExpr{"a"}});
  const ExprId one = tree.exprs.add({{}, IntExpr{"1", "u"}});
  const ExprId sum = tree.exprs.add({{}, BinaryExpr{BinaryOp::Add, a, one}});
  EXPECT_EQ(dump(sum, tree), "(+ a 1u)");
  EXPECT_EQ(dump(ExprId{}, tree), "_");
}

TEST(Dump, TextIsQuoted) {
  Tree tree;
  const ExprId text = tree.exprs.add({{}, StringExpr{StringExpr::Kind::Bytes, "a\"\\\n\x7f"}});
  EXPECT_EQ(dump(text, tree), R"(b"a\"\\\n\x7f")");
}

TEST(Dump, TypesReadFromTheNameOutwards) {
  Tree tree;
  const TypeId base = tree.types.add({{}, NamedType{{"unsigned"}, {{"int", {}}}, false}});
  const TypeId pointer = tree.types.add({{}, PointerType{base}});
  const TypeId array = tree.types.add({{}, ArrayType{pointer, {}}});
  EXPECT_EQ(dump(array, tree), "array(pointer(unsigned int), _)");
}

TEST(Dump, StatementsIndentAsTheyNest) {
  Tree tree;
  const ExprId a = tree.exprs.add({{}, NameExpr{"a"}});
  const StmtId pass = tree.stmts.add({{}, PassStmt{}});
  const StmtId loop = tree.stmts.add({{}, WhileStmt{a, {pass}, {pass}}});
  Module module;
  module.directives.push_back({"boundscheck", "False", {}});
  module.body = {loop};
  EXPECT_EQ(dump(module, tree), "# cython: boundscheck=False\nwhile a:\n  pass\nelse:\n  pass\n");
}

}  // namespace
}  // namespace kernelc::ast
