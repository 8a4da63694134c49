// The limit of the kernels: the same loops in functions of their own over raw restricted pointers to contiguous data. An
// address is handed over as an integer, so that a call costs next to nothing.
#include <Python.h>

#include <cmath>
#include <cstddef>
#include <utility>

#define KERNEL __attribute__((noinline))

namespace {

using Size = std::ptrdiff_t;

struct __attribute__((packed)) Sample {
  int count;
  double value;
};

struct __attribute__((packed)) Echo {
  float azimuth, elevation, range;
  unsigned char power[4];
};

KERNEL long sum3d(const int* __restrict v, Size n0, Size n1, Size n2) {
  long total = 0;
  for (Size i = 0; i < n0; ++i)
    for (Size j = 0; j < n1; ++j)
      for (Size k = 0; k < n2; ++k) total += v[(i * n1 + j) * n2 + k];
  return total;
}

template <class T>
KERNEL double mean(const T* __restrict v, Size n0, Size n1) {
  double total = 0;
  for (Size i = 0; i < n0; ++i)
    for (Size j = 0; j < n1; ++j) total += v[i * n1 + j];
  return total / static_cast<double>(n0 * n1);
}

KERNEL double minimum(const double* __restrict v, Size n0, Size n1) {
  double least = v[1];
  for (Size i = 0; i < n0; i += 2)
    for (Size j = 1; j < n1 - 1; ++j)
      if (v[i * n1 + j] < least) least = v[i * n1 + j];
  return least;
}

KERNEL void double_samples(Sample* __restrict samples, Size n) {
  for (Size i = 0; i < n; ++i) {
    samples[i].count *= 2;
    samples[i].value *= 2;
  }
}

KERNEL float mean32(const float* __restrict v, Size n) {
  float total = 0;
  for (Size i = 0; i < n; ++i) total += v[i];
  return total / static_cast<float>(n);
}

KERNEL void quantise(const double* __restrict book, Size rows, const double* __restrict vectors, Size count, Size length,
                     Size* __restrict nearest) {
  for (Size i = 0; i < count; ++i) {
    double least = 1e300;
    for (Size j = 0; j < rows; ++j) {
      double distance = 0;
      for (Size k = 0; k < length; ++k) {
        const double d = vectors[i * length + k] - book[j * length + k];
        distance += d * d;
      }
      if (distance < least) {
        least = distance;
        nearest[i] = j;
      }
    }
  }
}

KERNEL void horizon(const double* __restrict cube, Size n0, Size n1, Size n2, const Size* __restrict depth, Size half,
                    double* __restrict window) {
  const Size width = 2 * half + 1;
  for (Size i = 0; i < n0; ++i)
    for (Size j = 0; j < n1; ++j) {
      const Size first = depth[i * n1 + j] - half;
      for (Size k = 0; k < width; ++k) window[(i * n1 + j) * width + k] = cube[(i * n1 + j) * n2 + first + k];
    }
}

KERNEL void covariance(const double* __restrict x, const double* __restrict y, Size width, double* __restrict out, Size n) {
  for (Size i = 0; i < n; ++i) {
    double sum_x = 0, sum_y = 0, sum_xy = 0;
    for (Size k = 0; k < width; ++k) {
      sum_x += x[i + k];
      sum_y += y[i + k];
      sum_xy += x[i + k] * y[i + k];
    }
    out[i] = (sum_xy - sum_x * sum_y / static_cast<double>(width)) / static_cast<double>(width - 1);
  }
}

KERNEL void radar(const Echo* __restrict echoes, double* __restrict place, Size n) {
  for (Size i = 0; i < n; ++i) {
    const double azimuth = echoes[i].azimuth, elevation = echoes[i].elevation, range = echoes[i].range;
    const double flat = range * std::cos(elevation);
    place[i * 3] = flat * std::cos(azimuth);
    place[i * 3 + 1] = flat * std::sin(azimuth);
    place[i * 3 + 2] = range * std::sin(elevation);
  }
}

KERNEL void axpy(double a, const double* __restrict x, double* __restrict y, Size n0, Size n1) {
  for (Size i = 0; i < n0; ++i)
    for (Size j = 0; j < n1; ++j) y[i * n1 + j] += a * x[i * n1 + j];
}

KERNEL double dot(const double* __restrict x, const double* __restrict y, Size n) {
  double total = 0;
  for (Size i = 0; i < n; ++i) total += x[i] * y[i];
  return total;
}

KERNEL void matmul(const double* __restrict a, const double* __restrict b, double* __restrict c, Size n0, Size n1, Size n2) {
  for (Size i = 0; i < n0; ++i)
    for (Size k = 0; k < n1; ++k)
      for (Size j = 0; j < n2; ++j) c[i * n2 + j] += a[i * n1 + k] * b[k * n2 + j];
}

KERNEL void stencil(const float* __restrict source, float* __restrict target, Size n0, Size n1) {
  for (Size i = 1; i < n0 - 1; ++i)
    for (Size j = 1; j < n1 - 1; ++j)
      target[i * n1 + j] = 0.2f * (source[i * n1 + j] + source[(i - 1) * n1 + j] + source[(i + 1) * n1 + j] +
                                   source[i * n1 + j - 1] + source[i * n1 + j + 1]);
}

KERNEL void pairwise(const double* __restrict points, double* __restrict distances, Size count, Size length) {
  for (Size i = 0; i < count; ++i)
    for (Size j = 0; j < count; ++j) {
      double total = 0;
      for (Size k = 0; k < length; ++k) {
        const double d = points[i * length + k] - points[j * length + k];
        total += d * d;
      }
      distances[i * count + j] = total;
    }
}

KERNEL void histogram(const double* __restrict values, Size n, double low, double high, long* __restrict counts, Size bins) {
  const double scale = static_cast<double>(bins) / (high - low);
  for (Size i = 0; i < n; ++i)
    if (low <= values[i] && values[i] < high) counts[static_cast<Size>((values[i] - low) * scale)] += 1;
}

KERNEL void mandelbrot(const double* __restrict real, const double* __restrict imaginary, int limit, int* __restrict steps,
                       Size n0, Size n1) {
  for (Size i = 0; i < n0; ++i)
    for (Size j = 0; j < n1; ++j) {
      double x = 0, y = 0;
      int n = 0;
      while (n < limit && x * x + y * y < 4) {
        const double turned = x * x - y * y + real[j];
        y = 2 * x * y + imaginary[i];
        x = turned;
        ++n;
      }
      steps[i * n1 + j] = n;
    }
}

KERNEL void filtered(const double* __restrict signal, double b0, double b1, double a1, double* __restrict out, Size n0,
                     Size n1) {
  for (Size i = 0; i < n0; ++i) {
    double state = 0;
    for (Size j = 0; j < n1; ++j) {
      out[i * n1 + j] = b0 * signal[i * n1 + j] + state;
      state = b1 * signal[i * n1 + j] - a1 * out[i * n1 + j];
    }
  }
}

KERNEL void series(const double* __restrict x, double* __restrict out, Size n) {
#pragma omp parallel for num_threads(2) schedule(static)
  for (Size i = 0; i < n; ++i) out[i] = 1 + x[i] * (1 + x[i] / 2 * (1 + x[i] / 3 * (1 + x[i] / 4 * (1 + x[i] / 5))));
}

template <class T>
struct Argument {
  static T of(PyObject* object) { return static_cast<T>(PyLong_AsSsize_t(object)); }
};
template <>
struct Argument<double> {
  static double of(PyObject* object) { return PyFloat_AsDouble(object); }
};
template <class T>
struct Argument<T*> {
  static T* of(PyObject* object) { return static_cast<T*>(PyLong_AsVoidPtr(object)); }
};

template <auto kernel>
struct Method;
template <class Result, class... Arguments, Result (*kernel)(Arguments...)>
struct Method<kernel> {
  static PyObject* call(PyObject*, PyObject* const* arguments, Py_ssize_t) {
    return run(arguments, std::index_sequence_for<Arguments...>());
  }
  template <std::size_t... indices>
  static PyObject* run(PyObject* const* arguments, std::index_sequence<indices...>) {
    if constexpr (std::is_void_v<Result>) {
      kernel(Argument<Arguments>::of(arguments[indices])...);
      Py_RETURN_NONE;
    } else {
      return PyFloat_FromDouble(static_cast<double>(kernel(Argument<Arguments>::of(arguments[indices])...)));
    }
  }
};

template <auto kernel>
PyMethodDef method(const char* name) {
  return {name, reinterpret_cast<PyCFunction>(reinterpret_cast<void (*)()>(&Method<kernel>::call)), METH_FASTCALL, nullptr};
}

PyMethodDef methods[] = {
    method<sum3d>("sum3d"), method<mean<double>>("mean"), method<mean<short>>("mean_int16"),
    method<mean<float>>("mean_float32"), method<minimum>("minimum"), method<double_samples>("double_samples"),
    method<mean32>("mean32"), method<quantise>("quantise"), method<horizon>("horizon"), method<covariance>("covariance"),
    method<radar>("radar"), method<axpy>("axpy"), method<dot>("dot"), method<matmul>("matmul"), method<stencil>("stencil"),
    method<pairwise>("pairwise"), method<histogram>("histogram"), method<mandelbrot>("mandelbrot"),
    method<filtered>("filtered"), method<series>("series"), {}};
PyModuleDef definition = {PyModuleDef_HEAD_INIT, "kernels_by_hand", nullptr, -1, methods, nullptr, nullptr, nullptr, nullptr};

}  // namespace

PyMODINIT_FUNC PyInit_kernels_by_hand() { return PyModule_Create(&definition); }
