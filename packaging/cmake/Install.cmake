# Where everything goes on a system, and the packages made of it. `ninja packages` builds the .deb and the bundle.
include(GNUInstallDirs)
set(app_id io.github.superinstance.SuperInstance)
set(packaging "${CMAKE_SOURCE_DIR}/packaging")

install(TARGETS superinstance RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS superinstance-extractor superinstance-ocr RUNTIME DESTINATION ${CMAKE_INSTALL_LIBEXECDIR}/superinstance) # app/application.cpp looks there
install(FILES "${packaging}/desktop/${app_id}.desktop" DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES "${packaging}/desktop/${app_id}.metainfo.xml" DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES "${CMAKE_SOURCE_DIR}/resources/icons/${app_id}.svg" DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
foreach(state "" -indexing -answering -paused) # the tray's
  install(FILES "${CMAKE_SOURCE_DIR}/resources/icons/${app_id}${state}-symbolic.svg" DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/symbolic/apps)
endforeach()
file(GLOB samples "${CMAKE_SOURCE_DIR}/resources/samples/*")
install(FILES ${samples} DESTINATION ${CMAKE_INSTALL_DATADIR}/superinstance/samples) # ui/firstrun.cpp looks there
# How the session bus starts the program. Its path is known only when it is installed: --prefix may say another.
install(CODE "
  set(bindir \"\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_BINDIR}\")
  if(CPACK_PACKAGING_INSTALL_PREFIX)
    set(bindir \"\${CPACK_PACKAGING_INSTALL_PREFIX}/${CMAKE_INSTALL_BINDIR}\")
  endif()
  set(service \"\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_DATADIR}/dbus-1/services/${app_id}.service\")
  configure_file(\"${packaging}/desktop/${app_id}.service.in\" \"\$ENV{DESTDIR}\${service}\" @ONLY NO_SOURCE_PERMISSIONS)
  list(APPEND CMAKE_INSTALL_MANIFEST_FILES \"\${service}\")")
install(FILES "${packaging}/copyright" DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/superinstance)
# Debian has the text of the licence already; elsewhere it comes along.
install(CODE "
  if(NOT CPACK_PACKAGING_INSTALL_PREFIX)
    file(INSTALL \"${CMAKE_SOURCE_DIR}/COPYING\" DESTINATION \"\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_DATADIR}/licenses/superinstance\")
  endif()")

find_program(GZIP gzip)
function(install_compressed source name destination) # gzip without a time, so that two builds give the same
  add_custom_command(OUTPUT "${CMAKE_BINARY_DIR}/${name}" DEPENDS "${source}"
    COMMAND ${GZIP} -9 -n -c "${source}" > "${CMAKE_BINARY_DIR}/${name}" VERBATIM)
  string(MAKE_C_IDENTIFIER "compressed_${name}" target)
  add_custom_target(${target} ALL DEPENDS "${CMAKE_BINARY_DIR}/${name}")
  install(FILES "${CMAKE_BINARY_DIR}/${name}" DESTINATION ${destination})
endfunction()
if(GZIP)
  install_compressed("${packaging}/superinstance.1" superinstance.1.gz ${CMAKE_INSTALL_MANDIR}/man1)
  install_compressed("${packaging}/changelog" changelog.gz ${CMAKE_INSTALL_DATADIR}/doc/superinstance)
endif()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME superinstance)
set(CPACK_PACKAGE_VENDOR "SuperInstance")
set(CPACK_PACKAGE_CONTACT "The SuperInstance authors <maintainers@superinstance.github.io>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "ask your own documents, on your own computer")
set(CPACK_PACKAGE_DESCRIPTION "SuperInstance answers questions from the documents of the person who asks:
every sentence of an answer is tied to the passage it comes from, and what
the documents do not hold is not answered. It reads plain text, Markdown,
HTML, PDF, office documents, EPUB books and mail, and where that is asked
for the text in scans and pictures.
.
It works without a language model and without a network.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON) # what is linked; the rest is loaded while running
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite, libqt6svg6, poppler-data, qt6-translations-l10n")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-wayland, xdg-desktop-portal, tesseract-ocr-eng")
include(CPack)

set(packages "${CMAKE_BINARY_DIR}/packages")
add_custom_target(packages
  COMMAND ${CMAKE_COMMAND} -E rm -rf "${packages}"
  COMMAND ${CMAKE_COMMAND} --install "${CMAKE_BINARY_DIR}" --prefix "${packages}/installed" --strip
  COMMAND ${CMAKE_CPACK_COMMAND} -G DEB -B "${packages}"
  COMMAND ${CMAKE_COMMAND} -E rm -rf "${packages}/_CPack_Packages"
  COMMAND "${packaging}/bundle.sh" "${packages}/installed" "${packages}"
  COMMENT "Installing, and packing the .deb and the bundle" VERBATIM USES_TERMINAL)
add_dependencies(packages superinstance superinstance-extractor superinstance-ocr)
