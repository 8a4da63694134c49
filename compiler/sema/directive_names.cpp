#include "sema/directive_names.h"

#include <algorithm>
#include <array>
#include <vector>

#include "support/match.h"

namespace kernelc::sema {

namespace {

constexpr std::array flags = {
    "allow_none_for_extension_args", "always_allow_keywords", "annotation_typing", "auto_cpdef", "auto_pickle",
    "autotestdict", "autotestdict.all", "autotestdict.cdef", "binding", "boundscheck", "c_api_binop_methods", "ccomplex",
    "cdivision", "cdivision_warnings", "control_flow.dot_annotate_defs", "cpow", "cpp_locals", "embedsignature",
    "emit_code_comments", "fast_getattr", "fast_gil", "final", "formal_grammar", "freethreading_compatible", "gil",
    "headers_on_use", "infer_types", "infer_types.verbose", "initializedcheck", "internal", "iterable_coroutine",
    "legacy_implicit_noexcept", "linetrace", "multiversion", "no_gc", "no_gc_clear", "nogil", "nonecheck", "np_pythran",
    "old_style_globals", "optimize.inline_defnode_calls", "optimize.unpack_method_calls",
    "optimize.unpack_method_calls_in_pyinit", "optimize.use_switch", "overflowcheck", "overflowcheck.fold",
    "preliminary_late_includes_cy28", "profile", "py2_import", "reassociate", "remove_unreachable", "show_performance_hints",
    "specialise", "test_body_needs_exception_handling", "total_ordering", "trashcan", "type_version_tag", "ufunc",
    "unraisable_tracebacks", "warn.deprecated.DEF", "warn.deprecated.IF", "warn.maybe_uninitialized",
    "warn.multiple_declarators", "warn.undeclared", "warn.unreachable", "warn.unused", "warn.unused_arg",
    "warn.unused_result", "with_gil", "wraparound"};

constexpr std::array texts = {"c_compile_guard",         "c_string_encoding",     "c_string_type",
                              "callspec",                "collection_type",       "control_flow.dot_output",
                              "embedsignature.format",   "language_level",        "set_initial_path",
                              "subinterpreters_compatible"};

constexpr std::array numbers = {"freelist", "max_copies"};

constexpr std::array others = {"critical_section",        "dataclasses.dataclass",    "test_assert_c_code_has", "test_assert_path_exists",
                               "test_fail_if_c_code_has", "test_fail_if_path_exists", "warn"};

/// Where directives belong that do not belong everywhere; those without a place are set for the module alone.
struct Places {
  std::string_view directive;
  std::vector<DirectivePlace> places;
};

const std::vector<Places>& limited() {
  using enum DirectivePlace;
  static const std::vector<Places> all = {
      {"auto_pickle", {ExtensionClass}}, {"autotestdict", {}}, {"autotestdict.all", {}}, {"autotestdict.cdef", {}},
      {"c_compile_guard", {Function}}, {"c_string_encoding", {}}, {"c_string_type", {}}, {"ccomplex", {}},
      {"collection_type", {ExtensionClass}}, {"control_flow.dot_annotate_defs", {}}, {"control_flow.dot_output", {}},
      {"cpp_locals", {Function, ExtensionClass}}, {"critical_section", {Function, With}},
      {"dataclasses.dataclass", {Class, ExtensionClass}}, {"emit_code_comments", {}}, {"fast_gil", {}},
      {"final", {Function, ExtensionClass}}, {"formal_grammar", {}}, {"freelist", {ExtensionClass}},
      {"freethreading_compatible", {}}, {"internal", {ExtensionClass}}, {"iterable_coroutine", {Function}},
      {"language_level", {}}, {"legacy_implicit_noexcept", {}}, {"no_gc", {ExtensionClass}}, {"no_gc_clear", {ExtensionClass}},
      {"np_pythran", {}}, {"old_style_globals", {}}, {"preliminary_late_includes_cy28", {}}, {"set_initial_path", {}},
      {"subinterpreters_compatible", {}}, {"total_ordering", {Class, ExtensionClass}}, {"trashcan", {ExtensionClass}},
      {"type_version_tag", {ExtensionClass}}, {"ufunc", {Function}}, {"with_gil", {Function}}};
  return all;
}

template <class Names, class Name>
bool contains(const Names& names, Name name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

bool is_directive_group(std::string_view name) {
  return std::any_of(flags.begin(), flags.end(), [&](std::string_view flag) {
    return flag.size() > name.size() && flag.compare(0, name.size(), name) == 0 && flag[name.size()] == '.';
  });
}

DirectiveValue directive_value(std::string_view name) {
  if (contains(flags, name)) return DirectiveValue::Flag;
  if (contains(texts, name)) return DirectiveValue::Text;
  if (contains(numbers, name)) return DirectiveValue::Number;
  if (contains(others, name)) return DirectiveValue::Any;
  return DirectiveValue::Unknown;
}

bool is_meant_for(std::string_view directive, DirectivePlace place) {
  const auto& all = limited();
  const auto found = std::find_if(all.begin(), all.end(), [&](const Places& known) { return known.directive == directive; });
  return place == DirectivePlace::Any || found == all.end() || contains(found->places, place);
}

std::string_view name_of(DirectivePlace place) {
  switch (place) {
    case DirectivePlace::Any: return "any";
    case DirectivePlace::Function: return "function";
    case DirectivePlace::Class: return "class";
    case DirectivePlace::ExtensionClass: return "cdef class";
    case DirectivePlace::With: return "with statement";
  }
  unreachable();
}

}  // namespace kernelc::sema
