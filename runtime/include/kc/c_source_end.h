// Behind the text of a C file: see kc/c_source_begin.h.
#pragma pop_macro("I")
#pragma pop_macro("complex")
#pragma pop_macro("this")
#pragma pop_macro("delete")
#pragma pop_macro("new")
#pragma pop_macro("realloc")
#pragma pop_macro("calloc")
#pragma pop_macro("malloc")
