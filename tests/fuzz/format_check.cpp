// The format parser as a C function, for format_oracle.py: 1 if the element takes the format, else 0 with the message.

#include <kc/python/format.h>

#include <cstring>

extern "C" [[gnu::visibility("default")]] int check_format(const void* element, const char* text, char* message) {
  const auto& expected = *static_cast<const kc::py::ElementFormat*>(element);
  kc::py::FormatError error;
  const bool accepted = kc::py::check_format(expected, expected.name, text, error);
  std::strcpy(message, error.text);
  return accepted;
}
