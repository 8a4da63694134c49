#include "expect_error.h"

#include <kc/initialised.h>

using namespace kc;
using kc_test::expect_error;

TEST(Initialised, gives_the_view_or_raises) {
  double x = 0;
  const View<double, 1> v{&x, {1}, {8}};
  EXPECT_EQ(&initialised(v, "v"), &v);
  EXPECT_EQ(&initialised_attribute(v), &v);
  const auto none = View<double, 1>::none();
  EXPECT_EQ(&initialised(none, "v"), &none) << "None is a value";
  const View<double, 1> unset;
  expect_error(ErrorKind::unbound_local_error, "local variable 'rows' referenced before assignment",
               [&] { initialised(unset, "rows"); });
  expect_error(ErrorKind::attribute_error, "Memoryview is not initialized", [&] { initialised_attribute(unset); });
}

TEST(Nonecheck, raises_what_the_use_asks_for) {
  const auto none = View<double, 1>::none();
  const auto expect = [&](ErrorKind kind, const char* message) {
    expect_error(kind, message, [&] { nonecheck(none, message); });
  };
  expect(ErrorKind::type_error, "Cannot index None memoryview slice");
  expect(ErrorKind::type_error, "Cannot slice None memoryview slice");
  expect(ErrorKind::type_error, "Cannot assign to None memoryview slice");
  expect(ErrorKind::attribute_error, "Cannot access 'shape' attribute of None memoryview slice");
  expect(ErrorKind::attribute_error, "Cannot transpose None memoryview slice");
}

TEST(Nonecheck, gives_a_view_that_is_not_none) {
  double x = 0;
  const View<double, 1> v{&x, {1}, {8}};
  EXPECT_EQ(&nonecheck(v, "Cannot index None memoryview slice"), &v);
  EXPECT_FALSE(is_none(v));
  EXPECT_TRUE(is_none(View<double, 1>::none()));
}
