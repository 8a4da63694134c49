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

TEST(NotNone, raises_what_the_use_asks_for) {
  const auto none = View<double, 1>::none();
  const auto expect = [&](ErrorKind kind, const char* text, auto use) {
    expect_error(kind, text, [&] { not_none(none, use); });
  };
  expect(ErrorKind::type_error, "Cannot index None memoryview slice", ViewUse::index);
  expect(ErrorKind::type_error, "Cannot slice None memoryview slice", ViewUse::slice);
  expect(ErrorKind::type_error, "Cannot assign to None memoryview slice", ViewUse::assign);
  expect(ErrorKind::attribute_error, "Cannot access 'shape' attribute of None memoryview slice", "shape");
  expect(ErrorKind::attribute_error, "Cannot transpose None memoryview slice", "T");
}

TEST(NotNone, gives_a_view_that_is_not) {
  double x = 0;
  const View<double, 1> v{&x, {1}, {8}};
  EXPECT_EQ(&not_none(v, ViewUse::index), &v);
  EXPECT_EQ(&not_none(v, "shape"), &v);
}
