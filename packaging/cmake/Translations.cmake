# superinstance_translations(<target> LANGUAGES … ): translations/superinstance_<language>.ts as ":/translations/…qm" in the
# target. Free functions named tr are put under another context by lupdate than they ask for when they run, so all contexts
# become one before they are compiled, and the program's translator asks for that one (app/translation.h). Where one English
# text has two meanings, tr's second argument tells them apart.
function(superinstance_translations target)
  cmake_parse_arguments(TR "" "" "LANGUAGES" ${ARGN})
  set(compiled)
  foreach(language IN LISTS TR_LANGUAGES)
    set(source "${CMAKE_SOURCE_DIR}/translations/superinstance_${language}.ts")
    set(flat "${CMAKE_BINARY_DIR}/translations/superinstance_${language}.ts")
    set(qm "${CMAKE_BINARY_DIR}/translations/superinstance_${language}.qm")
    add_custom_command(OUTPUT "${qm}"
      COMMAND ${CMAKE_COMMAND} -DSOURCE=${source} -DFLAT=${flat} -P "${CMAKE_SOURCE_DIR}/packaging/cmake/FlattenContexts.cmake"
      COMMAND Qt6::lrelease -silent -nounfinished "${flat}" -qm "${qm}"
      DEPENDS "${source}" "${CMAKE_SOURCE_DIR}/packaging/cmake/FlattenContexts.cmake" VERBATIM)
    list(APPEND compiled "${qm}")
  endforeach()
  qt_add_resources(${target} translations PREFIX "/translations" BASE "${CMAKE_BINARY_DIR}/translations" FILES ${compiled})
  # Takes new texts up and drops what is gone; the translator then fills in what is marked unfinished.
  foreach(language IN LISTS TR_LANGUAGES)
    set(plural "")
    if(language STREQUAL "en")
      set(plural "-pluralonly")
    endif()
    list(APPEND update COMMAND Qt6::lupdate -silent -no-obsolete -locations none ${plural} app ui engine -I . -ts "translations/superinstance_${language}.ts")
  endforeach()
  add_custom_target(update_translations ${update} WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}" VERBATIM)
endfunction()
