// Containers: displays, items, slices, iteration, unpacking.

#include "module_state.h"

#include <kc/python/text_items.h>

namespace {

namespace py = kc::py;
using interpreter::error_of;
using interpreter::eval;
using interpreter::text;
using kc::Index;

class ContainersTest : public module_state::PythonTest {};

TEST_F(ContainersTest, Displays) {
  py::Object one = eval("1"), two = eval("2");
  EXPECT_EQ(text(py::tuple({one, two})) + text(py::list({one, two})) + text(py::set({one, one})), "(1, 2)[1, 2]{1}");
  EXPECT_EQ(text(py::dict({one, two, two, one})), "{1: 2, 2: 1}");
  EXPECT_EQ(text(py::tuple()) + text(py::list()) + text(py::set()) + text(py::dict()), "()[]set(){}");
  EXPECT_EQ(error_of([] { py::set({eval("[]")}); }), "TypeError: unhashable type: 'list'");
}

TEST_F(ContainersTest, DisplaysWithStars) {
  py::Object list = py::list({eval("0")});
  py::extend(list, eval("(1, 2)"));
  py::extend(list, eval("iter([3])"));
  py::append(list, eval("4"));
  EXPECT_EQ(text(list), "[0, 1, 2, 3, 4]");
  py::Object dict = py::dict({eval("'a'"), eval("1")});
  py::update(dict, eval("{'b': 2}"));
  EXPECT_EQ(text(dict), "{'a': 1, 'b': 2}");
  EXPECT_EQ(error_of([&] { py::extend(list, eval("5")); }), "TypeError: 'int' object is not iterable");
  EXPECT_EQ(error_of([&] { py::update(dict, eval("5")); }), "TypeError: 'int' object is not a mapping");
}

std::string at(const char* container, Index index) { return text(py::item_at({eval(container), index})); }

TEST_F(ContainersTest, ItemsByCIntegers) {
  EXPECT_EQ(at("[1, 2, 3]", -1) + at("(1, 2)", 0) + at("'abc'", 1) + at("b'ab'", -1) + at("{7: 8}", 7), "31b988");
  EXPECT_EQ(at("np.arange(4)", 2), "2");
  EXPECT_EQ(error_of([] { at("[1]", 1); }), "IndexError: list index out of range");
  EXPECT_EQ(error_of([] { at("(1,)", -2); }), "IndexError: tuple index out of range");
  EXPECT_EQ(error_of([] { at("''", 0); }), "IndexError: string index out of range");
  EXPECT_EQ(error_of([] { at("{}", 4); }), "KeyError: 4");
  EXPECT_EQ(error_of([] { at("5", 4); }), "TypeError: 'int' object is not subscriptable");
  EXPECT_EQ(error_of([] { at("None", 4); }), "TypeError: 'NoneType' object is not subscriptable");
}

TEST_F(ContainersTest, ItemsAreSetAndDeleted) {
  py::Object list = eval("[1, 2, 3]"), dict = eval("{'a': 1}");
  py::set_item_at({list, -1}, eval("9"));
  py::del_item_at({list, 0});
  EXPECT_EQ(text(list), "[2, 9]");
  py::set_item({dict, eval("'b'"), eval("2")});
  py::del_item({dict, eval("'a'")});
  EXPECT_EQ(text(dict), "{'b': 2}");
  EXPECT_EQ(text(py::item({dict, eval("'b'")})), "2");
  EXPECT_EQ(error_of([&] { py::item({dict, eval("'zz'")}); }), "KeyError: 'zz'");
  EXPECT_EQ(error_of([&] { py::set_item_at({list, 5}, Py_None); }), "IndexError: list assignment index out of range");
  EXPECT_EQ(error_of([] {
              py::set_item_at({eval("(1,)"), 0}, Py_None);
            }),
            "TypeError: 'tuple' object does not support item assignment");
}

TEST_F(ContainersTest, MissingKeysAskTheSubclass) {
  interpreter::run("class Default(dict):\n  def __missing__(self, key): return 'made ' + key");
  EXPECT_EQ(text(py::item({eval("Default()"), eval("'x'")})), "made x");
}

TEST_F(ContainersTest, Slices) {
  py::Object list = eval("[0, 1, 2, 3, 4]"), one = eval("1"), minus = eval("-1"), two = eval("2");
  EXPECT_EQ(text(py::get_slice({list, one, minus})), "[1, 2, 3]");
  EXPECT_EQ(text(py::get_slice({list, nullptr, nullptr, two})), "[0, 2, 4]");
  py::set_slice({list, one, minus}, eval("[7]"));
  EXPECT_EQ(text(list), "[0, 7, 4]");
  py::del_slice({list, nullptr, one});
  EXPECT_EQ(text(list), "[7, 4]");
  EXPECT_EQ(error_of([&] { py::get_slice({one, one}); }), "TypeError: 'int' object is unsliceable");
  EXPECT_EQ(error_of([&] {
              py::set_slice({one, one}, list);
            }),
            "TypeError: 'int' object does not support slice assignment");
  EXPECT_EQ(error_of([&] {
              py::del_slice({eval("(1,)"), one});
            }),
            "TypeError: 'tuple' object does not support slice deletion");
}

std::string items_of(const char* iterable) {
  std::string all;
  py::Iterator iterator(eval(iterable));
  for (py::Object item; iterator.next(item);) all += text(item) + ' ';
  return all;
}

TEST_F(ContainersTest, Iteration) {
  EXPECT_EQ(items_of("[1, 2]") + items_of("(3,)") + items_of("'ab'") + items_of("{7: 8}") + items_of("range(2)"),
            "1 2 3 a b 7 0 1 ");
  EXPECT_EQ(items_of("(x * x for x in range(3))"), "0 1 4 ");
  EXPECT_EQ(error_of([] { items_of("5"); }), "TypeError: 'int' object is not iterable");
  EXPECT_EQ(error_of([] { items_of("(1 // x for x in [1, 0])"); }),
            "ZeroDivisionError: integer division or modulo by zero");
}

TEST_F(ContainersTest, AListMayChangeWhileItIsWalked) {
  py::Object list = eval("[1, 2, 3]");
  py::Iterator iterator(list);
  py::Object item;
  ASSERT_TRUE(iterator.next(item));
  py::append(list, eval("4"));
  py::del_item_at({list, 0});
  int rest = 0;
  while (iterator.next(item)) ++rest;
  EXPECT_EQ(rest, 2);
}

std::string unpack_two(const char* iterable) {
  py::Object targets[2];
  py::unpack(eval(iterable), targets);
  return text(targets[0]) + text(targets[1]);
}

TEST_F(ContainersTest, Unpacking) {
  EXPECT_EQ(unpack_two("(1, 2)") + unpack_two("[3, 4]") + unpack_two("'ab'") + unpack_two("iter((5, 6))"), "1234ab56");
  EXPECT_EQ(error_of([] { unpack_two("(1, 2, 3)"); }), "ValueError: too many values to unpack (expected 2)");
  EXPECT_EQ(error_of([] { unpack_two("iter([1])"); }), "ValueError: need more than 1 value to unpack");
  EXPECT_EQ(error_of([] { unpack_two("[]"); }), "ValueError: need more than 0 values to unpack");
  EXPECT_EQ(error_of([] { unpack_two("5"); }), "TypeError: 'int' object is not iterable");
}

TEST_F(ContainersTest, UnpackingWithAStar) {
  py::Object targets[3];
  py::unpack_star(eval("range(5)"), 1, targets);
  EXPECT_EQ(text(targets[0]) + text(targets[1]) + text(targets[2]), "0[1, 2, 3]4");
  py::unpack_star(eval("'ab'"), 2, targets);
  EXPECT_EQ(text(targets[0]) + text(targets[1]) + text(targets[2]), "ab[]");
  EXPECT_EQ(error_of([&] { py::unpack_star(eval("[1]"), 1, targets); }),
            "ValueError: need more than 1 value to unpack");
}

TEST_F(ContainersTest, Strings) {
  EXPECT_EQ(text(py::join({eval("'a'"), eval("'é'"), eval("'€😀'")})), "aé€😀");
  EXPECT_EQ(text(py::format({eval("3.14159"), eval("'.2f'")})), "3.14");
  EXPECT_EQ(text(py::format(eval("7"))), "7");
  EXPECT_EQ(text(py::repr(eval("'a'"))) + text(py::ascii(eval("'é'"))), "'a''\\xe9'");
  EXPECT_EQ(error_of([] {
              py::format({eval("[]"), eval("'5'")});
            }),
            "TypeError: unsupported format string passed to list.__format__");
  EXPECT_EQ(py::character_at(eval("'añ'"), -1), 0xF1u);
  EXPECT_EQ(py::byte_at(eval("b'\\xff'"), 0), 255);
  EXPECT_EQ(error_of([] { py::character_at(eval("'a'"), 1); }), "IndexError: string index out of range");
  EXPECT_EQ(error_of([] { py::byte_at(Py_None, 0); }), "TypeError: 'NoneType' object is not subscriptable");
  const py::Object array = eval("bytearray(b'ab')");
  py::set_array_byte(array, -1, 200);
  EXPECT_EQ(py::array_byte_at(array, 1u), 200);
  EXPECT_EQ(error_of([&] { py::set_array_byte(array, 0, 256); }), "ValueError: byte must be in range(0, 256)");
  EXPECT_EQ(error_of([&] { py::array_byte_at(array, ~0ull); }), "IndexError: bytearray index out of range");
}

TEST_F(ContainersTest, CharactersAsTypes) {
  const char few[] = {'a', 'b'};
  EXPECT_EQ(text(py::repr(py::chars_as_bytes(few))) + text(py::repr(py::chars_as_bytearray("abc", Index{1}, Index{2}))), "b'ab'bytearray(b'b')");
  EXPECT_EQ(text(py::repr(py::chars_as_bytes("abc", Index{1}))), "b'bc'");
  EXPECT_EQ(error_of([] { py::byte_as_bytes(256); }), "OverflowError: value too large to pack into a byte");
}

}  // namespace
