# superinstance_room(<name> SOURCES … [LINK …]): one room of the engine as a static library.
# All rooms share the libraries the engine may use, one include root, and one precompiled header.
function(superinstance_room name)
  cmake_parse_arguments(ROOM "" "" "SOURCES;LINK" ${ARGN})
  add_library(${name} STATIC ${ROOM_SOURCES})
  target_include_directories(${name} PUBLIC "${CMAKE_SOURCE_DIR}")
  target_link_libraries(${name} PUBLIC Qt6::Core Qt6::Sql Qt6::Concurrent Qt6::Network QCoro6::Core ${ROOM_LINK})
  if(name STREQUAL "engine_async")
    target_precompile_headers(${name} PRIVATE "${CMAKE_SOURCE_DIR}/engine/precompiled.h")
  else()
    target_precompile_headers(${name} REUSE_FROM engine_async)
  endif()
  superinstance_moc(${name})
endfunction()

# superinstance_test(<name> SOURCES … [LINK …] [LABEL ci|campaign|…]): one Qt Test program. It is compiled without
# optimisation, which would take longer than the rest; what it tests is not.
function(superinstance_test name)
  cmake_parse_arguments(TEST "" "TIMEOUT" "SOURCES;LINK;LABEL" ${ARGN})
  if(NOT TEST_LABEL)
    set(TEST_LABEL ci)
  endif()
  if(NOT TEST_TIMEOUT)
    set(TEST_TIMEOUT 300)
  endif()
  add_executable(${name} ${TEST_SOURCES})
  target_include_directories(${name} PRIVATE "${CMAKE_SOURCE_DIR}")
  target_link_libraries(${name} PRIVATE Qt6::Test ${TEST_LINK})
  target_compile_options(${name} PRIVATE $<$<CONFIG:RelWithDebInfo>:-O0>)
  if(TEST_LINK MATCHES "(^|;)(ui|app|test_program|test_views)(;|$)")
    target_precompile_headers(${name} REUSE_FROM window_test_precompiled)
  else()
    target_precompile_headers(${name} REUSE_FROM test_precompiled)
  endif()
  superinstance_moc(${name})
  add_test(NAME ${name} COMMAND ${name})
  set_tests_properties(${name} PROPERTIES
    LABELS "${TEST_LABEL}" TIMEOUT ${TEST_TIMEOUT}
    SKIP_REGULAR_EXPRESSION "SKIP_WHOLE_TEST"
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QT_LOGGING_RULES=qt.qpa.*=false;SUPERINSTANCE_WATCH_STALLS=1;UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1;TSAN_OPTIONS=ignore_noninstrumented_modules=1:suppressions=${CMAKE_SOURCE_DIR}/tests/support/tsan.supp:external_symbolizer_path=/usr/bin/llvm-symbolizer-16")
endfunction()
