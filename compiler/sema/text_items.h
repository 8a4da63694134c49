#pragma once

#include "sema/body.h"

// Items of bytes, bytearray and str by an index of C: numbers of C, with the GIL or without it.
namespace kernelc::sema {

/// b[i]: an int, 0 to 255, of bytes and a bytearray, a Py_UCS4 of a str; none where the object is no such or the index is not of C.
ir::ExprId text_item(Body& body, ir::ExprId base, ir::ExprId index, Span span);

/// Whether the expression is an item of bytes or of a bytearray.
bool is_byte_item(const Body& body, ir::ExprId value);
/// Whether it is one that can be assigned.
bool is_array_byte(const Body& body, ir::ExprId value);

/// array[index] = value for an item of a bytearray that `text_item` gave.
void assign_array_byte(Body& body, ir::ExprId item, ir::ExprId value, Span span);

}  // namespace kernelc::sema
