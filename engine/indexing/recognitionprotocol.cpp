#include "engine/indexing/recognitionprotocol.h"

#include "engine/indexing/cborparts.h"

namespace superinstance {

namespace {

Error garbage()
{
    return Error::failed(QStringLiteral("The OCR program's reply makes no sense."));
}

} // namespace

QByteArray pageNumberToCbor(int page)
{
    return QCborValue(QCborMap { { 0, page } }).toCbor();
}

Result<int> pageNumberFromCbor(const QByteArray &bytes)
{
    const std::optional<QCborMap> map = wholeMap(bytes);
    const int page = map ? smallNumber(map->value(0)) : -1;
    return page > 0 ? Result<int>(page) : Result<int>(garbage());
}

QByteArray toCbor(const RecognisedPage &page)
{
    return QCborValue(QCborMap { { 0, int(page.outcome) }, { 1, page.text }, { 2, page.pages }, { 3, page.reason.stored() } }).toCbor();
}

Result<RecognisedPage> recognisedFromCbor(const QByteArray &bytes)
{
    const std::optional<QCborMap> map = wholeMap(bytes);
    if (!map)
        return garbage();
    const int outcome = smallNumber(map->value(0));
    RecognisedPage page { RecognisedPage::Outcome(outcome), map->value(1).toString(), smallNumber(map->value(2)), Reason::fromStored(map->value(3).toString()) };
    const bool read = page.outcome == RecognisedPage::Outcome::Read;
    const bool sensible = outcome >= 0 && outcome <= int(RecognisedPage::Outcome::NoLanguages) && (read ? page.pages > 0 : !page.reason.isEmpty())
        && page.text.size() <= longestPage && !page.text.contains(QChar::Null);
    return sensible ? Result<RecognisedPage>(page) : Result<RecognisedPage>(garbage());
}

} // namespace superinstance
