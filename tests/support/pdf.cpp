#include "tests/support/pdf.h"

namespace superinstance {

namespace {

// Objects in order, then the table of their places.
class PdfWriter {
public:
    int add(const QByteArray &body)
    {
        m_places.append(m_bytes.size());
        const int number = int(m_places.size());
        m_bytes += QByteArray::number(number) + " 0 obj\n" + body + "\nendobj\n";
        return number;
    }
    QByteArray finished(const QByteArray &trailer)
    {
        const qsizetype table = m_bytes.size();
        m_bytes += "xref\n0 " + QByteArray::number(m_places.size() + 1) + "\n0000000000 65535 f \n";
        for (const qsizetype place : std::as_const(m_places))
            m_bytes += QByteArray::number(place).rightJustified(10, '0') + " 00000 n \n";
        return m_bytes + "trailer\n<< /Size " + QByteArray::number(m_places.size() + 1) + " /Root 1 0 R " + trailer + " >>\nstartxref\n"
            + QByteArray::number(table) + "\n%%EOF\n";
    }

private:
    QByteArray m_bytes = "%PDF-1.4\n";
    QList<qsizetype> m_places;
};

QByteArray linesOf(const QByteArray &text)
{
    QByteArray content = "BT /F1 12 Tf 14 TL 72 720 Td\n";
    for (const QByteArray &line : text.split('\n')) {
        const QList<QByteArray> cells = line.split('\t');
        content += '(' + cells.join(") Tj 170 0 Td (") + ") Tj " + QByteArray::number(-170 * (cells.size() - 1)) + " -14 Td\n";
    }
    content += "ET";
    return "<< /Length " + QByteArray::number(content.size()) + " >>\nstream\n" + content + "\nendstream";
}

QByteArray build(const QList<QByteArray> &pages, const QByteArray &trailer)
{
    PdfWriter pdf;
    QByteArray kids;
    for (qsizetype i = 0; i < pages.size(); ++i)
        kids += QByteArray::number(4 + i * 2) + " 0 R ";
    pdf.add("<< /Type /Catalog /Pages 2 0 R >>");
    pdf.add("<< /Type /Pages /Count " + QByteArray::number(pages.size()) + " /Kids [" + kids + "] >>");
    pdf.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
    for (qsizetype i = 0; i < pages.size(); ++i) {
        pdf.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents "
                + QByteArray::number(5 + i * 2) + " 0 R >>");
        pdf.add(linesOf(pages[i]));
    }
    return pdf.finished(trailer);
}

} // namespace

QByteArray pdfOf(const QList<QByteArray> &pages, const QByteArray &title)
{
    return build(pages, title.isEmpty() ? QByteArray() : "/Info << /Title (" + title + ") >>");
}

QByteArray encryptedPdf()
{
    const QByteArray any = '<' + QByteArray("5a").repeated(32) + '>'; // no password gives these
    return build({ "A secret." }, "/ID [<01020304><01020304>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O " + any + " /U " + any + " >>");
}

} // namespace superinstance
