#include "sema/special_methods.h"

#include <algorithm>
#include <array>
#include <string>

namespace kernelc::sema {

namespace {

struct Entry {
  std::string_view name;
  SpecialMethod arguments;
};

constexpr std::array fixed = {
    Entry{"__dealloc__", {1, 1}},     Entry{"__del__", {1, 1}},          Entry{"__repr__", {1, 1}},
    Entry{"__str__", {1, 1}},         Entry{"__hash__", {1, 1}},         Entry{"__len__", {1, 1}},
    Entry{"__iter__", {1, 1}},        Entry{"__next__", {1, 1}},         Entry{"__bool__", {1, 1}},
    Entry{"__int__", {1, 1}},         Entry{"__float__", {1, 1}},        Entry{"__index__", {1, 1}},
    Entry{"__neg__", {1, 1}},         Entry{"__pos__", {1, 1}},          Entry{"__abs__", {1, 1}},
    Entry{"__invert__", {1, 1}},      Entry{"__await__", {1, 1}},        Entry{"__aiter__", {1, 1}},
    Entry{"__anext__", {1, 1}},       Entry{"__getattr__", {2, 2}},      Entry{"__getattribute__", {2, 2}},
    Entry{"__setattr__", {3, 3}},     Entry{"__delattr__", {2, 2}},      Entry{"__getitem__", {2, 2}},
    Entry{"__setitem__", {3, 3}},     Entry{"__delitem__", {2, 2}},      Entry{"__contains__", {2, 2}},
    Entry{"__richcmp__", {3, 3}},     Entry{"__lt__", {2, 2}},           Entry{"__le__", {2, 2}},
    Entry{"__eq__", {2, 2}},          Entry{"__ne__", {2, 2}},           Entry{"__gt__", {2, 2}},
    Entry{"__ge__", {2, 2}},          Entry{"__add__", {2, 2}},          Entry{"__radd__", {2, 2}},
    Entry{"__iadd__", {2, 2}},        Entry{"__sub__", {2, 2}},          Entry{"__rsub__", {2, 2}},
    Entry{"__isub__", {2, 2}},        Entry{"__mul__", {2, 2}},          Entry{"__rmul__", {2, 2}},
    Entry{"__imul__", {2, 2}},        Entry{"__truediv__", {2, 2}},      Entry{"__rtruediv__", {2, 2}},
    Entry{"__itruediv__", {2, 2}},    Entry{"__floordiv__", {2, 2}},     Entry{"__rfloordiv__", {2, 2}},
    Entry{"__ifloordiv__", {2, 2}},   Entry{"__mod__", {2, 2}},          Entry{"__rmod__", {2, 2}},
    Entry{"__imod__", {2, 2}},        Entry{"__divmod__", {2, 2}},       Entry{"__rdivmod__", {2, 2}},
    Entry{"__lshift__", {2, 2}},      Entry{"__rlshift__", {2, 2}},      Entry{"__ilshift__", {2, 2}},
    Entry{"__rshift__", {2, 2}},      Entry{"__rrshift__", {2, 2}},      Entry{"__irshift__", {2, 2}},
    Entry{"__and__", {2, 2}},         Entry{"__rand__", {2, 2}},         Entry{"__iand__", {2, 2}},
    Entry{"__or__", {2, 2}},          Entry{"__ror__", {2, 2}},          Entry{"__ior__", {2, 2}},
    Entry{"__xor__", {2, 2}},         Entry{"__rxor__", {2, 2}},         Entry{"__ixor__", {2, 2}},
    Entry{"__matmul__", {2, 2}},      Entry{"__rmatmul__", {2, 2}},      Entry{"__imatmul__", {2, 2}},
    Entry{"__pow__", {2, 3}},         Entry{"__rpow__", {2, 3}},         Entry{"__ipow__", {2, 3}},
    Entry{"__get__", {3, 3}},         Entry{"__set__", {3, 3}},          Entry{"__delete__", {2, 2}},
    Entry{"__getbuffer__", {3, 3}},   Entry{"__releasebuffer__", {2, 2}},
    Entry{"__cinit__", {1, -1}},      Entry{"__init__", {1, -1}},        Entry{"__call__", {1, -1}},
};

}  // namespace

std::optional<SpecialMethod> special_method(std::string_view name) {
  const auto found = std::find_if(fixed.begin(), fixed.end(), [&](const Entry& entry) { return entry.name == name; });
  return found == fixed.end() ? std::nullopt : std::optional(found->arguments);
}

bool is_left_operator(std::string_view name) {
  return name.starts_with("__") && special_method(name) && special_method("__r" + std::string(name.substr(2)));
}

}  // namespace kernelc::sema
