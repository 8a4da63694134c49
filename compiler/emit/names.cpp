#include "emit/names.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>

#include "emit/foreign_names.h"
#include "emit/header_macros.h"
#include "support/c_text.h"
#include "support/cpp_keywords.h"
#include "support/utf8.h"

namespace kernelc::emit {

namespace {

constexpr std::array reserved_words = {
    // Macros of the headers that Python.h includes and that no family below covers, common names of ours among them
    "assert", "errno", "stdin", "stdout", "stderr", "NULL", "EOF", "NAN", "INFINITY", "HUGE_VAL", "HUGE_VALF", "HUGE_VALL",
    "OVERFLOW", "UNDERFLOW", "DOMAIN", "SING", "PLOSS", "TLOSS", "MAXFLOAT", "EXIT_SUCCESS", "EXIT_FAILURE", "BUFSIZ",
    "FLT_EPSILON", "DBL_EPSILON", "DBL_DIG", "PIPE_BUF", "isnan", "isinf", "isfinite", "signbit", "isnormal", "fpclassify",
    "isgreater", "isless", "offsetof", "va_list", "va_start", "va_end", "va_arg", "va_copy", "I", "complex", "unix",
    "linux", "i386", "major", "minor", "makedev", "READONLY", "RESTRICTED", "TRUE", "FALSE", "stat", "BIG_ENDIAN",
    "LITTLE_ENDIAN", "BYTE_ORDER", "PI", "copysign", "st_atime", "st_mtime", "st_ctime", "PyObject", "Py_None", "Py_True",
    "Py_False", "Py_Ellipsis", "Py_NotImplemented", "Py_ssize_t", "size_t", "ptrdiff_t", "int8_t", "int16_t", "int32_t",
    "int64_t", "uint8_t", "uint16_t", "uint32_t", "uint64_t", "intptr_t", "uintptr_t",
    // Names that generated text relies on
    "kc", "std", "kernels", "constants", "line", "main", "Own", "Base"};

/// How letters beyond ASCII are spelled, so that those that differ stay different: u3b1 for α.
std::string spelled_out(char32_t letter) {
  std::array<char, 8> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), static_cast<unsigned long>(letter), 16).ptr;
  return "u" + std::string(digits.data(), end);
}

bool is_in_capitals(std::string_view name) {
  return name.size() > 1 && std::isupper(static_cast<unsigned char>(name[0])) && name.back() != '_' &&
         std::none_of(name.begin(), name.end(), [](unsigned char c) { return std::islower(c); });
}

/// Families of macros that the headers of Python and of the C library define: ENOTDIR, SIGINT, O_RDONLY.
constexpr std::array macro_beginnings = {
    "ADJ_", "AT_", "CLOCK", "CLONE_", "CO_", "CPU_", "DN_", "FD_", "FP_", "FUTURE_", "FVC_", "F_", "HAVE_", "INT", "LC_", "LOCK_", "L_",
    "MATH_", "METH_", "MOD_", "M_", "O_", "PRI", "PTHREAD_", "PTRDIFF_", "PY", "RENAME_", "SCHED_", "SCN", "SEEK_", "SIG", "SIZEOF_",
    "SNAN", "STATX", "STA_", "STDC_", "STDERR", "STDIN", "STDOUT", "S_", "TIMER_", "TIMES", "TIME_", "T_", "UINT", "UTIME_", "WCO", "WEX",
    "WIF", "WNO", "WST", "WTERM", "WUN"};
constexpr std::array macro_endings = {"_BIT", "_MAX", "_MIN", "_WIDTH"};

/// EDOM, EACCES, E2BIG
bool may_be_error_number(std::string_view name) {
  return name[0] == 'E' && (name.size() > 3 || name == "EIO") && name.find('_') == std::string_view::npos;
}

bool may_be_macro(std::string_view name) {
  return is_in_capitals(name) &&
         (may_be_error_number(name) || std::any_of(macro_beginnings.begin(), macro_beginnings.end(), [&](const char* text) { return name.starts_with(text); }) ||
          std::any_of(macro_endings.begin(), macro_endings.end(), [&](const char* text) { return name.ends_with(text); }));
}

}  // namespace

bool is_reserved_word(std::string_view name) {
  return is_cpp_keyword(name) || std::find(reserved_words.begin(), reserved_words.end(), name) != reserved_words.end() ||
         may_be_macro(name) || name.starts_with("KC_") || name.starts_with("Py") || name.find("__") != std::string_view::npos;
}

std::string identifier(std::string_view text, std::size_t limit) {
  std::string result;
  for (std::size_t i = 0; i < text.size() && result.size() < limit;) {
    const CodePoint character = decode_utf8(text.substr(i));
    if (character.length > 1) result += spelled_out(character.code);
    else if (is_in_word(text[i])) result += text[i];
    else if (!result.empty() && result.back() != '_') result += '_';
    i += std::max<std::size_t>(character.length, 1);
  }
  while (result.size() > 1 && result.back() == '_' && text.back() != '_') result.pop_back();
  if (result.empty() || std::isdigit(static_cast<unsigned char>(result[0]))) result = "n" + result;
  return result;
}

bool NameScope::is_reserved(const std::string& name) const {
  for (const NameScope* scope = this; scope; scope = scope->outer_)
    if (scope->reserved_.contains(name) || (scope->reserves_capitals_ && is_in_capitals(name)) || scope->has_reserved_beginning(name)) return true;
  return is_reserved_word(name);
}

bool NameScope::has_reserved_beginning(const std::string& name) const {
  return !name.ends_with('_') &&
         std::any_of(reserved_beginnings_.begin(), reserved_beginnings_.end(), [&](const std::string& text) { return name.starts_with(text); });
}

std::string NameScope::declare(std::string_view wanted) {
  std::string base = identifier(wanted);
  // Identifiers with a double underscore, or an underscore and a capital in front, belong to the implementation.
  for (auto at = base.find("__"); at != std::string::npos; at = base.find("__")) base.erase(at, 1);
  if (base.size() > 1 && base[0] == '_' && std::isupper(static_cast<unsigned char>(base[1]))) base.erase(0, 1);
  // So do those that begin as Python's and the runtime's own do.
  if (base.starts_with("Py") || base.starts_with("KC_")) base.insert(0, "k");
  const auto unreserved = [&](const std::string& name) { return is_reserved(name) ? name + "_" : name; };
  const std::string stem = base + (base.ends_with('_') ? "" : "_");
  std::string name = unreserved(base);
  for (int n = 2; taken_.contains(name) || is_reserved(name); ++n) name = unreserved(stem + std::to_string(n));
  taken_.insert(name);
  return name;
}

std::string NameScope::declare_type(std::string_view wanted) {
  std::string name = declare(wanted);
  reserve(name);
  return name;
}

namespace {

std::string cpp_name_of(const ir::Function& function) {
  std::string name = function.qualified_name.empty() ? function.name : function.qualified_name;
  for (std::string_view part : {"<locals>.", "<", ">"})
    for (auto at = name.find(part); at != std::string::npos; at = name.find(part)) name.erase(at, part.size());
  if (function.kind == ir::Function::Kind::ModuleBody) name = "execute";
  return name + (function.fused_suffix.empty() ? "" : "_" + function.fused_suffix);
}

// The last part of `ns::name`, of `struct name` and of `(*name)`.
std::string last_word(std::string_view cpp_name) {
  std::size_t begin = cpp_name.size();
  while (begin > 0 && is_in_word(cpp_name[begin - 1])) --begin;
  return std::string(cpp_name.substr(begin));
}

bool is_of_user(const ir::Include& include) {
  return include.is_used && !include.header.starts_with("kc/") && !include.header.starts_with("<");
}

// zlib_ of "include/zlib.h"
std::string beginning_of_macros(const std::string& header) {
  const std::string file = header.substr(header.find_last_of("/\"") + 1);
  return file.empty() ? "" : file.substr(0, file.find('.')) + "_";
}

}  // namespace

bool includes_headers(const ir::Module& module) { return std::any_of(module.includes.begin(), module.includes.end(), is_of_user); }

void ModuleNames::reserve_foreign(const ir::Module& module, const HeaderMacros& macros) {
  if (includes_headers(module)) scope_.reserve_capitals();
  for (const ir::Include& include : module.includes) {
    const std::string beginning = is_of_user(include) ? beginning_of_macros(include.header) : "";
    if (!beginning.empty()) scope_.reserve_beginning(beginning);
  }
  for (const ForeignName& name : foreign_names(module))
    if (!name.is_member) scope_.reserve(last_word(name.text));
  for (const std::string& name : macros.used()) scope_.reserve(name);
}

// What stands in a class hides what has the same name outside.
void ModuleNames::name_cpp_classes(const ir::Module& module) {
  for (std::size_t i = 0; i < module.cpp_classes.size(); ++i) {
    const auto id = module.cpp_classes.id_at(i);
    const ir::CppClass& c = module.cpp_classes[id];
    cpp_classes_[id] = c.is_extern ? c.cpp_name : scope_.declare_type(c.name);
    if (c.is_extern) continue;
    for (const ir::Field& field : c.fields) scope_.declare(field.cpp_name);
    for (const ir::CppClass::Method& method : c.methods) scope_.declare(method.cpp_name);
  }
}

// Outer::Class<T>
std::string ModuleNames::method_owner(const ir::Module& module, ir::CppClassId id) const {
  const ir::CppClass& c = module.cpp_classes[id];
  std::string parameters;
  for (const std::string& name : c.templates) parameters += (parameters.empty() ? "<" : ", ") + name;
  return (c.outer.valid() ? method_owner(module, c.outer) + "::" : "") + cpp_classes_.at(id) + parameters + (parameters.empty() ? "" : ">");
}

std::string ModuleNames::method(const ir::Module& module, ir::FunctionId id) const {
  const ir::CppClassId owner = module.functions[id].cpp_class;
  const ir::CppClass& c = module.cpp_classes[owner];
  for (const ir::CppClass::Method& method : c.methods)
    if (method.function == id) return method_owner(module, owner) + "::" + method.cpp_name;
  return method_owner(module, owner) + "::~" + cpp_classes_.at(owner);
}

// By the name of its enum, an enumerator is reached where a variable has its name, too.
std::string ModuleNames::declare_enumerator(const ir::Enum& declared, const std::string& name) {
  return declared.name.empty() ? scope_.declare(name) : scope_.declare_type(name);
}

// The struct of a class has another name than each of its attributes, and those of the classes derived from it.
std::string ModuleNames::declare_class(const ir::Module& module, const ir::Class& c) {
  const auto has_attribute = [&](const ir::Class& other) {
    return std::any_of(other.attributes.begin(), other.attributes.end(), [&](const auto& attribute) { return attribute.name == c.name; });
  };
  const bool is_attribute = std::any_of(module.classes.begin(), module.classes.end(), has_attribute);
  return scope_.declare_type(is_attribute ? c.name + "_" : c.name);
}

ModuleNames::ModuleNames(const ir::Module& module, const HeaderMacros& macros) {
  reserve_foreign(module, macros);
  name_cpp_classes(module);
  for (std::size_t i = 0; i < module.structs.size(); ++i) {
    const auto id = module.structs.id_at(i);
    const ir::Struct& s = module.structs[id];
    structs_[id] = s.is_extern ? s.cpp_name : scope_.declare_type(s.name);
  }
  for (std::size_t i = 0; i < module.enums.size(); ++i) {
    const auto id = module.enums.id_at(i);
    const ir::Enum& e = module.enums[id];
    enums_[id] = e.is_extern ? e.cpp_name : scope_.declare_type(e.name.empty() ? "Unnamed" : e.name);
    for (const ir::Enum::Member& member : e.members) {
      const std::string& name = member.cpp_name.empty() ? member.name : member.cpp_name;
      enumerators_[id].push_back(e.is_extern ? name : e.is_scoped ? enums_[id] + "::" + name : declare_enumerator(e, name));
    }
  }
  for (const ir::Alias& alias : module.aliases)
    aliases_[alias.name] = alias.cpp_name.empty() ? scope_.declare_type(alias.name) : alias.cpp_name;
  for (std::size_t i = 0; i < module.classes.size(); ++i) {
    const auto id = module.classes.id_at(i);
    const ir::Class& c = module.classes[id];
    classes_[id] = c.is_extern && !c.cpp_name.empty() ? c.cpp_name : declare_class(module, c);
  }
  for (std::size_t i = 0; i < module.globals.size(); ++i) {
    const auto id = module.globals.id_at(i);
    const ir::Global& g = module.globals[id];
    globals_[id] = g.is_extern ? g.cpp_name : scope_.declare(g.name);
    if (g.import_module.empty() || g.is_extern) continue;
    global_pointers_[id] = globals_[id];
    globals_[id] = "(*" + globals_[id] + ")";
  }
  for (std::size_t i = 0; i < module.functions.size(); ++i) {
    const auto id = module.functions.id_at(i);
    const bool is_method = module.functions[id].cpp_class.valid();
    functions_[id] = is_method ? method(module, id) : scope_.declare(cpp_name_of(module.functions[id]));
  }
  for (const ir::PyFunction& py : module.py_functions) {
    for (const auto& specialisation : py.specialisations)
      entries_[specialisation.function] = scope_.declare(functions_[specialisation.function] + "_entry");
    specs_.push_back(scope_.declare(identifier(py.qualified_name) + "_spec"));
  }
}

}  // namespace kernelc::emit
