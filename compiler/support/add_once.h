#pragma once

#include <algorithm>
#include <vector>

namespace kernelc {

/// Keeps a list without repetition, in the order in which its values were first seen.
template <class T>
void add_once(std::vector<T>& list, const T& value) {
  if (std::find(list.begin(), list.end(), value) == list.end()) list.push_back(value);
}

}  // namespace kernelc
