#pragma once
#include <deque>
#include <string>
namespace parts {
enum class Colour : char { red = 1, blue = 4 };
struct Base {
  virtual ~Base() = default;
  virtual int value() const { return 0; }
};
struct Derived : Base {
  explicit Derived(int n = 0) : n(n) {}
  int value() const override { return n; }
  int own() const { return n * 10; }
  int n;
};
template <class T> struct Queue : std::deque<T> {};
template <class T> struct Storage {
  explicit Storage(T v) : v(v) {}
  T v;
};
template <class T> double read_storage(const Storage<T>* s) { return static_cast<double>(s->v); }
template <class T> T combined(int a, T b, T c) { return a + b + c; }
struct Factory {
  template <class T> static T scaled(T x) { return x * 2; }
};
struct Text {
  Text() = default;
  Text(const char* s) : s(s) {}
  bool operator==(const char* other) const { return s == other; }
  std::string s;
};
inline int takes_pointer(const void* p) { return p == nullptr ? 1 : 0; }
inline int which_first() { return 1; }
inline int which_second() { return 2; }
}
