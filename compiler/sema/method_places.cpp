#include "sema/method_places.h"

#include <algorithm>
#include <set>

#include "sema/c_types.h"
#include "sema/convert.h"
#include "sema/functions.h"

namespace kernelc::sema {

namespace {

using Method = ir::Class::Method;

/// As far as C++ tells types apart: objects of all classes are passed alike.
bool agree(const ir::Types& types, ir::TypeId a, ir::TypeId b) {
  return (types.is_object(a) && types.is_object(b)) || types.strip(a) == types.strip(b) || is_same_c_type(types, a, b);
}

std::size_t required_parameters(const ir::Function& function) {
  return function.parameters.size() - static_cast<std::size_t>(function.optional_parameters);
}

/// A method takes at least what the one that it overrides takes; more only where callers may leave it out.
bool can_override(const ir::Module& module, const ir::Function& method, const ir::Function& base) {
  if (method.parameters.size() < base.parameters.size() || required_parameters(method) != required_parameters(base)) return false;
  if (!agree(module.types, method.result, base.result)) return false;
  if (base.kind == ir::Function::Kind::Cpdef && method.kind != base.kind) return false;
  for (std::size_t i = 0; i < base.parameters.size(); ++i)
    if (!agree(module.types, method.locals[method.parameters[i]].type, base.locals[base.parameters[i]].type)) return false;
  return true;
}

/// Whether the module has variables with the defaults of the parameters that callers of the overridden method do not know.
bool keeps_added_defaults(const ir::Function& method, const ir::Function& base) {
  if (method.is_declared_only) return true;
  const auto added = method.shared_defaults.end() - static_cast<std::ptrdiff_t>(method.parameters.size() - base.parameters.size());
  return std::all_of(added, method.shared_defaults.end(), [](ir::GlobalId id) { return id.valid(); });
}

/// Whether both are one function to C; otherwise the class adds a place for its own.
bool has_same_c_form(const ir::Types& types, const ir::Function& method, const ir::Function& base) {
  return method.parameters.size() == base.parameters.size() && method.kind == base.kind && types.strip(method.result) == types.strip(base.result) &&
         method.exceptions == base.exceptions && method.exception_value == base.exception_value;
}

/// Copies of fused methods: as in Cython, those of a subclass hide them and do not override them.
bool is_copy(const ir::Module& module, const Method& method) { return !module.functions[method.function].fused_suffix.empty(); }

/// Other modules reach all C methods of such a class by its table, static ones, too.
bool is_known_elsewhere(const ir::Class& c) { return c.is_shared || (c.is_extern && !c.is_in_header); }

class Places {
 public:
  explicit Places(Context& context) : context_(context), module_(context.module) {}

  void place(ir::ClassId id) {
    if (!id.valid() || !done_.insert(id).second) return;
    place(module_.classes[id].base);
    next_ = first_free(module_.classes[id].base);
    for (Method& method : module_.classes[id].methods)
      if (method.is_in_c && method.function.valid()) place(id, method);
  }

 private:
  int first_free(ir::ClassId id) const {
    int next = 0;
    for (; id.valid(); id = module_.classes[id].base)
      for (const Method& inherited : module_.classes[id].methods) next = std::max(next, inherited.vtable_slot + 1);
    return next;
  }

  void place(ir::ClassId id, Method& method) {
    const Method* base = is_copy(module_, method) ? nullptr : overridden(id, method.name);
    if (base) check(method, *base);
    if (base && has_same_c_form(module_.types, module_.functions[method.function], module_.functions[base->function])) {
      method.vtable_slot = base->vtable_slot;
      return;
    }
    method.vtable_slot = next_++;
    method.adds_slot = method.is_virtual || (method.is_static && is_known_elsewhere(module_.classes[id]));
  }

  /// The method of the nearest base class.
  const Method* overridden(ir::ClassId id, const std::string& name) const {
    for (ir::ClassId at = module_.classes[id].base; at.valid(); at = module_.classes[at].base)
      for (const Method& method : module_.classes[at].methods)
        if (method.name == name && method.is_in_c && method.function.valid() && !is_copy(module_, method)) return &method;
    return nullptr;
  }

  Span name_of(ir::FunctionId function) const {
    for (const FunctionDecl& declaration : context_.functions)
      for (const auto& [binding, made] : declaration.instances)
        if (made == function) return std::get<ast::FunctionStmt>(context_.tree[declaration.stmt].node).name.span;
    return module_.functions[function].span;
  }

  void check(const Method& method, const Method& base) {
    const ir::Function& function = module_.functions[method.function];
    const ir::Function& overridden = module_.functions[base.function];
    const bool is_compatible = can_override(module_, function, overridden);
    if (is_compatible && keeps_added_defaults(function, overridden)) return;
    Diagnostic& error = is_compatible ? context_.error(DiagnosticKind::Unsupported, name_of(method.function), "an override with more optional parameters of this type is not compiled yet")
                                      : context_.error(DiagnosticKind::MisplacedDeclaration, name_of(method.function), "Signature not compatible with previous declaration");
    error.notes.push_back({name_of(base.function), "Previous declaration is here"});
  }

  Context& context_;
  ir::Module& module_;
  std::set<ir::ClassId> done_;
  int next_ = 0;
};

bool derives(const ir::Module& module, ir::ClassId id, ir::ClassId base) {
  while (id.valid() && id != base) id = module.classes[id].base;
  return id.valid();
}

/// Whether a call of the method through the table can reach another one.
bool has_relatives(const ir::Module& module, ir::ClassId id, const Method& method) {
  const bool is_open = is_known_elsewhere(module.classes[id]) && !module.classes[id].is_final;
  for (std::size_t i = 0; i < module.classes.size(); ++i) {
    const ir::ClassId other = module.classes.id_at(i);
    if (other == id || !(derives(module, other, id) || derives(module, id, other))) continue;
    for (const Method& relative : module.classes[other].methods)
      if (relative.name == method.name && relative.is_in_c) return true;
  }
  return is_open;
}

void open_defaults(ir::Module& module) {
  for (std::size_t i = 0; i < module.classes.size(); ++i) {
    const ir::ClassId id = module.classes.id_at(i);
    for (const Method& method : module.classes[id].methods) {
      if (!method.is_virtual || !method.function.valid() || is_copy(module, method)) continue;
      ir::Function& function = module.functions[method.function];
      function.has_open_defaults = function.optional_parameters > 0 && !function.directives.is_final && has_relatives(module, id, method);
    }
  }
}

}  // namespace

void place_methods(Context& context) {
  Places places(context);
  for (std::size_t i = 0; i < context.module.classes.size(); ++i) places.place(context.module.classes.id_at(i));
  open_defaults(context.module);
}

}  // namespace kernelc::sema
