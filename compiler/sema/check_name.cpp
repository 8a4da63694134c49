#include <algorithm>
#include <array>

#include "sema/closures.h"
#include "sema/convert.h"
#include "sema/cpp_methods.h"
#include "sema/cython_names.h"
#include "sema/expressions.h"
#include "sema/functions.h"
#include "sema/lookup.h"
#include "support/match.h"

namespace kernelc::sema {

namespace {

constexpr std::array builtins = {
    "ArithmeticError", "AssertionError", "AttributeError", "BaseException", "BaseExceptionGroup", "BlockingIOError",
    "BrokenPipeError", "BufferError", "BytesWarning", "ChildProcessError", "ConnectionAbortedError", "ConnectionError",
    "ConnectionRefusedError", "ConnectionResetError", "DeprecationWarning", "EOFError", "Ellipsis", "EncodingWarning",
    "EnvironmentError", "Exception", "ExceptionGroup", "FileExistsError", "FileNotFoundError", "FloatingPointError",
    "FutureWarning", "GeneratorExit", "IOError", "ImportError", "ImportWarning", "IndentationError", "IndexError",
    "InterruptedError", "IsADirectoryError", "KeyError", "KeyboardInterrupt", "LookupError", "MemoryError",
    "ModuleNotFoundError", "NameError", "NotADirectoryError", "NotImplemented", "NotImplementedError", "OSError",
    "OverflowError", "PendingDeprecationWarning", "PermissionError", "ProcessLookupError", "RecursionError",
    "ReferenceError", "ResourceWarning", "RuntimeError", "RuntimeWarning", "StopAsyncIteration", "StopIteration",
    "SyntaxError", "SyntaxWarning", "SystemError", "SystemExit", "TabError", "TimeoutError", "TypeError",
    "UnboundLocalError", "UnicodeDecodeError", "UnicodeEncodeError", "UnicodeError", "UnicodeTranslateError",
    "UnicodeWarning", "UserWarning", "ValueError", "Warning", "WindowsError", "ZeroDivisionError", "__build_class__", "__debug__",
    "__import__", "abs", "aiter", "all", "anext", "any", "ascii", "bin", "bool", "breakpoint", "bytearray", "bytes",
    "callable", "chr", "classmethod", "compile", "complex", "copyright", "credits", "delattr", "dict", "dir", "divmod",
    "enumerate", "eval", "exec", "exit", "filter", "float", "format", "frozendict", "frozenset", "getattr", "globals", "hasattr", "hash",
    "help", "hex", "id", "input", "int", "intern", "isinstance", "issubclass", "iter", "len", "license", "list", "locals", "map",
    "max", "memoryview", "min", "next", "object", "oct", "open", "ord", "pow", "print", "property", "quit", "range",
    "repr", "reversed", "round", "set", "setattr", "slice", "sorted", "staticmethod", "str", "sum", "super", "tuple",
    "type", "vars", "zip"};

/// Builtins of Python 2 that real modules still name, and one of Python 3.15, with what stands for them.
constexpr std::array<std::pair<const char*, const char*>, 7> other_builtins = {{
    {"xrange", "range"}, {"unicode", "str"}, {"basestring", "str"}, {"unichr", "chr"}, {"long", "int"}, {"raw_input", "input"},
    {"frozendict", "dict"}}};

std::string current_builtin(const std::string& name) {
  for (const auto& [other, current] : other_builtins) {
    if (name == other) return current;
  }
  return name;
}

constexpr std::array module_attributes = {"__name__", "__file__", "__doc__", "__package__", "__spec__", "__path__",
                                          "__builtins__", "__loader__", "__dict__", "__all__", "__version__", "__test__"};

/// Names that every class body begins with.
constexpr std::array class_attributes = {"__module__", "__qualname__", "__doc__"};

template <std::size_t N>
bool holds(const std::array<const char*, N>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

ir::ExprId constant_value(Body& body, const ConstantValue& constant, Span span) {
  ir::Types& types = body.types();
  return match(
      constant.value, [&](const ConstantValue::None&) { return body.none(span); },
      [&](bool value) { return body.add(span, types.bool_type, ir::BoolConst{value}); },
      [&](long long value) { return body.int_const(span, value, types.long_type); },
      [&](double value) {
        char text[40];
        std::snprintf(text, sizeof text, "%.17g", value);
        std::string digits = text;
        if (digits.find_first_of(".en") == std::string::npos) digits += ".0";
        return body.add(span, types.double_type, ir::FloatConst{digits});
      },
      [&](const std::string& value) {
        return body.object_const(span, {constant.is_bytes ? ir::Constant::Kind::Bytes : ir::Constant::Kind::Str, value, {}});
      },
      [&](const std::vector<ConstantValue>& values) {
        std::vector<ir::ExprId> items;
        for (const ConstantValue& value : values) items.push_back(to_object(body, constant_value(body, value, span)));
        return body.object_call(span, ir::RuntimeFunction::MakeTuple, items);
      });
}

/// The class of a `cpdef enum`: of this module, or of the one whose `.pxd` declares it.
ir::ExprId enum_class(Body& body, ir::EnumId id, Span span) {
  const ir::Enum& declared = body.module().enums[id];
  body.require_gil(span, "Accessing Python global or builtin not allowed without gil");
  if (declared.module_name == body.module().full_name)
    return body.add(span, body.types().object_type, ir::PyGlobalRef{body.name_constant(declared.name)});
  const auto name = [&](const std::string& text) { return body.add(span, body.types().object_type, ir::ObjectConst{body.name_constant(text)}); };
  const ir::ExprId module = body.object_call(span, ir::RuntimeFunction::ImportLeaf, {name(declared.module_name)});
  return body.object_call(span, ir::RuntimeFunction::GetAttribute, {module, name(declared.name)});
}

ir::ExprId type_as_value(Body& body, ir::TypeId type, const std::string& written, Span span) {
  const std::string name = current_builtin(written);
  ir::Types& types = body.types();
  const ir::TypeId type_object = types.object(ir::ObjectType::Kind::Type);
  const bool is_declared_class = types.is_object(type, ir::ObjectType::Kind::Class);  // one that a header has under this name
  if (holds(builtins, name) && !is_declared_class) {
    body.require_gil(span, "Accessing Python global or builtin not allowed without gil");
    return body.add(span, type_object, ir::BuiltinRef{body.name_constant(name)});
  }
  if (types.is_object(type)) return body.add(span, type_object, ir::TypeObject{type});
  const auto* enumeration = types.as<ir::EnumType>(type);
  if (enumeration && body.module().enums[enumeration->id].is_cpdef) return enum_class(body, enumeration->id, span);
  body.error(DiagnosticKind::InvalidOperands, span, "'" + name + "' is not a constant, variable or function identifier");
  return body.error_expr(span);
}

ir::ExprId enumerator(Body& body, const EnumeratorSymbol& symbol, Span span) {
  ir::Types& types = body.types();
  const bool is_named = !body.module().enums[symbol.id].name.empty();
  const ir::TypeId type = is_named ? types.intern(ir::EnumType{symbol.id}) : types.int_type;
  return body.add(span, type, ir::EnumeratorRef{symbol.id, symbol.member});
}

ir::ExprId python_global(Body& body, const std::string& name, Span span) {
  body.require_gil(span, "Accessing Python global or builtin not allowed without gil");
  return body.add(span, body.types().object_type, ir::PyGlobalRef{body.name_constant(name)});
}

ir::ExprId python_builtin(Body& body, const std::string& name, Span span) {
  if (name == "NotImplemented") return body.add(span, body.types().object_type, ir::SingletonConst{ir::Singleton::NotImplemented});
  if (name == "Ellipsis") return body.add(span, body.types().object_type, ir::SingletonConst{ir::Singleton::Ellipsis});
  if (name == "__debug__") return body.call(span, body.types().bool_type, ir::RuntimeFunction::IsDebug, {});
  body.require_gil(span, "Accessing Python global or builtin not allowed without gil");
  return body.add(span, body.types().object_type, ir::BuiltinRef{body.name_constant(name)});
}

ir::ExprId class_body_name(Body& body, const std::string& name, Span span) {
  const ir::ExprId space = body.local_ref(span, body.class_namespace);
  const ir::ExprId key = body.add(span, body.types().object_type, ir::ObjectConst{body.name_constant(name)});
  return body.object_call(span, ir::RuntimeFunction::ClassBodyName, {space, key});
}

/// An attribute of the object that a method of a C++ class is called for, by its name alone.
std::optional<ir::ExprId> member_of_this(Body& body, const std::string& name, Span span) {
  const ir::LocalId pointer = body.function().this_pointer;
  if (!pointer.valid() || body.scope->find_own(name)) return std::nullopt;
  return cpp_data_member(body, body.local_ref(span, pointer), type_of_cpp_class(body.context, body.function().cpp_class), name, true, span);
}

}  // namespace

void check_declared_before(Body& body, const Symbol& symbol, Span use) {
  const auto* local = std::get_if<LocalSymbol>(&symbol);
  const auto* global = std::get_if<GlobalSymbol>(&symbol);
  Span declared;
  std::string name;
  if (local) {
    const ir::Local& variable = body.function().locals[local->id];
    if (!body.declared_variables.contains(local->id)) return;
    declared = variable.span, name = variable.name;
  } else if (global && body.in_module_body) {
    declared = body.module().globals[global->id].span, name = body.module().globals[global->id].name;
  }
  if (name.empty() || declared.file != use.file || declared.begin <= use.begin) return;
  body.error(DiagnosticKind::MisplacedDeclaration, declared, "cdef variable '" + name + "' declared after it is used");
}

ir::ExprId symbol_value(Body& body, const Symbol& symbol, const std::string& name, Span span) {
  return match(
      symbol, [&](const LocalSymbol& local) { return body.local_ref(span, local.id); },
      [&](const GlobalSymbol& global) {
        const ir::TypeId type = body.module().globals[global.id].type;
        return body.add(span, type, ir::GlobalRef{global.id});
      },
      [&](const ExternSymbol& external) {
        const ir::ExternId id = external.overloads.front();
        return body.add(span, body.module().externs[id].type, ir::ExternRef{id});
      },
      [&](const TypeSymbol& type) { return type_as_value(body, type.type, name, span); },
      [&](const EnumeratorSymbol& member) { return enumerator(body, member, span); },
      [&](const ConstantSymbol& constant) { return constant_value(body, constant.value, span); },
      [&](const CModuleSymbol& module) {
        if (module.is_python_name) return python_global(body, name, span);
        body.error(DiagnosticKind::InvalidOperands, span, "cimported module has no attribute or value '" + name + "' for Python");
        return body.error_expr(span);
      },
      [&](const CythonSymbol& known) {
        if (known.path.starts_with(builtins_path)) return python_builtin(body, known.path.substr(builtins_path.size()), span);
        if (known.path == "cython.compiled") return body.add(span, body.types().bool_type, ir::BoolConst{true});
        const auto type = cython_type(body.context, known.path);
        if (type && known.path.starts_with("cython.view.")) return body.add(span, body.types().object(ir::ObjectType::Kind::Type), ir::TypeObject{*type});
        const std::string member = known.path.substr(known.path.rfind('.') + 1);
        if (known.path == "cython." + member && type && holds(builtins, member)) return python_builtin(body, member, span);
        body.error(DiagnosticKind::InvalidOperands, span, "'" + known.path + "' cannot be used as a value");
        return body.error_expr(span);
      },
      [&](const FunctionSymbol& function) { return function_value(body, function.id, name, span); },
      [&](const PyNameSymbol&) { return python_global(body, name, span); });
}

ir::ExprId check_name(Body& body, const std::string& name, Span span) {
  if (name == "NULL" && !body.scope->find(name)) {
    return body.add(span, body.types().pointer_to(body.types().void_type), ir::NullConst{});
  }
  if (const auto target = comprehension_local(body, name)) return body.local_ref(span, *target);
  const bool is_of_class = (holds(class_attributes, name) && is_assigned_in_class_body(body, name)) || binds_in_class_body(body, name);
  if (body.in_class_body && is_of_class) return class_body_name(body, name, span);
  if (const auto captured = captured_local(body, name)) return body.local_ref(span, *captured);
  if (const auto own = member_of_this(body, name, span)) return *own;
  if (const Symbol* symbol = body.scope->find(name)) {
    if (!body.scope->knows(name)) return check_name(body, std::string(name_in_private(name)), span);
    check_declared_before(body, *symbol, span);
    use_header(body.context, *body.scope, name);
    return symbol_value(body, *symbol, name, span);
  }
  if (holds(builtins, current_builtin(name))) return python_builtin(body, current_builtin(name), span);
  if (holds(module_attributes, name) || body.context.imports_all) return python_global(body, name, span);
  body.error(DiagnosticKind::UndeclaredName, span, "undeclared name not builtin: " + name);
  return body.error_expr(span);
}

std::string builtin_name(Body& body, ast::ExprId expr) {
  const auto* name = std::get_if<ast::NameExpr>(&body.ast(expr).node);
  if (!name || (body.in_class_body && binds_in_class_body(body, name->name))) return "";
  const Symbol* symbol = body.scope->find(name->name);
  if (const auto* known = symbol ? std::get_if<CythonSymbol>(symbol) : nullptr; known && known->path.starts_with(builtins_path))
    return known->path.substr(builtins_path.size());
  if (!holds(builtins, current_builtin(name->name))) return "";
  return !symbol || std::holds_alternative<TypeSymbol>(*symbol) ? current_builtin(name->name) : "";
}

std::optional<Symbol> symbol_named_by(Body& body, ast::ExprId expr) { return lookup(body.context, *body.scope, expr); }

std::string cython_path(Body& body, ast::ExprId expr) {
  return cython_name(body.context, *body.scope, expr).value_or("");
}

}  // namespace kernelc::sema
