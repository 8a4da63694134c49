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
  target_compile_options(${target} PRIVATE -Wall -Wextra)
endfunction()
