#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "sema/context.h"

// Types inside C++ classes and their template parameters.
namespace kernelc::sema {

/// What stands for each template parameter; nothing valid for one that is left to its default.
using TemplateBindings = std::vector<std::pair<std::string, ir::TypeId>>;

TemplateBindings bindings_of(const ir::Module& module, const ir::CppClassType& instance);

/// A type with template parameters replaced, as far as they are bound.
ir::TypeId replace_parameters(ir::Types& types, ir::TypeId type, const TemplateBindings& bindings);

/// A type of a class's declaration as it is in one instance: template parameters are replaced.
ir::TypeId instantiate_type(Context& context, ir::TypeId type, const ir::CppClassType& instance);

/// `base.name`: a typedef or class inside a C++ class or its bases, for this instance.
std::optional<ir::TypeId> type_inside(Context& context, ir::TypeId base, const std::string& name);

/// The template parameters of a class and of the classes around it, outermost first.
std::vector<std::string> all_templates(const ir::Module& module, ir::CppClassId id);

}  // namespace kernelc::sema
