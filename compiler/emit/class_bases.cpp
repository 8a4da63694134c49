#include "emit/class_parts.h"
#include "emit/objects.h"

namespace kernelc::emit {

namespace {

// Exceptions with a struct of their own.
std::string exception_struct(const std::string& name) {
  if (name == "OSError" || name == "IOError" || name == "EnvironmentError" || name.ends_with("ConnectionError") ||
      name.starts_with("File") || name.starts_with("Connection") || name == "TimeoutError" || name == "PermissionError" ||
      name == "BlockingIOError" || name == "BrokenPipeError" || name == "ChildProcessError" || name == "InterruptedError" ||
      name == "IsADirectoryError" || name == "NotADirectoryError" || name == "ProcessLookupError")
    return "PyOSErrorObject";
  if (name == "StopIteration") return "PyStopIterationObject";
  if (name == "SystemExit") return "PySystemExitObject";
  if (name == "ImportError" || name == "ModuleNotFoundError") return "PyImportErrorObject";
  if (name == "SyntaxError" || name == "IndentationError" || name == "TabError") return "PySyntaxErrorObject";
  if (name.starts_with("Unicode") && name.ends_with("Error") && name != "UnicodeError") return "PyUnicodeErrorObject";
  return "PyBaseExceptionObject";
}

}  // namespace

BuiltinBase builtin_base(const File& file, const ir::Class& c) {
  if (c.base.valid() && file.module.classes[c.base].is_in_header) {
    const std::string& structure = file.names.cdef_class(c.base);
    return {file.module.classes[c.base].cpp_name.empty() ? "PyObject" : structure, class_type_text(file, c.base)};
  }
  using Kind = ir::ObjectType::Kind;
  const auto* type = c.extern_base.valid() ? file.module.types.as<ir::ObjectType>(c.extern_base) : nullptr;
  if (!type) return {};
  const std::string known = type_object(file, c.extern_base);
  switch (type->kind) {
    case Kind::List: return {"PyListObject", known};
    case Kind::Dict: return {"PyDictObject", known};
    case Kind::Set:
    case Kind::FrozenSet: return {"PySetObject", known};
    case Kind::Int: return {"PyLongObject", known};
    case Kind::Float: return {"PyFloatObject", known};
    case Kind::Complex: return {"PyComplexObject", known};
    case Kind::Str: return {"PyUnicodeObject", known};
    case Kind::ByteArray: return {"PyByteArrayObject", known};
    case Kind::Type: return {"PyHeapTypeObject", known};
    case Kind::Exception:
      return {exception_struct(c.extern_base_name), "reinterpret_cast<PyTypeObject*>(PyExc_" + c.extern_base_name + ")"};
    default: return {};
  }
}

}  // namespace kernelc::emit
