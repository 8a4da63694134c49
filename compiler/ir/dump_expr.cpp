#include "ir/dump_expr.h"

#include "support/match.h"

namespace kernelc::ir {

namespace {

std::string_view text_of(ArithOp op) {
  switch (op) {
    case ArithOp::Add: return "+";
    case ArithOp::Subtract: return "-";
    case ArithOp::Multiply: return "*";
    case ArithOp::Divide: return "/";
    case ArithOp::FloorDivide: return "//";
    case ArithOp::Modulo: return "%";
    case ArithOp::Power: return "**";
    case ArithOp::ShiftLeft: return "<<";
    case ArithOp::ShiftRight: return ">>";
    case ArithOp::BitAnd: return "&";
    case ArithOp::BitOr: return "|";
    case ArithOp::BitXor: return "^";
  }
  unreachable();
}

std::string_view text_of(Relation relation) {
  switch (relation) {
    case Relation::Less: return "<";
    case Relation::LessEqual: return "<=";
    case Relation::Equal: return "==";
    case Relation::NotEqual: return "!=";
    case Relation::GreaterEqual: return ">=";
    case Relation::Greater: return ">";
  }
  unreachable();
}

std::string_view text_of(UnaryOp op) {
  switch (op) {
    case UnaryOp::Negate: return "-";
    case UnaryOp::Plus: return "+";
    case UnaryOp::Invert: return "~";
    case UnaryOp::Not: return "not ";
  }
  unreachable();
}

std::string_view text_of(Singleton value) {
  switch (value) {
    case Singleton::None: return "None";
    case Singleton::True: return "True";
    case Singleton::False: return "False";
    case Singleton::Ellipsis: return "...";
    case Singleton::NotImplemented: return "NotImplemented";
  }
  unreachable();
}

std::string_view text_of(IndexChecks checks) {
  switch (checks) {
    case IndexChecks::None: return "";
    case IndexChecks::Wraparound: return "!wrap";
    case IndexChecks::Bounds: return "!bounds";
    case IndexChecks::All: return "!";
  }
  unreachable();
}

std::string_view text_of(ViewExtent::Field field) {
  switch (field) {
    case ViewExtent::Field::Shape: return "shape";
    case ViewExtent::Field::Strides: return "strides";
    case ViewExtent::Field::Suboffsets: return "suboffsets";
  }
  unreachable();
}

std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '\n') result += "\\n";
    else if (c == '\'' || c == '\\') result += std::string("\\") + c;
    else result += c;
  }
  return result;
}

class ExprDump {
 public:
  ExprDump(const Module& module, const Function& function) : module_(module), function_(function) {}

  std::string operator()(ExprId id) const {
    if (!id.valid()) return "<none>";
    const Expr& expr = module_[id];
    return match(
        expr.node, [](const IntConst& n) { return n.text; }, [](const FloatConst& n) { return n.text; },
        [](const BoolConst& n) { return std::string(n.value ? "true" : "false"); },
        [](const CharsConst& n) { return "c'" + escaped(n.bytes) + "'"; },
        [](const NullConst&) { return std::string("NULL"); },
        [&](const ObjectConst& n) { return constant(n.id); },
        [](const SingletonConst& n) { return std::string(text_of(n.value)); },
        [&](const LocalRef& n) { return dump_local(function_, n.id); },
        [&](const GlobalRef& n) { return "global " + module_.globals[n.id].name; },
        [&](const FunctionRef& n) { return function_name(n.id) + (n.as_virtual ? "!virtual" : ""); },
        [&](const ExternRef& n) { return module_.externs[n.id].name; },
        [&](const EnumeratorRef& n) { return module_.enums[n.id].members[static_cast<std::size_t>(n.member)].name; },
        [&](const PyGlobalRef& n) { return "$" + module_.constants[n.name].value; },
        [&](const BuiltinRef& n) { return "builtin " + module_.constants[n.name].value; },
        [&](const TypeObject& n) { return "type " + type(n.object); },
        [&](const Unary& n) { return std::string(text_of(n.op)) + nested(n.operand); },
        [&](const Arith& n) { return arith(n); },
        [&](const Compare& n) { return nested(n.left) + " " + std::string(text_of(n.relation)) + " " + nested(n.right); },
        [&](const Logical& n) { return nested(n.left) + (n.is_and ? " and " : " or ") + nested(n.right); },
        [&](const Conditional& n) { return nested(n.then) + " if " + nested(n.condition) + " else " + nested(n.otherwise); },
        [&](const Cast& n) { return "<" + type(expr.type) + ">" + nested(n.value); },
        [&](const AddressOf& n) { return "&" + nested(n.operand); },
        [&](const Dereference& n) { return "*" + nested(n.pointer); },
        [&](const ElementOf& n) { return nested(n.base) + "[" + (*this)(n.index) + "]"; },
        [&](const Member& n) { return nested(n.base) + (n.through_pointer ? "->" : ".") + n.field; },
        [&](const SizeOf& n) { return "sizeof(" + type(n.measured) + ")"; },
        [&](const Call& n) { return nested(n.callee) + list(n.arguments) + (n.as_virtual ? "!virtual" : ""); },
        [&](const Construct& n) { return type(expr.type) + list(n.arguments); },
        [&](const CppOperator& n) { return nested(n.left) + " " + n.op + (n.right.valid() ? " " + nested(n.right) : ""); },
        [&](const New& n) { return "new " + type(n.allocated) + list(n.arguments); },
        [&](const RuntimeCall& n) { return std::string(info_of(n.function).cpp_name) + list(n.arguments); },
        [&](const ObjectCall& n) { return nested(n.callee) + arguments(n.arguments); },
        [&](const MethodCall& n) { return nested(n.object) + "." + module_.constants[n.name].value + arguments(n.arguments); },
        [&](const MakeFunction& n) {
          return "def " + module_.py_functions[static_cast<std::size_t>(n.py_function)].qualified_name + list(n.defaults);
        },
        [&](const ToObject& n) { return "<object>" + nested(n.value); },
        [&](const FromObject& n) { return "<" + type(expr.type) + ">" + nested(n.value); },
        [&](const CheckedObject& n) { return "<" + type(n.tested) + "?>" + nested(n.value); },
        [&](const ViewElement& n) { return nested(n.view) + "[" + items(n.indices) + "]" + std::string(text_of(n.checks)); },
        [&](const ViewSlice& n) { return slice(n); }, [&](const ViewTranspose& n) { return nested(n.view) + ".T"; },
        [&](const ViewExtent& n) { return nested(n.view) + "." + std::string(text_of(n.field)) + "[" + (*this)(n.axis) + "]" + (n.checked ? "!" : ""); },
        [&](const ViewConvert& n) { return "<" + type(expr.type) + (n.checked ? "?>" : ">") + nested(n.view); },
        [&](const ViewFromObject& n) { return "<" + type(expr.type) + ">" + nested(n.object); },
        [&](const ViewCopy& n) { return nested(n.view) + (n.fortran ? ".copy_fortran()" : ".copy()"); },
        [&](const ViewFromPointer& n) { return "<" + type(expr.type) + " " + list(n.shape) + ">" + nested(n.pointer); },
        [](const NoneView&) { return std::string("None"); },
        [&](const ViewToObject& n) { return "<object>" + nested(n.view); },
        [&](const StmtExpr& n) { return "{" + dump_inline(module_, function_, n.body) + "; " + (*this)(n.result) + "}"; },
        [&](const Yield& n) { return std::string(n.is_await ? "await " : n.is_from ? "yield from " : "yield ") + nested(n.value); });
  }

 private:
  std::string type(TypeId id) const { return id.valid() ? module_.types.display(id, module_) : "?"; }

  // In parentheses where the text is more than a name, a literal or a call.
  std::string nested(ExprId id) const {
    const std::string text = (*this)(id);
    const bool is_simple = text.find(' ') == std::string::npos || text.ends_with(')') || text.ends_with('\'');
    return is_simple ? text : "(" + text + ")";
  }

  std::string items(const std::vector<ExprId>& ids) const {
    std::string result;
    for (const ExprId id : ids) result += (result.empty() ? "" : ", ") + (*this)(id);
    return result;
  }
  std::string list(const std::vector<ExprId>& ids) const { return "(" + items(ids) + ")"; }

  std::string arguments(const std::vector<CallArgument>& given) const {
    std::string result;
    for (const CallArgument& argument : given) {
      if (!result.empty()) result += ", ";
      if (argument.kind == CallArgument::Kind::Keyword) result += module_.constants[argument.name].value + "=";
      if (argument.kind == CallArgument::Kind::Star) result += "*";
      if (argument.kind == CallArgument::Kind::DoubleStar) result += "**";
      result += (*this)(argument.value);
    }
    return "(" + result + ")";
  }

  std::string arith(const Arith& n) const {
    const std::string marks = std::string(n.python_signs ? "p" : "") + (n.zero_check ? "z" : "") + (n.overflow_check ? "o" : "");
    return nested(n.left) + " " + std::string(text_of(n.op)) + (marks.empty() ? "" : "!" + marks) + " " + nested(n.right);
  }

  std::string slice(const ViewSlice& n) const {
    std::string result;
    for (const ViewItem& item : n.items) result += (result.empty() ? "" : ", ") + this->item(item);
    return nested(n.view) + "[" + result + "]" + std::string(text_of(n.checks));
  }
  std::string item(const ViewItem& item) const {
    const auto part = [&](ExprId id) { return id.valid() ? (*this)(id) : std::string(); };
    switch (item.kind) {
      case ViewItem::Kind::At: return (*this)(item.index);
      case ViewItem::Kind::All: return ":";
      case ViewItem::Kind::Range: return part(item.start) + ":" + part(item.stop) + (item.step.valid() ? ":" + part(item.step) : "");
      case ViewItem::Kind::NewAxis: return "None";
    }
    unreachable();
  }

  std::string constant(ConstantId id) const {
    const Constant& c = module_.constants[id];
    if (c.kind == Constant::Kind::Tuple) {
      std::string result;
      for (const ConstantId item : c.items) result += (result.empty() ? "" : ", ") + constant(item);
      return "(" + result + ")";
    }
    const bool is_number = c.kind == Constant::Kind::Int || c.kind == Constant::Kind::Float;
    if (is_number) return c.value;
    if (c.kind == Constant::Kind::Imaginary) return c.value + "j";
    return (c.kind == Constant::Kind::Bytes ? "b'" : "'") + escaped(c.value) + "'";
  }

  std::string function_name(FunctionId id) const {
    const Function& f = module_.functions[id];
    return f.name + (f.fused_suffix.empty() ? "" : "[" + f.fused_suffix + "]");
  }

  const Module& module_;
  const Function& function_;
};

}  // namespace

std::string dump_local(const Function& function, LocalId local) {
  if (!local.valid()) return "<none>";
  const std::string& name = function.locals[local].name;
  return name.empty() ? "%" + std::to_string(local.value) : name;
}

std::string dump_expr(const Module& module, const Function& function, ExprId expr) {
  return ExprDump(module, function)(expr);
}

}  // namespace kernelc::ir
