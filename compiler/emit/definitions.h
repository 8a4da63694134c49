#pragma once

#include "emit/body.h"

// What the module declares beside functions.
namespace kernelc::emit {

/// Enums, structs, unions and aliases, each behind what it is made of.
void write_types(const File& file, Writer& out);

/// Of functions of C that no header declares.
void write_foreign_prototypes(const File& file, Writer& out);

/// Whether C code outside can name the variable.
bool is_public_symbol(const File& file, ir::GlobalId id);

/// C variables of the module.
void write_globals(const File& file, Writer& out);

}  // namespace kernelc::emit
