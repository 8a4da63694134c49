// Makes the Python type of a `cdef class`:
//
//   py::TypeBuilder<Shape> type("module.Shape", "Documentation.");
//   type.attribute<Shape>("width", get_width, set_width);      // a setter is given null where the attribute is deleted
//   type.cinit(cinit_spec);
//   type.method(py::function(area_spec));                      // also special methods
//   PyTypeObject* made = type.finish();
#pragma once

#include <kc/python/containers.h>
#include <kc/python/exceptions.h>
#include <kc/python/instance.h>
#include <kc/python/type_bases.h>
#include <kc/python/type_names.h>

#include <structmember.h>

#include <cstring>
#include <string>

#pragma GCC visibility push(hidden)

namespace kc::py {

// The C functions behind one attribute; the type keeps it alive.
struct Accessors {
  void (*get)();
  void (*set)();
};

namespace detail {

template <class T>
PyObject* get_attribute(PyObject* self, void* closure) {
  try {
    auto get = reinterpret_cast<Object (*)(T&)>(static_cast<Accessors*>(closure)->get);
    return get(instance<T>(self)).release();
  } catch (Exception& exception) {
    restore(exception);
    return nullptr;
  }
}

template <class T>
int set_attribute(PyObject* self, PyObject* value, void* closure) {
  try {
    auto set = reinterpret_cast<void (*)(T&, Ref)>(static_cast<Accessors*>(closure)->set);
    set(instance<T>(self), value);
    return 0;
  } catch (Exception& exception) {
    restore(exception);
    return -1;
  }
}

// The slots of a type that the builder fills by itself.
struct InstanceSlots {
  newfunc make;
  vectorcallfunc construct;
  destructor dealloc;
  traverseproc traverse;
  inquiry clear;
  Py_ssize_t size;
};

template <class T>
inline constexpr InstanceSlots instance_slots{
    new_instance<T>,      constructor_of<T>(), dealloc_instance<T>, traverse_instance<T>,
    clear_instance<T>,    sizeof(T)};

}  // namespace detail

// Types of Cython are static, and a static type cannot have a base that is not. So ours pass for static ones, unless their own
// bases are not: they live as long as the process, their objects hold no references to them, and the collector leaves them alone.
inline void make_static(PyTypeObject* type) noexcept {
  if (is_heap_type(type->tp_base)) return;
  PyObject_GC_UnTrack(type);
  type->tp_flags &= ~Py_TPFLAGS_HEAPTYPE;
}

// Reports an exception that cannot leave a method that CPython calls by itself.
KC_COLD void report_unraisable_in_method(Exception& exception, PyObject* self, const char* method) noexcept {
  report_unraisable(exception, (std::string(Py_TYPE(self)->tp_name) + "." + method).c_str());
}

// The body of __dealloc__ as the table holds it: an error cannot leave it.
template <Object (*body)(Ref)>
void dealloc_body(PyObject* self) {
  try {
    body(self);
  } catch (Exception& exception) {
    report_unraisable_in_method(exception, self, "__dealloc__");
  }
}

// __getbuffer__: the exporter is self unless the body says otherwise; a failure leaves no exporter.
template <auto body>
int get_buffer(PyObject* self, Py_buffer* view, int flags) {
  if (!view) {
    PyErr_SetString(PyExc_BufferError, "PyObject_GetBuffer: view==NULL argument is obsolete");
    return -1;
  }
  view->obj = none().release();
  try {
    if constexpr (std::is_invocable_v<decltype(body), Ref, Py_buffer*, int>) {
      body(self, view, flags);
    } else {
      body(self, view, steal(PyLong_FromLong(flags)));
    }
  } catch (Exception& exception) {
    restore(exception);
    Py_CLEAR(view->obj);
    return -1;
  }
  if (view->obj == Py_None) Py_CLEAR(view->obj);
  return 0;
}

template <Object (*body)(Ref, Py_buffer*)>
void release_buffer(PyObject* self, Py_buffer* view) {
  PendingError pending;
  try {
    body(self, view);
  } catch (Exception& exception) {
    report_unraisable_in_method(exception, self, "__releasebuffer__");
  }
}

// The part of the builder that does not depend on the class.
class TypeBuilderBase {
 public:
  static constexpr int max_slots = 96;

  // Neither collected nor a base of other types, unless asked. The collector empties no object of a type that is never cleared.
  // `match` takes objects for sequences or mappings.
  enum Flag : unsigned { collected = 1, final = 2, never_cleared = 4, sequence = 8, mapping = 16 };

  // Sets a slot of PyType_Spec that the builder does not know.
  template <class Slot>
  void slot(int number, Slot* function) {
    slots_[slot_count_++] = PyType_Slot{number, reinterpret_cast<void*>(function)};
  }

  void cinit(FunctionSpec& spec, Ref defaults = nullptr) { table_.cinit = function(spec, defaults).release(); }
  void dealloc(void (*body)(PyObject*)) noexcept { table_.dealloc = body; }

  // Comparisons without `==` leave the hash that the class inherits.
  void inherit_hash() { slot(Py_tp_hash, (base_ ? base_ : &PyBaseObject_Type)->tp_hash); }

  // Binds a name in the type: a method, a special method, a property, a static method.
  void set(Ref name, Ref value) { check(PyDict_SetItem(names_.get(), name, value)); }
  void method(Ref function) { set(as_function(function).name, function); }

  // Offsets of `cdef dict __dict__` and `cdef object __weakref__` in the object.
  void dict_offset(Py_ssize_t offset) {
    has_dict_ = true;
    offset_member("__dictoffset__", offset);
    add_get_set({"__dict__", PyObject_GenericGetDict, PyObject_GenericSetDict, nullptr, nullptr});
  }
  void weak_references_offset(Py_ssize_t offset) { offset_member("__weaklistoffset__", offset); }

  // All bases, where there are more than the one that the constructor is given.
  void bases(Ref all) { bases_ = borrow(all); }

  // Makes the type; its table knows it from now on.
  PyTypeObject* finish() {
    fill_slots();
    if (bases_) detail::check_bases(name_, bases_, has_dict_);
    PyType_Spec spec = {name_, static_cast<int>(instance_slots_.size), 0, type_flags(), slots_};
    Object bases = bases_ || !base_ ? bases_ : tuple({base_});
    Object made = steal(PyType_FromSpecWithBases(&spec, bases ? bases.get() : nullptr));
    PyTypeObject* type = reinterpret_cast<PyTypeObject*>(made.release());
    table_.type = type;
    type->tp_vectorcall = instance_slots_.construct;
    detail::hide_hash(names_, false);
    detail::bind_names(type, names_);
    document_objects(type);
    make_static(type);
    return type;
  }

 protected:
  TypeBuilderBase(const char* name, const char* doc, PyTypeObject* base, unsigned flags, ClassTable& table,
                  const detail::InstanceSlots& slots)
      : name_(name),
        doc_(doc),
        base_(base),
        flags_(flags),
        table_(table),
        instance_slots_(slots),
        dealloc_(slots.dealloc),
        names_(kc::py::dict()) {}

  void add_attribute(const char* name, Accessors accessors, getter get, setter set, const char* doc) {
    auto* kept = static_cast<Accessors*>(PyMem_Malloc(sizeof(Accessors)));
    if (!kept) raise_memory_error();
    *kept = accessors;
    add_get_set({name, get, set, doc, kept});
  }

 private:
  void add_get_set(const PyGetSetDef& added) {
    auto* grown = static_cast<PyGetSetDef*>(
        PyMem_Realloc(get_sets_, sizeof(PyGetSetDef) * static_cast<std::size_t>(get_set_count_ + 2)));
    if (!grown) raise_memory_error();
    get_sets_ = grown;
    get_sets_[get_set_count_++] = added;
    get_sets_[get_set_count_] = PyGetSetDef{};
  }

  // PyType_FromSpec puts the text of the type where objects have an attribute __doc__. A static type keeps it elsewhere, too.
  void document_objects(PyTypeObject* type) const {
    for (int i = 0; i < get_set_count_; ++i) {
      if (std::strcmp(get_sets_[i].name, "__doc__") != 0) continue;
      Object descriptor = steal(PyDescr_NewGetSet(type, &get_sets_[i]));
      check(PyDict_SetItemString(type->tp_dict, "__doc__", descriptor.get()));
      PyType_Modified(type);
    }
  }

  void offset_member(const char* name, Py_ssize_t offset) {
    members_[member_count_++] = PyMemberDef{name, T_PYSSIZET, offset, READONLY, nullptr};
  }

  unsigned type_flags() const noexcept {
    unsigned long flags = Py_TPFLAGS_DEFAULT;
    if (flags_ & collected) flags |= Py_TPFLAGS_HAVE_GC;
    if (!(flags_ & final)) flags |= Py_TPFLAGS_BASETYPE;
#if PY_VERSION_HEX >= 0x030A0000
    if (flags_ & sequence) flags |= Py_TPFLAGS_SEQUENCE;
    if (flags_ & mapping) flags |= Py_TPFLAGS_MAPPING;
#endif
    return static_cast<unsigned>(flags);
  }

  void fill_slots() {
    slot(Py_tp_new, instance_slots_.make);
    slot(Py_tp_dealloc, dealloc_);
    if (flags_ & collected) {
      slot(Py_tp_traverse, instance_slots_.traverse);
      if (!(flags_ & never_cleared)) slot(Py_tp_clear, instance_slots_.clear);
    }
    if (doc_) slot(Py_tp_doc, const_cast<char*>(doc_));
    if (get_sets_) slot(Py_tp_getset, get_sets_);
    if (member_count_) slot(Py_tp_members, members_);
    slots_[slot_count_] = PyType_Slot{0, nullptr};
  }

  const char* name_;
  const char* doc_;
  PyTypeObject* base_;
  Object bases_;
  bool has_dict_ = false;
  unsigned flags_;
  ClassTable& table_;
  const detail::InstanceSlots& instance_slots_;

 protected:
  destructor dealloc_;

 private:
  Object names_;
  PyGetSetDef* get_sets_ = nullptr;  // lives as long as the type, as do the accessors
  int get_set_count_ = 0;
  PyMemberDef members_[3] = {};
  int member_count_ = 0;
  PyType_Slot slots_[max_slots];
  int slot_count_ = 0;
};

template <class T>
class TypeBuilder : public TypeBuilderBase {
 public:
  // `name` has the module in front. The base is null for object; a class of this module gives its table's type.
  explicit TypeBuilder(const char* name, const char* doc = nullptr, PyTypeObject* base = nullptr,
                       unsigned flags = collected)
      : TypeBuilderBase(name, doc, base, flags, T::table, detail::instance_slots<T>) {
    state.python_class_dealloc = python_class_dealloc();
  }

  void attribute(const char* name, Object (*get)(T&), void (*set)(T&, Ref) = nullptr, const char* doc = nullptr) {
    Accessors accessors{reinterpret_cast<void (*)()>(get), reinterpret_cast<void (*)()>(set)};
    add_attribute(name, accessors, get ? detail::get_attribute<T> : nullptr, set ? detail::set_attribute<T> : nullptr,
                  doc);
  }

  void use_trashcan() noexcept { dealloc_ = detail::dealloc_in_turn<T>; }

  void dict(InstanceDict T::*attribute) { dict_offset(offset_of(attribute)); }
  void weak_references(WeakReferences T::*attribute) { weak_references_offset(offset_of(attribute)); }

 private:
  // offsetof is not for classes with bases.
  template <class Attribute>
  static Py_ssize_t offset_of(Attribute T::*attribute) noexcept {
    T* sample = reinterpret_cast<T*>(0x1000);
    return reinterpret_cast<char*>(&(sample->*attribute)) - reinterpret_cast<char*>(sample);
  }
};

// What a setter does where an attribute of a C type, or a property without __del__, is deleted.
[[noreturn]] KC_COLD void refuse_deletion() { raise_error(PyExc_NotImplementedError, "__del__"); }

// What a property without a setter does.
[[noreturn]] KC_COLD void refuse_assignment() { raise_error(PyExc_NotImplementedError, "__set__"); }

}  // namespace kc::py

#pragma GCC visibility pop
