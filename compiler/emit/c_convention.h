#pragma once

#include "emit/body.h"

// Functions that are shared with other modules: they obey the rules of C.
namespace kernelc::emit {

/// The C signature of a function: `double`, and `(PyObject*, double, int)` with names or without.
struct CSignature {
  std::string result;
  std::vector<std::string> types;
};
/// cpdef functions that others call by name are told whether to look for overrides; those that are pointed to are not. The virtual
/// form of a method calls what the class of its object makes of it.
enum class CForm { Named, Pointed, Virtual };
CSignature c_signature(const File& file, ir::FunctionId id, CForm form = CForm::Named);

/// A declaration of C by its result and the rest; of `int (*)(int)` and `f(void)` comes `int (*f(void))(int)`.
std::string with_result(const std::string& result, const std::string& declarator);

/// `double (*name)(PyObject*, double)`
std::string c_pointer(const CSignature& signature, const std::string& name);

/// Whether the function is called under its C++ name but belongs to another module.
bool is_imported(const ir::Function& function);
bool is_imported(const ir::Global& global);
/// Whether any function uses the variable.
bool is_mentioned(const ir::Module& module, ir::GlobalId id);

/// A function of the module's own kind that calls one of another module; the pointer behind it is set by `write_imports`.
void write_imported_function(File& file, ir::FunctionId id, Writer& out);

/// Functions that call what a shared table holds for a method, and the method of a class of another module itself.
void write_virtual_caller(File& file, const ir::Class::Method& method, Writer& out);
void write_foreign_method(File& file, const ir::Class::Method& method, Writer& out);

/// The struct with the arguments that a caller of the function may leave out, if there are any.
void write_optional_struct(const File& file, ir::FunctionId id, Writer& out);

/// The function of the module in the form that others call, or the pointer to one of theirs.
std::string c_name(const File& file, ir::FunctionId id, CForm form = CForm::Named);

/// The function of the module as others call it.
void write_exported_function(File& file, ir::FunctionId id, Writer& out, CForm form = CForm::Named);
/// A method in the form of another one whose place in the table it fills.
void write_exported_method(File& file, ir::FunctionId id, ir::FunctionId slot, const std::string& name, Writer& out);

/// The variable with the default of an optional parameter, counted from the first of them, or none.
ir::GlobalId shared_default(const ir::Function& function, std::size_t place);
/// How many optional arguments a caller that does not know the defaults has to give: up to the last that no variable holds.
std::size_t needed_optional(const ir::Function& function);

/// What a call of a C function, checked and converted, gives to the caller.
std::string checked_c_call(const File& file, const ir::Function& function, const std::string& call);

}  // namespace kernelc::emit
