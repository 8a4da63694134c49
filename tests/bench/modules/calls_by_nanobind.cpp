// The functions of calls.pyx bound by nanobind.
#include <nanobind/nanobind.h>
#include <nanobind/ndarray.h>

namespace nb = nanobind;
template <class T>
using Vector = nb::ndarray<T, nb::ndim<1>, nb::device::cpu>;

NB_MODULE(calls_by_nanobind, module) {
  module.def("no_view", [] { return 0; });
  module.def("scalars", [](double, long) { return 0; });
  module.def("one_view", [](Vector<double> a) { return a.shape(0); });
  module.def("by_keyword", [](Vector<double> a, long) { return a.shape(0); }, nb::arg("a"), nb::arg("n"));
  module.def("two_views", [](Vector<double> a, Vector<double>) { return a.shape(0); });
  module.def("three_views", [](Vector<double> a, Vector<double>, Vector<double>) { return a.shape(0); });
  module.def("four_views", [](Vector<double> a, Vector<double>, Vector<double>, Vector<double>) { return a.shape(0); });
  module.def("fused_view", [](Vector<double> a) { return a.shape(0); });
  module.def("fused_view", [](Vector<float> a) { return a.shape(0); });
  module.def("two_fused_views", [](Vector<double> a, Vector<double>) { return a.shape(0); });
  module.def("two_fused_views", [](Vector<double> a, Vector<float>) { return a.shape(0); });
  module.def("two_fused_views", [](Vector<float> a, Vector<double>) { return a.shape(0); });
  module.def("two_fused_views", [](Vector<float> a, Vector<float>) { return a.shape(0); });
}
