#include <stdexcept>

struct Length {
  double metres = 0;
  Length() = default;
  Length(const Length&) = default;
  explicit Length(double m) : metres(m) {}
  Length operator+(const Length& other) const {
    if (other.metres < 0) throw std::invalid_argument("a negative length");
    return Length(metres + other.metres);
  }
  Length operator*(double factor) const { return Length(metres * factor); }
  Length operator!() const {
    if (metres == 0) throw std::domain_error("no length");
    return Length(1 / metres);
  }
  double operator,(int n) const { return metres + n; }
  double operator&() const {
    if (metres == 0) throw std::runtime_error("nowhere");
    return metres;
  }
  Length& operator=(const Length& other) {
    if (metres != 0 && metres == other.metres) throw std::runtime_error("the same length");
    metres = other.metres;
    return *this;
  }
  const char* operator++() {
    ++metres;
    return metres > 1 ? "long" : "short";
  }
};

inline Length operator*(double factor, const Length& length) {
  if (factor < 0) throw std::range_error("a negative factor");
  return Length(factor * length.metres);
}
inline Length operator-(const Length& length) { return Length(-length.metres); }
inline double operator,(double number, const Length& length) { return number - length.metres; }

template <class T>
struct Grid {
  enum Kind { PLAIN, STAGGERED };
  struct Cell {
    int index;
    T value;
  };
  union Bits {
    T value;
    int index;
  };
};

struct Base {
  virtual ~Base() = default;
};
struct Derived : Base {};
