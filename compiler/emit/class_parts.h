#pragma once

#include "emit/classes.h"

// Questions about classes that the writers of their parts share.
namespace kernelc::emit {

/// `Shape_methods` of the class or of the nearest base that adds virtual methods, else `kc::py::Methods`.
std::string table_type(const File& file, ir::ClassId id);
/// Whether the method takes a new place in the table.
bool adds_slot(const ir::Class::Method& method);
/// The member of the table.
std::string slot_name(const ir::Module& module, const ir::Class::Method& method);
/// Whether calls through the table need not give the parameter of that index: a `std::optional` in functions of the table.
bool may_be_left_out(const ir::Function& function, std::size_t parameter);
/// The function of a method, or for cpdef the one that looks for an override first.
std::string dispatching_function(const File& file, const ir::Class::Method& method);
/// What calls a place of a shared table.
std::string virtual_caller(const File& file, const ir::Class::Method& method);

/// The struct of the builtin type that a class derives from, and the type itself.
struct BuiltinBase {
  std::string structure;
  std::string type;
};
BuiltinBase builtin_base(const File& file, const ir::Class& c);

/// The function whose class took the place in the table for a method.
const ir::Class::Method& slot_method(const ir::Module& module, ir::FunctionId id);
/// Whether other modules see the places that a class adds to the table, whose functions then obey the rules of C.
bool has_c_slots(const ir::Class& c);

/// Whether an attribute of this type lies in the objects as other modules know views. Views with indirect axes have no such form.
bool is_shared_view(const ir::Types& types, const ir::Class& c, ir::TypeId attribute);
/// The same for an attribute by its name, which the class or one of its bases declares.
bool is_shared_view(const ir::Module& module, ir::ClassId id, const std::string& attribute);
/// The nearest base, or the class itself, that another module defines.
ir::ClassId foreign_ancestor(const ir::Module& module, ir::ClassId id);
/// Whether the class brings the pointer to the table into its objects.
bool brings_methods(const ir::Module& module, ir::ClassId id);
/// The classes of other modules whose objects the module looks into.
std::set<ir::ClassId> foreign_classes_used(const File& file);
/// What a place of the table is declared as.
std::string slot_declaration(const File& file, const ir::Class::Method& method);

/// Takes over the virtual methods of a base class of another module, and puts those that override them in place.
void write_foreign_slots(const File& file, ir::ClassId id, Writer& out);

/// Whether instances can be part of a cycle of references.
bool is_collected(const ir::Module& module, ir::ClassId id);
/// Whether a long chain of instances is let go of without recursion.
bool uses_trashcan(const ir::Module& module, ir::ClassId id);
bool is_dict(const ir::Class::Attribute& attribute);
bool is_weak_references(const ir::Class::Attribute& attribute);
bool is_own(const ir::Class& c);
/// Whether a compiled module, not a header, defines it elsewhere.
bool is_foreign(const ir::Class& c);

/// The attribute of `self` as a Python object, and its assignment from the object `value`.
std::string attribute_value(File& file, const ir::Class::Attribute& attribute);
void write_attribute_store(const File& file, const ir::Class::Attribute& attribute, Writer& out);

/// Writes the functions that pickle instances of a class, where it has none of its own; what its builder is told of them.
std::string write_pickling(File& file, ir::ClassId id, Writer& out);

/// Whether a slot of the type calls the body of a special method, so that the class body need not bind it.
bool is_called_by_slot(const ir::Module& module, const ir::PyFunction& py);
/// Whether it is a subscript that the first parameter is given.
bool takes_index(const ir::PyFunction& py);
/// Fills the C slots of the special methods of a class.
void write_special_slots(const File& file, ir::ClassId id, Writer& out);

/// Writes the attributes and properties of a class into its builder.
void write_accessors(File& file, ir::ClassId id, Writer& out);

}  // namespace kernelc::emit
