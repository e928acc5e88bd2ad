# SPDX-License-Identifier: MIT
# What the Debian package says about itself, and how it is packed from what is installed.
install(FILES resources/debian/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})

set(CPACK_GENERATOR DEB)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
# There is no mailbox: a domain that nobody can have (RFC 2606), so that no stranger gets the mail.
set(CPACK_PACKAGE_CONTACT "The Jingtai authors <authors@jingtai.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "container image mirrors that work, for image names and for Docker")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Container images live on registries that some networks reach slowly or not
at all. Mirrors serve the same images under other names, each by a rule of
its own, and they come and go.

Jingtai asks each mirror for a real image and shows which ones work from
here, with the evidence. It takes any text with image names in it (a
manifest, a Compose file, a Dockerfile, Helm values, a script) and gives it
back with names that can be pulled. It edits the daemon.json of Docker,
checks it for the version of the engine, and brings the old file back where
the engine does not take the new one.

This package has the window, a command line for pipes and scripts, and the
helper that changes /etc/docker/daemon.json after an administrator has
authorised it.")

set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Without the authorities no certificate of a mirror is trusted.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "ca-certificates")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS
    "fonts-noto-cjk | fonts-wqy-microhei | fonts-wqy-zenhei, pkexec")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "docker.io | docker-ce, polkit-1-auth-agent, qt6-wayland")

set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
# The policy's place is absolute.
set(CPACK_SET_DESTDIR ON)
set(CPACK_INSTALL_PREFIX /usr)
set(CPACK_PRE_BUILD_SCRIPTS ${PROJECT_SOURCE_DIR}/resources/debian/stage.cmake)
include(CPack)
