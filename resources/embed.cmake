# SPDX-License-Identifier: MIT
# cmake -DINPUT=FILE -DOUTPUT=SOURCE -DHEADER=HEADER -DFUNCTION=NAME -P embed.cmake
# Writes a source that holds the bytes of a file: for what has no Qt and no resources of it.
file(READ "${INPUT}" bytes HEX)
string(LENGTH "${bytes}" digits)
math(EXPR size "${digits} / 2")
string(REGEX REPLACE "(........................)" "\\1\n" bytes "${bytes}")
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," list "${bytes}")
file(WRITE "${OUTPUT}" "// Written by the build from a file in resources.
#include \"${HEADER}\"

namespace jingtai {

namespace {

constexpr char s_bytes[] = {
${list}
};

} // namespace

std::string_view ${FUNCTION}()
{
    return {s_bytes, ${size}};
}

} // namespace jingtai
")
