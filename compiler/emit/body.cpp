#include "emit/body.h"

#include "emit/uses.h"

namespace kernelc::emit {

// The namespaces of the runtime and of its declarations are in modules that are C, too.
bool uses_cpp(const ir::Module& module) {
  const auto has = [](const ir::Extern& one, std::string_view word) { return one.cpp_name.find(word) != std::string::npos; };
  const auto in_namespace = [&](const ir::Extern& one) {
    return has(one, "::") && !has(one, "kc::") && !has(one, "kc_newer::") && !has(one, "std::");
  };
  return std::any_of(module.externs.begin(), module.externs.end(), in_namespace) || module.cpp_classes.size() > 0;
}

SourceLine File::place(Span span) const {
  if (!span.file.valid()) return {};
  return {span.file, files[span.file].position(span.begin).line};
}

Body::Body(File& file, ir::FunctionId id, Writer& out)
    : file(file), module(file.module), types(file.module.types), function(file.module.functions[id]), id(id),
      facts(file.facts.functions[id]), out(out), names(&file.names.scope()) {
  for (std::size_t i = 0; i < function.locals.size(); ++i) {
    const ir::LocalId local = function.locals.id_at(i);
    const std::string& name = function.locals[local].name;
    local_names[local] = local == function.this_pointer ? name : names.declare(name.empty() ? "t" : name);
  }
  has_gil = !function.is_nogil || function.takes_gil;
  records_line = facts.may_raise;
  find_uses(*this);
}

}  // namespace kernelc::emit
