/* Macros as headers of C have them, in everybody's words. */
#define max(a, b) ((a) > (b) ? (a) : (b))
#define min(a, b) ((a) < (b) ? (a) : (b))
#define abs(x) ((x) < 0 ? -(x) : (x))
#define clamped(x, low, high) max(low, min(x, high))
#define breadth 3
#define portion 4
#define line_of 7
#define rate 9
#define storey 5
#define constants 1
#define kernels 2
#define N 10
#define M 20
#define kept SIZE_OF_ALL
#define SIZE_OF_ALL 6
#define swap(a, b) do { long other = a; a = b; b = other; } while (0)

static long from_header(long x) { return max(x, breadth); }

#ifndef CYTHON_INLINE
#error "Cython defines this before it includes a header"
#endif
