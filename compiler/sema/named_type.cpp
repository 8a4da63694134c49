#include "sema/named_type.h"

#include <algorithm>
#include <array>

namespace kernelc::sema {

namespace {

using ir::TypeId;
using Kind = ir::ObjectType::Kind;

struct Words {
  int longs = 0;
  int shorts = 0;
  bool has_sign = false;
  bool is_unsigned = false;
};

Words count(const std::vector<std::string>& modifiers) {
  Words words;
  for (const std::string& modifier : modifiers) {
    if (modifier == "long") ++words.longs;
    if (modifier == "short") ++words.shorts;
    if (modifier != "signed" && modifier != "unsigned") continue;
    words.has_sign = true;
    words.is_unsigned = modifier == "unsigned";  // the last one counts
  }
  return words;
}

TypeId integer(const ir::Types& types, const Words& words) {
  const bool is_unsigned = words.is_unsigned;
  if (words.shorts > 1 || words.longs > 2 || (words.shorts && words.longs)) return types.error_type;
  if (words.shorts) return is_unsigned ? types.unsigned_short : types.short_type;
  if (words.longs == 1) return is_unsigned ? types.unsigned_long : types.long_type;
  if (words.longs == 2) return is_unsigned ? types.unsigned_long_long : types.long_long;
  return is_unsigned ? types.unsigned_int : types.int_type;
}

TypeId character(const ir::Types& types, const Words& words) {
  if (words.longs || words.shorts) return types.error_type;
  if (!words.has_sign) return types.char_type;
  return words.is_unsigned ? types.unsigned_char : types.signed_char;
}

constexpr std::array builtin_exceptions = {
    "ArithmeticError", "AssertionError", "AttributeError", "BaseException", "BaseExceptionGroup", "BlockingIOError",
    "BrokenPipeError", "BufferError", "BytesWarning", "ChildProcessError", "ConnectionAbortedError", "ConnectionError",
    "ConnectionRefusedError", "ConnectionResetError", "DeprecationWarning", "EOFError", "EnvironmentError", "Exception",
    "ExceptionGroup", "FileExistsError", "FileNotFoundError", "FloatingPointError", "FutureWarning", "GeneratorExit",
    "IOError", "ImportError", "ImportWarning", "IndentationError", "IndexError", "InterruptedError", "IsADirectoryError",
    "KeyError", "KeyboardInterrupt", "LookupError", "MemoryError", "ModuleNotFoundError", "NameError",
    "NotADirectoryError", "NotImplementedError", "OSError", "OverflowError", "PendingDeprecationWarning",
    "PermissionError", "ProcessLookupError", "RecursionError", "ReferenceError", "ResourceWarning", "RuntimeError",
    "RuntimeWarning", "StopAsyncIteration", "StopIteration", "SyntaxError", "SyntaxWarning", "SystemError", "SystemExit",
    "TabError", "TimeoutError", "TypeError", "UnboundLocalError", "UnicodeDecodeError", "UnicodeEncodeError",
    "UnicodeError", "UnicodeTranslateError", "UnicodeWarning", "UserWarning", "ValueError", "Warning",
    "ZeroDivisionError"};

}  // namespace

std::optional<TypeId> basic_type(const ir::Types& types, const std::vector<std::string>& modifiers, const std::string& name) {
  const Words words = count(modifiers);
  if (name.empty() || name == "int") return integer(types, words);
  if (name == "char") return character(types, words);
  if (name == "float" && modifiers.empty()) return types.float_type;
  if (name == "double" && modifiers.empty()) return types.double_type;
  if (name == "double" && modifiers.size() == 1 && words.longs == 1) return types.long_double;
  if (!modifiers.empty()) return types.error_type;
  if (name == "short") return types.short_type;
  if (name == "long") return types.long_type;
  if (name == "void") return types.void_type;
  if (name == "bint") return types.bool_type;
  return std::nullopt;
}

std::optional<TypeId> complex_of(ir::Types& types, TypeId real) {
  const auto* number = types.as<ir::FloatType>(real);
  if (!number) return std::nullopt;
  return types.intern(ir::ComplexType{number->width});
}

bool is_basic_word(std::string_view name) {
  static constexpr std::array words = {"int", "char", "float", "double", "short", "long", "void", "bint", "signed", "unsigned"};
  return std::find(words.begin(), words.end(), name) != words.end();
}

std::vector<std::pair<std::string, TypeId>> builtin_types(ir::Types& types) {
  const auto integer_type = [&](const char* name, int size, bool is_signed, int rank) {
    return types.intern(ir::IntType{name, size, is_signed, rank});
  };
  return {
      {"size_t", types.size},
      {"Py_ssize_t", types.ssize},
      {"ptrdiff_t", types.intptr},
      {"ssize_t", integer_type("ssize_t", 8, true, 4)},
      {"Py_hash_t", integer_type("Py_hash_t", 8, true, 4)},
      {"wchar_t", integer_type("wchar_t", 4, true, 3)},
      {"Py_UNICODE", types.intern(ir::AliasType{"Py_UNICODE", "wchar_t", types.code_point})},
      {"Py_UCS4", types.code_point},
      {"_Float16", types.intern(ir::FloatType{ir::FloatType::Width::Half})},
      {"object", types.object_type},
      {"type", types.object(Kind::Type)},
      {"bool", types.object(Kind::Bool)},
      {"complex", types.double_complex},
      {"str", types.object(Kind::Str)},
      {"unicode", types.object(Kind::Str)},
      {"basestring", types.object(Kind::Str)},
      {"bytes", types.object(Kind::Bytes)},
      {"bytearray", types.object(Kind::ByteArray)},
      {"list", types.object(Kind::List)},
      {"tuple", types.object(Kind::Tuple)},
      {"dict", types.object(Kind::Dict)},
      {"frozendict", types.object(Kind::Dict)},  // before Python 3.15
      {"set", types.object(Kind::Set)},
      {"frozenset", types.object(Kind::FrozenSet)},
      {"slice", types.object(Kind::Slice)},
      {"range", types.object(Kind::Range)},
      {"memoryview", types.object(Kind::MemoryView)},
  };
}

bool is_builtin_exception(std::string_view name) {
  return std::find(builtin_exceptions.begin(), builtin_exceptions.end(), name) != builtin_exceptions.end();
}

}  // namespace kernelc::sema
