#include "expect_error.h"

#include <cstring>
#include <string>

using kc::ErrorKind;
using kc_test::expect_error;

TEST(Error, carries_kind_and_formatted_text) {
  expect_error(ErrorKind::value_error, "got differing extents in dimension 2 (got 4 and -5)",
               [] { kc::raise_differing_extents(2, 4, -5); });
}

TEST(Error, has_the_messages_that_users_know) {
  expect_error(ErrorKind::index_error, "Out of bounds on buffer access (axis 3)", [] { kc::raise_index_error(3); });
  expect_error(ErrorKind::index_error, "Index out of bounds (axis 0)", [] { kc::raise_slice_index_error(0); });
  expect_error(ErrorKind::value_error, "Step may not be zero (axis 1)", [] { kc::raise_zero_step(1); });
  expect_error(ErrorKind::unbound_local_error, "local variable 'm' referenced before assignment",
               [] { kc::raise_unbound_local("m"); });
  expect_error(ErrorKind::attribute_error, "Memoryview is not initialized", [] { kc::raise_view_attribute_unset(); });
  expect_error(ErrorKind::memory_error, "", [] { kc::raise_memory_error(); });
}

TEST(Error, cuts_a_text_that_does_not_fit) {
  const std::string text(1000, 'x');
  expect_error(ErrorKind::runtime_error, text.substr(0, kc::Error::capacity - 1).c_str(),
               [&] { kc::raise(ErrorKind::runtime_error, "%s", text.c_str()); });
}

TEST(Error, says_that_no_python_error_is_set) {
  try {
    kc::raise_overflow();
  } catch (const kc::Exception& e) {
    EXPECT_EQ(e.origin, kc::Exception::Origin::runtime);
  }
}

TEST(Exception, traces_the_innermost_functions) {
  kc::Error e(ErrorKind::value_error);
  EXPECT_EQ(e.depth, 0);
  for (int line = 1; line <= kc::Exception::max_points + 5; ++line) e.trace("f", "m.pyx", line);
  EXPECT_EQ(e.depth, kc::Exception::max_points);
  EXPECT_EQ(e.points[0].line, 1);
  EXPECT_EQ(e.points[e.depth - 1].line, kc::Exception::max_points);
  EXPECT_STREQ(e.points[0].function, "f");
  EXPECT_STREQ(e.points[0].file, "m.pyx");
}
