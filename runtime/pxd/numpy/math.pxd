# cython: headers_on_use=True
# Mathematics under the names that NumPy gives it.

from libc.math cimport (
    NAN, INFINITY, isinf, isfinite, isnan, signbit,
    M_E as E, M_LOG2E as LOG2E, M_LOG10E as LOG10E, M_PI as PI, M_PI_2 as PI_2, M_PI_4 as PI_4,
    M_1_PI as NPY_1_PI, M_2_PI as NPY_2_PI, M_LN2 as LOGE2, M_LN10 as LOGE10,
    copysign, copysignf, copysignl, nextafter, nextafterf, nextafterl,
    sinf, cosf, tanf, sinhf, coshf, tanhf, fabsf, floorf, ceilf, rintf, sqrtf, log10f, logf, expf, expm1f, asinf, acosf,
    atanf, asinhf, acoshf, atanhf, log1pf, exp2f, log2f, atan2f, hypotf, powf, fmodf, modff,
    sinl, cosl, tanl, sinhl, coshl, tanhl, fabsl, floorl, ceill, rintl, sqrtl, log10l, logl, expl, expm1l, asinl, acosl,
    atanl, asinhl, acoshl, atanhl, log1pl, exp2l, log2l, atan2l, hypotl, powl, fmodl, modfl)

cdef extern from "<cmath>" nogil:
    const long double EULER "0.577215664901532860606512090082402431L"
    double PZERO "0.0"
    double NZERO "-0.0"

cdef extern from "kc/numpy_math.h" nogil:
    float logaddexpf "kc::numpy_math::logaddexp" (float x, float y)
    float logaddexp2f "kc::numpy_math::logaddexp2" (float x, float y)
    float spacingf "kc::numpy_math::spacing" (float x)
    float deg2radf "kc::numpy_math::deg2rad" (float x)
    float rad2degf "kc::numpy_math::rad2deg" (float x)
    double logaddexp "kc::numpy_math::logaddexp" (double x, double y)
    double logaddexp2 "kc::numpy_math::logaddexp2" (double x, double y)
    double spacing "kc::numpy_math::spacing" (double x)
    double deg2rad "kc::numpy_math::deg2rad" (double x)
    double rad2deg "kc::numpy_math::rad2deg" (double x)
    long double logaddexpl "kc::numpy_math::logaddexp" (long double x, long double y)
    long double logaddexp2l "kc::numpy_math::logaddexp2" (long double x, long double y)
    long double spacingl "kc::numpy_math::spacing" (long double x)
    long double deg2radl "kc::numpy_math::deg2rad" (long double x)
    long double rad2degl "kc::numpy_math::rad2deg" (long double x)
