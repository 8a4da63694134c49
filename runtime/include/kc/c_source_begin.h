// Before the text of a C file, included as C++: what it takes from malloc and its like becomes a pointer to whatever is wanted, as in C,
// and it may use names that are keywords of C++ alone, and `restrict`. Headers that use these keywords are included here, before they are taken.
// Behind kc/c_complex.h, `complex` and `I` are C's.
// Not guarded: each C file stands between this header and kc/c_source_end.h.
#include <kc/any_pointer.h>

#include <cmath>
#include <cstdlib>
#include <cstring>

#pragma push_macro("malloc")
#pragma push_macro("calloc")
#pragma push_macro("realloc")
#pragma push_macro("new")
#pragma push_macro("delete")
#pragma push_macro("this")
#pragma push_macro("restrict")
#pragma push_macro("complex")
#pragma push_macro("I")
#define malloc(size) kc::any_pointer((malloc)(size))
#define calloc(count, size) kc::any_pointer((calloc)(count, size))
#define realloc(pointer, size) kc::any_pointer((realloc)(pointer, size))
#define new kc_c_new
#define delete kc_c_delete
#define this kc_c_this
#define restrict __restrict
#ifdef KC_C_COMPLEX
#define complex _Complex
#define I KC_C_COMPLEX
#endif
