#include "sema/cython_names.h"

#include <algorithm>
#include <array>

#include "sema/directive_names.h"
#include "sema/fused.h"
#include "sema/locks.h"
#include "sema/named_type.h"

namespace kernelc::sema {

namespace {

using ir::TypeId;

constexpr std::array modules = {"cython", "cython.parallel", "cython.view", "cython.operator", "cython.cimports",
                                "cython.dataclasses"};

constexpr std::array view_names = {"array",   "memoryview",         "generic",    "generic_contiguous",
                                   "strided", "contiguous",         "indirect",   "indirect_contiguous"};

constexpr std::array parallel_names = {"prange", "parallel", "threadid"};

constexpr std::array operator_names = {"dereference",   "preincrement",  "predecrement", "postincrement",
                                       "postdecrement", "comma",         "typeid",       "address",
                                       "addressof"};

constexpr std::array special_names = {
    "NULL",     "address",   "array",       "cast",     "ccall",  "cclass",  "cdiv",       "cfunc",      "cmod",
    "compiled", "const",     "declare",     "exceptval", "fused_type", "gil", "inline",    "locals",     "nogil",
    "pointer",  "returns",   "sizeof",      "struct",   "typedef", "typeof", "ufunc",      "union",      "volatile",
    "with_gil", "operator",  "parallel",    "view",     "enum",    "reference", "attrs",   "critical_section",
    "cimports", "dataclasses", "no_gc",     "no_gc_clear", "pymutex", "pythread_type_lock", "typename", "Optional"};

// Names of types that are not names of C: `cython.longlong`.
struct Spelling {
  const char* name;
  std::vector<std::string> modifiers;
  const char* base;
  bool is_complex = false;
};

const std::vector<Spelling>& spellings() {
  static const std::vector<Spelling> all = {
      {"schar", {"signed"}, "char"},          {"uchar", {"unsigned"}, "char"},
      {"ushort", {"unsigned", "short"}, ""},  {"uint", {"unsigned"}, "int"},
      {"ulong", {"unsigned", "long"}, ""},    {"longlong", {"long", "long"}, ""},
      {"ulonglong", {"unsigned", "long", "long"}, ""}, {"sint", {"signed"}, "int"},
      {"slong", {"signed", "long"}, ""},      {"sshort", {"signed", "short"}, ""},
      {"slonglong", {"signed", "long", "long"}, ""}, {"longdouble", {"long"}, "double"},
      {"floatcomplex", {}, "float", true},    {"doublecomplex", {}, "double", true},
      {"longdoublecomplex", {"long"}, "double", true}, {"complex", {}, "double", true},
  };
  return all;
}

std::optional<TypeId> simple_type(ir::Types& types, const std::string& name) {
  for (const Spelling& spelling : spellings()) {
    if (spelling.name != name) continue;
    const auto type = basic_type(types, spelling.modifiers, spelling.base);
    return type && spelling.is_complex ? complex_of(types, *type) : type;
  }
  if (!name.empty()) {
    if (const auto type = basic_type(types, {}, name)) return type;
  }
  for (const auto& [known, type] : builtin_types(types)) {
    if (known == name) return type;
  }
  return std::nullopt;
}

// p_int, pp_char, p_void
std::optional<TypeId> pointer_type(ir::Types& types, const std::string& name) {
  const std::size_t depth = name.find('_');
  if (depth == std::string::npos || depth == 0 || name.find_first_not_of('p') != depth) return std::nullopt;
  auto type = simple_type(types, name.substr(depth + 1));
  for (std::size_t i = 0; type && i < depth; ++i) type = types.pointer_to(*type);
  return type;
}

std::optional<std::string> member_of(const std::string& path, const std::string& module) {
  if (path.size() <= module.size() || path.compare(0, module.size(), module) != 0 || path[module.size()] != '.')
    return std::nullopt;
  return path.substr(module.size() + 1);
}

template <class Names>
bool contains(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_type_name(const std::string& name) {
  ir::Types scratch;
  return name == "floating" || name == "integral" || name == "numeric" || simple_type(scratch, name) ||
         pointer_type(scratch, name);
}

}  // namespace

bool is_cython_module(std::string_view dotted_name) { return contains(modules, dotted_name); }

bool is_cython_name(std::string_view path_view) {
  const std::string path(path_view);
  if (is_cython_module(path)) return true;
  if (const auto name = member_of(path, "cython.view")) return contains(view_names, *name);
  if (const auto name = member_of(path, "cython.parallel")) return contains(parallel_names, *name);
  if (const auto name = member_of(path, "cython.operator")) return contains(operator_names, *name);
  if (const auto name = member_of(path, "cython.dataclasses")) return *name == "dataclass" || *name == "field";
  if (const auto name = member_of(path, "cython"))
    return contains(special_names, *name) || is_directive_name(*name) || is_directive_group(*name) || is_type_name(*name);
  const auto group = member_of(path.substr(0, path.rfind('.')), "cython");
  return group && is_directive_name(path.substr(path.find('.') + 1));
}

std::optional<TypeId> cython_type(Context& context, const std::string& path) {
  ir::Types& types = context.types();
  if (path == "cython.view.array") return types.object(ir::ObjectType::Kind::CythonArray);
  if (path == "cython.view.memoryview") return types.object(ir::ObjectType::Kind::CythonMemoryView);
  const auto name = member_of(path, "cython");
  if (!name) return std::nullopt;
  if (const auto fused = builtin_fused_type(context, *name)) return fused;
  if (const auto type = simple_type(types, *name)) return type;
  if (*name == "pymutex" || *name == "pythread_type_lock") return lock_type(context);
  return pointer_type(types, *name);
}

}  // namespace kernelc::sema
