# cython: headers_on_use=True
# Waiting for what another thread does. Never wait while holding the GIL: the functions whose names begin with py_safe_ give it up
# meanwhile, and have it while they ask the predicate.

from libcpp.mutex cimport mutex, unique_lock
from libcpp.stop_token cimport stop_token

cdef extern from "<condition_variable>" namespace "std" nogil:
    cdef enum class cv_status:
        no_timeout
        timeout
    cdef cppclass condition_variable:
        cppclass native_handle_type:
            pass
        condition_variable() except +
        void notify_one()
        void notify_all()
        void wait(unique_lock[mutex]& lock) except +
        void wait[P](unique_lock[mutex]& lock, P predicate) except +
        cv_status wait_for[D](unique_lock[mutex]& lock, const D& duration) except +
        bint wait_for[D, P](unique_lock[mutex]& lock, const D& duration, P predicate) except +
        cv_status wait_until[T](unique_lock[mutex]& lock, const T& point) except +
        bint wait_until[T, P](unique_lock[mutex]& lock, const T& point, P predicate) except +
        native_handle_type native_handle() except +
    cdef cppclass condition_variable_any:
        condition_variable_any() except +
        void notify_one()
        void notify_all()
        void wait[Lock](Lock& lock) except +
        void wait[Lock, P](Lock& lock, P predicate) except +
        bint wait[Lock, P](Lock& lock, stop_token stop, P predicate) except +
        cv_status wait_for[Lock, D](Lock& lock, const D& duration) except +
        bint wait_for[Lock, D, P](Lock& lock, const D& duration, P predicate) except +
        bint wait_for[Lock, D, P](Lock& lock, stop_token stop, const D& duration, P predicate) except +
        cv_status wait_until[Lock, T](Lock& lock, const T& point) except +
        bint wait_until[Lock, T, P](Lock& lock, const T& point, P predicate) except +
        bint wait_until[Lock, T, P](Lock& lock, stop_token stop, const T& point, P predicate) except +
    void notify_all_at_thread_exit(condition_variable& variable, unique_lock[mutex]& lock) except +

cdef extern from "<kc/python/cpp/condition_variables.h>" namespace "kc::py":
    void py_safe_wait "kc::py::wait_safely" (condition_variable& variable, unique_lock[mutex]& lock) except + nogil
    void py_safe_wait "kc::py::wait_safely" [Predicate](condition_variable& variable, unique_lock[mutex]& lock, Predicate predicate) except + nogil
    void py_safe_object_wait "kc::py::wait_for_object" (condition_variable& variable, unique_lock[mutex]& lock, object predicate) except +
    void py_safe_wait "kc::py::wait_safely" [Lock](condition_variable_any& variable, Lock& lock) except + nogil
    void py_safe_wait "kc::py::wait_safely" [Lock, Predicate](condition_variable_any& variable, Lock& lock, Predicate predicate) except + nogil
    bint py_safe_wait "kc::py::wait_safely" [Lock, Predicate](condition_variable_any& variable, Lock& lock, stop_token stop, Predicate predicate) except + nogil
    void py_safe_object_wait "kc::py::wait_for_object" [Lock](condition_variable_any& variable, Lock& lock, object predicate) except +
    bint py_safe_object_wait "kc::py::wait_for_object" [Lock](condition_variable_any& variable, Lock& lock, stop_token stop, object predicate) except +
    cv_status py_safe_wait_for "kc::py::wait_safely_for" [Duration](condition_variable& variable, unique_lock[mutex]& lock, const Duration& duration) except + nogil
    bint py_safe_wait_for "kc::py::wait_safely_for" [Duration, Predicate](condition_variable& variable, unique_lock[mutex]& lock, const Duration& duration, Predicate predicate) except + nogil
    bint py_safe_object_wait_for "kc::py::wait_for_object_for" [Duration](condition_variable& variable, unique_lock[mutex]& lock, const Duration& duration, object predicate) except +
    cv_status py_safe_wait_for "kc::py::wait_safely_for" [Lock, Duration](condition_variable_any& variable, Lock& lock, const Duration& duration) except + nogil
    bint py_safe_wait_for "kc::py::wait_safely_for" [Lock, Duration, Predicate](condition_variable_any& variable, Lock& lock, const Duration& duration, Predicate predicate) except + nogil
    bint py_safe_wait_for "kc::py::wait_safely_for" [Lock, Duration, Predicate](condition_variable_any& variable, Lock& lock, stop_token stop, const Duration& duration, Predicate predicate) except + nogil
    bint py_safe_object_wait_for "kc::py::wait_for_object_for" [Lock, Duration](condition_variable_any& variable, Lock& lock, const Duration& duration, object predicate) except +
    bint py_safe_object_wait_for "kc::py::wait_for_object_for" [Lock, Duration](condition_variable_any& variable, Lock& lock, stop_token stop, const Duration& duration, object predicate) except +
    cv_status py_safe_wait_until "kc::py::wait_safely_until" [Point](condition_variable& variable, unique_lock[mutex]& lock, const Point& point) except + nogil
    bint py_safe_wait_until "kc::py::wait_safely_until" [Point, Predicate](condition_variable& variable, unique_lock[mutex]& lock, const Point& point, Predicate predicate) except + nogil
    bint py_safe_object_wait_until "kc::py::wait_for_object_until" [Point](condition_variable& variable, unique_lock[mutex]& lock, const Point& point, object predicate) except +
    cv_status py_safe_wait_until "kc::py::wait_safely_until" [Lock, Point](condition_variable_any& variable, Lock& lock, const Point& point) except + nogil
    bint py_safe_wait_until "kc::py::wait_safely_until" [Lock, Point, Predicate](condition_variable_any& variable, Lock& lock, const Point& point, Predicate predicate) except + nogil
    bint py_safe_wait_until "kc::py::wait_safely_until" [Lock, Point, Predicate](condition_variable_any& variable, Lock& lock, stop_token stop, const Point& point, Predicate predicate) except + nogil
    bint py_safe_object_wait_until "kc::py::wait_for_object_until" [Lock, Point](condition_variable_any& variable, Lock& lock, const Point& point, object predicate) except +
    bint py_safe_object_wait_until "kc::py::wait_for_object_until" [Lock, Point](condition_variable_any& variable, Lock& lock, stop_token stop, const Point& point, object predicate) except +
