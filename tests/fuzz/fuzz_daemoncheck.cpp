// SPDX-License-Identifier: MIT
#include "app/core/daemon/daemoncheck.h"
#include "app/core/daemon/daemonrepair.h"
#include "app/core/json/jsontext.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <cstdlib>
#include <string>

using namespace jingtai;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void checkProblems(const std::string &text, const std::vector<DaemonProblem> &problems)
{
    bool isUtf16 = false;
    for (const DaemonProblem &problem : problems) {
        // What UTF-16 says has its places in the text that it stands for.
        isUtf16
            = isUtf16
              || (problem.code == DaemonCode::NotJson && problem.mistake == JsonMistakeKind::Utf16);
        require(!problem.codeText().empty() && !code(problem.severity).empty());
        require(problem.place.line >= 1 && problem.place.column >= 1);
        require(problem.fix.has_value() == (problem.fixKind != DaemonFix::None));
        require(isUtf16 || problem.span.end() <= text.size());
        require(problem.pointer.empty() || problem.pointer.front() == '/');
        if (problem.fix) {
            require(problem.fix->span.end() <= text.size());
            require(edited(text, *problem.fix) != text);
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const DaemonKeys s_keys = DaemonKeys::builtIn();
    // The first byte chooses the engine.
    static constexpr EngineVersion s_versions[]
        = {{20, 10, 24}, {24, 0, 7}, {28, 0, 0}, {29, 7, 0}};
    if (size == 0)
        return 0;
    DaemonCheckOptions options;
    options.engine = s_versions[data[0] % 4];
    if ((data[0] & 4U) != 0)
        options.flags = DaemonFlags::fromLine("-H fd:// --containerd=/run/containerd.sock");
    const std::string text(reinterpret_cast<const char *>(data + 1), size - 1);

    const std::vector<DaemonProblem> problems = checkDaemonJson(text, s_keys, options);
    checkProblems(text, problems);
    const DaemonRepair repair = repairedDaemonJson(text, s_keys, options);
    if (!repair.isJson)
        require(!repair.left.empty());
    const std::vector<DaemonProblem> after = checkDaemonJson(repair.text, s_keys, options);
    checkProblems(repair.text, after);
    if (repair.isJson && repair.left.empty())
        require(!stopsStart(after));
    const JsonText mended(repair.text);
    if (repair.isJson && mended.isValid())
        require(mended.hasByteOrderMark() || nlohmann::json::accept(repair.text));
    return 0;
}
