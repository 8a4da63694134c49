#pragma once

#include "emit/body.h"

// `cdef public` and `cdef api`: functions and variables that C code reaches by their names.
namespace kernelc::emit {

/// The symbols without a namespace, behind everything else.
void write_public_symbols(const File& file, Writer& out);

/// NAME.h, for code that is linked with the module or finds its symbols in it; empty without `cdef public`.
std::string public_header(const File& file);

/// NAME_api.h, for modules that import this one: `import_NAME()` fetches the functions; empty without `cdef api`.
std::string api_header(const File& file);

}  // namespace kernelc::emit
