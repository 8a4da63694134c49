# What `cmake --install` leaves: bin/kernelc, the headers, the .pxd set, and the CMake package.
include(CMakePackageConfigHelpers)

add_library(kernelc_runtime INTERFACE)
set_target_properties(kernelc_runtime PROPERTIES EXPORT_NAME runtime)
target_include_directories(kernelc_runtime INTERFACE
  $<BUILD_INTERFACE:${CMAKE_SOURCE_DIR}/runtime/include>
  $<INSTALL_INTERFACE:${KERNELC_INSTALL_INCLUDEDIR}>)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/kernelc)
install(TARGETS kernelc kernelc_runtime EXPORT kernelcTargets)
install(DIRECTORY runtime/include/ DESTINATION ${KERNELC_INSTALL_INCLUDEDIR} FILES_MATCHING PATTERN "*.h")
install(DIRECTORY runtime/pxd/ DESTINATION ${KERNELC_INSTALL_PXDDIR} FILES_MATCHING PATTERN "*.pxd")
install(EXPORT kernelcTargets NAMESPACE kernelc:: DESTINATION ${package_dir})

configure_package_config_file(runtime/cmake/kernelcConfig.cmake.in ${CMAKE_BINARY_DIR}/kernelcConfig.cmake
                              INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file(${CMAKE_BINARY_DIR}/kernelcConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_BINARY_DIR}/kernelcConfig.cmake ${CMAKE_BINARY_DIR}/kernelcConfigVersion.cmake
              runtime/cmake/KernelcAddModule.cmake
        DESTINATION ${package_dir})
