// py::FusedFunction: the Python object of a function with fused types. A call selects a specialisation by its
// arguments; indexing selects one by name.
//
//   constexpr py::FusedType gather_types[] = {{0, real}, {1, index}};  // slots of the parameters that decide
//   constexpr py::Runner gather_runs[] = {py::run<gather_float_int>, …};  // the last fused type varies fastest
//   py::FusedSpec gather_spec = py::define_fused<gather_types>(py::define<gather_float_int>(…), gather_runs);
//   … py::fused_function(gather_spec, defaults)
#pragma once

#include <kc/python/describe_given.h>
#include <kc/python/dispatch.h>
#include <kc/python/function.h>
#include <kc/python/instance.h>

#include <iterator>

#pragma GCC visibility push(hidden)

namespace kc::py {

// A fused type and the first parameter of that type, which decides it.
struct FusedType {
  int slot;
  Candidates candidates;
  bool not_none;

  template <std::size_t N>
  constexpr FusedType(int deciding_slot, const Candidate (&list)[N], bool declared_not_none = false)
      : slot(deciding_slot), candidates(list, static_cast<int>(N)), not_none(declared_not_none) {}
};

struct FusedSpec {
  vectorcallfunc call;
  FunctionSpec function;  // of every specialisation
  const Runner* runs;
  int count;
  const FusedType* types;
  int type_count;
};

// A Function, so that it has all its attributes.
struct FusedFunction {
  Function function;
  const FusedSpec* fused;
  Py_ssize_t deciding;        // that many positional arguments hold all those that decide, see deciding_count()
  PyObject* specialisations;  // a tuple of Functions
  PyObject* signatures;       // a read-only mapping, made on request
  PyObject* self;             // of a bound one, or null
};

inline FusedFunction& as_fused(PyObject* callable) noexcept {
  return *reinterpret_cast<FusedFunction*>(callable);
}

[[noreturn]] KC_COLD void raise_missing_fused(const Signature& to, int slot, Py_ssize_t given) {
  const Parameters& p = *to.parameters;
  if (slot >= p.positional) {
    raise_error(PyExc_TypeError, "Missing keyword-only argument: '%U'", p.list[slot].name);
  }
  int needed = p.required + (to.is_method ? 1 : 0);
  raise_error(PyExc_TypeError, "Expected at least %d argument%s, got %zd", needed, needed == 1 ? "" : "s", given);
}

// The argument of a parameter wherever it is given, or its default.
inline Ref find_argument(const Signature& to, int slot, const Given& given) {
  Py_ssize_t position = slot + (to.is_method ? 1 : 0);
  if (slot < to.parameters->positional && position < given.count) return given.values[position];
  const Parameter& parameter = to.parameters->list[slot];
  for (Py_ssize_t i = 0; given.keywords && i < PyTuple_GET_SIZE(given.keywords); ++i) {
    PyObject* keyword = PyTuple_GET_ITEM(given.keywords, i);
    if (keyword == parameter.name || PyUnicode_Compare(keyword, parameter.name) == 0) {
      return given.values[given.count + i];
    }
  }
  if (parameter.default_index < 0 || !to.defaults) raise_missing_fused(to, slot, given.count);
  return PyTuple_GET_ITEM(to.defaults, parameter.default_index);
}

// Keeps the error that is set.
KC_COLD Object describe(Ref given) noexcept {
  const PendingError pending;
  try {
    return detail::describe_given(given);
  } catch (Raised&) {
    return Object::adopt(PyUnicode_FromString(""));
  }
}

// Notes for each fused type what decided it and what it takes, which the message of the error does not say.
KC_COLD void note_candidates(const FusedFunction& function, const Given& given) noexcept {
  const Signature& to = function.function.signature;
  for (int i = 0; i < function.fused->type_count; ++i) {
    const FusedType& type = function.fused->types[i];
    char names[200] = "";
    for (int n = 0; n < type.candidates.count; ++n) {
      std::size_t used = std::strlen(names);
      std::snprintf(names + used, sizeof names - used, "%s%s", n ? ", " : "", type.candidates.first[n].name);
    }
    PyObject* name = to.parameters->list[type.slot].name;
    PyObject* value = find_argument(to, type.slot, given);
    add_note("%s(): argument '%U' is of type %U, and selects one of: %s", to.name, name, describe(value).get(), names);
  }
}

[[noreturn]] KC_COLD void raise_no_specialisation(const FusedFunction& function, const Given& given, bool ambiguous) {
  PyErr_SetString(PyExc_TypeError,
                  ambiguous ? "Function call with ambiguous argument types" : "No matching signature found");
  note_candidates(function, given);
  throw Raised();
}

// The number of the specialisation that the arguments select. An argument that selects nothing leaves its fused type
// open: of several, a single specialisation that is left is taken, and reports what is wrong with the argument.
inline int choose_specialisation(const FusedFunction& function, const Given& given) {
  int index = 0, left = 1;
  bool all_chosen = true;
  for (int i = 0; i < function.fused->type_count; ++i) {
    const FusedType& type = function.fused->types[i];
    Ref value = find_argument(function.function.signature, type.slot, given);
    int chosen = choose(value, type.candidates, type.not_none);
    index *= type.candidates.count;
    if (KC_LIKELY(chosen != Candidates::none)) {
      index += chosen;
    } else {
      all_chosen = false;
      left *= type.candidates.count;
    }
  }
  const bool is_single = function.fused->type_count == 1;
  if (KC_UNLIKELY(!all_chosen && (is_single || left > 1))) raise_no_specialisation(function, given, !is_single);
  return index;
}

// How many positional arguments a call needs so that the ones that decide are among them: never enough where one of them
// is given by keyword only.
inline Py_ssize_t deciding_count(const Signature& to, const FusedSpec& spec) noexcept {
  Py_ssize_t count = 0;
  for (const FusedType* type = spec.types; type < spec.types + spec.type_count; ++type) {
    if (type->slot >= to.parameters->positional) return PY_SSIZE_T_MAX;
    if (type->slot >= count) count = type->slot + 1;
  }
  return count + (to.is_method ? 1 : 0);
}

// The same as choose_specialisation() for arrays that each fit the first candidate for their elements; -1 where there is
// more to look at.
template <const auto& types>
KC_INLINE int choose_at_once(PyObject* const* values) noexcept {
  int index = 0;
  for (const FusedType& type : types) {
    const Ref value = values[type.slot];
    if (!detail::is_known_ndarray(value)) return -1;
    const int chosen = detail::choose_at_once(array_prefix(value), type.candidates);
    if (chosen == Candidates::none) return -1;
    index = index * type.candidates.count + chosen;
  }
  return index;
}

inline PyObject* call_specialisation(const FusedFunction& function, int index, PyObject* const* values, std::size_t count,
                                     PyObject* keywords) {
  PyObject* chosen = PyTuple_GET_ITEM(function.specialisations, index);
  return as_function(chosen).vectorcall(chosen, values, count, keywords);
}

[[gnu::noinline]] inline PyObject* call_fused_otherwise(const FusedFunction& function, PyObject* const* values,
                                                        std::size_t count, PyObject* keywords) {
  try {
    const int index = choose_specialisation(function, {values, PyVectorcall_NARGS(count), keywords});
    return call_specialisation(function, index, values, count, keywords);
  } catch (Exception& exception) {
    return fail(exception, *function.function.spec);
  }
}

template <const auto& types>
PyObject* call_fused(PyObject* callable, PyObject* const* values, std::size_t count, PyObject* keywords) {
  const FusedFunction& function = as_fused(callable);
  if (KC_LIKELY(!keywords && PyVectorcall_NARGS(count) >= function.deciding)) {
    const int index = choose_at_once<types>(values + (function.function.signature.is_method ? 1 : 0));
    if (KC_LIKELY(index >= 0)) return call_specialisation(function, index, values, count, nullptr);
  }
  return call_fused_otherwise(function, values, count, keywords);
}

template <const auto& types, std::size_t count>
constexpr FusedSpec define_fused(const FunctionSpec& function, const Runner (&runs)[count]) {
  return {call_fused<types>, function, runs, static_cast<int>(count), types, static_cast<int>(std::size(types))};
}

PyTypeObject* fused_function_type();

KC_COLD Object fused_function(FusedSpec& spec, Ref defaults = nullptr, Ref environment = nullptr) {
  Object specialisations = steal(PyTuple_New(spec.count));
  for (int i = 0; i < spec.count; ++i) {
    Object one = function(spec.function, defaults, environment);
    as_function(one.get()).run = spec.runs[i];
    PyTuple_SET_ITEM(specialisations.get(), i, one.release());
  }
  Object made = steal(PyType_GenericAlloc(fused_function_type(), 0));
  FusedFunction& fused = as_fused(made.get());
  fill_function(fused.function, spec.function, defaults, environment);
  fused.function.vectorcall = spec.call;
  fused.fused = &spec;
  fused.deciding = deciding_count(fused.function.signature, spec);
  fused.specialisations = specialisations.release();
  return made;
}

// A fused method, whose self has to be of the type.
KC_COLD Object fused_method(FusedSpec& spec, PyTypeObject* owner, Ref defaults = nullptr) {
  Object made = fused_function(spec, defaults);
  const FusedFunction& fused = as_fused(made.get());
  for (int i = 0; i < spec.count; ++i) {
    as_function(PyTuple_GET_ITEM(fused.specialisations, i)).owner =
        reinterpret_cast<PyTypeObject*>(borrow(owner).release());
  }
  return made;
}

inline bool is_function_of(PyObject* object, const FusedSpec& spec) noexcept {
  return object && Py_TYPE(object) == state.fused_function_type && as_fused(object).fused == &spec;
}

// The same as for other cpdef methods, see instance.h.
inline Object override_of(Ref self, Ref name, const FusedSpec& spec) {
  PyTypeObject* type = Py_TYPE(self.get());
  if (!may_be_overridden(self)) return Object();
  const bool is_own = is_function_of(_PyType_Lookup(type, name), spec);
  if (is_own && type->tp_dictoffset == 0) return Object();
  Object method = attr({self, name});
  return is_own && is_function_of(method.get(), spec) ? Object() : method;
}

}  // namespace kc::py

#pragma GCC visibility pop

#include <kc/python/fused_function_type.h>
