// How alike a question is to many rows of a matrix of small numbers, as fast as this processor can. Pure, any thread.
#pragma once
#include <QtGlobal>

namespace superinstance {

// A row of half bytes, two numbers from 0 to 15 in each: byte k holds number k below and number k + stride above. Rows stand `stride`
// bytes apart: half of their numbers rounded up, the rest of no weight.
inline constexpr int rowAlignment = 64;
constexpr int strideOf(int dimensions) { return ((dimensions + 1) / 2 + rowAlignment - 1) / rowAlignment * rowAlignment; }

// The largest number of a question: no sum overflows then.
inline constexpr int largestOfQuestion = 127;

// out[i]: the sum over the products of question[k] and number k of row i, for `count` rows. question: 2 * `stride` numbers.
void dotProducts(const quint8 *rows, int stride, int count, const qint8 *question, qint32 *out);

// The same without any instruction that not every processor has, to be measured and tested against.
void plainDotProducts(const quint8 *rows, int stride, int count, const qint8 *question, qint32 *out);

} // namespace superinstance
