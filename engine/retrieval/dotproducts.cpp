#include "engine/retrieval/dotproducts.h"

namespace superinstance {

namespace {

constexpr int ahead = 4096; // bytes: as far as a processor looks by itself, and where the next page begins it looks no further

// Compiled once for each set of instructions: the compiler makes of it what the set has.
[[gnu::always_inline]] inline void products(const qint8 *rows, int stride, int count, const qint16 *question, qint32 *out)
{
    const qint8 *const end = rows + qsizetype(count) * stride;
    for (int i = 0; i < count; ++i) {
        const qint8 *row = rows + qsizetype(i) * stride;
        if (end - row > ahead)
            for (int k = 0; k < stride; k += rowAlignment)
                __builtin_prefetch(row + ahead + k);
        qint32 sum = 0;
        for (int k = 0; k < stride; ++k)
            sum += qint32(row[k]) * qint32(question[k]);
        out[i] = sum;
    }
}

#if defined(__x86_64__) && defined(__GNUC__)

[[gnu::target("avx2")]] void productsAvx2(const qint8 *rows, int stride, int count, const qint16 *question, qint32 *out)
{
    products(rows, stride, count, question, out);
}

[[gnu::target("avx512f,avx512bw,avx512vl")]] void productsAvx512(const qint8 *rows, int stride, int count, const qint16 *question, qint32 *out)
{
    products(rows, stride, count, question, out);
}

auto fastest()
{
    __builtin_cpu_init();
    return __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") ? productsAvx512
        : __builtin_cpu_supports("avx2")                                            ? productsAvx2
                                                                                    : plainDotProducts;
}

#else

auto fastest()
{
    return plainDotProducts; // the compiler's own set of instructions
}

#endif

} // namespace

void plainDotProducts(const qint8 *rows, int stride, int count, const qint16 *question, qint32 *out)
{
    products(rows, stride, count, question, out);
}

void dotProducts(const qint8 *rows, int stride, int count, const qint16 *question, qint32 *out)
{
    static const auto chosen = fastest();
    chosen(rows, stride, count, question, out);
}

} // namespace superinstance
