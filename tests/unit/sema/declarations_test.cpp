#include <gtest/gtest.h>

#include "sema/declared.h"

namespace kernelc::sema {
namespace {

const ir::Struct& structure(const Declared& d, const std::string& name) {
  return d.module.structs[d.module.types.as<ir::StructType>(d.type_id(name))->id];
}
const ir::Enum& enumeration(const Declared& d, const std::string& name) {
  return d.module.enums[d.module.types.as<ir::EnumType>(d.type_id(name))->id];
}
ir::ClassId class_id(const Declared& d, const std::string& name) {
  return d.module.types.as<ir::ObjectType>(d.type_id(name))->class_id;
}

TEST(Declarations, Structs) {
  Declared d(
      "cdef struct Node\n"
      "cdef struct Pair:\n    Node* first\n    double[3] x\n"
      "cdef packed struct Node:\n    Pair pair\n    int (*f)(int)\n"
      "cdef union U:\n    int a\n    double b\n"
      "ctypedef struct T:\n    int a\n");
  EXPECT_EQ(d.messages(), Messages{});
  EXPECT_EQ(d.module.structs.size(), 4u);
  EXPECT_TRUE(structure(d, "Node").is_packed);
  EXPECT_FALSE(structure(d, "Node").is_opaque);
  EXPECT_EQ(structure(d, "Pair").fields[1].name, "x");
  EXPECT_TRUE(structure(d, "U").is_union);
}

TEST(Declarations, StructsOfHeaders) {
  Declared d(
      "cdef extern from \"x.h\":\n"
      "    struct S:\n        int a \"a_\"\n"
      "    ctypedef struct T:\n        pass\n"
      "    ctypedef struct Opaque\n"
      "    cdef union U \"real_u\":\n        int a\n");
  EXPECT_EQ(structure(d, "S").cpp_name, "struct S");
  EXPECT_EQ(structure(d, "S").fields[0].cpp_name, "a_");
  EXPECT_EQ(structure(d, "T").cpp_name, "T");
  EXPECT_TRUE(structure(d, "Opaque").is_opaque);
  EXPECT_EQ(structure(d, "U").cpp_name, "union real_u");
}

TEST(Declarations, WrongFieldsAreReported) {
  Declared d(
      "cdef struct S:\n    int a\n    int a\n    S s\n    object o\n    int[:] v\n"
      "cdef struct R\n"
      "cdef R r\n");
  EXPECT_EQ(d.messages(), (Messages{"3:9 'a' redeclared", "4:7 Struct cannot contain itself as a member.",
                                    "5:12 C struct/union member cannot be a Python object",
                                    "6:12 C struct/union member cannot be a memory view", "8:8 Variable type 'R' is incomplete"}));
}

TEST(Declarations, Enums) {
  Declared d(
      "cdef enum Color:\n    RED\n    GREEN = 5\n    BLUE\n"
      "cpdef enum Shape:\n    ROUND = GREEN + 1\n"
      "cdef enum:\n    LONE = 1 << 3\n"
      "cdef enum class Scoped(int):\n    INSIDE\n"
      "cdef int a[BLUE]\n"
      "cdef int b[ROUND]\n");
  EXPECT_EQ(d.messages(), Messages{});
  EXPECT_EQ(d.global_type("a"), "int [6]");
  EXPECT_EQ(d.global_type("b"), "int [6]");
  EXPECT_TRUE(enumeration(d, "Shape").is_cpdef);
  EXPECT_TRUE(enumeration(d, "Scoped").is_scoped);
  EXPECT_FALSE(d.scope->find_own("INSIDE"));
  EXPECT_EQ(enumeration(d, "Scoped").underlying, d.module.types.int_type);
}

TEST(Declarations, EnumsOfHeaders) {
  Declared d(
      "cdef extern from \"x.h\" namespace \"n\":\n"
      "    enum E:\n        A\n        B \"other::B\"\n"
      "    enum class C:\n        D\n");
  EXPECT_EQ(enumeration(d, "E").cpp_name, "n::E");
  EXPECT_EQ(enumeration(d, "E").members[0].cpp_name, "n::A");
  EXPECT_EQ(enumeration(d, "E").members[1].cpp_name, "other::B");
  EXPECT_EQ(enumeration(d, "C").members[0].cpp_name, "n::C::D");
}

TEST(Declarations, NamesAreDeclaredOnce) {
  Declared d(
      "cdef int x\n"
      "cdef double x\n"
      "ctypedef int foo\n"
      "ctypedef double foo\n"
      "cdef enum E: a, b\n"
      "cdef int a\n");
  EXPECT_EQ(d.messages(), (Messages{"2:13 'x' redeclared", "4:17 'foo' redeclared", "6:10 'a' redeclared"}));
  EXPECT_EQ(d.diagnostics.all()[0].notes.size(), 1u);
}

TEST(Declarations, TypesMayBeUsedAboveTheirDefinition) {
  Declared d(
      "cdef class A:\n    cdef B b\n    cdef E e\n"
      "cdef S* f(E x): return NULL\n"
      "cdef class B:\n    cdef A a\n"
      "cdef struct S:\n    int x\n"
      "cdef enum E: ONE\n");
  EXPECT_EQ(d.messages(), Messages{});
  EXPECT_EQ(d.signature("f"), "S * (E x) except? nullptr");
}

TEST(Declarations, VariablesOfTheModule) {
  Declared d("cdef public double a = 1, *b\ncdef:\n    int c\n    double[:] v\ncdef extern int e\n");
  EXPECT_EQ(d.messages(), Messages{});
  EXPECT_EQ(d.global_type("b"), "double *");
  EXPECT_TRUE(d.module.globals[d.symbol<GlobalSymbol>("a")->id].is_public);
  EXPECT_TRUE(d.module.globals[d.symbol<GlobalSymbol>("e")->id].is_extern);
}

TEST(Declarations, Classes) {
  Declared d(
      "cdef class Base:\n"
      "    \"\"\"About it.\"\"\"\n"
      "    cdef public double width\n"
      "    cdef readonly int[:, ::1] v\n"
      "    cdef list items\n"
      "    tag = 5\n"
      "    def __init__(self, int n): pass\n"
      "    cdef double weight(self, double r) noexcept nogil: return 0\n"
      "    cpdef str name(self): return 'x'\n"
      "    @property\n"
      "    def size(self): return 1\n"
      "    @size.setter\n"
      "    def size(self, value): pass\n"
      "cdef class Derived(Base):\n"
      "    cdef double weight(self, double r) noexcept nogil: return 1\n"
      "    cdef int more(self): return 1\n");
  EXPECT_EQ(d.messages(), Messages{});
  const ir::Class& base = d.module.classes[class_id(d, "Base")];
  EXPECT_EQ(base.doc, "About it.");
  ASSERT_EQ(base.attributes.size(), 3u);
  EXPECT_EQ(base.attributes[0].access, ir::Class::Attribute::Access::Public);
  ASSERT_EQ(base.methods.size(), 3u);
  EXPECT_FALSE(base.methods[0].is_in_c);
  EXPECT_TRUE(base.methods[1].is_virtual);
  EXPECT_TRUE(base.methods[2].is_virtual);
  const ClassDecl& decl = d.context.classes[class_id(d, "Base")];
  EXPECT_EQ(decl.body.size(), 1u);
  ASSERT_EQ(decl.properties.size(), 1u);
  EXPECT_TRUE(decl.properties[0].getter.valid() && decl.properties[0].setter.valid());
  const Signature weight = resolve_signature(d.context, d.context.functions[decl.methods[1]], {});
  EXPECT_EQ(d.text_of(weight), "double (Base self, double r) noexcept nogil");
  const ir::Class& derived = d.module.classes[class_id(d, "Derived")];
  EXPECT_EQ(derived.base, class_id(d, "Base"));
}

TEST(Declarations, ClassesOfOtherModules) {
  Declared d(
      "from shapes cimport Box\n"
      "cimport lib\n"
      "cdef class Big(Box):\n    cdef double area(self): return 1\n"
      "cdef class Other(lib.Thing): pass\n",
      {{"shapes", "cdef class Box:\n    cdef double w\n    cdef double area(self)\n"},
       {"lib", "cdef extern from \"lib.h\":\n    ctypedef class liblib.Thing [object ThingObject]:\n        cdef int n \"num\"\n"}});
  EXPECT_EQ(d.messages(), Messages{});
  const ir::Class& box = d.module.classes[class_id(d, "Box")];
  EXPECT_TRUE(box.is_extern);
  EXPECT_EQ(box.module_name, "shapes");
  EXPECT_TRUE(d.module.classes[class_id(d, "Big")].methods[0].is_virtual);
  const ir::Class& thing = d.module.classes[d.module.classes[class_id(d, "Other")].base];
  EXPECT_EQ(thing.module_name, "liblib");
  EXPECT_EQ(thing.cpp_name, "ThingObject");
  EXPECT_EQ(thing.attributes[0].cpp_name, "num");
}

TEST(Declarations, WrongClassesAreReported) {
  Declared d(
      "cdef class A(B): pass\n"
      "cdef class C:\n    cdef int x\n    cdef int x\n    cdef int y = 5\n    cdef public int* p\n"
      "    cdef int f(self): return 1\n    cdef int f(self): return 2\n"
      "cdef class C:\n    pass\n"
      "cdef class D(list, dict): pass\n");
  EXPECT_EQ(d.messages(), (Messages{"1:14 First base of 'A' is not an extension type", "4:14 'x' redeclared",
                                    "5:18 Cannot assign default value to fields in cdef classes, structs or unions",
                                    "6:22 C attribute of type 'int *' cannot be accessed from Python", "8:14 'f' redeclared",
                                    "9:12 C class 'C' already implemented", "11:20 Only one extension type base class allowed."}));
}

TEST(Declarations, ClassesOfCpp) {
  Declared d(
      "cdef extern from \"<vec>\" namespace \"lib\" nogil:\n"
      "    cdef cppclass vec[T]:\n"
      "        ctypedef T value_type\n"
      "        cppclass iterator:\n            T& operator*()\n"
      "        vec() except +\n"
      "        vec(int) except +\n"
      "        T& operator[](size_t)\n"
      "        iterator begin()\n"
      "        void put(value_type&)\n"
      "        U convert[U](T)\n"
      "        int count \"count_\"\n"
      "    void sort[It](It, It)\n"
      "cdef vec[double] v\n"
      "cdef vec[vec[int]] w\n"
      "cdef vec[int].iterator it\n"
      "cdef vec[int].value_type x\n");
  EXPECT_EQ(d.messages(), Messages{});
  EXPECT_EQ(d.global_type("v"), "vec[double]");
  EXPECT_EQ(d.global_type("w"), "vec[vec[int]]");
  EXPECT_EQ(d.global_type("it"), "iterator[int]");
  EXPECT_EQ(d.global_type("x"), "int");
  const ir::CppClass& vec = d.module.cpp_classes[d.module.types.as<ir::CppClassType>(d.type_id("vec"))->id];
  EXPECT_EQ(vec.cpp_name, "lib::vec");
  ASSERT_EQ(vec.methods.size(), 6u);
  EXPECT_EQ(vec.methods[0].name, "vec");
  EXPECT_EQ(vec.methods[2].name, "operator[]");
  EXPECT_EQ(vec.fields[0].cpp_name, "count_");
}

TEST(Declarations, CompileTimeChoices) {
  Declared d(
      "DEF DEBUG = 2\n"
      "IF DEBUG > 1 and UNAME_SYSNAME == 'Linux':\n    cdef int chosen\n"
      "ELSE:\n    cdef double chosen\n"
      "include \"more.pxi\"\n"
      "DEF BAD = foo\n"
      "IF bar: pass\n",
      {{"more.pxi", "cdef long included\n"}});
  EXPECT_EQ(d.messages(), (Messages{"8:4 Compile-time name 'bar' not defined", "7:11 Compile-time name 'foo' not defined"}));
  EXPECT_EQ(d.global_type("chosen"), "int");
  EXPECT_EQ(d.global_type("included"), "long");
}

TEST(Declarations, BuffersOfArrays) {
  const std::map<std::string, std::string> numpy = {{"numpy", "cdef extern from *:\n    ctypedef class numpy.ndarray [object A]:\n        pass\n"}};
  Declared d(
      "cimport numpy as np\n"
      "cdef int f(np.ndarray[double, ndim=2, mode=\"c\"] a, np.ndarray b, np.ndarray[int, cast=True] c): return 1\n"
      "cdef int g(np.ndarray[double, mode=\"x\"] a): return 1\n",
      numpy);
  EXPECT_EQ(d.messages(),
            Messages{"3:36 Only allowed buffer modes are: \"c\", \"fortran\", \"full\", \"strided\" (as a compile-time string)"});
  const Signature f = resolve_signature(d.context, d.function("f"), {});
  const auto object = [&](std::size_t i) { return *d.module.types.as<ir::ObjectType>(f.parameters[i].type); };
  EXPECT_EQ(d.context.display(object(0).buffer), "double[:, ::1]");
  EXPECT_FALSE(object(1).buffer.valid());
  EXPECT_EQ(d.context.display(object(2).buffer), "int[:]");
  EXPECT_TRUE(object(2).buffer_is_cast);
}

TEST(Declarations, PythonNames) {
  Declared d(
      "import numpy as np\n"
      "from os import path, sep as s\n"
      "import a.b\n"
      "for i, (j, k) in x: pass\n"
      "with y as z: pass\n"
      "try: pass\n"
      "except E as e: pass\n"
      "if (w := 1): pass\n"
      "class C:\n    inside = 1\n"
      "def f():\n    global g\n    local = 1\n"
      "cdef class D:\n    def method(self): pass\n"
      "cdef int c_variable = 3\n"
      "c_variable = 4\n");
  for (const char* name : {"np", "path", "s", "a", "i", "j", "k", "z", "e", "w", "C", "f", "g"})
    EXPECT_TRUE(d.symbol<PyNameSymbol>(name)) << name;
  for (const char* name : {"inside", "local", "method", "sep"}) EXPECT_FALSE(d.scope->find_own(name)) << name;
  EXPECT_TRUE(d.symbol<GlobalSymbol>("c_variable"));
}

TEST(Declarations, StatementsDoNotRunInDeclarationFiles) {
  Declared d("cimport other\n", {{"other", "\"\"\"doc\"\"\"\nx = 1\ncdef int y\n"}});
  EXPECT_EQ(d.messages(), Messages{});
  EXPECT_FALSE(d.scope->find_own("x"));
}

}  // namespace
}  // namespace kernelc::sema
