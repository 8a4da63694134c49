// What the compiler writes for a module like this one, by hand:
//
//   import numpy as np
//
//   def axpy(double alpha, double[:] x, double[:] y, *, double shift=0.0):
//       """y += alpha * x + shift"""
//       cdef Py_ssize_t i
//       for i in range(x.shape[0]):
//           y[i] += alpha * x[i] + shift
//
//   def lookup(table, key):
//       try:
//           return table[key]
//       except KeyError as error:
//           return "no " + str(error)
//
//   ORIGIN = np.zeros(3)
#include <kc/index.h>
#include <kc/python.h>
#include <kc/python/argument.h>
#include <kc/specialise.h>

namespace handmade_module {
namespace {

namespace py = kc::py;

struct {
  py::Constant axpy = py::name("axpy"), lookup = py::name("lookup"), ORIGIN = py::name("ORIGIN");
  py::Constant np = py::name("np"), numpy = py::name("numpy"), zeros = py::name("zeros"),
               KeyError = py::name("KeyError");
  py::Constant text_no = py::text("no ");
} k;

py::Object axpy(const py::Arguments<4>& a) {
  double alpha = py::to<double>(a[0]);
  py::ViewArguments views(a);
  const auto x = views.get<kc::View<const double, 1>>(1, "double", "x", "axpy");
  const auto y = views.get<kc::View<double, 1>>(2, "double", "y", "axpy");
  double shift = py::to<double>(a[3]);
  kc::specialise(x, y, [&](auto x, auto y) KC_INLINE_LAMBDA {
    for (kc::Index i = 0; i < x.extent(0); ++i) kc::checked(y, i) += alpha * x(i) + shift;
  });
  return py::none();
}
py::FunctionSpec axpy_spec = py::define<axpy>("axpy", "alpha, x, y, *, shift=", 3, "y += alpha * x + shift");

py::Object lookup(const py::Arguments<2>& a) {
  py::Ref table = a[0], key = a[1];
  try {
    return py::item({table, key});
  } catch (kc::Exception& e) {
    py::Handler handler(e);
    if (!handler.matches(py::builtin(k.KeyError))) handler.reraise();
    py::Object error = handler.value();
    return py::add({k.text_no, py::str(error)});
  }
}
py::FunctionSpec lookup_spec = py::define<lookup>("lookup", "table, key", 9);

KC_COLD void execute() {
  py::set_global(k.np, py::import_module(k.numpy));
  py::set_global(k.axpy, py::function(axpy_spec, py::tuple({py::from(0.0)})));
  py::set_global(k.lookup, py::function(lookup_spec));
  py::set_global(k.ORIGIN, py::call({py::attr({py::global(k.np), k.zeros}), py::from(3)}));
}

}  // namespace
}  // namespace handmade_module

PyMODINIT_FUNC PyInit_handmade_module() {
  static const kc::py::ModuleSpec spec{"handmade_module", "init handmade_module", "handmade_module.pyx", nullptr,
                                       kc::py::table(handmade_module::k), handmade_module::execute};
  return kc::py::initialise(spec);
}
