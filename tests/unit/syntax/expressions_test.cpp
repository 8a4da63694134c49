#include <gtest/gtest.h>

#include "parsing.h"

namespace kernelc::syntax {
namespace {

using testing::errors_of;
using testing::line_of;

TEST(Expressions, BindAsInPython) {
  EXPECT_EQ(line_of("a + b * c - d"), "(- (+ a (* b c)) d)");
  EXPECT_EQ(line_of("a | b ^ c & d << e"), "(| a (^ b (& c (<< d e))))");
  EXPECT_EQ(line_of("a // b % c @ d / e"), "(/ (@ (% (// a b) c) d) e)");
  EXPECT_EQ(line_of("not a and b or c"), "(or (and (not a) b) c)");
  EXPECT_EQ(line_of("a or b or c"), "(or a b c)");
  EXPECT_EQ(line_of("(a + b) * c"), "(* (+ a b) c)");
}

TEST(Expressions, PowerBindsTighterThanSignsOnItsLeft) {
  EXPECT_EQ(line_of("-a ** -b ** c"), "(- (** a (- (** b c))))");
  EXPECT_EQ(line_of("<int>x ** 2"), "(cast int (** x 2))");
}

TEST(Expressions, ComparisonsChain) {
  EXPECT_EQ(line_of("a < b <= c != d"), "(compare a < b <= c != d)");
  EXPECT_EQ(line_of("a is not b not in c"), "(compare a is not b not in c)");
  EXPECT_EQ(line_of("not a == b"), "(not (compare a == b))");
}

TEST(Expressions, ConditionalsNestToTheRight) {
  EXPECT_EQ(line_of("a if b else c if d else e"), "(if b a (if d c e))");
  EXPECT_EQ(line_of("lambda: a if b else c"), "(lambda () (if b a c))");
}

TEST(Expressions, Trailers) {
  EXPECT_EQ(line_of("a.b.c(d)[e].f"), "(. (index (call (. (. a b) c) d) e) f)");
  EXPECT_EQ(line_of("f(a, *b, k=c, **d)"), "(call f a *b k=c **d)");
  EXPECT_EQ(line_of("f(x for x in y if z)"), "(call f (generator x for x in y if z))");
  EXPECT_EQ(line_of("f(y := 3,)"), "(call f (:= y 3))");
}

TEST(Expressions, Subscripts) {
  EXPECT_EQ(line_of("a[i]"), "(index a i)");
  EXPECT_EQ(line_of("a[i,]"), "(index a i ,)");
  EXPECT_EQ(line_of("a[i, j]"), "(index a i j)");
  EXPECT_EQ(line_of("a[:, 1:, :2, ::3, ...]"),
            "(index a (slice _ _ _) (slice 1 _ _) (slice _ 2 _) (slice _ _ 3) ...)");
  EXPECT_EQ(line_of("a[b:c:d]"), "(index a (slice b c d))");
  EXPECT_EQ(line_of("a[None, *b]"), "(index a None (star b))");
}

TEST(Expressions, Displays) {
  EXPECT_EQ(line_of("()"), "(tuple)");
  EXPECT_EQ(line_of("(a,)"), "(tuple a)");
  EXPECT_EQ(line_of("a, *b"), "(tuple a (star b))");
  EXPECT_EQ(line_of("[a, *b, c := 1]"), "(list a (star b) (:= c 1))");
  EXPECT_EQ(line_of("{}"), "(dict)");
  EXPECT_EQ(line_of("{a: b, **c}"), "(dict a:b **c)");
  EXPECT_EQ(line_of("{a, *b}"), "(set a (star b))");
}

TEST(Expressions, Comprehensions) {
  EXPECT_EQ(line_of("[x + 1 for x in y]"), "(list-for (+ x 1) for x in y)");
  EXPECT_EQ(line_of("{a: b for a, b in c if d if e}"), "(dict-for a:b for (tuple a b) in c if d if e)");
  EXPECT_EQ(line_of("{a for b in c for a in b}"), "(set-for a for b in c for a in b)");
  EXPECT_EQ(line_of("(a async for a in b)"), "(generator a async for a in b)");
}

TEST(Expressions, LambdasYieldAwaitWalrus) {
  EXPECT_EQ(line_of("lambda a, /, b=1, *c, d, **e: a"), "(lambda (a, /, b = 1, *c, d, **e) a)");
  EXPECT_EQ(line_of("x = yield"), "x = (yield _)");
  EXPECT_EQ(line_of("(yield a, b)"), "(yield (tuple a b))");
  EXPECT_EQ(line_of("yield from a"), "(yield-from a)");
  EXPECT_EQ(line_of("await f(x) ** 2"), "(** (await (call f x)) 2)");
  EXPECT_EQ(line_of("(n := 10)"), "(:= n 10)");
}

TEST(Expressions, CastsAddressesAndSizes) {
  EXPECT_EQ(line_of("<double> x + 1"), "(+ (cast double x) 1)");
  EXPECT_EQ(line_of("<C?> x"), "(cast? C x)");
  EXPECT_EQ(line_of("<unsigned char*> &a[0]"), "(cast pointer(unsigned char) (address (index a 0)))");
  EXPECT_EQ(line_of("<int[:n, :m]> p"), "(cast int[(slice _ n _), (slice _ m _)] p)");
  EXPECT_EQ(line_of("<double (*)(double) nogil> f"), "(cast pointer(function(_: double) -> double nogil) f)");
  EXPECT_EQ(line_of("<const char *const *> p"), "(cast pointer(const pointer(const char)) p)");
  EXPECT_EQ(line_of("<void*>-1"), "(cast pointer(void) (- 1))");
  EXPECT_EQ(line_of("sizeof(x.y[0])"), "(sizeof (index (. x y) 0))");
  EXPECT_EQ(line_of("sizeof(int)"), "(sizeof int)");
  EXPECT_EQ(line_of("sizeof(unsigned long)"), "(sizeof type unsigned long)");
  EXPECT_EQ(line_of("sizeof(double*)"), "(sizeof type pointer(double))");
  EXPECT_EQ(line_of("sizeof(T**) * n"), "(* (sizeof type pointer(pointer(T))) n)");
}

TEST(Expressions, TypesInBrackets) {
  EXPECT_EQ(line_of("f[unsigned int](x)"), "(call (index f (type unsigned int)) x)");
  EXPECT_EQ(line_of("f[double, int]"), "(index f double int)");
  EXPECT_EQ(line_of("f[double complex, const T*, long]"),
            "(index f (type double complex) (type pointer(const T)) long)");
  EXPECT_EQ(line_of("f[vector[int]*]"), "(index f (type pointer(vector[int])))");
  EXPECT_EQ(line_of("f[double (*)(int) noexcept]"), "(index f (type pointer(function(_: int) -> double noexcept)))");
  EXPECT_EQ(line_of("f[double(int, T*) nogil]"), "(index f (type function(_: int, _: pointer(T)) -> double nogil))");
}

TEST(Expressions, New) {
  EXPECT_EQ(line_of("new T(x)"), "(call (new T) x)");
  EXPECT_EQ(line_of("new ns.vector[int](3)"), "(call (new ns.vector[int]) 3)");
  EXPECT_EQ(line_of("new + 1"), "(+ new 1)");
}

TEST(Expressions, WordsOfDeclarationsAreNamesElsewhere) {
  for (const char* word : {"api", "by", "char", "complex", "const", "cppclass", "double", "enum", "extern", "float", "fused",
                           "gil", "include", "inline", "int", "long", "namespace", "new", "noexcept", "nogil", "operator",
                           "packed", "property", "public", "readonly", "restrict", "short", "signed", "struct", "union",
                           "unsigned", "volatile", "async", "print", "exec", "match", "case", "type", "object"}) {
    const std::string name = word;
    EXPECT_EQ(line_of(name + " = " + name + " + 1"), name + " = (+ " + name + " 1)");
    EXPECT_EQ(line_of("a." + name), "(. a " + name + ")");
    EXPECT_EQ(line_of("f(" + name + "=1)"), "(call f " + name + "=1)");
  }
}

TEST(ExpressionErrors, NameWhatIsMissing) {
  EXPECT_EQ(errors_of("x = a *\n"), "1:8 expected an expression after '*'\n");
  EXPECT_EQ(errors_of("x = (a *)\n"), "1:8 expected an expression after '*'\n");
  EXPECT_EQ(errors_of("f(a *, b)\n"), "1:5 expected an expression after '*'\n");
  EXPECT_EQ(errors_of("x = not\n"), "1:8 expected an expression after 'not'\n");
  EXPECT_EQ(errors_of("x = [1 2]\n"), "1:8 expected ',' or ']' before '2'\n");
  EXPECT_EQ(errors_of("f(a b)\n"), "1:5 expected ',' or ')' before 'b'\n");
  EXPECT_EQ(errors_of("a if b\n"), "1:7 expected 'else' and a value after the condition\n");
  EXPECT_EQ(errors_of("<int x\n"), "1:7 expected '>' after the type of the cast\n");
  EXPECT_EQ(errors_of("lambda x 1\n"), "1:10 expected ':' after the parameters of 'lambda'\n");
  EXPECT_EQ(errors_of("x = class\n"), "1:5 expected an expression after '=', found the keyword 'class'\n");
  EXPECT_EQ(errors_of("x.in\n"), "1:3 'in' is a keyword and cannot be a name\n");
}

TEST(ExpressionErrors, ArgumentsOutOfOrder) {
  EXPECT_EQ(errors_of("f(a=1, 2)\n"), "1:8 positional argument after a keyword argument\n");
  EXPECT_EQ(errors_of("f(**a, 2)\n"), "1:8 positional argument after '**'\n");
  EXPECT_EQ(errors_of("f(**a, *b)\n"), "1:8 '*' argument after '**'\n");
  EXPECT_EQ(errors_of("f(a for a in b, c)\n"), "1:3 a generator beside other arguments needs parentheses\n");
  EXPECT_EQ(errors_of("f(a.b=1)\n"), "1:3 expected the name of a parameter before '='; to compare, use '=='\n");
}

TEST(ExpressionErrors, DisplaysOfTwoKinds) {
  EXPECT_EQ(errors_of("{1: 2, 3}\n"), "1:8 expected ':' and a value after the key of a dict\n");
  EXPECT_EQ(errors_of("{1, 2: 3}\n"), "1:5 a set cannot hold a key with a value\n");
  EXPECT_EQ(errors_of("[*a for a in b]\n"), "1:2 '*' cannot be used in a comprehension\n");
}

TEST(ExpressionErrors, TypesWhereValuesStand) {
  EXPECT_EQ(errors_of("x = unsigned int\n"), "1:5 a type cannot stand here\n");
  EXPECT_EQ(errors_of("a[b=1]\n"), "1:4 a keyword can stand only in the brackets of a type\n");
  EXPECT_EQ(errors_of("a[b := 1]\n"), "1:5 put ':=' in parentheses here\n");
}

}  // namespace
}  // namespace kernelc::syntax
