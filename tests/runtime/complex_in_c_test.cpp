#include <kc/complex_in_c.h>

#include <gtest/gtest.h>

namespace {

struct Pair {
  double real, imag;
};

using Complex = std::complex<double>;

Pair conjugated(Pair z) { return {z.real, -z.imag}; }
double sum(const Pair* z) { return z->real + z->imag; }
double first(double (*z)[2]) { return (*z)[0]; }
double of_void(const void* z) { return *static_cast<const double*>(z); }
double _Complex doubled(double _Complex z) { return z + z; }
int overloaded(const Complex*) { return 1; }
int overloaded(const std::complex<float>*) { return 2; }

TEST(ComplexInC, ValuesBecomeStructsAndComeBack) {
  const Complex z{3, 4};
  EXPECT_EQ(kc::complex_result<Complex>(conjugated(kc::complex_value(z))), std::conj(z));
  EXPECT_EQ(kc::complex_result<Complex>(doubled(kc::complex_value(z))), 2.0 * z);
  EXPECT_EQ(kc::complex_result<Complex>(z), z);
  EXPECT_EQ(kc::complex_result<Complex>(2.5), Complex(2.5, 0));
}

TEST(ComplexInC, PointersBecomeThoseToWhatIsAsLarge) {
  Complex z{3, 4};
  const Complex fixed{5, 6};
  EXPECT_EQ(sum(kc::complex_pointer(&z)), 7);
  EXPECT_EQ(sum(kc::complex_pointer(&fixed)), 11);
  EXPECT_EQ(first(kc::complex_pointer(&z)), 3);
  EXPECT_EQ(of_void(kc::complex_pointer(&z)), 3);
}

TEST(ComplexInC, ComplexNumbersOfCppStayWhatTheyAre) {
  Complex z{3, 4};
  std::complex<float> narrow{1, 2};
  EXPECT_EQ(overloaded(kc::complex_pointer(&z)), 1);
  EXPECT_EQ(overloaded(kc::complex_pointer(&narrow)), 2);
}

}  // namespace
