#pragma once

#include "sema/type_resolution.h"

// `embedsignature=True`: documentation begins with the signature, in the form that `embedsignature.format` names.
namespace kernelc::sema {

/// Puts the signature of a function before its documentation. Where CPython would read it from there (`clinic`, without
/// binding), it becomes the function's `__text_signature__`.
void embed_signature(Context& context, const FunctionDecl& declaration, const Signature& signature, ir::PyFunction& function);

/// The signatures of a class: that of `__init__` before the documentation of the class, the types before those of its
/// attributes and properties. The methods are declared already.
void embed_class_signatures(Context& context, ir::ClassId id);

/// A docstring without the indentation that its lines share, as inspect.cleandoc gives it.
std::string cleaned_docstring(const std::string& doc);

}  // namespace kernelc::sema
