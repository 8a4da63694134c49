// NumPy's headers declare the functions of version 2 for those who ask for them.
#define NPY_TARGET_VERSION NPY_2_0_API_VERSION
