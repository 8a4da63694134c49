// The only argument of a call, as a view.
#pragma once

#include <kc/python/argument.h>

#pragma GCC visibility push(hidden)

template <class V>
class Argument {
 public:
  Argument(kc::py::Ref object, const kc::py::ViewDeclaration& declared)
      : object_(object.get()), views_(given_), view(views_.template get<V>(0, declared.type, declared.name, declared.function, declared.axes)) {}

  kc::py::Owned<V> owned() { return views_.owned(0, view); }

 private:
  PyObject* object_;
  kc::py::Arguments<1> given_{&object_};
  kc::py::ViewArguments<1> views_;

 public:
  V view;
};

#pragma GCC visibility pop
