#pragma once

#include "sema/body.h"

// Which objects of C++ classes stand for others.
namespace kernelc::sema {

/// A C++ class, or a pointer to one, as the base that is an instance of the class which `wanted` names; the type itself without one.
ir::TypeId as_base_like(Body& body, ir::TypeId type, ir::TypeId wanted);

/// Whether a C++ class has the other one among its bases.
bool derives_from_cpp(Body& body, ir::TypeId type, ir::TypeId base);

/// Whether `open` is the template of a class without arguments: `Storage*` in a header that means each `Storage[T]*`.
bool is_open_template(const Body& body, ir::TypeId type, ir::TypeId open);

/// Whether both are one class of a header, which modules may declare one by one, or under two names.
bool is_same_header_class(const ir::Module& module, ir::TypeId a, ir::TypeId b);

/// Whether objects of a C++ class are objects of the other one.
bool is_object_of_cpp(Body& body, ir::TypeId type, ir::TypeId wanted);

/// Whether both are classes inside one class, `const_iterator` and `iterator`, of which the second has no constructor that takes the first.
bool is_other_class_of_container(Body& body, ir::TypeId from, ir::TypeId to);

/// Whether a value may be given where an object of a C++ class is wanted: one of it or of a class derived from it, or what its `operator=`
/// takes. Of classes of the C++ library more is true than is declared.
bool may_become_cpp(Body& body, ir::TypeId from, ir::TypeId to);

/// Whether a class of C++ takes neither numbers, by an assignment of its own, nor a pointer to one of its objects.
bool is_no_value_of_class(Body& body, ir::TypeId from, ir::TypeId to);

}  // namespace kernelc::sema
