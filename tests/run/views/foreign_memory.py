"""Memory of objects that have no buffer: __array_interface__ and DLPack. Cython refuses all of them."""
import contextlib
import ctypes
import gc

import numpy as np

from harness import call, kernelc_only, raises, scalars

@contextlib.contextmanager
def raises_any(kind):
    """The block raises an exception of this kind."""
    try:
        yield
    except kind:
        return
    raise AssertionError(f"no {kind.__name__}")


NO_BUFFER = [3, 2.5, None, "text", [1.0], {"a": 1}, object, np.ndarray, object()]
CALLS = [call("total", scalars(*NO_BUFFER)), call("which", scalars(*NO_BUFFER)), call("double_it", scalars(*NO_BUFFER))]


class Interface:
    """Offers an array by its dict only, with entries changed."""

    def __init__(self, array, **changes):
        self.array, self.changes = array, changes

    @property
    def __array_interface__(self):
        entries = {**self.array.__array_interface__, **self.changes}
        return {key: value for key, value in entries.items() if value is not ...}


class ManagedTensor(ctypes.Structure):
    pass


class VersionedTensor(ctypes.Structure):
    pass


class TensorParts(ctypes.Structure):
    _fields_ = [("data", ctypes.c_void_p), ("device_type", ctypes.c_int32), ("device_id", ctypes.c_int32),
                ("ndim", ctypes.c_int32), ("code", ctypes.c_uint8), ("bits", ctypes.c_uint8), ("lanes", ctypes.c_uint16),
                ("shape", ctypes.POINTER(ctypes.c_int64)), ("strides", ctypes.POINTER(ctypes.c_int64)),
                ("byte_offset", ctypes.c_uint64)]


DELETER = ctypes.CFUNCTYPE(None, ctypes.c_void_p)
ManagedTensor._fields_ = [("tensor", TensorParts), ("context", ctypes.c_void_p), ("deleter", DELETER)]
VersionedTensor._fields_ = [("major", ctypes.c_uint32), ("minor", ctypes.c_uint32), ("context", ctypes.c_void_p),
                            ("deleter", DELETER), ("flags", ctypes.c_uint64), ("tensor", TensorParts)]
CODES = {"i": 0, "u": 1, "f": 2, "c": 5, "b": 6}
new_capsule = ctypes.pythonapi.PyCapsule_New
new_capsule.restype = ctypes.py_object
new_capsule.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p]
capsule_name = ctypes.pythonapi.PyCapsule_GetName
capsule_name.restype = ctypes.c_char_p
capsule_name.argtypes = [ctypes.py_object]
NAMES = {ManagedTensor: b"dltensor", VersionedTensor: b"dltensor_versioned"}


class Tensor:
    """Offers an array by DLPack, and counts what is done with its capsules. They delete nothing by themselves."""

    def __init__(self, array, kind=VersionedTensor, strides=True, flags=0, device=1, major=1, offset=0, deleter=True, **parts):
        self.array, self.kind, self.device = array, kind, device
        self.capsules, self.deleted = [], []
        self.shape = (ctypes.c_int64 * max(array.ndim, 1))(*array.shape)
        self.strides = (ctypes.c_int64 * max(array.ndim, 1))(*(s // array.itemsize for s in array.strides))
        self.managed = kind()
        self.deleter = DELETER(self.deleted.append)
        if deleter:
            self.managed.deleter = self.deleter
        if kind is VersionedTensor:
            self.managed.major, self.managed.flags = major, flags
        tensor = self.managed.tensor
        tensor.data, tensor.device_type, tensor.ndim = array.ctypes.data - offset, device, array.ndim
        tensor.code, tensor.bits, tensor.lanes = CODES[array.dtype.kind], array.itemsize * 8, 1
        tensor.shape, tensor.byte_offset = self.shape, offset
        if strides:
            tensor.strides = self.strides
        for name, value in parts.items():
            setattr(tensor, name, value)

    def __dlpack_device__(self):
        return self.device, 0

    def __dlpack__(self, **keywords):
        if keywords and self.kind is ManagedTensor:
            raise TypeError("no such keyword")
        self.capsules.append(new_capsule(ctypes.addressof(self.managed), NAMES[self.kind], None))
        return self.capsules[-1]

    def uses(self):
        """How many tensors were taken, and how many given back."""
        taken = sum(capsule_name(capsule) == b"used_" + NAMES[self.kind] for capsule in self.capsules)
        assert all(address == ctypes.addressof(self.managed) for address in self.deleted)
        return taken, len(self.deleted)


class Lent:
    """NumPy's own capsules, without its buffer."""

    def __init__(self, array):
        self.array = array

    def __dlpack__(self, **keywords):
        return self.array.__dlpack__(**keywords)

    def __dlpack_device__(self):
        return self.array.__dlpack_device__()


def ways(array):
    """The array, offered in every way."""
    return [Interface(array), Interface(array, version=3, descr=...), Tensor(array), Tensor(array, ManagedTensor),
            Tensor(array, offset=16), Lent(array)]


@kernelc_only("Cython reads buffers only")
def test_elements_are_read_in_place(m):
    whole = np.arange(24.0).reshape(4, 6)
    for array in (whole[0], whole[:, 2], whole[1, ::-2], whole[0, :0]):
        for way in ways(array):
            assert m.total(way) == array.sum()
    weights = np.arange(1, 5)[:, None]
    for array in (whole, whole[::-1], np.asfortranarray(whole), whole[:, 1::3], whole[:, :1], np.broadcast_to(whole[0], (4, 6))):
        for way in ways(array)[:4] + ways(array)[4:] * array.flags.writeable:
            assert m.total_2d(way) == (weights * array).sum()


@kernelc_only("Cython reads buffers only")
def test_missing_strides_are_c_order(m):
    array = np.arange(6.0).reshape(2, 3)
    expected = m.total_2d(array)
    for way in (Interface(array, strides=...), Interface(array, strides=None), Tensor(array, strides=False),
                Tensor(array, ManagedTensor, strides=False)):
        assert m.total_2d(way) == m.total_c(way) == expected


@kernelc_only("Cython reads buffers only")
def test_element_types(m):
    for code, name in [("i", "int"), ("q", "long long"), ("l", "long long"), ("f", "float"), ("d", "double"), ("F", "float complex")]:
        for way in ways(np.zeros(3, code)):
            assert m.which(way) == (name, 3)
    for way in ways(np.array([3, 255], np.uint8)):
        assert m.bytes_of(way) == b"\3\xff"
    for way in ways(np.array([True, False])):
        assert m.flags_of(way) == [1, 0]
    for way in ways(np.array([-5, 1], "q")):
        assert m.longs(way) == [-5, 1]
    assert m.objects(Interface(np.array([None, "x"], object))) == [None, "x"]
    for unknown in ("g", "D", "h"):
        for way in ways(np.zeros(3, unknown))[:4]:
            with raises(TypeError, "No matching signature found"):
                m.which(way)


@kernelc_only("Cython reads buffers only")
def test_writing_changes_the_array(m):
    for kind in range(6):
        array = np.arange(10.0)
        m.double_it(ways(array[::3])[kind])
        assert array.tolist() == [0, 1, 2, 6, 4, 5, 12, 7, 8, 18]


@kernelc_only("Cython reads buffers only")
def test_read_only_memory(m):
    array = np.arange(3.0)
    array.flags.writeable = False
    for way in (Interface(array), Tensor(array, flags=1), Tensor(array, flags=2), Lent(array)):
        with raises(BufferError, "Object is not writable."):
            m.double_it(way)
        assert m.total(way) == 3
        if isinstance(way, Tensor):
            assert way.uses() == (2, 2)


@kernelc_only("Cython reads buffers only")
def test_a_tensor_is_given_back_once(m):
    for kind in (ManagedTensor, VersionedTensor):
        one = Tensor(np.arange(3.0), kind)
        assert m.total(one) == 3
        assert one.uses() == (1, 1)
        assert m.keep(one) is one
        gc.collect()
        assert one.uses() == (2, 1)
        assert np.asarray(m.kept).tolist() == [0, 1, 2]
        part = m.kept[1:]
        m.let_go()
        assert one.uses() == (2, 1)
        assert part[0] == 1
        del part
        assert one.uses() == (2, 2)
        for refusal in (m.total_2d, m.longs, m.objects):
            with raises_any(ValueError):
                refusal(one)
        assert one.uses() == (5, 5)
        with raises_any(TypeError):
            m.two(one, 3)
        assert one.uses() == (6, 6)
        assert m.which(one) == ("double", 3)
        taken, deleted = one.uses()
        assert taken == deleted


@kernelc_only("Cython reads buffers only")
def test_a_deleter_may_be_missing(m):
    assert m.total(Tensor(np.arange(3.0), deleter=False)) == 3
    assert m.total(Tensor(np.arange(3.0), ManagedTensor, deleter=False)) == 3


@kernelc_only("Cython reads buffers only")
def test_refused_tensors_stay_in_their_capsule(m):
    array = np.arange(3.0)
    for message, way in [
        ("the tensor is not in the memory of the CPU (DLPack device type 2): move it there first", Tensor(array, device=2)),
        ("version 2 of DLPack is not supported", Tensor(array, major=2)),
        ("no buffer format is known for DLPack elements of code 4, 16 bits and 1 lanes", Tensor(array, code=4, bits=16)),
        ("no buffer format is known for DLPack elements of code 2, 64 bits and 2 lanes", Tensor(array, lanes=2)),
    ]:
        with raises(BufferError, message):
            m.total(way)
        assert way.uses() == (0, 0)
    way = Tensor(array, device=10)
    way.device = 1
    with raises(BufferError, "the tensor is not in the memory of the CPU (DLPack device type 10): move it there first"):
        m.total(way)
    assert way.uses() == (0, 0)


@kernelc_only("Cython reads buffers only")
def test_no_tensor_in_the_capsule(m):
    class Wrong:
        def __init__(self, made):
            self.made = made

        def __dlpack__(self):
            return self.made

    for made in (None, 3, new_capsule(1, b"used_dltensor", None)):
        with raises_any(ValueError):
            m.total(Wrong(made))


@kernelc_only("Cython reads buffers only")
def test_errors_of_the_exporter_are_seen(m):
    class Failing:
        def __dlpack__(self, **keywords):
            raise RuntimeError("requires grad")

    class FailingInterface:
        @property
        def __array_interface__(self):
            raise OSError("gone")

    class Device(Tensor):
        def __dlpack_device__(self):
            raise LookupError("no device")

    with raises(RuntimeError, "requires grad"):
        m.total(Failing())
    with raises(OSError, "gone"):
        m.total(FailingInterface())
    with raises(LookupError, "no device"):
        m.total(Device(np.zeros(3)))


@kernelc_only("Cython reads buffers only")
def test_refused_interfaces(m):
    array = np.arange(3.0)
    for error, message, changes in [
        (BufferError, "an array with a mask is no buffer", {"mask": array}),
        (BufferError, "no buffer format is known for the type '<M8[s]'", {"typestr": "<M8[s]"}),
        (BufferError, "__array_interface__ has no valid type: None", {"typestr": None}),
        (BufferError, "__array_interface__ has no valid type: 3", {"typestr": 3}),
        (BufferError, "__array_interface__ has no valid shape", {"shape": ...}),
        (BufferError, "__array_interface__ has no valid shape", {"shape": 3}),
        (BufferError, "__array_interface__ has no valid strides", {"strides": 8}),
        (BufferError, "__array_interface__ has as many strides as axes", {"strides": (8, 8)}),
        (BufferError, "__array_interface__ has no negative extents", {"shape": (-1,)}),
        (ValueError, "Big-endian buffer not supported on little-endian compiler", {"typestr": ">f8"}),
        (ValueError, "Buffer dtype mismatch, expected 'const double' but got 'long long'", {"typestr": "<i8"}),
        (ValueError, "Buffer has wrong number of dimensions (expected 1, got 10)", {"shape": (1,) * 10}),
        (TypeError, "a bytes-like object is required, not 'Interface'", {"data": None}),
        (TypeError, "a bytes-like object is required, not 'Interface'", {"data": ...}),
    ]:
        with raises(error, message):
            m.total(Interface(array, **changes))


@kernelc_only("Cython reads buffers only")
def test_data_of_an_interface_may_be_a_buffer(m):
    array = np.arange(4.0)
    assert m.total(Interface(array, data=array)) == 6
    assert m.total(Interface(array, data=array.tobytes(), shape=(3,), offset=8)) == 6
    with raises(BufferError, "Object is not writable."):
        m.double_it(Interface(array, data=array.tobytes()))
    raw = bytearray(array.tobytes())
    m.double_it(Interface(array, data=raw))
    assert np.frombuffer(raw).tolist() == [0, 2, 4, 6]
    m.keep(Interface(array, data=raw))
    with raises_any(BufferError):
        raw.clear()
    m.let_go()
    raw.clear()


@kernelc_only("Cython reads buffers only")
def test_structs_of_an_interface(m):
    fields = [("x", "f8"), ("parts", "f4", 2), ("tag", "i4")]
    for dtype in (np.dtype(fields, align=True), np.dtype(fields + [("", "V4")])):
        array = np.zeros(2, dtype)
        array["x"], array["parts"], array["tag"] = [1, 2], [[3, 4], [5, 6]], [7, 8]
        assert m.points(Interface(array)) == [(1.0, 4.0, 7), (2.0, 6.0, 8)]
        assert np.asarray(m.point_array(Interface(array))).tobytes() == array.tobytes()
    shifted = np.zeros(2, np.dtype({"names": ["x", "parts", "tag"], "formats": ["f8", ("f4", 2), "i4"], "offsets": [0, 12, 20],
                                    "itemsize": 24}))
    with raises(ValueError, "Buffer dtype mismatch; next field is at offset 12 but 8 expected"):
        m.points(Interface(shifted))
    swapped = np.zeros(2, [("x", "f8"), ("parts", ">f4", 2), ("tag", "i4")])
    with raises(ValueError, "Big-endian buffer not supported on little-endian compiler"):
        m.points(Interface(swapped))


@kernelc_only("Cython reads buffers only")
def test_unaligned_memory_is_copied_and_written_back(m):
    raw = np.zeros(33, np.uint8)
    array = raw[1:].view("f8")
    array[:] = [1, 2, 3, 4]
    m.double_it(Interface(array))
    assert array.tolist() == [2, 4, 6, 8]


@kernelc_only("Cython reads buffers only")
def test_view_objects_take_them_too(m):
    array, target = np.arange(3.0), np.zeros(3)
    for way in ways(array):
        m.assign(target, way)
        assert target.tolist() == [0, 1, 2]
        target[:] = 0
