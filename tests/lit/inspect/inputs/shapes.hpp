#pragma once
#include <vector>
namespace shapes {
template <class T> class Shape { std::vector<T> corners; };
}
