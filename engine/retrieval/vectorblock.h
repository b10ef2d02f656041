// Some rows of a matrix of vectors, mapped from its file. Any thread. Their numbers are whole ones from −119 to 119, of which the upper
// halves stand together, and the lower ones: of most rows the upper halves tell that they are not among the nearest.
#pragma once
#include "engine/models/embeddings.h"
#include "engine/vault/keptvectors.h"

#include <mutex>
#include <vector>

namespace superinstance {

class BestPassages;

// The documents chosen, in a form that is asked a million times.
class ChosenDocuments {
public:
    explicit ChosenDocuments(const DocumentChoice &choice);
    bool all() const { return m_all; }
    bool contains(quint32 document) const { return (document < m_named.size() && m_named[document] != 0) != m_others; }

private:
    const bool m_all, m_others;
    std::vector<char> m_named;
};

// What is looked for.
struct VectorQuestion {
    std::vector<qint8> numbers; // whole ones
    double scale = 0; // what gives the true ones back
    qint32 ofCentre = 0; // what the centres of a row's numbers give
    double length = 0; // of the numbers
    const ChosenDocuments chosen;
    const int count; // of passages

    VectorQuestion(const Embedding &question, int stride, const DocumentChoice &choice, int passages);
};

class VectorBlock {
public:
    static constexpr int rows = 1024;
    static constexpr qint64 pageSize = 4096;
    static qint64 size(int stride); // bytes, in whole pages; stride: of dotproducts.h

    VectorBlock(uchar *place, int stride) : m_base(place), m_stride(stride) { } // takes the mapping over
    ~VectorBlock();
    Q_DISABLE_COPY_MOVE(VectorBlock)

    // To be held while it changes, or is read by holds() or addTo().
    std::mutex &mutex() const { return m_mutex; }
    bool holds(int row) const { return chunks()[row] != 0; }
    void put(int row, const KeptVector &vector);
    void wipe(int row);
    void addTo(std::vector<double> &sum, int row, int sign) const; // about its vector

    // Its checksum fits; is made to fit; all of it is on the disk.
    bool isSound() const;
    void seal();
    bool flush();

    // Offers what may be among the best of the documents chosen. Takes the mutex.
    void look(const VectorQuestion &question, BestPassages &best) const;

private:
    template <class Each> void eachStretch(const ChosenDocuments &chosen, Each each) const;
    void lookClosely(const VectorQuestion &question, int row, qint32 ofUpper, BestPassages &best) const;
    quint64 sum() const;
    qint64 *chunks() const;
    quint32 *documents() const;
    float *scales() const;
    float *upperScales() const;
    float *deviations() const;
    quint8 *upper(int row) const;
    quint8 *lower(int row) const;

    uchar *const m_base;
    const int m_stride;
    mutable std::mutex m_mutex;
};

} // namespace superinstance
