#pragma once

#include "emit/body.h"

namespace kernelc::emit {

/// What a generator keeps while it is suspended, collected while its text is written.
class GeneratorFrame {
 public:
  explicit GeneratorFrame(const File& file) : file_(file) {
    for (const char* member : {"each", "region", "Visit"}) names_.declare(member);
  }

  /// A variable of the frame; gives how the text names it.
  std::string add(ir::TypeId type, std::string_view wanted, bool is_optional = false);
  /// One of a C++ type that no type of the module is; `visits`: it holds objects behind an `each` of its own.
  std::string add(const std::string& declaration, std::string_view wanted, bool visits = false);

  /// The number of a place where the generator goes on.
  int add_place() { return ++places_; }
  /// The number of a region whose errors are handled in the frame, with the text that says how.
  int add_region(std::string dispatch);
  void set_dispatch(int region, std::string dispatch) { regions_[static_cast<std::size_t>(region - 1)] = std::move(dispatch); }

  void write_struct(const std::string& name, Writer& out) const;
  void write_places(Writer& out) const;
  /// The body of the catch clause behind its trace.
  void write_dispatch(Writer& out) const;

 private:
  const File& file_;
  NameScope names_;
  std::vector<std::string> members_;
  std::vector<std::string> visited_;
  std::vector<std::string> regions_;
  int places_ = 0;
};

}  // namespace kernelc::emit
