// How many tokens a model read and wrote for one request. Plain data.
#pragma once
#include <optional>

namespace superinstance {

// As far as the server tells.
struct TokenCounts {
    std::optional<int> prompt, completion;
    std::optional<int> cached; // of the prompt: found in the server's prefix cache
    std::optional<double> perSecond; // written
};

} // namespace superinstance
