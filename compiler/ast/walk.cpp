#include "ast/walk.h"

#include "support/match.h"

namespace kernelc::ast {

namespace {

class Parts {
 public:
  explicit Parts(PartVisitor& visitor) : visitor_(visitor) {}

  void operator()(ExprId id) {
    if (id) visitor_.visit(id);
  }
  void operator()(const std::vector<ExprId>& ids) {
    for (const ExprId id : ids) (*this)(id);
  }
  void operator()(const Block& block) {
    for (const StmtId id : block) visitor_.visit(id);
  }
  void operator()(const std::vector<Argument>& arguments) {
    for (const Argument& argument : arguments) (*this)(argument.value);
  }
  void operator()(const std::vector<Parameter>& parameters) {
    for (const Parameter& parameter : parameters) (*this)(parameter.default_value);
  }
  void operator()(const Pattern& pattern) {
    match(
        pattern.node, [&](const ValuePattern& p) { (*this)(p.value); }, [](const WildcardPattern&) {}, [](const StarPattern&) {},
        [&](const CapturePattern& p) { (*this)(p.pattern); }, [&](const SequencePattern& p) { (*this)(p.items); },
        [&](const OrPattern& p) { (*this)(p.alternatives); },
        [&](const MappingPattern& p) {
          (*this)(p.keys);
          (*this)(p.values);
        },
        [&](const ClassPattern& p) {
          (*this)(p.type);
          (*this)(p.positional);
          (*this)(p.named);
        });
  }
  void operator()(const std::vector<Pattern>& patterns) {
    for (const Pattern& pattern : patterns) (*this)(pattern);
  }

 private:
  PartVisitor& visitor_;
};

}  // namespace

void visit_parts(const Expr& expr, PartVisitor& visitor) {
  Parts part(visitor);
  match(
      expr.node, [](const NameExpr&) {}, [](const IntExpr&) {}, [](const FloatExpr&) {}, [](const ImaginaryExpr&) {},
      [](const StringExpr&) {}, [](const ConstantExpr&) {}, [](const NewExpr&) {}, [](const TypeExpr&) {},
      [&](const FormattedExpr& e) {
        for (const auto& piece : e.parts) {
          part(piece.value);
          part(piece.format);
        }
      },
      [&](const TupleExpr& e) { part(e.items); }, [&](const ListExpr& e) { part(e.items); }, [&](const SetExpr& e) { part(e.items); },
      [&](const DictExpr& e) {
        for (const auto& entry : e.entries) {
          part(entry.key);
          part(entry.value);
        }
      },
      [&](const StarredExpr& e) { part(e.value); }, [&](const UnaryExpr& e) { part(e.operand); },
      [&](const BinaryExpr& e) {
        part(e.left);
        part(e.right);
      },
      [&](const BoolExpr& e) { part(e.values); },
      [&](const CompareExpr& e) {
        part(e.first);
        for (const auto& link : e.rest) part(link.right);
      },
      [&](const ConditionalExpr& e) {
        part(e.condition);
        part(e.then);
        part(e.otherwise);
      },
      [&](const AttributeExpr& e) { part(e.value); },
      [&](const SubscriptExpr& e) {
        part(e.value);
        part(e.items);
      },
      [&](const SliceExpr& e) {
        part(e.lower);
        part(e.upper);
        part(e.step);
      },
      [&](const CallExpr& e) {
        part(e.callee);
        part(e.arguments);
      },
      [&](const LambdaExpr& e) {
        part(e.parameters);
        part(e.body);
      },
      [&](const FromRangeExpr& e) {
        part(e.lower);
        part(e.upper);
        part(e.step);
      },
      [&](const ComprehensionExpr& e) {
        for (const auto& clause : e.clauses) {
          part(clause.iterable);
          part(clause.target);
          part(clause.conditions);
        }
        part(e.element);
        part(e.value);
      },
      [&](const YieldExpr& e) { part(e.value); }, [&](const AwaitExpr& e) { part(e.value); }, [&](const WalrusExpr& e) { part(e.value); },
      [&](const CastExpr& e) { part(e.value); }, [&](const AddressOfExpr& e) { part(e.operand); },
      [&](const SizeofExpr& e) { part(e.operand); });
}

void visit_parts(const Stmt& stmt, PartVisitor& visitor) {
  Parts part(visitor);
  match(
      stmt.node, [&](const ExprStmt& s) { part(s.value); },
      [&](const AssignStmt& s) {
        part(s.value);
        part(s.targets);
      },
      [&](const AugmentedAssignStmt& s) {
        part(s.target);
        part(s.value);
      },
      [&](const AnnotatedAssignStmt& s) {
        part(s.value);
        part(s.target);
      },
      [&](const ReturnStmt& s) { part(s.value); },
      [&](const RaiseStmt& s) {
        part(s.exception);
        part(s.cause);
        part(s.value);
        part(s.traceback);
      },
      [&](const IfStmt& s) {
        for (const auto& branch : s.branches) {
          part(branch.condition);
          part(branch.body);
        }
        part(s.otherwise);
      },
      [&](const MatchStmt& s) {
        part(s.subject);
        for (const auto& choice : s.cases) {
          part(choice.pattern);
          part(choice.guard);
          part(choice.body);
        }
      },
      [&](const WhileStmt& s) {
        part(s.condition);
        part(s.body);
        part(s.otherwise);
      },
      [&](const ForStmt& s) {
        part(s.iterable);
        part(s.target);
        part(s.body);
        part(s.otherwise);
      },
      [](const BreakStmt&) {}, [](const ContinueStmt&) {}, [](const PassStmt&) {}, [&](const DeleteStmt& s) { part(s.targets); },
      [&](const AssertStmt& s) {
        part(s.condition);
        part(s.message);
      },
      [](const GlobalStmt&) {}, [](const NonlocalStmt&) {}, [](const ImportStmt&) {}, [](const ImportFromStmt&) {},
      [&](const TryStmt& s) {
        part(s.body);
        for (const auto& handler : s.handlers) {
          part(handler.type);
          part(handler.target);
          part(handler.body);
        }
        part(s.otherwise);
        part(s.final_body);
      },
      [&](const WithStmt& s) {
        for (const auto& item : s.items) {
          part(item.context);
          part(item.target);
        }
        part(s.body);
      },
      [&](const FunctionStmt& s) {
        part(s.decorators);
        part(s.parameters);
        part(s.body);
      },
      [&](const VariableStmt& s) {
        for (const auto& variable : s.variables) part(variable.value);
      },
      [&](const ClassStmt& s) {
        part(s.decorators);
        part(s.arguments);
        part(s.body);
      },
      [&](const ExtensionClassStmt& s) {
        part(s.decorators);
        part(s.bases);
        part(s.body);
      },
      [&](const PropertyStmt& s) { part(s.body); }, [](const StructStmt&) {}, [](const EnumStmt&) {}, [](const TypedefStmt&) {},
      [](const FusedStmt&) {}, [](const CppClassStmt&) {}, [&](const ExternStmt& s) { part(s.body); },
      [&](const DefineStmt& s) { part(s.value); },
      [&](const CompileTimeIfStmt& s) {
        for (const auto& branch : s.branches) part(branch.body);
        part(s.otherwise);
      },
      [&](const IncludeStmt& s) { part(s.body); });
}

}  // namespace kernelc::ast
