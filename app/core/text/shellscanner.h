// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/text/hitcollector.h"
#include "app/core/text/lines.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jingtai::text {

/// A stretch of a line that has been dealt with: no other scanner looks at it.
struct Claim
{
    std::uint64_t offset;
    std::uint64_t end;
};

/// Finds the image names in commands of docker, podman, nerdctl, crictl, ctr, skopeo, crane,
/// kubectl and helm. A command may go on over several lines that end with a backslash.
class ShellScanner final
{
public:
    explicit ShellScanner(HitCollector &hits)
        : m_hits(hits)
    {}

    /// Whether a command begins at the front of `text` (behind a prompt, sudo and the like).
    static bool beginsCommand(std::string_view text);

    /// Reads the commands in `text`, a part of `line` that ends where the line ends (or where the
    /// quotes around it do). Adds what it has dealt with to `claims`.
    void scan(std::string_view text, const Line &line, TextKind kind, std::vector<Claim> &claims);

    /// Whether the last line ended in the middle of a command.
    bool isOpen() const { return m_open; }
    /// Ends a command that is open; its names have been found.
    void close();
    /// Where the first name stands that is waiting for its siblings (`helm --set`); nothing if
    /// none.
    std::optional<std::uint64_t> pendingOffset() const;

private:
    enum class Tool : std::uint8_t {
        None,
        Engine,
        Crictl,
        Ctr,
        Skopeo,
        Crane,
        Kubectl,
        Helm,
        Other
    };
    enum class Step : std::uint8_t { Tool, SubCommand, Operands, Done };
    enum class Operand : std::uint8_t {
        None,         ///< nothing is an image
        FirstOnly,    ///< the first free word; what follows is the container's command
        All,          ///< every free word
        SourceTarget, ///< the first is an image, the second stays as it is
        Stays,        ///< pushed or built here
        Assignments,  ///< kubectl set image: container=image
    };
    struct Word
    {
        std::string_view text; ///< without the quotes around it
        bool isPlain;          ///< no quotes inside, no variable
    };
    struct SetValue
    {
        std::string key;
        Value value;
    };

    void beginCommand();
    void takeWord(const Word &word);
    void takeToolWord(std::string_view word);
    void takeSubCommand(std::string_view word);
    bool takeOption(const Word &word);
    std::string_view shortOptionsWithValue() const;
    void takeOperand(const Word &word);
    void takeSetWord(std::string_view word);
    void takeName(std::string_view name);
    void claim(std::string_view text);
    std::uint64_t offsetOf(std::string_view text) const;
    void endCommand();

    HitCollector &m_hits;
    Tool m_tool = Tool::None;
    Step m_step = Step::Tool;
    Operand m_operand = Operand::None;
    int m_operandCount = 0;
    bool m_optionValue = false; ///< the next word belongs to an option
    bool m_imageValue = false;  ///< … and is an image (--image X)
    bool m_setValue = false;    ///< … and holds helm's assignments (--set X)
    bool m_open = false;
    std::string m_subCommand;
    std::vector<SetValue> m_set;

    const Line *m_line = nullptr;
    TextKind m_kind = TextKind::Shell;
    std::vector<Claim> *m_claims = nullptr;
};

} // namespace jingtai::text
