# C++ classes of the module are structs with virtual methods, whose bodies are functions.
# RUN: %kernelc %s -o %t.cpp && %FileCheck %s < %t.cpp

from libcpp.memory cimport unique_ptr

cdef struct Holder:
    Counter counter

cdef cppclass Abstract:
    int f(int x)

cdef cppclass Counter(Abstract):
    int count
    object last
    unique_ptr[int] owned
    __init__(int count, unique_ptr[int] owned, name):
        this.count = count
    __init__() noexcept nogil:
        pass
    __dealloc__():
        print(this.last)
    int f(int x) nogil:
        return x + this.count
    @staticmethod
    int twice(int x) nogil:
        return 2 * x

cdef cppclass Stack[T]:
    T top
    void push(T value) noexcept nogil:
        this.top = value

# C++'s own bool, whatever namespace it is declared in
cdef extern from * namespace "elsewhere":
    """
    namespace elsewhere { inline bool negated(bool x) { return !x; } }
    """
    ctypedef bint bool
    bool negated(bool x)

cpdef bool is_false(bool x):
    return negated(x)

def use(int x):
    cdef Stack[int] s
    cdef Counter* c = new Counter()
    s.push(x)
    return c.f(x), Counter.twice(x), s.top

cdef int limit = 5

# What a call leaves out is known to the method that is reached.
cdef cppclass Scaled[T]:
    T kept
    __init__(T kept, int by=3):
        this.kept = kept
    T scaled(T value, int by=2, int more=limit):
        return value
    @staticmethod
    int size(int n=4):
        return n + sizeof(T)

def use_scaled():
    cdef Scaled[int]* s = new Scaled[int](1)
    return s.scaled(1), s.scaled(1, 2), Scaled[int].size(), Scaled[double].size(1)

# CHECK: struct Counter : Abstract {
# CHECK-NEXT: int count{};
# CHECK-NEXT: kc::py::ObjectMember last;
# CHECK-NEXT: std::unique_ptr<int> owned;
# CHECK-EMPTY:
# CHECK-NEXT: Counter(int count, std::unique_ptr<int> owned, kc::py::Ref name) { initialise_(count, std::move(owned), name); }
# CHECK-NEXT: Counter() { initialise_(); }
# CHECK-NEXT: void initialise_(int count, std::unique_ptr<int> owned, kc::py::Ref name);
# CHECK-NEXT: void initialise_();
# CHECK-NEXT: virtual int f(int x);
# CHECK-NEXT: static int twice(int x);
# CHECK-NEXT: virtual ~Counter();
# CHECK-NEXT: };
# CHECK: struct Holder {
# CHECK: template <class T> struct Stack {
# CHECK: Counter::~Counter() {
# CHECK: int Counter::f(int x) {
# CHECK-NEXT: return x + this->count;
# CHECK: int Counter::twice(int x) {
# CHECK: template <class T> void Stack<T>::push(T value) {
# CHECK-NEXT: this->top = value;
# CHECK: template <class T> T Scaled<T>::scaled(T value, int, int) {
# CHECK-NEXT: return value;
# CHECK: template <class T> T Scaled<T>::scaled(T value, int by) {
# CHECK: return this->scaled(value, by, scaled_more);
# CHECK: template <class T> T Scaled<T>::scaled(T value) {
# CHECK: return this->scaled(value, 2, scaled_more);
# CHECK: template <class T> int Scaled<T>::size(int n) {
# CHECK: template <class T> int Scaled<T>::size() {
# CHECK-NEXT: return Scaled<T>::size(4);
# CHECK: bool is_false(bool x) {
# CHECK-NEXT: return elsewhere::negated(x);
# CHECK: Scaled<int>* s = new Scaled<int>(1);
# CHECK: s->scaled(1){{.*}}s->scaled(1, 2){{.*}}Scaled<int>::size(){{.*}}Scaled<double>::size(1)
