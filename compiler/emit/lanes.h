#pragma once

#include <functional>
#include <vector>

#include "analysis/reductions.h"
#include "emit/body.h"

namespace kernelc::emit {

/// Sums and products of floats that an innermost loop may take in any order, under the directive `reassociate`:
///
///   kc::Lanes<double> total_lanes(0);
///   kc::in_lanes(0, n, [&](Py_ssize_t i, int lane) KC_INLINE_LAMBDA {
///     total_lanes[lane] += x(i) * y(i);
///   });
///   total += total_lanes.sum();
class Lanes {
 public:
  Lanes(Body& body, const ir::Block& loop_body);

  bool any() const { return !sums_.empty(); }

  struct Head {
    std::string type;      ///< of the counter
    std::string counter;
    std::string first;
    std::string last;      ///< is not reached
  };
  void write_loop(const Head& head, const std::function<void()>& write_body);

 private:
  struct Sum {
    ir::LocalId local;
    bool is_product;
    std::string outer;  ///< the name of the variable around the loop
    std::string lanes;
  };

  Body& body_;
  std::vector<Sum> sums_;
};

}  // namespace kernelc::emit
