#include "sema/no_target.h"

#include "support/match.h"

namespace kernelc::sema {

std::string no_target(const ast::Expr& expr) {
  using Kind = std::string;
  return match(
      expr.node, [](const ast::NameExpr&) { return Kind(); }, [](const ast::AttributeExpr&) { return Kind(); },
      [](const ast::SubscriptExpr&) { return Kind(); }, [](const ast::TupleExpr&) { return Kind(); },
      [](const ast::ListExpr&) { return Kind(); }, [](const ast::StarredExpr&) { return Kind(); },
      [](const ast::CallExpr&) { return Kind("a call"); }, [](const ast::IntExpr&) { return Kind("a number"); },
      [](const ast::FloatExpr&) { return Kind("a number"); }, [](const ast::ImaginaryExpr&) { return Kind("a number"); },
      [](const ast::StringExpr&) { return Kind("a string"); }, [](const ast::FormattedExpr&) { return Kind("an f-string"); },
      [](const ast::ConstantExpr&) { return Kind("a constant"); }, [](const ast::SetExpr&) { return Kind("a set"); },
      [](const ast::DictExpr&) { return Kind("a dict"); }, [](const ast::UnaryExpr&) { return Kind("an operation"); },
      [](const ast::BinaryExpr&) { return Kind("an operation"); }, [](const ast::BoolExpr&) { return Kind("an operation"); },
      [](const ast::CompareExpr&) { return Kind("a comparison"); },
      [](const ast::ConditionalExpr&) { return Kind("a conditional expression"); },
      [](const ast::SliceExpr&) { return Kind("a slice"); }, [](const ast::LambdaExpr&) { return Kind("a lambda"); },
      [](const ast::ComprehensionExpr&) { return Kind("a comprehension"); },
      [](const ast::YieldExpr&) { return Kind("a yield expression"); },
      [](const ast::AwaitExpr&) { return Kind("an await expression"); },
      [](const ast::WalrusExpr&) { return Kind("an assignment expression"); }, [](const ast::CastExpr&) { return Kind("a cast"); },
      [](const ast::AddressOfExpr&) { return Kind("an address"); }, [](const ast::SizeofExpr&) { return Kind("a size"); },
      [](const ast::NewExpr&) { return Kind("a new object"); }, [](const ast::TypeExpr&) { return Kind("a type"); },
      [](const ast::FromRangeExpr&) { return Kind("a range"); });
}

}  // namespace kernelc::sema
