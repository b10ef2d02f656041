// A small library in the formats the program reads, with what a test of offsets, pages and headings needs.
#pragma once
#include "tests/app/program.h"

namespace superinstance {

// A PDF with one line of text per page. Its cross-reference table is left out: every reader rebuilds it.
inline QByteArray pdfOf(const QByteArrayList &pages)
{
    QByteArray kids, objects;
    for (qsizetype i = 0; i < pages.size(); ++i) {
        const QByteArray page = QByteArray::number(10 + 2 * i), content = QByteArray::number(11 + 2 * i);
        const QByteArray stream = "BT /F1 12 Tf 72 700 Td (" + pages[i] + ") Tj ET";
        kids += page + " 0 R ";
        objects += page + " 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents " + content
            + " 0 R/Resources<</Font<</F1 3 0 R>>>>>>\nendobj\n" + content + " 0 obj\n<</Length "
            + QByteArray::number(stream.size()) + ">>\nstream\n" + stream + "\nendstream\nendobj\n";
    }
    return "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Count "
        + QByteArray::number(pages.size()) + "/Kids[" + kids
        + "]>>\nendobj\n3 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>\nendobj\n" + objects
        + "trailer\n<</Root 1 0 R>>\n%%EOF\n";
}

inline void writeSamples(const Program &program)
{
    // Two code units of one code point stand before every passage: offsets in the wrong unit are off by three.
    program.write(QStringLiteral("harbour.md"),
                  "# Harbour 🚢🌊🚢\n\n## Staff\n\nThe harbour master of Skagen is Ada Brown.\n\n## Ferries\n\n"
                  "The ferry to Helsinki leaves at 9:30 from pier 4.\n");
    program.write(QStringLiteral("prices.txt"), "The ferry to Helsinki costs 45 euros.\n\nThe ferry to Tallinn costs 12 euros.\n");
    program.write(QStringLiteral("manual.pdf"),
                  pdfOf({ "The pump needs oil twice a year.", "The reactor valve was made in Bergen in 1987." }));
    program.write(QStringLiteral("page.html"),
                  "<html><head><title>Museum</title></head><body><h1>Museum</h1><p>The museum opened in 1902.</p></body></html>");
    program.write(QStringLiteral("sub/tool.py"), "def anchor_weight(length):\n    \"\"\"Anchor weight in kilograms.\"\"\"\n    return 3 * length\n");
    const QList<QPair<const char *, const char *>> teas { { "Fujian", "1700" }, { "Taiwan", "1810" }, { "Anxi", "1725" },
                                                          { "Wuyi", "1650" },   { "Dongding", "1855" }, { "Alishan", "1980" },
                                                          { "Guangdong", "1500" } };
    for (const auto &[place, year] : teas)
        program.write(QStringLiteral("tea/%1.txt").arg(QString::fromLatin1(place).toLower()),
                      QByteArray("Oolong tea from ") + place + " is grown since " + year
                          + ".\n\nIt is picked by hand in spring.\n");
}

constexpr int sampleCount = 12;

} // namespace superinstance
