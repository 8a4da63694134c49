#include "emit/promises.h"

#include <algorithm>

#include "emit/body.h"
#include "ir/walk.h"

namespace kernelc::emit {

namespace {

// `float32`, `int16`; empty for what is no number.
std::string number_kind(const ir::Types& types, ir::TypeId type) {
  using Width = ir::FloatType::Width;
  if (const auto* real = types.as<ir::FloatType>(type)) {
    const int bits = real->width == Width::Half ? 16 : real->width == Width::Single ? 32 : real->width == Width::Double ? 64 : 128;
    return "float" + std::to_string(bits);
  }
  if (const auto* integer = types.as<ir::IntType>(type)) return integer->is_extern ? "int" : "int" + std::to_string(8 * integer->size);
  if (types.as<ir::EnumType>(type)) return "int";
  if (types.as<ir::CodePointType>(type)) return "int32";
  if (types.as<ir::BoolType>(type)) return "int32";
  return "";
}

// Every cast, at its own line and at that of the statement: the text of a long statement counts as one line.
class NarrowingFinder : public ir::Walk {
 public:
  NarrowingFinder(const File& file, std::vector<Promises::Narrowing>& found) : Walk(file.module), file_(file), found_(found) {}

  using Walk::visit;
  void visit(ir::StmtId id) override {
    const SourceLine outer = std::exchange(statement_, file_.place(module_[id].span));
    parts(id);
    statement_ = outer;
  }
  void visit(ir::ExprId id) override {
    if (const auto* cast = ir::node_as<ir::Cast>(module_, id)) {
      const std::string kind = number_kind(module_.types, module_[id].type);
      if (!kind.empty() && kind != number_kind(module_.types, module_[cast->value].type)) add(module_[id].span, kind);
    }
    parts(id);
  }

 private:
  void add(Span span, const std::string& kind) {
    found_.push_back({statement_, kind});
    if (!(file_.place(span) == statement_)) found_.push_back({file_.place(span), kind});
  }

  const File& file_;
  std::vector<Promises::Narrowing>& found_;
  SourceLine statement_;
};

// Of the views whose layout is not declared.
std::size_t most_axes(const ir::Module& module, const analysis::Nest& nest) {
  std::size_t axes = 0;
  const auto look = [&](ir::TypeId type) {
    const auto& view = *module.types.as<ir::ViewType>(type);
    const bool is_strided = std::all_of(view.axes.begin(), view.axes.end(), [](const ir::Axis& axis) {
      return axis.packing == ir::Axis::Packing::Strided;
    });
    if (is_strided) axes = std::max(axes, view.axes.size());
  };
  for (const ir::LocalId view : nest.views) look(module.functions[nest.function].locals[view].type);
  for (const ir::ExprId view : nest.held) look(module[view].type);
  return axes;
}

// With one axis, all layouts that have a unit stride are the same. What a declaration says already needs no copy.
int copies_of(const analysis::Nest& nest, std::size_t axes) {
  const auto has_layout = [&](bool is_unit_first) {
    return std::any_of(nest.copies.begin(), nest.copies.end(), [&](const analysis::Nest::Copy& copy) { return copy.is_unit_first == is_unit_first; });
  };
  const int layouts = static_cast<int>(has_layout(false)) + static_cast<int>(has_layout(true));
  return axes == 0 ? 1 : axes == 1 ? 2 : layouts + 1;
}

std::vector<std::string> names_of_copies(const analysis::Nest& nest, std::size_t axes) {
  std::vector<std::string> names;
  for (const analysis::Nest::Copy& copy : nest.copies) {
    std::string name = axes == 0 ? "the declared layouts" : axes == 1 ? "contiguous" : copy.is_unit_first ? "unit first" : "unit last";
    if (copy.is_disjoint) name += ", disjoint";
    if (copy.is_interchanged) name += ", loops interchanged";
    if (copy.is_multiversion) name += " (for AVX2 and AVX-512, too)";
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
  if (axes > 0) names.push_back("strided");
  return names;
}

// Objects, templates and what only our own text has a type for are left to the compiler.
bool is_plain(const ir::Types& types, ir::TypeId type) {
  if (types.is_object(type) || types.is_view(type) || types.is_error(type) || types.is<ir::TemplateParameterType>(type)) return false;
  if (types.is<ir::CppClassType>(type) || types.is<ir::FusedType>(type) || types.is<ir::ComplexType>(type)) return false;
  if (const auto* pointer = types.as<ir::PointerType>(type)) return is_plain(types, pointer->target);
  if (const auto* array = types.as<ir::ArrayType>(type)) return array->extent >= 0 && is_plain(types, array->element);
  const auto* function = types.as<ir::FunctionType>(type);
  return !function || (is_plain(types, function->result) && std::all_of(function->parameters.begin(), function->parameters.end(),
                                                                       [&](ir::TypeId one) { return is_plain(types, one); }));
}

// Static methods of C++ classes, which are functions of a header where they are called, have no declaration of their own.
bool is_declared_there(const File& file, const ir::Extern& one) {
  if (!one.span.file.valid()) return false;
  return std::string_view(file.files[one.span.file].text()).substr(one.span.begin, one.span.end - one.span.begin) == one.name;
}

std::vector<Promises::Foreign> foreign_declarations(const File& file) {
  std::vector<Promises::Foreign> declarations;
  const ir::Types& types = file.module.types;
  for (const ir::Extern& one : file.module.externs)
    if (one.templates.empty() && is_plain(types, one.type) && is_declared_there(file, one))
      declarations.push_back({one.span, one.cpp_name, file.types.stored(one.type), {}});
  for (const ir::Struct& one : file.module.structs) {
    if (!one.is_extern) continue;
    Promises::Foreign declared{one.span, one.cpp_name, "", {}};
    for (const ir::Field& field : one.fields)
      if (is_plain(types, field.type)) declared.fields.push_back({field.cpp_name.empty() ? field.name : field.cpp_name, file.types.stored(field.type)});
    declarations.push_back(std::move(declared));
  }
  return declarations;
}

}  // namespace

Promises promises_of(const File& file) {
  Promises promises;
  const ir::Module& module = file.module;
  NarrowingFinder finder(file, promises.narrowings);
  for (std::size_t i = 0; i < module.functions.size(); ++i) {
    const ir::FunctionId id = module.functions.id_at(i);
    const ir::Function& function = module.functions[id];
    if (function.is_declared_only) continue;
    if (function.is_nogil && !function.takes_gil) promises.nogil_functions.push_back(file.names.function(id));
    static_cast<ir::PartVisitor&>(finder).visit(function.body);
  }
  for (const analysis::Nest& nest : file.facts.nests) {
    if (nest.copies.empty() || (nest.views.empty() && nest.held.empty())) continue;
    const std::size_t axes = most_axes(module, nest);
    promises.nests.push_back({file.place(module[nest.loop].span), copies_of(nest, axes), names_of_copies(nest, axes)});
  }
  promises.foreign = foreign_declarations(file);
  return promises;
}

}  // namespace kernelc::emit
