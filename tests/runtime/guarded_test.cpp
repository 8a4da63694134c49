#include <gtest/gtest.h>
#include <kc/guarded.h>

#include <string>

using namespace kc;

namespace {

template <class C, class... V>
std::string copy_of(const C&, const V&...) {
  std::string text = std::is_same_v<C, NotChecking> ? "unchecked" : "checked";
  return (text + ... + (std::is_same_v<typename V::Layout, Strided> ? " strided" : " known"));
}

constexpr auto nest = [](auto checks, auto... v) KC_INLINE_LAMBDA { return copy_of(checks, v...); };

double data[12];

View<double, 1> line(Index stride) { return {data, {4}, {8 * stride}}; }

}  // namespace

TEST(Guarded, copies_for_known_layouts_do_not_check) {
  EXPECT_EQ(specialise(line(1), line(1), guarded(true, nest)), "unchecked known known");
}

TEST(Guarded, everything_else_checks) {
  EXPECT_EQ(specialise(line(1), line(1), guarded(false, nest)), "checked strided strided");
  EXPECT_EQ(specialise(line(1), line(2), guarded(true, nest)), "checked strided strided");
}

TEST(Guarded, views_of_known_layouts_have_an_unchecked_copy) {
  const auto c = contiguous_view(data, 3, 4);
  EXPECT_EQ(specialise(c, guarded(true, nest)), "unchecked known");
  EXPECT_EQ(specialise(c, guarded(false, nest)), "checked known");
}

TEST(Guarded, elements_are_checked_as_asked) {
  const auto v = line(1);
  const Checking checks;
  checks.all(v, -1) = 5;
  EXPECT_EQ(data[3], 5);
  EXPECT_EQ(checks.wraparound(v, -1), 5);
  EXPECT_THROW(checks.all(v, 4), Error);
  EXPECT_THROW(checks.bounds(v, -1), Error);
  EXPECT_THROW((checks.slice<Checks::all>(contiguous_view(data, 3, 4), at(9), all)), Error);
  EXPECT_EQ(NotChecking{}.all(v, 3), 5);
  EXPECT_EQ(NotChecking{}.bounds(v, 3), 5);
}
