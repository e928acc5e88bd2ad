// SPDX-License-Identifier: MIT
#include "app/engine/engineclient.h"

#include "app/core/json/jsontree.h"
#include "app/engine/enginestream.h"

#include <ctime>
#include <optional>
#include <utility>

namespace jingtai {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t s_maxAnswer = std::size_t{4} << 20;

/// For a query: all but letters, digits and "-._~" as %XX.
std::string percentEncoded(std::string_view text)
{
    constexpr std::string_view plain
        = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string encoded;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (plain.find(c) != std::string_view::npos)
            encoded += c;
        else
            encoded += {'%', digits[byte >> 4U], digits[byte & 0xFU]};
    }
    return encoded;
}

/// Now, as the engine takes a point in time: seconds and nanoseconds.
std::string now()
{
    timespec time{};
    ::clock_gettime(CLOCK_REALTIME, &time);
    std::string part = std::to_string(time.tv_nsec);
    part.insert(0, 9 - part.size(), '0');
    return std::to_string(time.tv_sec) + '.' + part;
}

/// Takes the first line of a text, where there is a whole one.
std::optional<std::string> takeLine(std::string &text)
{
    const std::size_t end = text.find('\n');
    if (end == std::string::npos)
        return {};
    std::string line = text.substr(0, end);
    text.erase(0, end + 1);
    return line;
}

std::string textIn(const JsonValue &object, std::string_view key)
{
    const JsonValue *value = object.member(key);
    return value ? value->string : std::string();
}

/// What an engine tells of a pull, line by line.
class PullLog final
{
public:
    /// False where it says that it failed.
    bool take(const JsonValue &line)
    {
        error = textIn(line, "error");
        if (!error.empty())
            return false;
        progress.words = textIn(line, "status");
        constexpr std::string_view digestWord = "Digest: ";
        if (progress.words.substr(0, digestWord.size()) == digestWord)
            digest = progress.words.substr(digestWord.size());
        const std::string layer = textIn(line, "id");
        const JsonValue *detail = line.member("progressDetail");
        const JsonValue *total = detail ? detail->member("total") : nullptr;
        const JsonValue *current = detail ? detail->member("current") : nullptr;
        // What is unpacked afterwards is told in the same numbers.
        if (progress.words == "Downloading" && total && current) {
            m_layers[layer] = {static_cast<std::uint64_t>(current->integer),
                               static_cast<std::uint64_t>(total->integer)};
        } else if (progress.words == "Download complete" && m_layers.count(layer) > 0) {
            m_layers[layer].first = m_layers[layer].second;
        }
        progress.done = 0;
        progress.total = 0;
        for (const auto &[name, bytes] : m_layers) {
            progress.done += bytes.first;
            progress.total += bytes.second;
        }
        return true;
    }

    PullProgress progress;
    std::string digest;
    std::string error;

private:
    std::map<std::string, std::pair<std::uint64_t, std::uint64_t>> m_layers;
};

} // namespace

ReloadWatch::ReloadWatch(std::unique_ptr<EngineStream> stream)
    : m_stream(std::move(stream))
{}

ReloadWatch::ReloadWatch(ReloadWatch &&other) noexcept = default;
ReloadWatch &ReloadWatch::operator=(ReloadWatch &&other) noexcept = default;
ReloadWatch::~ReloadWatch() = default;

tl::expected<ReloadWatch::Settings, EngineError>
ReloadWatch::next(std::chrono::milliseconds patience)
{
    const Clock::time_point end = Clock::now() + patience;
    for (;;) {
        while (const auto line = takeLine(m_pending)) {
            const auto event = parseJson(*line);
            const JsonValue *actor = event ? event->member("Actor") : nullptr;
            const JsonValue *attributes = actor ? actor->member("Attributes") : nullptr;
            if (!attributes || textIn(*event, "Action") != "reload")
                continue;
            Settings settings;
            for (std::size_t i = 0; i < attributes->keys.size(); ++i)
                settings[attributes->keys[i]] = attributes->items[i].string;
            return settings;
        }
        auto piece = m_stream->read(end);
        if (!piece)
            return tl::unexpected(piece.error());
        if (piece->empty())
            return m_stream->fail(EngineErrorKind::NotListening);
        m_pending += *piece;
        if (m_pending.size() > s_maxAnswer)
            return m_stream->fail(EngineErrorKind::TooLarge);
    }
}

EngineClient::EngineClient(std::string socketPath, std::chrono::milliseconds deadline,
                           const Cancellation *cancellation)
    : m_path(std::move(socketPath))
    , m_deadline(deadline)
    , m_cancellation(cancellation)
{}

std::unique_ptr<EngineStream> EngineClient::stream() const
{
    return std::make_unique<EngineStream>(m_path, m_cancellation);
}

tl::expected<std::string, EngineError> EngineClient::fetch(const std::string &target) const
{
    const Clock::time_point end = Clock::now() + m_deadline;
    const auto answer = stream();
    if (const auto opened = answer->open("GET", target, end); !opened)
        return tl::unexpected(opened.error());
    std::string body;
    for (;;) {
        const auto piece = answer->read(end);
        if (!piece)
            return tl::unexpected(piece.error());
        if (piece->empty())
            return body;
        body += *piece;
        if (body.size() > s_maxAnswer)
            return answer->fail(EngineErrorKind::TooLarge);
    }
}

tl::expected<EngineState, EngineError> EngineClient::state() const
{
    const auto body = fetch("/info");
    if (!body)
        return tl::unexpected(body.error());
    auto state = EngineState::parse(*body);
    if (!state)
        return tl::unexpected(EngineError{EngineErrorKind::BadAnswer, 0, m_path, "no /info"});
    return std::move(*state);
}

tl::expected<ReloadWatch, EngineError> EngineClient::watchReloads() const
{
    auto events = stream();
    const std::string filters = percentEncoded(R"({"type":["daemon"],"event":["reload"]})");
    // The point in time closes the gap between the head of the answer and the engine's listening.
    if (const auto opened = events->open("GET", "/events?since=" + now() + "&filters=" + filters,
                                         Clock::now() + m_deadline);
        !opened)
        return tl::unexpected(opened.error());
    return ReloadWatch(std::move(events));
}

tl::expected<std::string, EngineError>
EngineClient::pull(const std::string &image,
                   const std::function<void(const PullProgress &)> &progress) const
{
    const std::size_t colon = image.rfind(':');
    const bool hasTag = colon != std::string::npos && image.find('/', colon) == std::string::npos;
    const std::string name = hasTag ? image.substr(0, colon) : image;
    const std::string tag = hasTag ? image.substr(colon + 1) : "latest";
    const auto answer = stream();
    const auto opened = answer->open(
        "POST", "/images/create?fromImage=" + percentEncoded(name) + "&tag=" + percentEncoded(tag),
        Clock::now() + m_deadline);
    // Where it fails at once the words stand in the body.
    const bool isRefusal = !opened && opened.error().kind == EngineErrorKind::Status;
    if (!opened && !isRefusal)
        return tl::unexpected(opened.error());
    PullLog log;
    std::string pending;
    for (;;) {
        const auto piece = answer->read(Clock::now() + m_deadline);
        if (!piece)
            return tl::unexpected(piece.error());
        pending += piece->empty() && !pending.empty() ? "\n" : *piece;
        while (const auto line = takeLine(pending)) {
            const auto value = parseJson(*line);
            if (!value)
                continue;
            if (isRefusal)
                return answer->fail(EngineErrorKind::Refused, 0, textIn(*value, "message"));
            if (!log.take(*value))
                return answer->fail(EngineErrorKind::Refused, 0, log.error);
            progress(log.progress);
        }
        if (piece->empty() && isRefusal)
            return tl::unexpected(opened.error());
        if (piece->empty())
            return log.digest;
        if (pending.size() > s_maxAnswer)
            return answer->fail(EngineErrorKind::TooLarge);
    }
}

} // namespace jingtai
