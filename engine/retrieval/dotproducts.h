// How alike a question is to many rows of a matrix of small numbers, as fast as this processor can. Pure, any thread.
#pragma once
#include <QtGlobal>

namespace superinstance {

// Rows stand so many bytes apart: their length rounded up, the rest zero.
inline constexpr int rowAlignment = 64;
constexpr int strideOf(int dimensions) { return (dimensions + rowAlignment - 1) / rowAlignment * rowAlignment; }

// The largest number of a question: with rows of up to 4096 numbers no sum overflows.
inline constexpr int largestOfQuestion = 4095;

// out[i]: the sum over the products of question[k] and rows[i * stride + k], for `count` rows. question: `stride` numbers.
void dotProducts(const qint8 *rows, int stride, int count, const qint16 *question, qint32 *out);

// The same without any instruction that not every processor has, to be measured and tested against.
void plainDotProducts(const qint8 *rows, int stride, int count, const qint16 *question, qint32 *out);

} // namespace superinstance
