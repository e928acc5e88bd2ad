// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace {

constexpr int s_mutations = 3000;

std::vector<std::string> readFolder(const char *path)
{
    std::vector<std::filesystem::path> names;
    std::error_code error;
    for (const auto &entry : std::filesystem::directory_iterator(path, error))
        names.push_back(entry.path());
    std::sort(names.begin(), names.end());

    std::vector<std::string> texts;
    for (const auto &name : names) {
        std::ifstream file(name, std::ios::binary);
        texts.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
    return texts;
}

void run(const std::string &text)
{
    // A copy of exactly this size on the heap, so that the sanitizers see a read past its end.
    const std::vector<std::uint8_t> bytes(text.begin(), text.end());
    LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
}

std::string mutated(std::string text, const std::vector<std::string> &corpus, std::mt19937 &random)
{
    const auto below
        = [&random](std::size_t end) { return random() % std::max<std::size_t>(end, 1); };
    for (std::size_t rounds = 1 + below(4); rounds > 0; --rounds) {
        const std::size_t at = below(text.size() + 1);
        switch (below(5)) {
        case 0:
            text.insert(at, 1, static_cast<char>(below(256)));
            break;
        case 1:
            text.erase(at, 1 + below(8));
            break;
        case 2:
            if (at < text.size())
                text[at] = static_cast<char>(below(256));
            break;
        case 3:
            text.insert(at, text.substr(below(text.size() + 1), below(64)));
            break;
        case 4: {
            const std::string &other = corpus[below(corpus.size())];
            text = text.substr(0, at) + other.substr(below(other.size() + 1));
            break;
        }
        }
    }
    return text;
}

} // namespace

int main(int count, char **arguments)
{
    const std::vector<std::string> corpus
        = count == 2 ? readFolder(arguments[1]) : std::vector<std::string>();
    if (corpus.empty()) {
        std::fputs("give the folder of a corpus that is not empty\n", stderr);
        return 1;
    }
    run(std::string());
    for (const std::string &text : corpus)
        run(text);
    std::mt19937 random(1);
    for (int i = 0; i < s_mutations; ++i)
        run(mutated(corpus[random() % corpus.size()], corpus, random));
    std::printf("%zu inputs and %d mutations of them\n", corpus.size(), s_mutations);
    return 0;
}
