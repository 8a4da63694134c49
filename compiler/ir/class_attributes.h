#pragma once

#include "ir/module.h"

namespace kernelc::ir {

/// An attribute and the class that declares it, or null twice.
struct DeclaredAttribute {
  const Class* owner = nullptr;
  const Class::Attribute* attribute = nullptr;
};

/// The attribute that a class has by this name, of its own or from a base.
DeclaredAttribute find_attribute(const Module& module, ClassId id, const std::string& name);

}  // namespace kernelc::ir
