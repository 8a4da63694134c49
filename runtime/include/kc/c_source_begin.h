// Before the text of a C file, included as C++: what it takes from malloc and its like becomes a pointer to whatever is wanted, as in C.
// Not guarded: each C file stands between this header and kc/c_source_end.h.
#include <kc/any_pointer.h>

#include <cstdlib>

#pragma push_macro("malloc")
#pragma push_macro("calloc")
#pragma push_macro("realloc")
#define malloc(size) kc::any_pointer((malloc)(size))
#define calloc(count, size) kc::any_pointer((calloc)(count, size))
#define realloc(pointer, size) kc::any_pointer((realloc)(pointer, size))
