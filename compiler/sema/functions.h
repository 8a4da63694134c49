#pragma once

#include "sema/body.h"

// Functions of the module as values, and their fused copies.
namespace kernelc::sema {

/// The copy of a function for a binding; made, and put on the list of bodies to check, when first asked for.
ir::FunctionId instance_of(Context& context, FunctionDeclId function, const FusedBinding& binding);

/// The function of the module that a statement defines.
std::optional<FunctionDeclId> declared_by(const Context& context, ast::StmtId stmt);

/// A function's name used as a value.
ir::ExprId function_value(Body& body, FunctionDeclId function, const std::string& name, Span span);

/// What `f[double, int]` binds the fused types of a cdef or cpdef function to; empty after a report. None when the function
/// is not fused or the items name no types.
std::optional<FusedBinding> explicit_binding(Body& body, FunctionDeclId function, const std::vector<ast::ExprId>& items, Span span);

/// `f[double, int]`: the copy with these types, as a function; none when the function is not fused.
std::optional<ir::ExprId> explicit_instance(Body& body, FunctionDeclId function, const std::vector<ast::ExprId>& items, Span span);

/// A call of a `cdef` or `cpdef` function with arguments as written; `self` is none for plain functions.
ir::ExprId call_function(Body& body, FunctionDeclId function, ir::ExprId self, const ast::CallExpr& expr, bool as_virtual, Span span,
                         FusedBinding binding = {});

/// `object.name`, and `object.name = value`, where the class of a header declares a property in C.
ir::ExprId call_accessor(Body& body, FunctionDeclId accessor, std::vector<ir::ExprId> arguments, Span span);

/// `object.method` and `Class.method` of a method that C can call, as a function; none for all other expressions.
std::optional<ir::ExprId> method_function(Body& body, ast::ExprId expr);
/// `self.method[int, double]`: a copy of a fused method that only C sees.
std::optional<ir::ExprId> method_copy(Body& body, const ast::SubscriptExpr& expr, Span span);
/// Whether it matters if a pointer is wanted: the expression looks like a method, by its name, or names a fused function or extents of a view.
bool depends_on_pointer(Body& body, ast::ExprId expr);
/// Checks what is wanted as a value of the type, if that is valid: where that is a pointer to a function, a method is one, and a fused
/// function is its copy with these types; where it is another pointer, the extents of a view are C memory.
ir::ExprId check_pointer_wanted(Body& body, ast::ExprId expr, ir::TypeId type);

/// The arguments of a call by place: keywords put where the parameters of these names are. As they were written where that is not possible.
std::vector<ast::Argument> in_declared_order(const std::vector<std::string>& names, const std::vector<ast::Argument>& written);

/// A call of anything that has a C function type: an extern, a pointer.
ir::ExprId call_pointer(Body& body, ir::ExprId callee, const ast::CallExpr& expr, Span span);

/// Arguments for a C++ function or method, the best of its overloads chosen.
std::optional<ir::ExprId> call_overloaded(Body& body, const std::vector<ir::ExternId>& overloads, const ast::CallExpr& expr, Span span);
/// `f[int]` of a function template of a header; none when it is something else.
ir::ExprId template_instance(Body& body, const ast::SubscriptExpr& expr, Span span);

/// Class.method(…) of a static method.
std::optional<ir::ExprId> call_cpp_static(Body& body, ir::TypeId type, const std::string& name, const ast::CallExpr& expr, Span span);
/// object.method[T](…) of a method template; nothing if no class has such a method.
std::optional<ir::ExprId> call_cpp_template(Body& body, const ast::SubscriptExpr& callee, const ast::CallExpr& expr, Span span);
/// The data member of a C++ class or of a base of it.
std::optional<ir::ExprId> cpp_data_member(Body& body, ir::ExprId value, ir::TypeId type, const std::string& name, bool through_pointer, Span span);
std::optional<ir::ExprId> call_cpp_method(Body& body, ir::ExprId object, const std::string& name, const ast::CallExpr& expr, Span span);
ir::ExprId construct_cpp(Body& body, ir::TypeId type, const ast::CallExpr& expr, bool with_new, Span span);

/// A member's type inside a C++ class, with the class's template parameters replaced.
ir::TypeId instantiate(Body& body, ir::TypeId type, const ir::CppClassType& instance);

/// Checks every function that has been asked for and not been checked yet.
void check_pending_bodies(Context& context);

/// A method of a cdef class by name, in the class or its bases.
struct FoundMethod {
  FunctionDeclId function;
  ir::ClassId owner;
};
std::optional<FoundMethod> find_method(Context& context, ir::ClassId id, const std::string& name);

/// The cdef or cpdef method that a name stands for on values of the type: what is called without a lookup.
std::optional<FoundMethod> c_method(Body& body, ir::TypeId type, const std::string& name);


}  // namespace kernelc::sema
