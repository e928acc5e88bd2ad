# SPDX-License-Identifier: MIT
# Run by cpack when all is staged, before it is packed: what Debian wants otherwise than it is
# installed elsewhere, and the time that every file in the package gets.
set(source ${CMAKE_CURRENT_LIST_DIR})

if("$ENV{SOURCE_DATE_EPOCH}" STREQUAL "")
    execute_process(COMMAND git -C ${source} log -1 --format=%ct
        OUTPUT_VARIABLE epoch OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
    if(NOT epoch MATCHES "^[0-9]+$")
        execute_process(COMMAND dpkg-parsechangelog -l ${source}/changelog -S Timestamp
            OUTPUT_VARIABLE epoch OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
    endif()
    set(ENV{SOURCE_DATE_EPOCH} ${epoch})
endif()

set(usr ${CPACK_TEMPORARY_INSTALL_DIRECTORY}/usr)
set(doc ${usr}/share/doc/${CPACK_PACKAGE_NAME})
file(COPY_FILE ${source}/changelog ${doc}/changelog)
file(CHMOD ${doc}/changelog PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
file(GLOB_RECURSE pages ${usr}/share/man/*.[1-9])
execute_process(COMMAND gzip --best --no-name ${pages} ${doc}/changelog
    COMMAND_ERROR_IS_FATAL ANY)

file(GLOB programs ${usr}/bin/* ${usr}/libexec/${CPACK_PACKAGE_NAME}/*)
execute_process(COMMAND strip --remove-section=.comment --remove-section=.note ${programs}
    COMMAND_ERROR_IS_FATAL ANY)

# What a directory of the staging got is what the umask of the moment left.
file(CHMOD_RECURSE ${usr} DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE
    GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
