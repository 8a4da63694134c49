// check_format: whether the elements that a buffer's format string describes are the ones that C code is going to read.
//
// Items of the format are matched with the scalar members of the described element, in order. Braces only group, so
// that `T{d:x:d:y:}`, `dd` and `2d` are the same; offsets, sizes, kinds and the extents of array members have to agree.
#pragma once

#include <kc/python/format_reader.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

namespace detail {

constexpr Index round_up(Index offset, Index alignment) {
  return (offset + alignment - 1) / alignment * alignment;
}

// Where the walk over the members of the expected element stands: the next scalar member, or the end.
class ExpectedElement {
 public:
  ExpectedElement(const ElementFormat& element, const char* type_name) : root_{"", type_name, &element, 0} {
    levels_[0] = Level{&root_, &root_, &root_ + 1, nullptr, 0, 0, 1, true};
    enter_structs();
  }
  ExpectedElement(const ExpectedElement&) = delete;

  bool at_end() const { return depth_ < 0; }
  const ElementField& field() const { return *levels_[depth_].field; }
  Index offset() const { return levels_[depth_].base + static_cast<Index>(field().offset); }
  // Of the struct that the member belongs to; null for the element itself.
  const char* struct_name() const { return levels_[depth_].struct_name; }

  void advance() {
    while (depth_ >= 0) {
      Level& level = levels_[depth_];
      if (++level.field < level.last) break;
      if (--level.repeats > 0) {
        level.field = level.first;
        level.base += level.size;
        level.is_begin = false;
        break;
      }
      --depth_;
    }
    if (depth_ >= 0) enter_structs();
  }

  // At the first member of a struct of two reals that has this size, steps back to the struct as a whole.
  void leave_pair_of_reals(Index size) {
    if (depth_ == 0 || !begins(depth_)) return;
    const ElementFormat& pair = *levels_[depth_ - 1].field->element;
    if (is_pair_of_reals(pair) && pair.size == size) --depth_;
  }

  // Steps back to the outermost struct, the element apart, of which nothing has been found yet.
  void leave_begun_structs() {
    while (depth_ > 1 && begins(depth_)) --depth_;
  }

  // The outermost array of structs that begins here and was not taken before; null if there is none.
  const ElementField* take_array_of_structs() {
    int k = depth_;
    while (k > 1 && begins(k)) --k;
    for (; k >= 1 && k <= depth_; ++k) {
      if (!begins(k) || levels_[k].is_taken || levels_[k - 1].field->rank() == 0) continue;
      levels_[k].is_taken = true;
      return levels_[k - 1].field;
    }
    return nullptr;
  }

 private:
  struct Level {
    const ElementField* field;
    const ElementField* first;
    const ElementField* last;
    const char* struct_name;
    Index base;     // of the struct in the element
    Index size;     // of the struct
    Index repeats;  // structs from here to the end of the array
    bool is_begin = true;
    bool is_taken = false;
  };
  static constexpr int max_depth = 16;

  bool begins(int level) const { return levels_[level].is_begin && levels_[level].field == levels_[level].first; }

  void enter_structs() {
    while (field().element->kind == ElementKind::structure && depth_ + 1 < max_depth) {
      const ElementField& array = field();
      const ElementFormat& inner = *array.element;
      const Index base = offset();
      levels_[++depth_] = Level{inner.fields, inner.fields, inner.fields + inner.field_count, array.type_name, base,
                                inner.size,   array.count()};
    }
  }

  ElementField root_;
  Level levels_[max_depth];
  int depth_ = 0;
};

class FormatCheck {
 public:
  FormatCheck(const ElementFormat& element, const char* type_name, const char* text, FormatError& error)
      : expected_(element, type_name), reader_(text, error), error_(error), reads_halves_(holds_half(element)) {}

  [[gnu::cold, gnu::noinline]] bool run() {
    FormatItem item;
    do {
      if (!reader_.next(item) || !take(item)) return false;
    } while (item.code);
    return true;
  }

 private:
  // A brace that is open.
  struct Group {
    FormatReader::Place begin;
    Index repeats;
    Index alignment;
    int matches;   // when it began
    Index offset;  // of its first repetition
    Index shift;   // around it
    Index size;    // of a struct of an array, 0 for others
  };
  static constexpr int max_groups = 32;

  bool take(const FormatItem& item) {
    if (belongs_to_pending(item)) {
      pending_.count += item.count;
      return true;
    }
    if (item.code == 'e' && !reads_halves_)
      return error_.set("Does not understand character buffer dtype format string ('e')");
    if (!match_pending()) return false;
    switch (item.code) {
      case 'x':
        return pad(item);
      case '{':
        return open(item);
      case '}':
        return close();
      case 0:
        return finish();
      default:
        pending_ = item;
        return true;
    }
  }

  // Items are matched as late as possible: what cannot be read at all is reported first.
  bool belongs_to_pending(const FormatItem& item) const {
    return pending_.code && item.code == pending_.code && item.code != 's' && item.rank == 0 && pending_.rank == 0 &&
           item.is_complex == pending_.is_complex && item.native_size == pending_.native_size &&
           item.aligned == pending_.aligned;
  }

  bool match_pending() {
    if (!pending_.code) return true;
    const bool once = pending_.rank > 0 || is_string_array();
    if (pending_.count == 0) align(pending_);
    for (Index left = once ? 1 : pending_.count; left > 0; --left) {
      if (!once && is_string_array())  // a string that began with a single character
        return error_.set("Expected a dimension of size %td, got %td", expected_.field().extents[0], left);
      if (!match(pending_)) return false;
    }
    pending_.code = 0;
    return true;
  }

  bool is_string() const { return pending_.code == 's' || pending_.code == 'p'; }
  bool is_string_array() const { return is_string() && !expected_.at_end() && expected_.field().rank() > 0; }

  bool match(const FormatItem& item) {
    if (expected_.at_end()) return mismatch(item);
    if (item.is_complex && !matches(*expected_.field().element, item)) expected_.leave_pair_of_reals(item_size(item));
    const ElementField& field = expected_.field();
    if (!match_extents(field, item)) return false;
    if (!matches(*field.element, item)) return mismatch(item);
    if (item.aligned)
      align(item);
    else if (offset_ + optional_padding_ == expected_.offset())
      offset_ = expected_.offset();
    if (offset_ != expected_.offset()) return wrong_offset();
    offset_ += field.element->size * field.count();
    optional_padding_ = 0;
    ++matches_;
    expected_.advance();
    return true;
  }

  static bool matches(const ElementFormat& element, const FormatItem& item) {
    const CodeInfo info = code_info(item.code);
    if (element.size != item_size(item)) return false;
    if (item.is_complex && is_pair_of_reals(element)) return true;
    const ElementKind kind = item.is_complex ? ElementKind::complex : info.kind;
    return element.kind == kind ||
           (element.size == 1 && (element.kind == ElementKind::character || kind == ElementKind::character));
  }

  bool match_extents(const ElementField& field, const FormatItem& item) {
    if (item.rank == 0 && !is_string_array())
      return field.rank() == 0 || error_.set("Expected %d dimensions, got 0", field.rank());
    FormatItem all = item;
    const bool is_array_of_bytes = item.count == 1 && item.rank == field.rank();  // `(3)1s` is `3s`
    if (is_string_array() && !is_array_of_bytes && all.rank < ElementField::max_rank)
      all.extents[all.rank++] = item.count;
    for (int k = 0; k < all.rank && k < field.rank(); ++k)
      if (all.extents[k] != field.extents[k])
        return error_.set("Expected a dimension of size %td, got %td", field.extents[k], all.extents[k]);
    if (all.rank == field.rank()) return true;
    return item.rank == 0 ? error_.set("Expected %d dimensions, got %d", field.rank(), all.rank)
                          : error_.set("Expected %d dimension(s), got %d", field.rank(), all.rank);
  }

  // Padding at the end of a struct is written by some exporters and left to the reader by others: it counts where the
  // next member is found behind it. In structs that are repeated, NumPy writes the modes that the first one needs;
  // for objects it writes none.
  void align(const FormatItem& item) {
    const Index alignment = code_info(item.code).alignment;
    if (group_count_ > 0 && alignment > groups_[group_count_ - 1].alignment)
      groups_[group_count_ - 1].alignment = alignment;
    const Index near = round_up(offset_, alignment);
    const Index shifted = round_up(offset_ - shift_, alignment) + shift_;
    const Index wanted = expected_.at_end() ? -1 : expected_.offset();
    const bool is_unaligned_object = item.code == 'O' && offset_ == wanted;
    const bool fits = near == wanted || shifted == wanted || is_unaligned_object;
    offset_ = fits ? wanted : round_up(offset_ + optional_padding_, alignment);
  }

  bool pad(const FormatItem& item) {
    Index bytes = item.count;
    for (int k = 0; k < item.rank; ++k) bytes = bytes < largest_offset ? bytes * item.extents[k] : bytes;
    offset_ = offset_ < largest_offset ? offset_ + (bytes < largest_offset ? bytes : largest_offset) : offset_;
    optional_padding_ = 0;
    return true;
  }

  bool open(const FormatItem& item) {
    Index repeats = item.count, size = 0;
    if (item.rank > 0) {
      const ElementField* array = expected_.at_end() ? nullptr : expected_.take_array_of_structs();
      if (!array) return error_.set("Expected 0 dimension(s), got %d", item.rank);
      if (!match_extents(*array, item)) return false;
      repeats = array->count();
      size = array->element->size;
    }
    if (repeats == 0) return error_.set("Cannot handle structs that are repeated 0 times in format string");
    if (group_count_ == max_groups) return error_.set("Structs in format string are nested too deeply");
    groups_[group_count_++] = Group{reader_.place(), repeats, 1, matches_, offset_, shift_, size};
    return true;
  }

  bool close() {
    if (group_count_ == 0) return error_.set("Unexpected format string character: '}'");
    Group& group = groups_[group_count_ - 1];
    optional_padding_ = round_up(offset_, group.alignment) - offset_;
    // A struct without members is not worth repeating; one that matched nothing would go on for a long time.
    if (--group.repeats > 0 && matches_ > group.matches) {
      reader_.return_to(group.begin);
      if (group.size > 0) {  // the end of each is known, padding or not
        const Index next = shift_ - group.shift + group.size + group.offset;
        if (offset_ < next) offset_ = next;
      }
      shift_ = group.shift + offset_ - group.offset;
      return true;
    }
    shift_ = group.shift;
    --group_count_;
    if (group_count_ > 0 && group.alignment > groups_[group_count_ - 1].alignment)
      groups_[group_count_ - 1].alignment = group.alignment;
    return true;
  }

  bool finish() {
    if (group_count_ > 0) return error_.set("Unexpected end of format string, expected '}'");
    if (expected_.at_end()) return true;
    if (matches_ > 0) expected_.leave_begun_structs();
    return mismatch(FormatItem());
  }

  bool mismatch(const FormatItem& item) {
    const char* got = code_info(item.code).description;
    if (item.is_complex)
      got = item.code == 'f' ? "'complex float'" : item.code == 'd' ? "'complex double'" : "'complex long double'";
    if (expected_.at_end()) return error_.set("Buffer dtype mismatch, expected end but got %s", got);
    const ElementField& field = expected_.field();
    if (!expected_.struct_name() || !*field.name)
      return error_.set("Buffer dtype mismatch, expected '%s' but got %s", field.type_name, got);
    return error_.set("Buffer dtype mismatch, expected '%s' but got %s in '%s.%s'", field.type_name, got,
                      expected_.struct_name(), field.name);
  }

  bool wrong_offset() {
    return error_.set("Buffer dtype mismatch; next field is at offset %td but %td expected", offset_,
                      expected_.offset());
  }

  static constexpr Index largest_offset = Index{1} << 31;

  ExpectedElement expected_;
  FormatReader reader_;
  FormatError& error_;
  bool reads_halves_;
  FormatItem pending_;
  Index offset_ = 0;
  Index optional_padding_ = 0;
  Index shift_ = 0;  // of the repetition that is read from the first one
  int matches_ = 0;
  int group_count_ = 0;
  Group groups_[max_groups];
};

// Nobody reads the text of an exact array or of a usual format, so this is kept small rather than fast.
KC_COLD bool check_format_text(const ElementFormat& element, const char* type_name, const char* text,
                               FormatError& error) {
  return FormatCheck(element, type_name, text, error).run();
}

}  // namespace detail

// Whether `text` is one code that describes a scalar element: the formats that nearly all exporters give.
inline bool is_code_of(const ElementFormat& element, const char* text) {
  if (!text[0] || text[1]) return false;
  if (element.text && text[0] == element.text[0] && !element.text[1]) return true;
  const CodeInfo info = code_info(text[0]);
  if (info.native_size != element.size) return false;
  return info.kind == element.kind ||
         (element.size == 1 && (element.kind == ElementKind::character || info.kind == ElementKind::character));
}

// `type_name` is the type as declared, for the message.
inline bool check_format(const ElementFormat& element, const char* type_name, const char* text, FormatError& error) {
  return is_code_of(element, text) || detail::check_format_text(element, type_name, text, error);
}

}  // namespace kc::py

#pragma GCC visibility pop
