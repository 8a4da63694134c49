#ifndef SHAPES_H
#define SHAPES_H
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include "shape_parts.h"

#define SHAPES_MAX 16
#define SHAPES_ALL (SHAPES_MAX + 1)
#define SHAPES_PI 3.25
#define SHAPES_BIG 0x100000000LL
#define SHAPES_NAME "shapes"
#define SHAPES_AREA(s) shape_area(&(s))
#define SHAPES_ATTRIBUTE __attribute__((unused))

typedef enum { SHAPE_ROUND, SHAPE_FLAT = 4 } shape_kind;
enum shape_side { SIDE_LEFT, SIDE_RIGHT };
enum { SHAPE_LIMIT = 7 };

typedef struct shape shape;
struct shape {
  shape_kind kind;
  enum shape_side side;
  double size[2];
  const char *name;
  shape *next;
  union { int whole; float part; };
  unsigned in : 3;
  part_t *parts;
  struct { int x; } nameless;
};
typedef union { int as_int; float as_float; } number;
struct opaque;
typedef double (*shape_measure)(const shape *, void *);
typedef int shape_test(int);

double shape_area(const shape *s);
struct opaque *shape_open(const char *__restrict path, FILE *log);
void shape_each(shape *first, size_t count, int (*visit)(shape *, void *), void *data);
int shape_print(const char *format, ...);
uint32_t shape_hash(const uint8_t bytes[4], number n);
int lambda(int in);
shape_measure shape_measure_of(shape_kind kind);
void (*shape_handler(int number))(int);
void shape_vprint(const char *format, __builtin_va_list arguments);
extern int shape_count;
static inline int shape_twice(int x) { return 2 * x; }
/* Names that C keeps apart, what the system hides, and what has no field that can be named. */
struct shape_box { int width; };
int shape_box(const struct shape_box *box);
struct __shape_guard { int held; };
typedef struct { struct __shape_guard guard; int count; } shape_lock;
typedef struct __shape_guard shape_guards[2];
struct shape_hollow { struct { int x; } only; };
typedef double shape_pair[2];
void shape_fill(shape_pair *pairs, int count, const shape_pair only);
int __shape_reserved(void);
#endif
