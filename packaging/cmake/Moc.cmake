# superinstance_moc(<target>): meta-objects for the target's classes with Q_OBJECT; call it when all sources are known.
# In place of AUTOMOC, which hands moc every include path of the target: moc then reads all of Qt anew for each class
# (five seconds a class and a test on the build machines, a quarter of the whole build). Nothing in our classes depends on what
# they include, so that Qt's own command without those paths does in a hundredth of a second. (All it leaves out is code that
# registers arguments' types by name, which Qt 6 reads from the meta-object instead: QMetaMethod::parameterMetaType.) A
# class that becomes a QObject later is found when CMake runs next; one within #ifdef would need what AUTOMOC knows.
function(superinstance_moc target)
  get_target_property(sources ${target} SOURCES)
  get_target_property(folder ${target} SOURCE_DIR)
  set(output "${CMAKE_CURRENT_BINARY_DIR}/${target}_moc")
  foreach(source IN LISTS sources)
    cmake_path(ABSOLUTE_PATH source BASE_DIRECTORY "${folder}" NORMALIZE)
    cmake_path(GET source STEM LAST_ONLY name)
    cmake_path(GET source EXTENSION LAST_ONLY extension)
    if(extension STREQUAL ".h")
      set(generated "${output}/moc_${name}.cpp")
    elseif(extension STREQUAL ".cpp")
      set(generated "${output}/${name}.moc")
    else()
      continue()
    endif()
    file(STRINGS "${source}" found REGEX "^ *Q_OBJECT" LIMIT_COUNT 1)
    if(found)
      qt_generate_moc("${source}" "${generated}")
      set_source_files_properties("${generated}" PROPERTIES HEADER_FILE_ONLY ON)
      target_sources(${target} PRIVATE "${generated}")
      target_include_directories(${target} PRIVATE "${output}")
      if(extension STREQUAL ".h")
        string(APPEND all "#include \"moc_${name}.cpp\"\n")
      endif()
    endif()
  endforeach()
  if(all) # one compilation for all headers
    file(CONFIGURE OUTPUT "${output}/mocs.cpp" CONTENT "${all}" @ONLY)
    target_sources(${target} PRIVATE "${output}/mocs.cpp")
  endif()
endfunction()
