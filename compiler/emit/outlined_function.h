#pragma once

#include <functional>

#include "emit/shared_locals.h"

namespace kernelc::emit {

/// The function that a parallel part becomes: its parameters, beside them the arguments of the call.
class OutlinedFunction {
 public:
  OutlinedFunction(Body& outer, ir::StmtId stmt, std::string_view wanted);

  Body& text() { return text_; }
  const SharedLocals& locals() const { return locals_; }
  const std::vector<std::string>& views() const { return views_; }
  const std::string& region() const { return region_; }

  /// Hands over what only the pragmas mention.
  std::string option(std::string_view wanted, ir::ExprId value);
  std::string thread_count(ir::ExprId value);

  /// Hands a value over under a new name.
  std::string parameter(std::string_view wanted, ir::ExprId value);

  /// A variable of the function that the caller sees changed.
  void pass_out(ir::TypeId type, const std::string& name, const std::string& argument);

  /// The object that the loop returns, by reference: only iterations may touch it.
  void pass_carried(const std::string& name, const std::string& argument);

  std::string head(const std::string& result) const;
  std::string call() const;
  void write_copies_in();
  void write_copies_out();

 private:
  struct Out {
    std::string declaration, name, outside;
  };

  void add(std::string parameter, std::string argument);
  void add_checks();
  void add_view(const std::string& name, const std::string& argument);
  void pass(ir::LocalId local);
  void pass_out(ir::LocalId local);
  void add_out(const std::string& name, const std::string& argument, const std::function<std::string(const std::string&)>& declaration);

  Body& outer_;
  Body text_;
  SharedLocals locals_;
  std::string name_, region_;
  std::vector<std::string> template_, parameters_, arguments_, views_;
  std::vector<Out> outs_;
};

}  // namespace kernelc::emit
