#pragma once

#include "emit/classes.h"

// Questions about classes that the writers of their parts share.
namespace kernelc::emit {

/// `Shape_methods` of the class or of the nearest base that adds virtual methods, else `kc::py::Methods`.
std::string table_type(const File& file, ir::ClassId id);
/// Whether the method takes a new place in the table.
bool adds_slot(const ir::Module& module, ir::ClassId id, const ir::Class::Method& method);
/// The member of the table.
std::string slot_name(const std::string& method);
/// What the table holds for a method: the function, or for cpdef the one that looks for an override first.
std::string slot_function(const File& file, const ir::Class::Method& method);

/// The struct of the builtin type that a class derives from, and the type itself.
struct BuiltinBase {
  std::string structure;
  std::string type;
};
BuiltinBase builtin_base(const File& file, const ir::Class& c);

/// Whether instances can be part of a cycle of references.
bool is_collected(const ir::Module& module, ir::ClassId id);
bool is_dict(const ir::Class::Attribute& attribute);
bool is_weak_references(const ir::Class::Attribute& attribute);
bool is_own(const ir::Class& c);

/// Writes the attributes and properties of a class into its builder.
void write_accessors(File& file, ir::ClassId id, Writer& out);

}  // namespace kernelc::emit
