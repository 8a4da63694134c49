// Extension types: construction and destruction, attributes, special methods, inheritance, overriding.

#include <kc/python/pickle.h>
#include <kc/python/special_methods.h>

#include "module_state.h"

namespace py = kc::py;

namespace {

using interpreter::error_of;
using interpreter::eval;
using interpreter::run;
using interpreter::show;

std::string events;  // what constructors and destructors did

// cdef class Shape:
//     cdef public double width
//     cdef public object label
//     cdef double area(self)
//     cpdef name(self)
struct Shape;
struct Shape_methods {
  double (*area)(Shape&) = nullptr;
};
struct Shape_attributes {
  double width = 0;
  py::Object label = py::none();
  template <class Visit>
  void each(Visit& visit) {
    visit(label);
  }
};
struct Shape : py::Instance, py::Dispatching, Shape_attributes {
  using Own = Shape_attributes;
  using Base = py::NoBase;
  static py::ClassTable table;
  static Shape_methods virtuals;
};
double shape_area(Shape& self) { return self.width; }
py::ClassTable Shape::table;
Shape_methods Shape::virtuals = {shape_area};

py::Object shape_name(py::Ref, const py::Arguments<0>&) { return py::text_from("shape"); }
py::FunctionSpec shape_name_spec = py::define_method<shape_name>("Shape.name", "", 5);
py::Object shape_init(py::Ref self, const py::Arguments<1>& a) {
  py::instance<Shape>(self).width = py::to<double>(a[0]);
  return py::none();
}
py::FunctionSpec shape_init_spec = py::define_method<shape_init>("Shape.__init__", "width=", 3);
py::Object shape_measure(py::Ref self, const py::Arguments<0>&) {
  Shape& shape = py::instance<Shape>(self);
  double area = py::methods_of<Shape_methods>(shape).area(shape);
  py::Object name = py::interned("name", 4);
  py::Object override = py::override_of(self, name, shape_name_spec);
  py::Object called = override ? py::call({override}) : py::text_from("shape");
  return py::tuple({called, py::from(area)});
}
py::FunctionSpec shape_measure_spec = py::define_method<shape_measure>("Shape.measure", "", 9);

// cdef class Square(Shape):
//     cdef readonly int sides
//     __cinit__, __dealloc__, __eq__, __len__, __getitem__, __add__
struct Square_attributes {
  int sides = 4;
  std::string text = std::string(40, 's');  // has to be constructed and destroyed
  template <class Visit>
  void each(Visit&) {}
};
struct Square : Shape, Square_attributes {
  using Own = Square_attributes;
  using Base = Shape;
  static py::ClassTable table;
  static Shape_methods virtuals;
};
double square_area(Shape& self) { return self.width * self.width; }
py::ClassTable Square::table;
Shape_methods Square::virtuals = {square_area};

py::Object square_cinit(py::Ref, const py::Arguments<1>& a) {
  events += "cinit ";
  if (a[0] && py::compare<Py_LT>({a[0], py::from(0)})) kc::raise(kc::ErrorKind::value_error, "negative");
  return py::none();
}
py::FunctionSpec square_cinit_spec = py::define_method<square_cinit>("Square.__cinit__", "width=, *rest", 20);
py::Object square_eq(py::Ref self, const py::Arguments<1>& a) {
  return py::from(py::is_instance_of(a[0], Square::table.type) &&
                  py::instance<Square>(a[0]).width == py::instance<Square>(self).width);
}
py::FunctionSpec square_eq_spec = py::define_method<square_eq>("Square.__eq__", "other", 21);
py::Object square_len(py::Ref self, const py::Arguments<0>&) { return py::from(py::instance<Square>(self).sides); }
py::FunctionSpec square_len_spec = py::define_method<square_len>("Square.__len__", "", 22);
py::Object square_getitem(py::Ref, const py::Arguments<1>& a) { return py::mul({a[0], py::from(10)}); }
py::FunctionSpec square_getitem_spec = py::define_method<square_getitem>("Square.__getitem__", "index", 23);
py::Object square_add(py::Ref, const py::Arguments<1>& a) { return py::tuple({py::text_from("add"), a[0]}); }
py::FunctionSpec square_add_spec = py::define_method<square_add>("Square.__add__", "other", 24);

// cdef class Bag(list), with __richcmp__, a dict and weak references
struct Bag_attributes {
  PyObject* dict = nullptr;
  PyObject* weak_references = nullptr;
  py::Object note = py::none();
  ~Bag_attributes() { Py_CLEAR(dict); }
  template <class Visit>
  void each(Visit& visit) {
    visit(note);
  }
};
struct Bag : py::BuiltinInstance<PyListObject>, Bag_attributes {
  using Own = Bag_attributes;
  using Base = py::BuiltinBase<PyListObject>;
  static py::ClassTable table;
};
py::ClassTable Bag::table;
py::Object bag_richcmp(py::Ref, const py::Arguments<2>& a) { return py::borrow(a[1]); }
py::FunctionSpec bag_richcmp_spec = py::define_method<bag_richcmp>("Bag.__richcmp__", "other, op", 40);

// @final cdef class Plain: cdef int value
struct Plain_attributes {
  int value = 0;
  template <class Visit>
  void each(Visit&) {}
};
struct Plain : py::Instance, Plain_attributes {
  using Own = Plain_attributes;
  using Base = py::NoBase;
  static py::ClassTable table;
};
py::ClassTable Plain::table;

py::Object shape_state(Shape& self, bool& holds_objects) {
  holds_objects = !self.label.is_none();
  return py::tuple({self.label, py::from(self.width)});
}
void set_shape_state(Shape& self, py::Ref state) {
  self.label = py::borrow(py::state_item(state, 0));
  self.width = py::to<double>(py::state_item(state, 1));
}

void make_shape() {
  py::TypeBuilder<Shape> type("test_module.Shape", "A shape.");
  py::make_picklable<Shape, shape_state, set_shape_state>(type, {"__pyx_unpickle_Shape", "label, width", 2}, false);
  interpreter::set("__pyx_unpickle_Shape", py::borrow(py::detail::pickling<Shape>.function));
  type.attribute(
      "width", [](Shape& self) { return py::from(self.width); },
      [](Shape& self, py::Ref value) {
        if (!value) py::refuse_deletion();
        self.width = py::to<double>(value);
      },
      "Its width.");
  type.attribute(
      "label", [](Shape& self) { return self.label; },
      [](Shape& self, py::Ref value) { self.label = value ? py::borrow(value) : py::none(); });
  type.method(py::function(shape_init_spec, eval("(1.0,)")));
  type.method(py::function(shape_name_spec));
  type.method(py::function(shape_measure_spec));
  interpreter::set("Shape", type.finish());
}

void make_square() {
  py::TypeBuilder<Square> type("test_module.Square", nullptr, Shape::table.type);
  type.attribute("sides", [](Square& self) { return py::from(self.sides); });
  type.cinit(square_cinit_spec);
  type.dealloc([](PyObject* self) { events += "dealloc" + std::to_string(py::instance<Square>(self).sides) + " "; });
  for (py::FunctionSpec* spec : {&square_eq_spec, &square_len_spec, &square_getitem_spec, &square_add_spec})
    type.method(py::function(*spec));
  interpreter::set("Square", type.finish());
}

void make_bag() {
  py::TypeBuilder<Bag> type("test_module.Bag", nullptr, &PyList_Type);
  Bag* sample = reinterpret_cast<Bag*>(0x1000);
  type.dict_offset(reinterpret_cast<char*>(&sample->dict) - reinterpret_cast<char*>(sample));
  type.weak_references_offset(reinterpret_cast<char*>(&sample->weak_references) - reinterpret_cast<char*>(sample));
  type.attribute(
      "note", [](Bag& self) { return self.note; }, [](Bag& self, py::Ref value) { self.note = py::borrow(value); });
  type.slot(Py_tp_richcompare, py::relation<py::Method<bag_richcmp, bag_richcmp_spec>>);
  interpreter::set("Bag", type.finish());
}

class CdefClassTest : public module_state::PythonTest {
 protected:
  static void SetUpTestSuite() {
    PythonTest::SetUpTestSuite();
    make_shape();
    make_square();
    make_bag();
    py::TypeBuilder<Plain> plain("test_module.Plain", nullptr, nullptr, py::TypeBuilderBase::final);
    py::refuse_pickling(plain, "no default __reduce__ due to non-trivial __cinit__");
    interpreter::set("Plain", plain.finish());
    run("import gc, weakref\n"
        "class Mine(Square):\n"
        "  def name(self): return 'mine'\n"
        "class Held:\n  pass\n");
  }
  void SetUp() override { events.clear(); }
};

TEST_F(CdefClassTest, AttributesOfTheType) {
  EXPECT_EQ(show("Shape.__name__, Shape.__module__, Shape.__doc__, Shape.width.__doc__"),
            "('Shape', 'test_module', 'A shape.', 'Its width.')");
  EXPECT_EQ(show("[c.__name__ for c in Mine.__mro__]"), "['Mine', 'Square', 'Shape', 'object']");
  EXPECT_EQ(show("Shape.measure.__qualname__, Shape().measure.__self__.width"), "('Shape.measure', 1.0)");
#if PY_VERSION_HEX >= 0x030A0000
  EXPECT_EQ(error_of("Shape.x = 1"), "TypeError: cannot set 'x' attribute of immutable type 'test_module.Shape'");
#endif
  EXPECT_EQ(error_of("class Sub(Plain): pass"), "TypeError: type 'test_module.Plain' is not an acceptable base type");
}

TEST_F(CdefClassTest, AttributesOfObjects) {
  run("s = Shape(2)");
  EXPECT_EQ(show("s.width, s.label"), "(2.0, None)");
  run("s.width, s.label = 3, 'x'");
  EXPECT_EQ(show("s.width, s.label"), "(3.0, 'x')");
  run("del s.label");
  EXPECT_EQ(show("s.label"), "None");
  EXPECT_EQ(error_of("del s.width"), "NotImplementedError: __del__");
  EXPECT_EQ(error_of("s.width = 'x'"), "TypeError: must be real number, not str");
  EXPECT_EQ(error_of("s.other = 1").find("AttributeError: 'test_module.Shape' object has no attribute 'other'"), 0u);
  EXPECT_EQ(error_of("Square().sides = 3"),
            "AttributeError: attribute 'sides' of 'test_module.Square' objects is not writable");
}

TEST_F(CdefClassTest, ConstructorsRunInOrderAndDestructorsOnce) {
  run("Square(2, 3) if False else Square(2)");
  EXPECT_EQ(events, "cinit dealloc4 ");
  events.clear();
  run("Mine(2)");
  EXPECT_EQ(events, "cinit dealloc4 ");
}

TEST_F(CdefClassTest, AFailedConstructorReleasesWhatWasMade) {
  EXPECT_EQ(error_of("Square(-1)"), "ValueError: negative");
  EXPECT_EQ(error_of("Square.__new__(Square, width=-1)"), "ValueError: negative");
  EXPECT_EQ(events, "cinit dealloc4 cinit dealloc4 ");
  EXPECT_EQ(show("Square.__new__(Square).width"), "0.0");
  EXPECT_EQ(error_of("Shape(1, 2)"), "TypeError: __init__() takes at most 1 positional argument (2 given)");
}

TEST_F(CdefClassTest, VirtualMethodsAndOverrides) {
  EXPECT_EQ(show("Shape(3).measure(), Square(3).measure(), Mine(3).measure()"),
            "(('shape', 3.0), ('shape', 9.0), ('mine', 9.0))");
  run("m = type('Late', (Shape,), {})(2)");
  EXPECT_EQ(show("m.measure()"), "('shape', 2.0)");
  run("m.name = lambda: 'of the object'");
  EXPECT_EQ(show("m.measure()"), "('of the object', 2.0)");
}

TEST_F(CdefClassTest, MethodsCheckTheirSelf) {
  EXPECT_EQ(error_of("Shape.measure()"), "TypeError: measure() needs an argument");
  EXPECT_EQ(error_of("Shape.measure(3)"),
            "TypeError: descriptor 'measure' for 'test_module.Shape' objects doesn't apply to a 'int' object");
}

TEST_F(CdefClassTest, SpecialMethods) {
  EXPECT_EQ(show("len(Square()), Square()[4], Square() + 1, Square(2) == Square(2), Square(2) != Square(3)"),
            "(4, 40, ('add', 1), True, True)");
  EXPECT_EQ(error_of("hash(Square())"), "TypeError: unhashable type: 'test_module.Square'");
  EXPECT_EQ(error_of("hash(Mine())"), "TypeError: unhashable type: 'Mine'");
  EXPECT_EQ(show("hash(Shape()) != None, bool(Square())"), "(True, True)");
  EXPECT_EQ(error_of("1 + Square()"), "TypeError: unsupported operand type(s) for +: 'int' and 'test_module.Square'");
}

TEST_F(CdefClassTest, BuiltinBases) {
  run("b = Bag([1, 2])\nb.note, b.extra = 'n', 5\nb.append(3)");
  EXPECT_EQ(show("b, b.note, b.extra, len(b), isinstance(b, list)"), "([1, 2, 3], 'n', 5, 3, True)");
  EXPECT_EQ(show("b < 1, b == 1, b >= 1"), "(0, 2, 5)");
  run("alive = weakref.ref(b)\ndel b\ngc.collect()");
  EXPECT_EQ(show("alive()"), "None");
}

TEST_F(CdefClassTest, CyclesAreCollected) {
  run("def cycle(kind):\n"
      "  o, held = kind(), Held()\n"
      "  setattr(o, 'note' if kind is Bag else 'label', [o, held])\n"
      "  return weakref.ref(held)\n"
      "alive = [cycle(k) for k in (Shape, Square, Mine, Bag)]\n"
      "gc.collect()");
  EXPECT_EQ(show("[a() for a in alive]"), "[None, None, None, None]");
  EXPECT_EQ(events, "cinit cinit dealloc4 dealloc4 ");
}

TEST_F(CdefClassTest, TypesAreStatic) {
  run("heap, many = 1 << 9, [Square() for _ in range(10)]\nbefore = sys.getrefcount(Square), sys.getrefcount(Bag)");
  EXPECT_EQ(show("[kind.__flags__ & heap for kind in (Shape, Square, Bag)]"), "[0, 0, 0]");
  run("many += [Square() for _ in range(10)] + [Bag() for _ in range(10)]");
  EXPECT_EQ(show("sys.getrefcount(Square) - before[0], sys.getrefcount(Bag) - before[1]"), "(0, 0)");
}

TEST_F(CdefClassTest, ObjectsOfPythonClassesHoldTheirs) {
  run("class Sub(Square): pass\nbefore = sys.getrefcount(Sub)\nmany = [Sub() for _ in range(10)]");
  EXPECT_EQ(show("sys.getrefcount(Sub) - before"), "10");
  run("del many");
  EXPECT_EQ(show("sys.getrefcount(Sub) - before"), "0");
}

TEST_F(CdefClassTest, PicklingAndCopying) {
  run("import pickle, copy, types\n"
      "class Sub(Shape): pass\n"
      "module = types.ModuleType('test_module')\n"
      "module.Shape, module.Sub, module.__pyx_unpickle_Shape = Shape, Sub, __pyx_unpickle_Shape\n"
      "sys.modules['test_module'] = module\n"
      "s, sub = Shape(2), Sub(3)\n"
      "s.label, sub.extra = ['x'], 'more'\n"
      "t, u = pickle.loads(pickle.dumps(s)), copy.copy(sub)\n"
      "del sys.modules['test_module']");
  EXPECT_EQ(show("t.width, t.label, t is s"), "(2.0, ['x'], False)");
  EXPECT_EQ(show("u.width, u.extra, type(u).__name__"), "(3.0, 'more', 'Sub')");
  EXPECT_EQ(error_of("pickle.dumps(Plain())"), "TypeError: no default __reduce__ due to non-trivial __cinit__");
}

TEST_F(CdefClassTest, NamesOfTheClassBodyAreAddedLater) {
  py::Object names = eval("{'constant': 5, '__call__': lambda self, x: x + 1}");
  py::update_type({Shape::table.type, names});
  EXPECT_EQ(show("Shape.constant, Square()(2), Mine().constant"), "(5, 3, 5)");
}

TEST_F(CdefClassTest, ErrorsThatAreSetSurviveDeallocation) {
  EXPECT_EQ(error_of([] {
              py::Object square = eval("Square()");
              eval("1 / 0");
            }),
            "ZeroDivisionError: division by zero");
}

}  // namespace
