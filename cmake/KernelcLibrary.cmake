# kernelc_library(FOLDER [DEPENDS FOLDER...])
#
# Makes the static library kernelc_FOLDER of every .cpp file in the current folder, linked to the libraries of the
# folders it may include. A folder of headers only becomes an interface library.
function(kernelc_library folder)
  cmake_parse_arguments(ARG "" "" "DEPENDS" ${ARGN})
  list(TRANSFORM ARG_DEPENDS PREPEND kernelc_)
  set(target kernelc_${folder})

  file(GLOB_RECURSE sources CONFIGURE_DEPENDS *.cpp)
  list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
  if(sources)
    set(scope PUBLIC)
    add_library(${target} STATIC ${sources})
    kernelc_warnings(${target})
  else()
    set(scope INTERFACE)
    add_library(${target} INTERFACE)
  endif()
  target_include_directories(${target} ${scope} ${CMAKE_SOURCE_DIR}/compiler)
  target_link_libraries(${target} ${scope} ${ARG_DEPENDS})
endfunction()

# kernelc_warnings(TARGET): the warnings our own code is free of.
function(kernelc_warnings target)
  # gcc 12 sees overlapping copies in std::string's own operator+ (gcc bug 105651).
  set(compiler_is_gcc_12 "$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>")
  target_compile_options(${target} PRIVATE -Wall -Wextra $<${compiler_is_gcc_12}:-Wno-restrict>)
endfunction()
