#include "emit/calls.h"

#include <optional>

#include "emit/classes.h"
#include "emit/complex_in_headers.h"
#include "emit/cpp_classes.h"
#include "emit/expressions.h"
#include "emit/foreign_pointers.h"
#include "emit/literals.h"
#include "emit/objects.h"
#include "emit/reference_arguments.h"
#include "emit/sequence.h"
#include "emit/views.h"

namespace kernelc::emit {

namespace {

using ir::ExprId;

// The function of this module that is called: one by itself, or a method of a C++ class.
ir::FunctionId kernel_id(const Body& body, ExprId callee) {
  if (const auto* reference = body.node<ir::FunctionRef>(callee)) return reference->id;
  const auto* member = body.node<ir::Member>(callee);
  return member ? member->method : ir::FunctionId{};
}

const ir::Function* kernel_of(const Body& body, ExprId callee) {
  const ir::FunctionId id = kernel_id(body, callee);
  return id.valid() ? &body.module.functions[id] : nullptr;
}

// A view that may be taken from under the callee, which can run code that rebinds it, is held for the call.
Text lent_view(Body& body, ExprId argument) {
  const ir::LocalId local = ir::local_of(body.module, argument);
  const bool is_closed_over = local.valid() && (body.function.locals[local].is_captured || body.function.locals[local].is_outer);
  const bool is_shared = is_closed_over || body.node<ir::GlobalRef>(argument) || body.node<ir::Member>(argument);
  if (!is_shared || body.file.facts.held_view.get(argument) > 0) return borrowed_view(body, argument);
  return {body.file.types.owned_view(body.type_of(argument)) + "(" + owned_view(body, argument).text + ")"};
}

// An argument of a function of this module, as its parameter takes it.
Text kernel_argument(Body& body, const ir::Call& call, const ir::Function& callee, std::size_t index) {
  const ExprId argument = call.arguments[index];
  const ir::FunctionId id = kernel_id(body, call.callee);
  const auto& facts = body.file.facts.functions[id];
  if (index >= callee.parameters.size()) return expression(body, argument);
  const ir::LocalId parameter = callee.parameters[index];
  const ir::TypeId type = callee.locals[parameter].type;
  if (body.types.is<ir::TemplateParameterType>(type)) return body.is_object(argument) ? reference(body, argument) : expression(body, argument);
  if (body.types.is_object(type)) return reference(body, argument);
  if (!body.types.is_view(type)) return reference_argument(body, type, argument, converted(body, argument, type));
  const bool owned = facts.storage.get(parameter) == analysis::ViewStorage::Owned || (call.as_virtual && is_called_in_c(body.module, id));
  const bool read_only = body.file.read_only.contains(id, parameter);
  return owned ? owned_view(body, argument, read_only) : lent_view(body, argument);
}

const ir::FunctionType* function_type(const Body& body, ExprId callee) {
  ir::TypeId type = body.type_of(callee);
  if (const auto* pointer = body.types.as<ir::PointerType>(type)) type = pointer->target;
  return body.types.as<ir::FunctionType>(type);
}

bool is_runtime(const Body& body, ExprId callee) {
  const auto* reference = body.node<ir::ExternRef>(callee);
  return reference && body.module.externs[reference->id].cpp_name.starts_with("kc::");
}

bool is_method(const Body& body, ExprId callee) {
  return body.node<ir::Member>(callee) && body.types.is<ir::FunctionType>(body.type_of(callee));
}

// Text that many declare without the `const` that the header has: C does not mind.
bool returns_characters(const Body& body, ExprId callee, const ir::FunctionType& type) {
  const auto* reference = body.node<ir::ExternRef>(callee);
  if (reference ? body.module.externs[reference->id].is_standard : !is_method(body, callee)) return false;
  const auto* pointer = body.types.as<ir::PointerType>(type.result);
  const auto* target = pointer && !body.types.is_const(pointer->target) ? body.types.as<ir::IntType>(pointer->target) : nullptr;
  return target && target->is_character;
}

// Functions of headers, and what is called through a pointer, take objects as pointers; those of our own runtime take them as they are.
bool takes_pointers(const Body& body, ExprId callee) {
  const auto* reference = body.node<ir::ExternRef>(callee);
  return !reference || !body.module.externs[reference->id].cpp_name.starts_with("kc::py::");
}

// How headers know the objects of a class: `PyArrayObject`, whose declaration this file need not see, is whatever the function takes.
std::string header_struct(const Body& body, ir::TypeId type) {
  const auto* object = body.types.as<ir::ObjectType>(type);
  if (!object) return "";
  using Kind = ir::ObjectType::Kind;
  if (object->kind == Kind::NumpyArray || object->kind == Kind::NumpyDtype) return "auto";
  if (object->kind == Kind::Type) return "PyTypeObject";
  const bool is_class = object->kind == Kind::Class && body.module.classes[object->class_id].is_in_header;
  const std::string name = is_class ? body.module.classes[object->class_id].cpp_name : "";
  return name == "PyObject" ? "auto" : name;
}

Text cast_pointer(const std::string& own, const Text& object) {
  if (own == "auto") return call_text("kc::py::struct_pointer", {object.text});
  return {"(" + own + "*)" + call_text("kc::py::pointer", {object.text}).text, Precedence::Prefix};
}

// What is called may keep the view, so it is given one with an owner.
Text shared_view(Body& body, ExprId argument) {
  if (is_in_memory(body, argument)) return place(body, argument);
  return call_text("kc::py::to_shared", {owned_view(body, argument).text});
}

// Whether the argument differs from what it is made of in its sign alone: a prototype says that as well, and a macro, which may
// take the address of what it is given, need not be told.
bool keeps_bits(const Body& body, ExprId argument) {
  const auto* cast = body.node<ir::Cast>(argument);
  if (!cast || body.held.contains(argument)) return false;
  const NumberClass to = number_class(body.types, body.type_of(argument)), from = number_class(body.types, body.type_of(cast->value));
  return to.kind == NumberClass::Kind::Integer && from.kind == to.kind && from.size == to.size && from.is_signed != to.is_signed;
}

// A macro may take the address of a variable of another width as well.
bool may_be_taken_as_is(const Body& body, const ir::Call& call, ExprId argument) {
  const auto* foreign = body.node<ir::ExternRef>(call.callee);
  const auto* cast = body.node<ir::Cast>(argument);
  if (!foreign || !cast || !body.node<ir::LocalRef>(cast->value) || body.held.contains(argument)) return false;
  const ir::Extern& callee = body.module.externs[foreign->id];
  const auto is_integer = [&](ExprId e) { return number_class(body.types, body.type_of(e)).kind == NumberClass::Kind::Integer; };
  return callee.templates.empty() && callee.cpp_name.find("::") == std::string::npos && is_integer(argument) && is_integer(cast->value);
}

// Literals behind the `...` of a C function are what C takes them for.
Text foreign_argument(Body& body, const ir::Call& call, std::size_t index) {
  const ExprId argument = call.arguments[index];
  const ir::FunctionType* type = function_type(body, call.callee);
  const bool is_variadic = type && type->is_variadic && index >= type->parameters.size();
  const bool is_literal = body.node<ir::IntConst>(argument) && body.types.is<ir::IntType>(body.type_of(argument));
  if (is_variadic && is_literal) return number(body, argument).text;
  if (type && (keeps_bits(body, argument) || may_be_taken_as_is(body, call, argument))) return number(body, argument).text;
  if (const auto* foreign = body.node<ir::ExternRef>(call.callee); foreign && type && index < type->parameters.size()) {
    const ir::Extern& callee = body.module.externs[foreign->id];
    if (const auto text = complex_argument(body, callee, argument, type->parameters[index])) return *text;
    if (const auto text = pointer_argument(body, callee, argument, type->parameters[index])) return *text;
  }
  if (body.is_view(argument)) return shared_view(body, argument);
  const Text text = lent(body, argument);
  const bool is_pointer = !body.is_object(argument) || text.text == "Py_None" || !takes_pointers(body, call.callee);
  if (is_pointer) return type && index < type->parameters.size() ? foreign_reference_argument(body, type->parameters[index], argument, text) : text;
  const bool is_header = (body.node<ir::ExternRef>(call.callee) && !is_runtime(body, call.callee)) || is_method(body, call.callee);
  const std::string own = is_header && type && index < type->parameters.size() ? header_struct(body, type->parameters[index]) : "";
  return own.empty() ? call_text("kc::py::pointer", {text.text}) : cast_pointer(own, text);
}

std::vector<std::string> arguments_of(Body& body, const ir::Call& node) {
  std::vector<std::string> texts;
  const ir::Function* kernel = kernel_of(body, node.callee);
  for (std::size_t i = 0; i < node.arguments.size(); ++i) {
    const bool is_declared = kernel && i < kernel->parameters.size();
    texts.push_back((is_declared ? kernel_argument(body, node, *kernel, i) : foreign_argument(body, node, i)).text);
  }
  return texts;
}

// An unqualified name would also be looked up in the namespaces of the arguments' classes.
bool has_class_parameters(const Body& body, const ir::Function& function) {
  for (const ir::LocalId id : function.parameters) {
    const ir::TypeId type = function.locals[id].type;
    if (body.types.is_object(type) || body.types.is_view(type) || body.types.is<ir::ComplexType>(type)) return true;
  }
  return false;
}

std::string callee_text(Body& body, ExprId callee) {
  const auto* kernel = body.node<ir::FunctionRef>(callee);
  if (!kernel) return operand(expression(body, callee), Precedence::Postfix);
  if (kernel->scope.valid()) return static_method(body.file, kernel->scope, kernel->id);
  const std::string& name = body.file.names.function(kernel->id);
  if (body.module.functions[kernel->id].cpp_class.valid()) return name;
  return body.function.cpp_class.valid() || has_class_parameters(body, body.module.functions[kernel->id]) ? "kernels::" + name : name;
}

// Functions of headers tell errors in the manner of C; here they become exceptions.
Text with_error_check(const ir::FunctionType& type, const Text& call, bool is_void) {
  using Kind = ir::ExceptionKind;
  switch (type.exceptions) {
    case Kind::Never: return call;
    case Kind::Value: return call_text("kc::py::checked_value", {call.text, type.exception_value});
    case Kind::CheckedValue: return call_text("kc::py::checked_value_or_error", {call.text, type.exception_value});
    case Kind::Always: return is_void ? Text{call.text + ", kc::py::check_error()", Precedence::Comma}
                                      : call_text("kc::py::checked_error", {call.text});
    case Kind::Cpp: {
      const std::string action = "[&]() -> decltype(auto) { return " + call.text + "; }";
      const bool is_plain = type.exception_value.empty() || type.exception_value == "*";
      const std::string translated = type.exception_value == "*" ? "kc::py::translated_and_checked" : "kc::py::translated";
      return is_plain ? call_text(translated, {action}) : call_text("kc::py::translated_by", {type.exception_value, action});
    }
  }
  return call;
}

// The same for what is called through a pointer, which threads without the GIL do, too.
Text with_error_check_in_c(const ir::FunctionType& type, const Text& call, bool is_void) {
  using Kind = ir::ExceptionKind;
  switch (type.exceptions) {
    case Kind::Never: return call;
    case Kind::Value:
    case Kind::CheckedValue: return call_text("kc::py::from_c", {call.text, type.exception_value});
    case Kind::Always: return is_void ? Text{call.text + ", kc::py::check_in_c()", Precedence::Comma} : call_text("kc::py::from_c", {call.text});
    case Kind::Cpp: return with_error_check(type, call, is_void);
  }
  return call;
}

Text called_through_pointer(Body& body, const ir::FunctionType& type, const Text& call, bool is_void) {
  const Text checked = with_error_check_in_c(type, call, is_void);
  if (!body.types.is<ir::BoolType>(type.result)) return checked;
  return {operand(checked, Precedence::Equality) + " != 0", Precedence::Equality};
}

}  // namespace

Text told(const Body& body, ir::TypeId declared, const Text& text) {
  const auto* type = declared.valid() ? body.types.as<ir::FunctionType>(declared) : nullptr;
  return type && type->exceptions == ir::ExceptionKind::Cpp ? with_error_check(*type, text, false) : text;
}

Text argument_in_c(Body& body, ExprId argument) {
  if (body.is_view(argument)) return shared_view(body, argument);
  const Text text = lent(body, argument);
  return body.is_object(argument) && text.text != "Py_None" ? call_text("kc::py::pointer", {text.text}) : text;
}

Text call(Body& body, const ir::Call& node) {
  std::vector<ExprId> operands = node.arguments;
  // A method is named where it is called; C++ evaluates what it belongs to before the arguments.
  const bool is_method_call = is_method(body, node.callee);
  if (!is_method_call) operands.insert(operands.begin(), node.callee);
  Sequenced order(body, operands, Order::Open);
  if (const auto* method = body.node<ir::FunctionRef>(node.callee); method && node.as_virtual && is_virtual_method(body.module, method->id) && !is_final_here(body.module, method->id))
    return {virtual_call(body.file, method->id, arguments_of(body, node))};
  const std::string callee = callee_text(body, node.callee);
  Text text = call_text(callee, arguments_of(body, node));
  const ir::FunctionType* type = function_type(body, node.callee);
  if (const auto* foreign = body.node<ir::ExternRef>(node.callee); foreign && type)
    text = complex_result(body, body.module.externs[foreign->id], type->result, text);
  if (kernel_of(body, node.callee) || !type) return text;
  // An object is a new reference, or null with an error that is set.
  if (takes_pointers(body, node.callee) && body.types.is_object(type->result)) {
    const bool is_plain = is_runtime(body, node.callee) || header_struct(body, type->result).empty();
    const Text pointer{is_plain ? text.text : "(PyObject*)" + text.text, is_plain ? text.precedence : Precedence::Prefix};
    return call_text("kc::py::steal", {type->exceptions == ir::ExceptionKind::Cpp ? with_error_check(*type, pointer, false).text : pointer.text});
  }
  if (body.types.is_view(type->result))
    return call_text("kc::py::result_view_of<" + body.file.types.plain_view(type->result, false) + ">", {text.text});
  const bool is_void = body.types.is<ir::VoidType>(type->result);
  if (returns_characters(body, node.callee, *type)) text = {"(char*)" + text.text, Precedence::Prefix};
  if (!body.node<ir::ExternRef>(node.callee) && !is_method_call) return called_through_pointer(body, *type, text, is_void);
  // Functions of our own runtime throw by themselves, but for those that stand for functions of C.
  const bool is_foreign = (body.node<ir::ExternRef>(node.callee) && takes_pointers(body, node.callee)) || type->exceptions == ir::ExceptionKind::Cpp;
  return is_foreign ? with_error_check(*type, text, is_void) : text;
}

namespace {

// The struct of an own class, by its type.
std::string class_struct(const Body& body, ExprId type) {
  return body.file.names.cdef_class(body.types.as<ir::ObjectType>(body.node<ir::TypeObject>(type)->object)->class_id);
}

// Functions of the runtime that are members, or that need to know how views are printed; empty for all others.
Text special_runtime_call(Body& body, const ir::RuntimeCall& node) {
  using Function = ir::RuntimeFunction;
  const std::string_view name = ir::info_of(node.function).cpp_name;
  const auto member = [&](const char* name) {
    return Text{operand(expression(body, node.arguments[0]), Precedence::Postfix) + "." + name + "()"};
  };
  switch (node.function) {
    case Function::RealPart: return member("real");
    case Function::ImaginaryPart: return member("imag");
    case Function::IsNoneView: return member("is_none");
    case Function::SetConstructor:
      return call_text(name, {braced(lent(body, node.arguments)), class_struct(body, node.arguments[0]) + "::table"});
    case Function::MakeType:
      return call_text(class_struct(body, node.arguments[0]) + "::make_type", {reference(body, node.arguments[1]).text});
    case Function::LoadObject: return call_text(name, {place(body, node.arguments[0]).text});
    case Function::StoreObject:
      return call_text(name, {place(body, node.arguments[0]).text, reference(body, node.arguments[1]).text});
    case Function::ViewBase: return call_text("kc::py::base", {owned_view(body, node.arguments[0]).text});
    default: return {};
  }
}

/// The value of an operand that the source spells out, when it is small; else nothing.
std::optional<long> small_constant(const Body& body, ExprId operand) {
  const auto* constant = body.node<ir::ObjectConst>(operand);
  if (!constant || body.module.constants[constant->id].kind != ir::Constant::Kind::Int) return std::nullopt;
  const std::string& digits = body.module.constants[constant->id].value;
  const bool is_small = digits.size() < 10 && digits.find_first_not_of("-0123456789") == std::string::npos;
  return is_small ? std::optional(std::stol(digits)) : std::nullopt;
}

/// Whether the runtime has the operator for a right operand that is known.
bool takes_constant(ir::RuntimeFunction function, long value) {
  using Function = ir::RuntimeFunction;
  switch (function) {
    case Function::ObjectAdd:
    case Function::InplaceAdd:
    case Function::ObjectSubtract:
    case Function::InplaceSubtract:
    case Function::ObjectMultiply: return true;
    case Function::ObjectFloorDivide:
    case Function::ObjectModulo:
    case Function::ObjectBitAnd: return value > 0;
    default: return false;
  }
}

/// add({a, 1})  →  add<1>({a, 1})
std::string with_constant(const Body& body, const ir::RuntimeCall& node, std::string_view name) {
  const auto value = node.arguments.size() == 2 ? small_constant(body, node.arguments[1]) : std::nullopt;
  const bool takes = value && takes_constant(node.function, *value);
  return std::string(name) + (takes ? "<" + std::to_string(*value) + ">" : "");
}

/// What a comparison of objects is called where its result is only a condition.
const char* condition_name(ir::RuntimeFunction comparison) {
  using Function = ir::RuntimeFunction;
  switch (comparison) {
    case Function::ObjectLess: return "kc::py::compare<Py_LT>";
    case Function::ObjectLessEqual: return "kc::py::compare<Py_LE>";
    case Function::ObjectEqual: return "kc::py::compare<Py_EQ>";
    case Function::ObjectNotEqual: return "kc::py::compare<Py_NE>";
    case Function::ObjectGreaterEqual: return "kc::py::compare<Py_GE>";
    case Function::ObjectGreater: return "kc::py::compare<Py_GT>";
    default: return nullptr;
  }
}

/// Two operations that the runtime does in one, without the object between them:
///   truth(lt({a, b}))                 →  compare<Py_LT>({a, b})
///   item({o, slice({x, y, z})})       →  item_slice({o, x, y, z})
std::optional<Text> fused_object_call(Body& body, const ir::RuntimeCall& node) {
  using Function = ir::RuntimeFunction;
  if (node.arguments.empty() || body.held.contains(node.arguments.back())) return std::nullopt;
  const auto* inner = body.node<ir::RuntimeCall>(node.arguments.back());
  if (!inner) return std::nullopt;
  const bool is_slice = node.function == Function::GetItem && inner->function == Function::MakeSlice;
  const char* name = is_slice ? "kc::py::item_slice" : node.function == Function::Truth ? condition_name(inner->function) : nullptr;
  if (!name) return std::nullopt;
  std::vector<ExprId> operands(node.arguments.begin(), node.arguments.end() - 1);
  operands.insert(operands.end(), inner->arguments.begin(), inner->arguments.end());
  Sequenced order(body, operands, Order::LeftToRight);
  std::string called = name;
  if (const auto value = is_slice ? std::nullopt : small_constant(body, operands.back()))
    called.insert(called.size() - 1, ", " + std::to_string(*value));
  return call_text(called, {braced(lent(body, operands))});
}

/// Whether None in place of a declared list, dict or set is told as such: where an item is set, deleted or looked for.
bool refuses_none(const Body& body, const ir::RuntimeCall& node) {
  using Function = ir::RuntimeFunction;
  using Kind = ir::ObjectType::Kind;
  const auto is_any_of = [&](std::size_t argument, std::initializer_list<Kind> kinds) {
    const ir::TypeId type = body.type_of(node.arguments[argument]);
    return std::any_of(kinds.begin(), kinds.end(), [&](Kind kind) { return body.types.is_object(type, kind); });
  };
  switch (node.function) {
    case Function::SetItem:
    case Function::SetItemAt:
    case Function::DeleteItem: return is_any_of(0, {Kind::List, Kind::Dict});
    case Function::Contains:
    case Function::NotContains: return is_any_of(1, {Kind::Dict, Kind::Set});
    default: return false;
  }
}

}  // namespace

Text runtime_call(Body& body, const ir::RuntimeCall& node) {
  if (const Text special = special_runtime_call(body, node); !special.text.empty()) return special;
  if (const auto fused = fused_object_call(body, node)) return *fused;
  const ir::RuntimeFunctionInfo& info = ir::info_of(node.function);
  const bool is_braced = info.form == ir::CallForm::Braced;
  Sequenced order(body, node.arguments, is_braced ? Order::LeftToRight : Order::Open);
  std::vector<std::string> arguments = lent(body, node.arguments);
  if (is_braced) arguments = arguments.empty() ? std::vector<std::string>{} : std::vector<std::string>{braced(arguments)};
  for (const std::string& name : node.names) arguments.push_back(string_literal(name));
  const bool negates = info.cpp_name.starts_with('!');
  const std::string name = with_constant(body, node, info.cpp_name.substr(negates ? 1 : 0)) + (refuses_none(body, node) ? "_unless_none" : "");
  const Text text = call_text(name, arguments);
  return negates ? Text{"!" + text.text, Precedence::Prefix} : text;
}

}  // namespace kernelc::emit
