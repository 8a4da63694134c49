# kernelc_antlr_library(TARGET NAMESPACE NAME GRAMMAR_DIR DIR LEXER FILE PARSER FILE)
#
# Runs ANTLR on a lexer and a parser grammar and makes a static library of what it writes. The generated code is
# compiled as it is: without our warnings, and without char8_t, which its string literals do not expect.
function(kernelc_antlr_library target)
  cmake_parse_arguments(ARG "" "NAMESPACE;GRAMMAR_DIR;LEXER;PARSER" "" ${ARGN})
  find_program(ANTLR4_PROGRAM antlr4 REQUIRED)
  find_path(ANTLR4_INCLUDE_DIR antlr4-runtime.h PATH_SUFFIXES antlr4-runtime REQUIRED)
  # The static library keeps the start-up of kernelc short: no relocation of ANTLR's shared library.
  find_library(ANTLR4_LIBRARY NAMES libantlr4-runtime.a antlr4-runtime REQUIRED)
  find_package(Threads REQUIRED)

  set(output ${CMAKE_BINARY_DIR}/generated/${target})
  set(generated)
  foreach(name ${ARG_LEXER} ${ARG_PARSER})
    list(APPEND generated ${output}/${name}.cpp ${output}/${name}.h)
  endforeach()
  add_custom_command(
    OUTPUT ${generated}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${output}
    COMMAND ${ANTLR4_PROGRAM} -Dlanguage=Cpp -no-listener -no-visitor -package ${ARG_NAMESPACE} -Xexact-output-dir
            -lib ${output} -o ${output} ${ARG_LEXER}.g4
    COMMAND ${ANTLR4_PROGRAM} -Dlanguage=Cpp -no-listener -no-visitor -package ${ARG_NAMESPACE} -Xexact-output-dir
            -lib ${output} -o ${output} ${ARG_PARSER}.g4
    DEPENDS ${ARG_GRAMMAR_DIR}/${ARG_LEXER}.g4 ${ARG_GRAMMAR_DIR}/${ARG_PARSER}.g4
    WORKING_DIRECTORY ${ARG_GRAMMAR_DIR}
    COMMENT "ANTLR: ${ARG_LEXER} and ${ARG_PARSER}"
    VERBATIM)

  add_library(${target} STATIC ${generated})
  target_include_directories(${target} SYSTEM PUBLIC ${output} ${ANTLR4_INCLUDE_DIR})
  target_compile_options(${target} PUBLIC -fno-char8_t PRIVATE -w)
  target_link_libraries(${target} PUBLIC ${ANTLR4_LIBRARY} Threads::Threads)
endfunction()
