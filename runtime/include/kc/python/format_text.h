// format_text: the PEP 3118 format of an element, for the buffers that the runtime itself exports.
//
//   struct { char a; double b; }          →  T{c:a:7xd:b:}
//   the same, packed                      →  ^T{c:a:d:b:}
//   struct { int n[2][3]; float x; }      →  T{(2,3)i:n:f:x:}
//
// Padding is always written out, so that readers with and without a notion of implied padding agree.
#pragma once

#include <kc/python/element.h>

#include <cstdio>

#pragma GCC visibility push(hidden)

namespace kc::py {

namespace detail {

// Counts what it is given and keeps what fits.
class FormatWriter {
 public:
  FormatWriter(char* text, std::size_t capacity) : text_(text), capacity_(capacity) {}

  [[gnu::cold]] void write(const ElementFormat& element) {
    if (element.kind == ElementKind::structure) {
      write_struct(element);
    } else {
      put("%s", element.text);
    }
  }

  std::size_t length() const { return length_; }

  template <class... Arguments>
  [[gnu::cold, gnu::noinline]] void put(const char* format, Arguments... arguments) {
    const std::size_t room = length_ < capacity_ ? capacity_ - length_ : 0;
    length_ += static_cast<std::size_t>(std::snprintf(room ? text_ + length_ : nullptr, room, format, arguments...));
  }

 private:
  [[gnu::cold]] void write_struct(const ElementFormat& element) {
    put("%s", "T{");
    Index end = 0;
    for (const ElementField* field = element.fields; field != element.fields + element.field_count; ++field) {
      write_padding(static_cast<Index>(field->offset) - end);
      write_extents(*field);
      write(*field->element);
      put(":%s:", field->name);
      end = static_cast<Index>(field->offset) + field->element->size * field->count();
    }
    write_padding(element.size - end);
    put("%s", "}");
  }

  [[gnu::cold]] void write_padding(Index bytes) {
    if (bytes == 1) put("%s", "x");
    if (bytes > 1) put("%tdx", bytes);
  }

  [[gnu::cold]] void write_extents(const ElementField& field) {
    for (int k = 0; k < field.rank(); ++k) put("%c%td", k == 0 ? '(' : ',', field.extents[k]);
    if (field.rank() > 0) put("%s", ")");
  }

  char* text_;
  std::size_t capacity_;
  std::size_t length_ = 0;
};

// Whether a struct, at any depth, is less aligned than its members: the native mode of formats would pad it.
[[gnu::cold]] constexpr bool is_packed(const ElementFormat& element) {
  for (int k = 0; k < element.field_count; ++k) {
    const ElementFormat& member = *element.fields[k].element;
    if (element.alignment < member.alignment || is_packed(member)) return true;
  }
  return false;
}

}  // namespace detail

// Writes the format, with its final 0, as far as it fits, and returns its length, as snprintf does.
KC_COLD std::size_t format_text(const ElementFormat& element, char* text, std::size_t capacity) {
  detail::FormatWriter writer(text, capacity);
  if (detail::is_packed(element)) writer.put("%s", "^");
  writer.write(element);
  return writer.length();
}

}  // namespace kc::py

#pragma GCC visibility pop
