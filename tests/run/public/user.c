#include <Python.h>
#include <stdio.h>
#include "parts.h"
#include "parts_api.h"

static int squared(int n) { return n * n; }

/* A type, its objects and variables. */
static int look_at_objects(char* text, size_t size) {
  PyObject* made = PyObject_CallFunction((PyObject*)&CounterType, "i", 7);
  struct CounterObject* counted = (struct CounterObject*)made;
  if (!made) return -1;
  const char* name = PyUnicode_AsUTF8(named);
  weight_t heavier = weight + 1;
  int length = snprintf(text, size, " %c %g %d %d %s %g %d", counted->tag, counted->n, (int)PyList_Check(counted->held),
                        (int)(sizeof *counted == CounterType.tp_basicsize), name, heavier, level);
  level = 6;
  weight = 4;
  Py_DECREF(made);
  return length;
}

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
  length += look_at_objects(text + length, size - (size_t)length);
  scaled(v, -1);
  return length;
}
