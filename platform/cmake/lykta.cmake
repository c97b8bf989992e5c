# Build rules shared by every folder: language, warnings, sanitizers, one library a folder, one function to add a test.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE RelWithDebInfo)
endif()

find_program(LYKTA_CCACHE ccache)
if(LYKTA_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${LYKTA_CCACHE})
endif()
find_program(LYKTA_LLD ld.lld)
if(LYKTA_LLD)
  add_link_options(-fuse-ld=lld)
endif()

# Debug builds are built often and stepped through seldom: line tables are enough and link fast.
set(CMAKE_CXX_FLAGS_DEBUG "-O0 -g1")
set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O2 -g1 -DNDEBUG")

if(LYKTA_SANITIZE)
  add_compile_options(-fsanitize=${LYKTA_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${LYKTA_SANITIZE})
  if(LYKTA_SANITIZE MATCHES "undefined" AND CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    add_compile_options(-fno-sanitize=function) # clang 14 cannot assemble it in a file with coroutines (server.cpp)
  endif()
  if(LYKTA_SANITIZE MATCHES "thread" AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    add_compile_options(-Wno-tsan) # gcc says so of every fence in Asio and libstdc++
  endif()
endif()

# Warnings are errors in our code; generated and foreign code is built without them.
add_library(lykta_warnings INTERFACE)
target_compile_options(lykta_warnings INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wnon-virtual-dtor
                                                -Woverloaded-virtual -Werror
  $<$<CXX_COMPILER_ID:Clang>:-Wno-sign-conversion>) # which g++ does not count among -Wconversion in C++
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # What gcc believes to see only where it optimises depends on its version, and is often wrong (an std::optional that
  # was asked before): said, but no reason to refuse to build.
  foreach(guess maybe-uninitialized restrict array-bounds stringop-overflow stringop-overread dangling-pointer)
    add_compile_options($<$<AND:$<NOT:$<CONFIG:Debug>>,$<COMPILE_LANGUAGE:CXX>>:-Wno-error=${guess}>)
  endforeach()
endif()

find_package(Threads REQUIRED)

# lykta_library(NAME SOURCES ... LINKS ...): the static library `lykta_NAME` of one folder. Includes are written from
# the root ("sync/protocol/body.h") or from src ("domain/observation.h").
function(lykta_library NAME)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
  if(ARG_SOURCES)
    add_library(lykta_${NAME} STATIC ${ARG_SOURCES})
    target_include_directories(lykta_${NAME} PUBLIC ${PROJECT_SOURCE_DIR} ${PROJECT_SOURCE_DIR}/src)
    target_link_libraries(lykta_${NAME} PUBLIC ${ARG_LINKS} PRIVATE lykta_warnings ${ARG_PRIVATE_LINKS})
  else()
    add_library(lykta_${NAME} INTERFACE)
    target_include_directories(lykta_${NAME} INTERFACE ${PROJECT_SOURCE_DIR} ${PROJECT_SOURCE_DIR}/src)
    target_link_libraries(lykta_${NAME} INTERFACE ${ARG_LINKS})
  endif()
endfunction()

# lykta_timeout(SECONDS NAME...): when a test is taken for hung. A sanitizer makes everything several times slower.
function(lykta_timeout SECONDS)
  if(LYKTA_SANITIZE)
    math(EXPR SECONDS "${SECONDS} * 6")
  endif()
  set_tests_properties(${ARGN} PROPERTIES TIMEOUT ${SECONDS})
endfunction()

# lykta_test(NAME SOURCES ... LINKS ...): one Catch2 program `test_NAME`, one ctest entry `NAME`.
function(lykta_test NAME)
  cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;LINKS" ${ARGN})
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 300) # generous: a busy machine is no failure
  endif()
  add_executable(test_${NAME} ${ARG_SOURCES})
  target_link_libraries(test_${NAME} PRIVATE lykta_warnings lykta_test_support ${ARG_LINKS})
  add_test(NAME ${NAME} COMMAND test_${NAME})
  lykta_timeout(${ARG_TIMEOUT} ${NAME})
endfunction()

macro(lykta_find_qt)
  find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Qml Quick QuickControls2 Positioning Multimedia Network Svg
                                           LinguistTools Test QuickTest)
  set(QT_QML_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/qml_modules)
endmacro()

# moc 6.4 stumbles over libstdc++'s <concepts>. It passes over headers that it cannot find, and it needs none of the
# standard library's, so those folders are kept from it; the compiler finds them by itself all the same.
list(FILTER CMAKE_CXX_IMPLICIT_INCLUDE_DIRECTORIES EXCLUDE REGEX "/c\\+\\+")
