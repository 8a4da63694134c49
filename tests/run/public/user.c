#include <Python.h>
#include <stdio.h>
#include "parts.h"
#include "parts_api.h"

static int squared(int n) { return n * n; }

/* Asks all that the headers declare; an error of Python stays set. */
int report(char* text, size_t size) {
  struct Vector v = {1, 2};
  struct Tagged last = {'c', {5, 6}, NULL}, middle = {'b', {3, 4}, &last}, first = {'a', {1, 2}, &middle};
  union Word word;
  enum Kind kind = SQUARE;
  word.number = 1;
  if (import_parts() < 0) return -1;
  count_on(4);
  PyObject* made = pair(Py_None, v);
  int length = snprintf(text, size, "%g %d %g %s %d %d %c%c %d %d %d", scaled(v, 2), counter, table[0], label, (int)kind, word.bytes[0],
                        following(&first, 0)->tag, following(&first, 1)->tag, (int)sizeof first, applied(squared, 7),
                        made && PyTuple_Check(made));
  Py_XDECREF(made);
  scaled(v, -1);
  return length;
}
