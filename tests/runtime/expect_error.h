// An expectation on the kind and the whole text of an error that the runtime raises.
#pragma once

#include <gtest/gtest.h>
#include <kc/error.h>

namespace kc_test {

template <class Action>
void expect_error(kc::ErrorKind kind, const char* text, Action action) {
  try {
    action();
  } catch (const kc::Error& error) {
    EXPECT_EQ(error.kind, kind);
    EXPECT_STREQ(error.text, text);
    return;
  }
  ADD_FAILURE() << "nothing was raised instead of: " << text;
}

}  // namespace kc_test
