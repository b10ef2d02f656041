#include "engine/retrieval/dotproducts.h"

#if defined(__x86_64__) && defined(__GNUC__)
#define SUPERINSTANCE_X86
#include <immintrin.h>
#endif

namespace superinstance {

namespace {

#ifdef SUPERINSTANCE_X86

// The compilers make a third of the speed out of the plain loop: they do not see that half bytes may be multiplied as bytes.

constexpr int ahead = 4096; // bytes: as far as a processor looks by itself, and where the next page begins it looks no further

[[gnu::target("avx2")]] inline __m256i load(const void *place)
{
    return _mm256_loadu_si256(static_cast<const __m256i *>(place));
}

[[gnu::target("avx2")]] void productsAvx2(const quint8 *rows, int stride, int count, const qint8 *question, qint32 *out)
{
    const __m256i half = _mm256_set1_epi8(15), ones = _mm256_set1_epi16(1);
    for (int i = 0; i < count; ++i, rows += stride) {
        __m256i sum = _mm256_setzero_si256();
        for (int k = 0; k < stride; k += 32) {
            __builtin_prefetch(rows + ahead + k); // behind the last row it does nothing
            const __m256i numbers = load(rows + k);
            const __m256i below = _mm256_maddubs_epi16(_mm256_and_si256(numbers, half), load(question + k)); // at most 2 * 15 * 127
            const __m256i above = _mm256_maddubs_epi16(_mm256_and_si256(_mm256_srli_epi16(numbers, 4), half), load(question + stride + k));
            sum = _mm256_add_epi32(sum, _mm256_madd_epi16(_mm256_add_epi16(below, above), ones));
        }
        __m128i four = _mm_add_epi32(_mm256_castsi256_si128(sum), _mm256_extracti128_si256(sum, 1));
        four = _mm_add_epi32(four, _mm_shuffle_epi32(four, 0xee));
        out[i] = _mm_cvtsi128_si32(_mm_add_epi32(four, _mm_shuffle_epi32(four, 0x55)));
    }
}

[[gnu::target("avx512f,avx512bw,avx512vnni")]] void productsAvx512(const quint8 *rows, int stride, int count, const qint8 *question, qint32 *out)
{
    const __m512i half = _mm512_set1_epi8(15);
    for (int i = 0; i < count; ++i, rows += stride) {
        __m512i below = _mm512_setzero_si512(), above = below;
        for (int k = 0; k < stride; k += 64) {
            __builtin_prefetch(rows + ahead + k);
            const __m512i numbers = _mm512_loadu_si512(rows + k);
            below = _mm512_dpbusd_epi32(below, _mm512_and_si512(numbers, half), _mm512_loadu_si512(question + k));
            above = _mm512_dpbusd_epi32(above, _mm512_and_si512(_mm512_srli_epi16(numbers, 4), half), _mm512_loadu_si512(question + stride + k));
        }
        out[i] = _mm512_reduce_add_epi32(_mm512_add_epi32(below, above));
    }
}

auto fastest()
{
    __builtin_cpu_init();
    return __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vnni") ? productsAvx512
        : __builtin_cpu_supports("avx2")                                              ? productsAvx2
                                                                                      : plainDotProducts;
}

#else

auto fastest()
{
    return plainDotProducts; // the compiler's own set of instructions
}

#endif

} // namespace

void plainDotProducts(const quint8 *rows, int stride, int count, const qint8 *question, qint32 *out)
{
    for (int i = 0; i < count; ++i, rows += stride) {
        qint32 sum = 0;
        for (int k = 0; k < stride; ++k)
            sum += qint32(rows[k] & 15) * qint32(question[k]) + qint32(rows[k] >> 4) * qint32(question[stride + k]);
        out[i] = sum;
    }
}

void dotProducts(const quint8 *rows, int stride, int count, const qint8 *question, qint32 *out)
{
    static const auto chosen = fastest();
    chosen(rows, stride, count, question, out);
}

} // namespace superinstance
