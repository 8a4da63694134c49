// Calls into Python: positional, keyword, methods, stars; names, attributes, imports and with blocks.

#include <kc/python/statement.h>

#include "module_state.h"

namespace {

namespace py = kc::py;
using interpreter::error_of;
using interpreter::eval;
using interpreter::run;
using interpreter::show;
using interpreter::text;

class CallTest : public module_state::PythonTest {
 protected:
  static void SetUpTestSuite() {
    PythonTest::SetUpTestSuite();
    run("def echo(*args, **kwargs): return args, kwargs\n"
        "class Thing:\n"
        "  kind = 'thing'\n"
        "  def method(self, *args, **kwargs): return args, kwargs\n"
        "thing = Thing()\nthing.plain = echo");
  }
};

py::Object name(const char* spelling) { return py::interned(spelling, std::strlen(spelling)); }

TEST_F(CallTest, PositionalAndKeywordArguments) {
  py::Object echo = eval("echo"), one = eval("1"), two = eval("2");
  EXPECT_EQ(text(py::call({echo})), "((), {})");
  EXPECT_EQ(text(py::call({echo, one, two})), "((1, 2), {})");
  EXPECT_EQ(text(py::call({echo, one, two, one}, eval("('b', 'a')"))), "((1,), {'b': 2, 'a': 1})");
  EXPECT_EQ(error_of([&] { py::call({one, two}); }), "TypeError: 'int' object is not callable");
}

TEST_F(CallTest, Methods) {
  py::Object thing = eval("thing"), one = eval("1");
  EXPECT_EQ(text(py::call_method(name("method"), {thing, one})), "((1,), {})");
  EXPECT_EQ(text(py::call_method(name("method"), {thing, one, one}, eval("('k',)"))), "((1,), {'k': 1})");
  EXPECT_EQ(text(py::call_method(name("plain"), {thing, one})), "((1,), {})");
  EXPECT_EQ(error_of([&] { py::call_method(name("missing"), {one}); }),
            "AttributeError: 'int' object has no attribute 'missing'");
}

TEST_F(CallTest, Stars) {
  py::Object echo = eval("echo");
  EXPECT_EQ(text(py::call_star({echo, eval("(1, 2)"), nullptr})), "((1, 2), {})");
  py::Object keywords = eval("{'a': 1}");
  py::merge_keywords(keywords, eval("{'b': 2}"), echo);
  EXPECT_EQ(text(py::call_star({echo, eval("()"), keywords})), "((), {'a': 1, 'b': 2})");
  EXPECT_EQ(error_of([&] { py::merge_keywords(keywords, eval("{'a': 2}"), echo); }),
            "TypeError: echo() got multiple values for keyword argument 'a'");
  EXPECT_EQ(error_of([&] { py::merge_keywords(keywords, eval("{1: 2}"), echo); }),
            "TypeError: keywords must be strings");
  EXPECT_EQ(error_of([&] { py::merge_keywords(keywords, eval("3"), echo); }),
            "TypeError: 'int' object is not a mapping");
}

py::Object descend(const py::Arguments<0>&) { return py::call({eval("descend")}); }
py::FunctionSpec descend_spec = py::define<descend>("descend", "", 1);

TEST_F(CallTest, EndlessRecursionIsAnError) {
  module_state::define("descend", descend_spec);
  EXPECT_EQ(error_of("descend()").substr(0, 14), "RecursionError");
}

TEST_F(CallTest, GlobalsShadowBuiltins) {
  EXPECT_EQ(text(py::call({py::global(name("len")), eval("[1]")})), "1");
  py::set_global(name("len"), eval("lambda x: 'mine'"));
  EXPECT_EQ(text(py::call({py::global(name("len")), eval("[1]")})), "mine");
  EXPECT_EQ(text(py::call({py::builtin(name("len")), eval("[1]")})), "1");
  py::del_global(name("len"));
  EXPECT_EQ(error_of([] { py::global(name("undefined_name")); }), "NameError: name 'undefined_name' is not defined");
  EXPECT_EQ(error_of([] { py::del_global(name("undefined_name")); }),
            "NameError: name 'undefined_name' is not defined");
}

TEST_F(CallTest, Attributes) {
  py::Object thing = eval("Thing()");
  EXPECT_EQ(text(py::attr({thing, name("kind")})), "thing");
  py::set_attr({thing, name("kind"), eval("7")});
  EXPECT_EQ(text(py::attr({thing, name("kind")})), "7");
  py::del_attr({thing, name("kind")});
  EXPECT_EQ(text(py::attr({thing, name("kind")})), "thing");
  EXPECT_FALSE(py::find_attr({thing, name("nope")}));
  EXPECT_EQ(error_of([] {
              py::attr({Py_None, name("nope")});
            }),
            "AttributeError: 'NoneType' object has no attribute 'nope'");
}

TEST_F(CallTest, UnboundLocals) {
  py::Object local;
  EXPECT_EQ(error_of([&] { py::bound(local, "x"); }),
            "UnboundLocalError: local variable 'x' referenced before assignment");
  local = eval("1");
  py::unbind(local, "x");
  EXPECT_EQ(error_of([&] { py::unbind(local, "x"); }),
            "UnboundLocalError: local variable 'x' referenced before assignment");
}

TEST_F(CallTest, Imports) {
  EXPECT_EQ(text(py::attr({py::import_module(name("os.path")), name("__name__")})), "os");
  EXPECT_EQ(text(py::attr({py::import_leaf(name("xml.dom")), name("__name__")})), "xml.dom");
  py::Object package = py::import_from(name("xml"), eval("('dom',)"));
  EXPECT_EQ(text(py::attr({py::imported_name({package, name("dom")}), name("__name__")})), "xml.dom");
  EXPECT_EQ(error_of([&] {
              py::imported_name({package, name("nothing")});
            }),
            "ImportError: cannot import name nothing");
  EXPECT_EQ(error_of([] { py::import_module(name("no_such_module")); }),
            "ModuleNotFoundError: No module named 'no_such_module'");
}

TEST_F(CallTest, StarImport) {
  run("import types\nstarred = types.ModuleType('starred')\nstarred.a, starred._b, starred.c = 1, 2, 3");
  py::import_star(eval("starred"));
  EXPECT_EQ(show("a, c, '_b' in globals()"), "(1, 3, False)");
  run("starred.__all__ = ['_b']");
  py::import_star(eval("starred"));
  EXPECT_EQ(show("_b"), "2");
}

TEST_F(CallTest, WithBlocks) {
  run("class Manager:\n"
      "  def __init__(self, forget): self.forget, self.seen = forget, []\n"
      "  def __enter__(self): return 'entered'\n"
      "  def __exit__(self, *what): self.seen.append(what[0]); return self.forget\n"
      "manager = Manager(True)");
  py::Object manager = eval("manager"), leave = py::exit_method(manager);
  EXPECT_EQ(text(py::enter_context(manager)), "entered");
  try {
    eval("1 / 0");
  } catch (kc::Exception& e) {
    py::Handler handler(e);
    EXPECT_TRUE(py::exit_with_error({leave, handler.value()}));
  }
  EXPECT_EQ(show("manager.seen"), "[<class 'ZeroDivisionError'>]");
  EXPECT_EQ(error_of([] { py::exit_method(eval("5")); }), "AttributeError: __exit__");
}

}  // namespace
