// The class statement, by what `class` itself does.

#include <kc/python/statement.h>

#include "module_state.h"

namespace {

namespace py = kc::py;
using interpreter::error_of;
using interpreter::eval;
using interpreter::run;
using interpreter::show;

class ClassTest : public module_state::PythonTest {
 protected:
  static void SetUpTestSuite() {
    PythonTest::SetUpTestSuite();
    run("import typing\n"
        "class Meta(type):\n"
        "  def __new__(cls, name, bases, names, **keywords):\n"
        "    names['seen'] = keywords\n"
        "    return super().__new__(cls, name, bases, names)\n"
        "  def __init__(cls, name, bases, names, **keywords): pass\n"
        "  @classmethod\n"
        "  def __prepare__(cls, name, bases, **keywords): return {'prepared': (name, bases, keywords)}\n"
        "class Other(type): pass\n"
        "class WithMeta(metaclass=Meta): pass\n"
        "class WithOther(metaclass=Other): pass\n"
        "class Base:\n"
        "  def __init_subclass__(cls, **keywords): cls.hooked = keywords\n");
  }
};

py::Object init(const py::Arguments<2>& a) {
  py::set_attr({a[0], py::text_from("x"), a[1]});
  return py::none();
}
py::FunctionSpec init_spec = py::define<init>("Point.__init__", "self, x=", 1);

// class Point(*bases, **keywords): scale = 2; …
py::Object make_class(const char* bases, const char* keywords = "None") {
  py::Object name = py::text_from("Point"), given = eval(bases), named = eval(keywords);
  py::Object space = py::prepare_class({name, given, named});
  auto set = [&](const char* key, const py::Object& value) { py::set_item({space, py::text_from(key), value}); };
  set("__module__", py::text_from("test_module"));
  set("__qualname__", py::text_from("outer.<locals>.Point"));
  set("scale", eval("2"));
  set("__init__", py::function(init_spec, eval("(7,)")));
  set("twice", py::staticmethod(eval("lambda x: 2 * x")));
  set("named", py::classmethod(eval("lambda cls: cls.__name__")));
  set("size", py::class_name(space, py::text_from("scale")));
  return py::make_class({name, given, space, named});
}

TEST_F(ClassTest, AnOrdinaryClass) {
  interpreter::set("Point", make_class("()"));
  EXPECT_EQ(show("Point.__name__, Point.__qualname__, Point.__module__"),
            "('Point', 'outer.<locals>.Point', 'test_module')");
  EXPECT_EQ(show("Point().x, Point(3).x, Point.scale, Point.size, Point.twice(4), Point.named()"),
            "(7, 3, 2, 2, 8, 'Point')");
  EXPECT_EQ(error_of("Point(1, 2)"), "TypeError: __init__() takes at most 2 positional arguments (3 given)");
}

TEST_F(ClassTest, BasesAndTheirHooks) {
  interpreter::set("Point", make_class("(Base, dict)", "{'k': 1}"));
  EXPECT_EQ(show("[c.__name__ for c in Point.__mro__], Point.hooked"),
            "(['Point', 'Base', 'dict', 'object'], {'k': 1})");
  EXPECT_EQ(error_of([] { make_class("()", "{'k': 1}"); }),
            error_of("class Point(k=1): __qualname__ = 'outer.<locals>.Point'"));
}

TEST_F(ClassTest, MetaclassesPrepareTheNamespace) {
  interpreter::set("Point", make_class("()", "{'metaclass': Meta, 'k': 1}"));
  EXPECT_EQ(show("type(Point).__name__, Point.prepared, Point.seen"), "('Meta', ('Point', (), {'k': 1}), {'k': 1})");
  interpreter::set("Point", make_class("(Base, WithMeta)"));
  EXPECT_EQ(show("type(Point).__name__"), "Meta");
  EXPECT_EQ(error_of([] { make_class("(WithMeta, WithOther)"); }), error_of("class Point(WithMeta, WithOther): pass"));
}

TEST_F(ClassTest, BasesThatAreNoClasses) {
  interpreter::set("Point", make_class("(typing.List[int],)"));
  EXPECT_EQ(show("Point.__bases__, Point.__orig_bases__ == (typing.List[int],)"),
            show("(list, typing.Generic) if sys.version_info < (3, 9) else type('P', (), {}).__bases__[:0] + "
                 "(lambda: [exec('class P(typing.List[int]): pass', globals()), P.__bases__][1])(), True"));
}

TEST_F(ClassTest, NamesInTheBodyAreOfTheBodyOrGlobal) {
  run("only_global = 'global'\nclass Mapping(dict): pass");
  for (const char* made : {"{}", "Mapping()"}) {
    py::Object space = eval(made), name = py::text_from("only_global");
    EXPECT_EQ(interpreter::text(py::class_name(space, name)), "global");
    py::set_item({space, name, eval("'mine'")});
    EXPECT_EQ(interpreter::text(py::class_name(space, name)), "mine");
    EXPECT_EQ(error_of([&] { py::class_name(space, py::text_from("nowhere")); }),
              "NameError: name 'nowhere' is not defined");
  }
}

TEST_F(ClassTest, Super) {
  run("class Upper:\n  def hello(self): return 'upper'\nclass Lower(Upper):\n  def hello(self): return 'lower'");
  EXPECT_EQ(interpreter::text(py::call_method(py::text_from("hello"), {py::super({eval("Lower"), eval("Lower()")})})),
            "upper");
}

}  // namespace
