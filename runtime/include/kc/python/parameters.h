// What a function takes, written as in Python: "a, b=, /, c, *rest, d, e=, **others". A name followed by = is optional.
#pragma once

#include <kc/python/constants.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

struct Parameter {
  PyObject* name;     // interned
  int default_index;  // into the defaults of the function, -1 if the parameter is required
};

// The counts are known when the text is compiled; the names exist once intern() ran.
struct Parameters {
  const char* text;
  int count = 0;            // named parameters; they have the slots 0, 1, …, the keyword-only ones last
  int positional_only = 0;  // slots of those before the slash
  int positional = 0;       // slots that a positional argument may fill
  int required = 0;         // positional slots without a default
  bool varargs = false;
  bool kwargs = false;
  Parameter* list = nullptr;

  constexpr explicit Parameters(const char* written) : text(written) {
    bool keyword_only = false;
    for (const char* at = written; *at; at = next(at)) add(at, keyword_only);
  }

  // The text behind the parameter that begins here, at the next one or the end.
  static constexpr const char* next(const char* at) {
    while (*at && *at != ',') ++at;
    while (*at == ',' || *at == ' ') ++at;
    return at;
  }
  static constexpr const char* name_end(const char* at) {
    while (*at && *at != ',' && *at != '=' && *at != ' ') ++at;
    return at;
  }

  bool takes_keywords() const { return kwargs || count > positional_only; }
  bool takes_nothing() const { return count == 0 && !varargs && !kwargs; }

  [[gnu::cold, gnu::noinline]] void intern() {
    if (list || count == 0) return;
    auto* made = static_cast<Parameter*>(PyMem_Malloc(sizeof(Parameter) * static_cast<std::size_t>(count)));
    if (!made) raise_memory_error();
    int slot = 0, defaults = 0;
    for (const char* at = text; *at; at = next(at)) {
      if (*at == '/' || *at == '*') continue;
      const char* end = name_end(at);
      Object name = interned(at, static_cast<std::size_t>(end - at));
      made[slot++] = Parameter{name.release(), *end == '=' ? defaults++ : -1};
    }
    list = made;
  }

 private:
  constexpr void add(const char* at, bool& keyword_only) {
    if (*at == '/') {
      positional_only = count;
    } else if (*at == '*') {
      keyword_only = true;
      if (at[1] == '*') kwargs = true;
      if (at[1] != '*' && at[1] != ',') varargs = true;
    } else {
      ++count;
      if (keyword_only) return;
      ++positional;
      if (*name_end(at) != '=') ++required;
    }
  }
};

}  // namespace kc::py

#pragma GCC visibility pop
