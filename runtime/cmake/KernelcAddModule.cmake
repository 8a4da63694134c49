# kernelc_add_module(NAME SOURCES NAME.pyx [SOURCE...]
#                    [INCLUDE_DIRS DIR...] [DIRECTIVES NAME=VALUE...] [NO_OPENMP])
#
# Builds the Python extension module NAME from NAME.pyx and further C or C++ sources that it uses. It is built again
# when the .pyx changes, or a .pxd or include file that it reads, or kernelc itself.
#   INCLUDE_DIRS  where to look for .pxd and include files, and for headers
#   DIRECTIVES    as kernelc -X takes them
#   NO_OPENMP     parallel loops run on one thread
# The target NAME is an ordinary one: target_link_libraries and the like apply to it.

# Depfiles name files by absolute paths, which needs no translation.
cmake_policy(PUSH)
cmake_policy(SET CMP0116 NEW)

function(kernelc_add_module name)
  cmake_parse_arguments(PARSE_ARGV 1 ARG "NO_OPENMP" "" "SOURCES;INCLUDE_DIRS;DIRECTIVES")
  set(modules ${ARG_SOURCES})
  list(FILTER modules INCLUDE REGEX "\\.pyx$")
  set(sources ${ARG_SOURCES})
  list(FILTER sources EXCLUDE REGEX "\\.pyx$")
  list(LENGTH modules count)
  if(NOT count EQUAL 1)
    message(FATAL_ERROR "kernelc_add_module(${name}): SOURCES must hold exactly one .pyx file")
  endif()
  get_filename_component(module_name ${modules} NAME_WLE)
  if(NOT module_name STREQUAL name)
    message(FATAL_ERROR "kernelc_add_module(${name}): the module of ${modules} is called ${module_name}")
  endif()

  _kernelc_translate(generated ${modules} "${ARG_INCLUDE_DIRS}" "${ARG_DIRECTIVES}")
  Python_add_library(${name} MODULE WITH_SOABI ${generated} ${sources})
  get_filename_component(folder ${modules} ABSOLUTE)
  get_filename_component(folder ${folder} DIRECTORY)
  target_include_directories(${name} PRIVATE ${folder} ${ARG_INCLUDE_DIRS})
  target_link_libraries(${name} PRIVATE kernelc::runtime)
  _kernelc_flags(${name})
  if(NOT ARG_NO_OPENMP)
    _kernelc_openmp(${name})
  endif()
endfunction()

# Sets RESULT to the C++ file that kernelc makes of a module.
function(_kernelc_translate result module include_dirs directives)
  get_filename_component(input ${module} ABSOLUTE)
  get_filename_component(stem ${module} NAME_WLE)
  set(output ${CMAKE_CURRENT_BINARY_DIR}/${stem}.cpp)
  set(options)
  foreach(dir ${include_dirs})
    get_filename_component(dir ${dir} ABSOLUTE)
    list(APPEND options -I ${dir})
  endforeach()
  foreach(directive ${directives})
    list(APPEND options -X ${directive})
  endforeach()
  add_custom_command(
    OUTPUT ${output}
    COMMAND kernelc::kernelc ${input} -o ${output} --depfile ${output}.d ${options}
    DEPENDS ${input} kernelc::kernelc
    DEPFILE ${output}.d
    COMMENT "kernelc: ${module}"
    VERBATIM)
  set(${result} ${output} PARENT_SCOPE)
endfunction()

# What kernelc --cflags recommends, in the terms of CMake.
function(_kernelc_flags name)
  target_compile_features(${name} PRIVATE cxx_std_17)
  set_target_properties(${name} PROPERTIES CXX_VISIBILITY_PRESET hidden)
  target_compile_options(${name} PRIVATE
    $<$<NOT:$<CONFIG:Debug>>:-O3> -fno-math-errno -fno-trapping-math -ffp-contract=off)
endfunction()

# Modules without parallel loops do not load the library.
function(_kernelc_openmp name)
  find_package(OpenMP QUIET COMPONENTS CXX)
  if(OpenMP_CXX_FOUND)
    target_link_options(${name} PRIVATE -Wl,--as-needed)
    target_link_libraries(${name} PRIVATE OpenMP::OpenMP_CXX)
  endif()
endfunction()

cmake_policy(POP)
