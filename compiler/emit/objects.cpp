#include "emit/objects.h"

#include "emit/calls.h"
#include "emit/classes.h"
#include "emit/closures.h"
#include "emit/conversions.h"
#include "emit/dispatch.h"
#include "emit/expressions.h"
#include "emit/literals.h"
#include "emit/object_calls.h"
#include "emit/sequence.h"
#include "emit/statements.h"
#include "emit/views.h"
#include "support/match.h"

namespace kernelc::emit {

using ir::ExprId;

namespace {

/// A printed object. Lent ones become Objects by kc::py::borrow.
struct ObjectText {
  Text text;
  enum class Form {
    Made,      ///< a temporary Object
    Variable,  ///< an Object that the function alone can change while an operation runs
    Shared,    ///< an Object that the code which an operation runs may replace
    Lent,      ///< converts to Ref, kept alive by something else
  };
  Form form = Form::Made;
};

using Form = ObjectText::Form;

std::string_view singleton(ir::Singleton value) {
  switch (value) {
    case ir::Singleton::None: return "Py_None";
    case ir::Singleton::True: return "Py_True";
    case ir::Singleton::False: return "Py_False";
    case ir::Singleton::Ellipsis: return "Py_Ellipsis";
    case ir::Singleton::NotImplemented: return "Py_NotImplemented";
  }
  unreachable();
}

ObjectText local(Body& body, ExprId expr, ir::LocalId id) {
  const ir::Local& variable = body.function.locals[id];
  if (is_lent_parameter(body, id)) return {{body.name(id)}, Form::Lent};
  const Form form = variable.is_captured || variable.is_outer ? Form::Shared : Form::Variable;
  const Text text = local_text(body, id);
  if (!body.file.facts.may_be_unbound.get(expr)) return {text, form};
  const std::string check = variable.is_outer ? "kc::py::bound_free" : "kc::py::bound";
  return {call_text(check, {text.text, string_literal(variable.name)}), form};
}

// A function of a C header; those of the C++ library and of the runtime have true truth values.
bool is_c_function(const Body& body, ExprId callee) {
  const auto* reference = body.node<ir::ExternRef>(callee);
  if (!reference) return false;
  const std::string& name = body.module.externs[reference->id].cpp_name;
  return !name.starts_with("kc::") && !name.starts_with("std::");
}

/// Whether an expression is a truth value in memory or one that C code gave, where it is an int.
bool is_stored_truth(const Body& body, ExprId expr) {
  if (!body.types.is<ir::BoolType>(body.types.strip(body.type_of(expr)))) return false;
  if (const auto* call = body.node<ir::Call>(expr)) return is_c_function(body, call->callee);
  if (const ir::LocalId local = ir::local_of(body.module, expr); local.valid()) {
    const ir::Local& variable = body.function.locals[local];
    return body.addressed.contains(local) || variable.is_captured || variable.is_outer || body.is_generator;
  }
  return body.node<ir::Member>(expr) || body.node<ir::GlobalRef>(expr) || body.node<ir::ExternRef>(expr) || body.node<ir::ViewElement>(expr) || body.node<ir::ElementOf>(expr) || body.node<ir::Dereference>(expr);
}

Text to_object(Body& body, const ir::ToObject& node) {
  const ir::TypeId type = body.type_of(node.value);
  const Text place = expression(body, node.value);
  const std::string value = is_stored_truth(body, node.value) ? operand(place, Precedence::Equality) + " != 0" : place.text;
  if (body.types.is<ir::ArrayType>(type)) return call_text("kc::py::write_value", {converted_place(body.types, type, value, is_packed(body, node.value))});
  return {object_of_number(body.file, type, value)};
}

ObjectText checked_object(Body& body, const ir::CheckedObject& node) {
  const std::vector<std::string> arguments = {reference(body, node.value).text, type_test(body.file, node.tested, node.allow_none)};
  const std::string number = taken_number(body.types, node.tested);
  if (number.empty()) return {call_text("kc::py::check_type", arguments), Form::Lent};
  return {call_text("kc::py::" + number + "_object", arguments), Form::Made};
}

Text make_function(Body& body, const ir::MakeFunction& node) {
  Sequenced order(body, node.defaults, Order::LeftToRight);
  const ir::PyFunction& py = body.module.py_functions[static_cast<std::size_t>(node.py_function)];
  std::vector<std::string> arguments = {body.file.names.spec(node.py_function)};
  if (py.is_ufunc) return call_text("kc::numpy::make_ufunc", arguments);
  if (is_bound_method(py)) arguments.push_back(class_type_text(body.file, py.class_id));
  if (!node.defaults.empty()) arguments.push_back(call_text("kc::py::tuple", {braced(lent(body, node.defaults))}).text);
  if (const std::string environment = environment_argument(body, py.specialisations[0].function); !environment.empty()) {
    if (node.defaults.empty()) arguments.push_back("nullptr");
    arguments.push_back(environment);
  }
  const std::string maker = std::string("kc::py::") + (is_fused(py) ? "fused_" : "") + (is_bound_method(py) ? "method" : "function");
  return call_text(maker, arguments);
}

ObjectText conditional(Body& body, ExprId expr) { return {c_conditional(body, expr), Form::Made}; }

ObjectText print(Body& body, ExprId id) {
  const ir::Expr& expr = body[id];
  const auto made = [](Text text) { return ObjectText{std::move(text), Form::Made}; };
  const auto shared = [](Text text) { return ObjectText{std::move(text), Form::Shared}; };
  return match(
      expr.node, [&](const ir::ObjectConst& n) { return ObjectText{{body.file.constants.use(n.id)}, Form::Lent}; },
      [&](const ir::SingletonConst& n) { return ObjectText{{std::string(singleton(n.value))}, Form::Lent}; },
      [&](const ir::LocalRef& n) { return local(body, id, n.id); },
      [&](const ir::GlobalRef& n) { return shared({body.file.names.global(n.id)}); },
      [&](const ir::PyGlobalRef& n) { return made(call_text("kc::py::global", {body.file.constants.use(n.name)})); },
      [&](const ir::BuiltinRef& n) { return made(call_text("kc::py::builtin", {body.file.constants.use(n.name)})); },
      [&](const ir::TypeObject& n) { return ObjectText{{type_object(body.file, n.object)}, Form::Lent}; },
      [&](const ir::Conditional&) { return conditional(body, id); },
      [&](const ir::Cast& n) { return print(body, n.value); },
      [&](const ir::Call& n) { return made(call(body, n)); },
      [&](const ir::RuntimeCall& n) { return made(runtime_call(body, n)); },
      [&](const ir::ObjectCall& n) { return made(object_call(body, n)); },
      [&](const ir::MethodCall& n) { return made(method_call(body, n)); },
      [&](const ir::MakeFunction& n) { return made(make_function(body, n)); },
      [&](const ir::ToObject& n) { return made(to_object(body, n)); },
      [&](const ir::CheckedObject& n) { return checked_object(body, n); },
      [&](const ir::ViewToObject& n) { return made(view_to_object(body, n)); },
      [&](const ir::StmtExpr& n) {
        statements(body, n.body);
        return print(body, n.result);
      },
      [&](const ir::Member&) { return shared(place(body, id)); },
      [&](const ir::ElementOf&) { return shared(place(body, id)); },
      [&](const ir::Dereference&) { return shared(place(body, id)); },
      [&](const ir::ViewElement&) { return shared(place(body, id)); },
      [&](const ir::Yield&) -> ObjectText { unreachable(); },
      // These are never objects.
      [&](const auto&) -> ObjectText { unreachable(); });
}

}  // namespace

std::string braced(const std::vector<std::string>& items) { return "{" + join(items) + "}"; }

bool is_lent_parameter(const Body& body, ir::LocalId local) {
  const ir::Local& variable = body.function.locals[local];
  return variable.kind == ir::Local::Kind::Parameter && body.types.is_object(variable.type) &&
         !body.facts.is_assigned.get(local) && !variable.is_captured && !variable.is_outer && !body.function.takes_gil;
}

Text object(Body& body, ExprId expr) {
  if (const auto held = body.held.find(expr); held != body.held.end()) return {held->second};
  const ObjectText printed = print(body, expr);
  if (printed.form != Form::Lent) return printed.text;
  return printed.text.text == "Py_None" ? Text{"kc::py::none()"} : call_text("kc::py::borrow", {printed.text.text});
}

Text reference(Body& body, ExprId expr) {
  if (const auto held = body.held.find(expr); held != body.held.end()) return {held->second};
  const auto* call = body.node<ir::RuntimeCall>(expr);
  if (call && call->function == ir::RuntimeFunction::BorrowPointer && body.types.is_object(body.type_of(expr), ir::ObjectType::Kind::Class))
    return call_text("kc::py::Ref", {"(PyObject*)" + operand(expression(body, call->arguments[0]), Precedence::Prefix)});
  const ObjectText printed = print(body, expr);
  // Without the GIL nobody may count references: other threads use the same object.
  const bool is_kept = printed.form == Form::Shared && body.has_gil;
  return is_kept ? call_text("kc::py::Object", {printed.text.text}) : printed.text;
}

Text from_object(Body& body, const ir::Expr& expr, const ir::FromObject& node) {
  return from_object_text(body.file, expr.type, reference(body, node.value).text);
}

std::string object_of_number(File& file, ir::TypeId type, const std::string& value) {
  const ir::Types& types = file.module.types;
  if (types.is<ir::CodePointType>(type)) return "kc::py::from_character(" + value + ")";
  const std::string number = "kc::py::from(" + value + ")";
  const auto* enumeration = types.as<ir::EnumType>(type);
  if (!enumeration || !file.module.enums[enumeration->id].is_cpdef || file.module.enums[enumeration->id].name.empty()) return number;
  const ir::Enum& declared = file.module.enums[enumeration->id];
  if (declared.module_name != file.module.full_name)
    return "kc::py::enum_member_of(" + join({string_literal(declared.module_name), string_literal(declared.name), number}) + ")";
  return "kc::py::enum_member({kc::py::global(" + file.constants.use_name(declared.name) + "), " + number + "})";
}

namespace {

// Errors name an integer type as C does, and a typedef of a header as the header does. Empty: as C++ finds it.
std::string name_in_errors(const ir::Types& types, ir::TypeId type) {
  const auto* integer = types.as<ir::IntType>(types.strip(type));
  if (!integer) return "";
  if (integer->is_extern || types.strip(type) == types.size) return integer->name;
  std::string name;
  for (;;) {
    if (const auto* alias = std::get_if<ir::AliasType>(&types[type])) {
      if (!alias->cpp_name.empty()) name = alias->name;
      type = alias->target;
    } else if (const auto* constant = std::get_if<ir::ConstType>(&types[type])) {
      type = constant->target;
    } else {
      return name;
    }
  }
}

// Types of sizes and hashes, whose values come by __index__.
bool is_size(const ir::Types& types, ir::TypeId type) {
  const auto* integer = types.as<ir::IntType>(type);
  return type == types.ssize || (integer && integer->name == "Py_hash_t");
}

}  // namespace

Text from_object_text(const File& file, ir::TypeId wanted, const std::string& value) {
  const ir::TypeId type = file.module.types.strip(wanted);
  if (file.module.types.is<ir::CodePointType>(type)) return call_text("kc::py::to_character", {value});
  if (is_size(file.module.types, type)) return call_text("kc::py::to_index", {value});
  if (file.module.types.is<ir::BoolType>(type)) return call_text("kc::py::truth", {value});
  std::vector<std::string> arguments{value};
  if (const std::string name = name_in_errors(file.module.types, wanted); !name.empty()) arguments.push_back(string_literal(name));
  return call_text("kc::py::to<" + file.types(type) + ">", arguments);
}

// Builtin types are matched exactly; those that are made to be derived from are not.
std::string type_test(const File& file, ir::TypeId type, bool allow_none) {
  using Kind = ir::ObjectType::Kind;
  const Kind kind = file.module.types.as<ir::ObjectType>(type)->kind;
  const bool exact = kind != Kind::Class && kind != Kind::NumpyArray && kind != Kind::NumpyDtype && kind != Kind::Exception &&
                     kind != Kind::Type && kind != Kind::PythonArray;
  return "{" + type_object(file, type) + ", " + (exact ? "true" : "false") + (allow_none ? "" : ", kc::py::Nullable::no") + "}";
}

std::string taken_number(const ir::Types& types, ir::TypeId type) {
  if (types.is_object(type, ir::ObjectType::Kind::Int)) return "int";
  return types.is_object(type, ir::ObjectType::Kind::Float) ? "float" : "";
}

std::string argument_check(const File& file, ir::TypeId type, const std::string& value, bool allow_none, const std::string& name) {
  const std::string number = taken_number(file.module.types, type);
  return call_text("kc::py::" + (number.empty() ? "check_argument" : number + "_argument"), {value, type_test(file, type, allow_none), name}).text;
}

std::string type_object(const File& file, ir::TypeId id) {
  using Kind = ir::ObjectType::Kind;
  const auto& type = *file.module.types.as<ir::ObjectType>(id);
  switch (type.kind) {
    case Kind::Any: return "&PyBaseObject_Type";
    case Kind::Type: return "&PyType_Type";
    case Kind::Bool: return "&PyBool_Type";
    case Kind::Int: return "&PyLong_Type";
    case Kind::Float: return "&PyFloat_Type";
    case Kind::Complex: return "&PyComplex_Type";
    case Kind::Str: return "&PyUnicode_Type";
    case Kind::Bytes: return "&PyBytes_Type";
    case Kind::ByteArray: return "&PyByteArray_Type";
    case Kind::List: return "&PyList_Type";
    case Kind::Tuple: return "&PyTuple_Type";
    case Kind::Dict: return "&PyDict_Type";
    case Kind::Set: return "&PySet_Type";
    case Kind::FrozenSet: return "&PyFrozenSet_Type";
    case Kind::Slice: return "&PySlice_Type";
    case Kind::Range: return "&PyRange_Type";
    case Kind::MemoryView: return "&PyMemoryView_Type";
    case Kind::Exception: return "reinterpret_cast<PyTypeObject*>(PyExc_BaseException)";
    case Kind::NumpyArray: return "kc::py::ndarray()";
    case Kind::NumpyDtype: return "kc::py::numpy_dtype_type()";
    case Kind::PythonArray: return "kc::py::pyarray::array_type()";
    case Kind::CythonArray: return "kc::py::detail::ready_array_type()";
    case Kind::CythonMemoryView: return "kc::py::detail::ready_memoryview_type()";
    case Kind::Class: return class_type_text(file, type.class_id);
  }
  unreachable();
}

Text instance_member(Body& body, const ir::Member& node) {
  const auto& type = *body.types.as<ir::ObjectType>(body.type_of(node.base));
  const ir::Class& c = body.module.classes[type.class_id];
  const std::string& instance = body.file.names.cdef_class(type.class_id);
  const std::string name = attribute_name(body.module, type.class_id, node.field);
  const std::string value = reference(body, node.base).text;
  const bool checks = body.function.directives.nonecheck;
  const std::string self = checks ? "kc::py::not_none(" + value + ", " + string_literal(node.field) + ")" : value;
  return {(c.is_in_header ? "reinterpret_cast<" + instance + "*>(" + self + ".get())->" : "kc::py::instance<" + instance + ">(" + self + ").") + name};
}

}  // namespace kernelc::emit
