// A module that tests of import look at: constants of every kind, statements that fail on request, functions that keep
// a thread busy while the interpreter shuts down.
#include <kc/python.h>

namespace probing_module {
namespace {

namespace py = kc::py;

struct {
  py::Constant constants = py::name("constants"), fail = py::name("fail_import"), sys = py::name("sys");
  py::Constant sleep = py::name("sleep"), time = py::name("time"), runs = py::name("runs");
  py::Constant released = py::name("released"), calling = py::name("calling"), handling = py::name("handling");
  py::Constant text = py::text("a\0é\xed\xa0\x80"), bytes = py::bytes("a\0\xff"),
               keywords = py::keywords("first second");
  py::Constant small = py::integer("-7"), hexadecimal = py::integer("0xFFFFFFFFFFFFFFFFF"), real = py::real("1e-3");
  py::Constant imaginary = py::imaginary("2.5"), made;
} k;

py::Object released(const py::Arguments<1>& a) {
  py::Object held = py::list({a[0]});
  for (;;) {
    py::GilReleased gil;
    struct timespec moment {
      0, 50000
    };
    nanosleep(&moment, nullptr);
  }
}
py::FunctionSpec released_spec = py::define<released>("released", "x", 1);

void sleep_a_moment() {
  py::Object moment = py::from(1e-4);
  py::call_method(k.sleep, {py::global(k.time), moment});
}

py::Object calling(const py::Arguments<1>& a) {
  py::Object held = py::list({a[0]});
  for (;;) sleep_a_moment();
}
py::FunctionSpec calling_spec = py::define<calling>("calling", "x", 2);

py::Object handling(const py::Arguments<1>& a) {
  for (;;) {
    try {
      py::raise(PyExc_ValueError);
    } catch (kc::Exception& e) {
      py::Handler handler(e);
      py::GilReleased released;
      py::GilHeld held;
      py::Object values = py::list({a[0]});
      sleep_a_moment();
    }
  }
}
py::FunctionSpec handling_spec = py::define<handling>("handling", "x", 3);

KC_COLD void execute() {
  py::set_global(k.time, py::import_module(k.time));
  py::Object sys = py::import_module(k.sys);
  if (py::find_attr({sys, k.fail})) kc::raise(kc::ErrorKind::runtime_error, "asked to fail");
  k.made.set(py::tuple({k.small, k.real}));
  py::set_global(k.constants,
                 py::list({k.text, k.bytes, k.keywords, k.small, k.hexadecimal, k.real, k.imaginary, k.made}));
  py::set_global(k.released, py::function(released_spec));
  py::set_global(k.calling, py::function(calling_spec));
  py::set_global(k.handling, py::function(handling_spec));
  py::Object runs = py::find_attr({sys, k.runs});
  py::set_attr({sys, k.runs, runs ? py::add({runs, py::from(1)}) : py::from(1)});
}

}  // namespace
}  // namespace probing_module

PyMODINIT_FUNC PyInit_probing_module() {
  static const kc::py::ModuleSpec spec{"probing_module", "init probing_module", "probing_module.pyx", "Probed.\nBy tests.",
                                       kc::py::table(probing_module::k), probing_module::execute};
  return kc::py::initialise(spec);
}
