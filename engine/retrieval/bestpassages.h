// The best of the passages that were offered, whatever their order. Of equally good ones, those of the lower id. Not for several threads at once.
#pragma once
#include "engine/vault/records.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace superinstance {

class BestPassages {
public:
    explicit BestPassages(int count) : m_count(std::size_t(std::max(count, 0))) { }
    double least() const { return m_least; } // what is worse is none of them
    void offer(const ScoredChunk &passage)
    {
        if (m_count == 0 || (m_heap.size() == m_count && !better(passage, m_heap.front())))
            return;
        if (m_heap.size() == m_count) {
            std::pop_heap(m_heap.begin(), m_heap.end(), better);
            m_heap.pop_back();
        }
        m_heap.push_back(passage);
        std::push_heap(m_heap.begin(), m_heap.end(), better);
        if (m_heap.size() == m_count)
            m_least = m_heap.front().score;
    }
    void offer(const BestPassages &others)
    {
        for (const ScoredChunk &each : others.m_heap)
            offer(each);
    }
    QList<ScoredChunk> sorted() const // best first
    {
        QList<ScoredChunk> passages(m_heap.begin(), m_heap.end());
        std::sort(passages.begin(), passages.end(), better);
        return passages;
    }

private:
    static bool better(const ScoredChunk &a, const ScoredChunk &b) { return a.score != b.score ? a.score > b.score : a.chunk < b.chunk; }
    std::size_t m_count;
    std::vector<ScoredChunk> m_heap; // the worst of them first
    double m_least = -std::numeric_limits<double>::infinity();
};

} // namespace superinstance
