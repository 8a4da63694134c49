#pragma once

#include <map>
#include <string>
#include <vector>

#include "emit/names.h"
#include "emit/writer.h"
#include "ir/module.h"

namespace kernelc::emit {

/// The objects that the module makes once, in the order of first use: members of the struct `constants`.
class ConstantPool {
 public:
  explicit ConstantPool(const ir::Module& module);

  /// `constants.zeros`
  std::string use(ir::ConstantId id);
  /// An interned name that no expression of the module mentions by itself.
  std::string use_name(const std::string& name);
  /// A tuple of names, as calls with keywords pass it.
  std::string use_keywords(const std::vector<ir::ConstantId>& names);

  bool empty() const { return members_.empty(); }
  /// The struct with its initialisers.
  void write(Writer& out) const;
  /// The statements that make what is composed of other constants; part of the module's code.
  void write_tuples(Writer& out) const;

 private:
  std::string add(const std::string& wanted, const std::string& initial);
  std::string make(const ir::Constant& constant);
  std::string make_tuple(const ir::Constant& constant);

  struct Member {
    std::string name;
    std::string initial;  ///< empty for what the module's code makes
  };
  struct Tuple {
    std::string name;
    std::vector<std::string> items;
  };

  const ir::Module& module_;
  NameScope scope_;
  std::vector<Member> members_;
  std::vector<Tuple> tuples_;
  std::map<ir::ConstantId, std::string> known_;
  std::map<ir::Constant, std::string> by_value_;
  std::map<std::string, std::string> keywords_;
};

}  // namespace kernelc::emit
