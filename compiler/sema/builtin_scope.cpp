#include <sys/utsname.h>

#include <cstdlib>

#include "ast/compiler_names.h"
#include "sema/declarations.h"
#include "sema/named_type.h"

namespace kernelc::sema {

namespace {

// What IF statements ask about the machine.
void declare_platform(Scope& scope) {
  utsname names{};
  uname(&names);
  const auto declare = [&](const char* name, const char* value) {
    scope.declare(name, ConstantSymbol{ConstantValue{std::string(value)}});
  };
  declare("UNAME_SYSNAME", names.sysname);
  declare("UNAME_NODENAME", names.nodename);
  declare("UNAME_RELEASE", names.release);
  declare("UNAME_VERSION", names.version);
  declare("UNAME_MACHINE", names.machine);
}

// True, 3, 0.5 or text, as -E says it.
ConstantValue value_given(const std::string& text) {
  if (text == "None") return {};
  if (text == "True" || text == "False") return {text == "True"};
  char* end = nullptr;
  const long long integer = std::strtoll(text.c_str(), &end, 10);
  if (!text.empty() && *end == 0) return {integer};
  const double real = std::strtod(text.c_str(), &end);
  return !text.empty() && *end == 0 ? ConstantValue{real} : ConstantValue{text};
}

}  // namespace

std::unique_ptr<Scope> make_builtin_scope(Context& context) {
  auto scope = std::make_unique<Scope>(Scope::Kind::Builtin, nullptr);
  for (auto& [name, type] : builtin_types(context.types())) scope->declare(name, TypeSymbol{type});
  ir::Types& types = context.types();
  for (const ir::TypeId type : {types.char_type, types.short_type, types.int_type, types.long_type, types.float_type,
                                types.double_type, types.void_type, types.bool_type})
    scope->declare(context.display(type), TypeSymbol{type});
  declare_platform(*scope);
  scope->declare(ast::compiler_module, CythonSymbol{"cython"});
  for (const auto& [name, value] : context.options.compile_time_names) scope->declare(name, ConstantSymbol{value_given(value)});
  context.builtins = scope.get();
  return scope;
}

}  // namespace kernelc::sema
