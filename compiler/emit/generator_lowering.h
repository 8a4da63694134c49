#pragma once

#include <functional>
#include <set>

#include "emit/generator_frame.h"

namespace kernelc::emit {

/// Writes the statements of a generator. C++ cannot jump into a try block or a lambda, nor past the declaration of a
/// variable, so statements that hold a `yield` are written here: their temporaries lie in the frame, and a number in it,
/// the region, says which try statement takes an error. All others are written as in any function.
class GeneratorLowering {
 public:
  GeneratorLowering(Body& body, GeneratorFrame& frame) : body_(body), frame_(frame) {}

  void block(const ir::Block& block);

 private:
  /// What a jump out of the statement being written leaves behind, outermost first.
  struct Around {
    enum class Kind { Loop, Try, Handler, Guarded, Finally };
    Kind kind;
    int outer_region = 0;
    std::string handling;   ///< of a handler or a finally clause: the exception
    std::string exit;       ///< of a finally clause: why it runs
    int place = 0;          ///< of what a finally clause guards: where the clause begins
    std::set<int>* exits = nullptr;  ///< and the jumps that have to go on behind it
  };
  enum Exit { completed, raised, returned, broke, continued };

  void statement(ir::StmtId id);
  bool needs_lowering(ir::StmtId id) const;
  void delegate(ir::StmtId id);
  void extract_and_write(ir::StmtId id);

  void if_statement(const ir::If& node, Span span);
  void while_loop(const ir::While& node, Span span);
  void for_each(const ir::ForEach& node, Span span);
  void for_range(ir::StmtId id, const ir::ForRange& node);
  void loop_body(const ir::Block& body, const std::string& completed);
  std::string completed_flag(const ir::Block& body, const ir::Block& otherwise);
  void else_clause(const ir::Block& otherwise, const std::string& completed);

  void try_statement(const ir::Try& node);
  void try_except(const ir::Try& node);
  void handlers(const ir::Try& node, const Around& around);
  void try_finally(const ir::Try& node);
  void after_finally(const Around& around, const std::set<int>& exits);

  void jump(Exit exit);
  void return_statement(const ir::Return& node, Span span);

  // generator_values.cpp: the expressions of these statements.
  void extract(ir::ExprId expr);
  void inner_block(const ir::Block& inner);
  void yield(ir::ExprId expr, const ir::Yield& node, bool is_used);
  void yield_from(ir::ExprId expr, const ir::Yield& node);
  void logical(ir::ExprId expr, const ir::Logical& node);
  void conditional(ir::ExprId expr, const ir::Conditional& node);
  void keep(ir::ExprId expr);
  void keep_value(ir::ExprId expr, ir::ExprId value);
  std::string new_place(ir::ExprId expr);
  void scoped(ir::ExprId value, const std::function<void()>& write);
  std::string keep_as(ir::ExprId expr, const std::string& text);
  void release_kept();
  std::string condition(ir::ExprId expr, Span span);

  void place(int number);
  void set_region(int region);

  Body& body_;
  GeneratorFrame& frame_;
  std::vector<Around> around_;
  int region_ = 0;
  std::string result_;               ///< the variable of a value to return
  std::vector<ir::ExprId> held_;     ///< expressions of the statement that lie in the frame
  std::vector<std::string> kept_;    ///< the objects among them
};

/// Whether a yield is part of it.
bool has_yield(const ir::Module& module, ir::ExprId expr);
bool has_yield(const ir::Module& module, ir::StmtId stmt);

}  // namespace kernelc::emit
