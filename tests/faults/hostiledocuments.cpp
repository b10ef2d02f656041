#include "tests/faults/hostilecorpus.h"
#include "tests/support/pdf.h"
#include "tests/support/zip.h"

#include <QtEndian>

namespace superinstance {

namespace {

QByteArray many(const QByteArray &piece, qsizetype count)
{
    return piece.repeated(count);
}

HostileKind made(const char *name, const char *file, std::function<QByteArray()> content)
{
    return contentKind(name, file, std::move(content));
}

// ---- packages -------------------------------------------------------------------------------------------------------

QByteArray docx(const QByteArray &body, const ZipParts &more = {})
{
    return zipOf(ZipParts { { "[Content_Types].xml", "<Types/>" }, { "word/document.xml", "<w:document xmlns:w=\"w\"><w:body>" + body + "</w:body></w:document>" } } + more);
}

QByteArray odt(const QByteArray &body, const char *type = "text")
{
    return zipOf({ { "mimetype", QByteArray("application/vnd.oasis.opendocument.") + type },
                   { "content.xml", "<o:document-content xmlns:o=\"o\" xmlns:text=\"t\" xmlns:table=\"b\" xmlns:office=\"f\"><o:body>" + body + "</o:body></o:document-content>" } });
}

QByteArray xlsx(const QByteArray &rows, const QByteArray &strings = "<sst><si><t>lamp</t></si></sst>")
{
    return zipOf({ { "xl/workbook.xml", "<workbook><sheets><sheet name='S' sheetId='1'/></sheets></workbook>" }, { "xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>" }, { "xl/sharedStrings.xml", strings } });
}

QByteArray epub(const QByteArray &manifest, const QByteArray &spine, const ZipParts &more = {})
{
    return zipOf(ZipParts { { "mimetype", "application/epub+zip" }, { "META-INF/container.xml", "<c><rootfile full-path='b.opf'/></c>" }, { "1.xhtml", "<html><body><p>lamp</p></body></html>" },
                            { "b.opf", "<package><manifest>" + manifest + "</manifest><spine>" + spine + "</spine></package>" } } + more);
}

QByteArray paragraph(const QByteArray &text = "lamp")
{
    return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
}

// Every length in the headers becomes another: of the local ones (PK 3 4) or of the list at the end (PK 1 2).
QByteArray lying(QByteArray zip, const char *header, int offset, quint32 length)
{
    for (qsizetype at = 0; (at = zip.indexOf(header, at)) >= 0; at += 4)
        for (int each = 0; each < 2; ++each)
            qToLittleEndian(length, zip.data() + at + offset + 4 * each);
    return zip;
}

QList<HostileKind> packages()
{
    const auto inPlace = [](const char *kind, const char *name) {
        return made(kind, "a.docx", [name] { return docx(paragraph(), { { name, "owned" } }); });
    };
    return {
        inPlace("zip-path-above", "../../../../owned.txt"), inPlace("zip-path-absolute", "/tmp/superinstance-owned.txt"), inPlace("zip-path-backslash", "..\\..\\owned.txt"), inPlace("zip-path-drive", "C:\\owned.txt"), inPlace("zip-path-newline", "a\nb"), inPlace("zip-path-invalid", "\xff\xfe"), inPlace("zip-path-empty", ""),
        made("zip-path-long", "a.docx", [] { return docx(paragraph(), { { many("d/", 30'000), "x" } }); }), made("zip-same-part-twice", "a.docx", [] { return docx(paragraph(), { { "word/document.xml", "<d/>" }, { "word/document.xml", "<w:document" } }); }),
        made("zip-bomb", "a.docx", [] { return docx(paragraph() + QByteArray(300'000'000, ' ')); }), made("zip-bomb-of-text", "a.docx", [] { return docx(many(paragraph("lamp burns"), 3'000'000)); }), made("zip-bomb-in-a-picture", "a.docx", [] { return docx(paragraph(), { { "word/media/a.png", QByteArray(200'000'000, '\0') } }); }),
        made("zip-in-zip", "a.zip", [] { QByteArray zip = zipOf({ { "a.txt", "lamp" } }); for (int i = 0; i < 60; ++i) zip = zipOf({ { "a.zip", zip } }); return zip; }), made("zip-many-parts", "a.zip", [] { ZipParts parts; for (int i = 0; i < 60'000; ++i) parts.append({ QByteArray::number(i), {} }); return zipOf(parts); }),
        made("zip-lengths-lie-in-the-list", "a.docx", [] { return lying(docx(paragraph()), "PK\1\2", 20, 0x7fffffff); }), made("zip-lengths-lie-in-place", "a.docx", [] { return lying(docx(paragraph()), "PK\3\4", 18, 0x7fffffff); }), made("zip-lengths-minus-one", "a.docx", [] { return lying(docx(paragraph()), "PK\1\2", 20, 0xffffffff); }), made("zip-lengths-none", "a.docx", [] { return lying(docx(paragraph()), "PK\3\4", 18, 0); }),
        made("zip-ends-only", "a.docx", [] { return QByteArray("PK\5\6") + QByteArray(18, '\0'); }), made("zip-ends-lies", "a.docx", [] { return QByteArray("PK\5\6") + QByteArray(18, '\xff'); }), made("zip-comment", "a.docx", [] { return docx(paragraph()) + QByteArray(100'000, 'c'); }), made("zip-in-front-of-it-something", "a.docx", [] { return QByteArray(100'000, 'x') + docx(paragraph()); }), made("zip-with-a-password", "a.docx", [] { return zipOf({ { "[Content_Types].xml", "<Types/>" }, { "word/document.xml", "<d/>" } }, "secret"); }),
        made("docx-nested", "a.docx", [] { return docx(many("<w:p>", 1'000'000)); }), made("docx-nested-tables", "a.docx", [] { return docx(many("<w:tbl><w:tr><w:tc>", 200'000)); }), made("docx-nested-boxes", "a.docx", [] { return docx(many("<w:p><w:r><mc:AlternateContent xmlns:mc='m'><mc:Choice>", 50'000)); }), made("docx-nothing-in-it", "a.docx", [] { return zipOf({ { "[Content_Types].xml", "<Types/>" } }); }), made("docx-another-root", "a.docx", [] { return zipOf({ { "[Content_Types].xml", "<Types/>" }, { "word/document.xml", "<html>lamp</html>" } }); }),
        made("docx-relations-out", "a.docx", [] { return docx(paragraph(), { { "word/_rels/document.xml.rels", "<Relationships><Relationship Id='1' TargetMode='External' Target='file:///etc/passwd'/><Relationship Id='2' Target='../../../../etc/passwd'/></Relationships>" } }); }), made("docx-macros", "a.docm", [] { return docx(paragraph(), { { "word/vbaProject.bin", "\xD0\xCF\x11\xE0" } }); }), made("docx-fields", "a.docx", [] { return docx("<w:p>" + many("<w:r><w:instrText>DDEAUTO c:\\\\cmd \"/k calc\"</w:instrText></w:r>", 10'000) + "</w:p>"); }), made("docx-laughs", "a.docx", [] {
            QByteArray all = "<!DOCTYPE d [<!ENTITY a0 \"ha\">";
            for (int i = 1; i < 30; ++i)
                all += "<!ENTITY a" + QByteArray::number(i) + " \"" + ("&a" + QByteArray::number(i - 1) + ";").repeated(10) + "\">";
            return zipOf({ { "[Content_Types].xml", "<Types/>" }, { "word/document.xml", all + "]><d>&a29;</d>" } });
        }), made("docx-rows", "a.docx", [] { return docx("<w:tbl>" + many("<w:tr><w:tc>" + paragraph() + "</w:tc></w:tr>", 200'000) + "</w:tbl>"); }), made("docx-wide-row", "a.docx", [] { return docx("<w:tbl><w:tr>" + many("<w:tc>" + paragraph() + "</w:tc>", 300'000) + "</w:tr></w:tbl>"); }),
        made("xlsx-string-beyond", "a.xlsx", [] { return xlsx("<row><c t='s'><v>99999999999</v></c><c t='s'><v>-1</v></c></row>"); }), made("xlsx-column-beyond", "a.xlsx", [] { return xlsx("<row><c r='ZZZZZZZZ99999999999'><v>1</v></c></row>"); }), made("xlsx-row-beyond", "a.xlsx", [] { return xlsx("<row r='4294967295'><c r='A4294967295'><v>1</v></c></row>"); }), made("xlsx-far-column", "a.xlsx", [] { return xlsx(many("<row><c r='XFD1'><v>1</v></c></row>", 20'000)); }),
        made("xlsx-many-strings", "a.xlsx", [] { return xlsx("<row><c t='s'><v>0</v></c></row>", "<sst>" + many("<si><t>lamp</t></si>", 500'000) + "</sst>"); }), made("xlsx-long-string-often", "a.xlsx", [] { return xlsx(many("<row><c t='s'><v>0</v></c></row>", 100'000), "<sst><si><t>" + QByteArray(30'000, 'x') + "</t></si></sst>"); }), made("xlsx-dates-beyond", "a.xlsx", [] { return xlsx("<row><c s='1'><v>1e308</v></c><c s='1'><v>-1e308</v></c><c s='1'><v>nan</v></c></row>"); }), made("xlsx-styles-beyond", "a.xlsx", [] { return xlsx("<row><c s='4294967295'><v>1</v></c></row>"); }), made("xlsx-merged", "a.xlsx", [] { return xlsx("</sheetData><mergeCells><mergeCell ref='A1:XFD1048576'/></mergeCells><sheetData>"); }), made("xlsx-sheets", "a.xlsx", [] { return zipOf({ { "xl/workbook.xml", "<workbook><sheets>" + many("<sheet name='S' sheetId='1'/>", 100'000) + "</sheets></workbook>" } }); }),
        made("ods-repeated-columns", "a.ods", [] { return odt("<table:table><table:table-row><table:table-cell table:number-columns-repeated='2000000000'><text:p>lamp</text:p></table:table-cell></table:table-row></table:table>", "spreadsheet"); }), made("ods-repeated-rows", "a.ods", [] { return odt("<table:table><table:table-row table:number-rows-repeated='2000000000'><table:table-cell><text:p>lamp</text:p></table:table-cell></table:table-row></table:table>", "spreadsheet"); }), made("ods-repeated-both", "a.ods", [] { return odt("<table:table><table:table-row table:number-rows-repeated='1048576'><table:table-cell table:number-columns-repeated='16384'><text:p>lamp</text:p></table:table-cell></table:table-row></table:table>", "spreadsheet"); }), made("ods-repeated-minus", "a.ods", [] { return odt("<table:table><table:table-row table:number-rows-repeated='-1'><table:table-cell table:number-columns-repeated='-5'><text:p>lamp</text:p></table:table-cell></table:table-row></table:table>", "spreadsheet"); }),
        made("odt-spaces", "a.odt", [] { return odt("<text:p>lamp<text:s text:c='2000000000'/>burns</text:p>"); }), made("odt-nested", "a.odt", [] { return odt(many("<text:section>", 500'000)); }), made("odt-nested-lists", "a.odt", [] { return odt(many("<text:list><text:list-item>", 200'000)); }), made("odt-type-lies", "a.odt", [] { return odt("<text:p>lamp</text:p>", "spreadsheet"); }), made("odp-pages", "a.odp", [] { return odt(many("<page><text:p>lamp</text:p></page>", 100'000), "presentation"); }), made("pptx-slides-missing", "a.pptx", [] { return zipOf({ { "ppt/presentation.xml", "<p><sldIdLst>" + many("<sldId id='1'/>", 100'000) + "</sldIdLst></p>" } }); }), made("pptx-slides-many", "a.pptx", [] { ZipParts parts { { "ppt/presentation.xml", "<p/>" } }; for (int i = 1; i < 5000; ++i) parts.append({ "ppt/slides/slide" + QByteArray::number(i) + ".xml", "<p><t>lamp</t></p>" }); return zipOf(parts); }),
        made("epub-spine-long", "a.epub", [] { return epub("<item id='1' href='1.xhtml'/>", many("<itemref idref='1'/>", 200'000)); }), made("epub-address-above", "a.epub", [] { return epub("<item id='1' href='../../../../etc/passwd'/>", "<itemref idref='1'/>"); }), made("epub-address-of-the-network", "a.epub", [] { return epub("<item id='1' href='http://127.0.0.1:9/x'/>", "<itemref idref='1'/>"); }), made("epub-spine-unknown", "a.epub", [] { return epub("", "<itemref idref='nobody'/>"); }), made("epub-root-missing", "a.epub", [] { return zipOf({ { "mimetype", "application/epub+zip" }, { "META-INF/container.xml", "<c><rootfile full-path='nowhere'/></c>" } }); }), made("epub-nested-chapter", "a.epub", [] { return epub("<item id='1' href='2.xhtml'/>", "<itemref idref='1'/>", { { "2.xhtml", "<html>" + many("<div>", 500'000) } }); }), made("epub-root-is-itself", "a.epub", [] { return zipOf({ { "mimetype", "application/epub+zip" }, { "META-INF/container.xml", "<c><rootfile full-path='META-INF/container.xml'/></c>" } }); }),
    };
}

// ---- PDF ------------------------------------------------------------------------------------------------------------

// Objects 1 and up with these contents; object 1 is the catalogue.
QByteArray pdf(const QList<QByteArray> &objects, const QByteArray &trailer = "<</Root 1 0 R>>")
{
    QByteArray all = "%PDF-1.7\n";
    for (int i = 0; i < objects.size(); ++i)
        all += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    return all + "trailer" + trailer + "\n%%EOF\n";
}

QByteArray streamOf(const QByteArray &content, const QByteArray &keys = {})
{
    return "<</Length " + QByteArray::number(content.size()) + keys + ">>stream\n" + content + "\nendstream";
}

// One page whose content is this stream object.
QByteArray page(const QByteArray &content, const QByteArray &resources = "<</Font<</F 5 0 R>>>>", const QList<QByteArray> &more = { "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>" }, const QByteArray &box = "[0 0 595 842]")
{
    return pdf(QList<QByteArray> { "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Page/Parent 2 0 R/MediaBox" + box + "/Contents 4 0 R/Resources" + resources + ">>", content } + more);
}

// zlib's format without the length that Qt puts before it.
QByteArray flate(const QByteArray &bytes)
{
    return qCompress(bytes, 9).mid(4);
}

QByteArray flated(QByteArray content, int times)
{
    QByteArray filters;
    for (int i = 0; i < times; ++i) {
        content = flate(content);
        filters += "/FlateDecode ";
    }
    return streamOf(content, "/Filter[" + filters + "]");
}

const QByteArray text("BT /F 12 Tf 72 700 Td (The lamp burns.) Tj ET\n");

QList<HostileKind> pdfs()
{
    const auto box = [](const char *kind, const char *sides) { return made(kind, "a.pdf", [sides] { return page(streamOf(text), "<</Font<</F 5 0 R>>>>", { "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>" }, sides); }); };
    const auto filter = [](const char *kind, const char *name) { return made(kind, "a.pdf", [name] { return page(streamOf(QByteArray(100'000, '\x5a'), QByteArray("/Filter/") + name)); }); };
    const auto catalogue = [](const char *kind, const char *pages) { return made(kind, "a.pdf", [pages] { return pdf({ "<</Type/Catalog/Pages 2 0 R>>", pages }); }); };
    return {
        made("pdf-header-only", "a.pdf", [] { return QByteArray("%PDF-1.7\n"); }), made("pdf-version-unknown", "a.pdf", [] { return QByteArray("%PDF-99.99\nlamp"); }), made("pdf-encrypted", "a.pdf", [] { return encryptedPdf(); }), made("pdf-encryption-unknown", "a.pdf", [] { return pdf({ "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 0>>" }, "<</Root 1 0 R/Encrypt<</Filter/Klingon/V 99/R 99/Length 9999999>>>>"); }),
        catalogue("pdf-pages-of-itself", "<</Type/Pages/Kids[2 0 R]/Count 1>>"), catalogue("pdf-count-lies", "<</Type/Pages/Kids[]/Count 2147483647>>"), catalogue("pdf-count-minus", "<</Type/Pages/Kids[]/Count -1>>"), catalogue("pdf-kids-missing", "<</Type/Pages/Kids[9 0 R 99999999 0 R]/Count 2>>"), catalogue("pdf-pages-no-dictionary", "[/lamp]"), made("pdf-root-of-itself", "a.pdf", [] { return pdf({ "1 0 R" }); }), made("pdf-root-missing", "a.pdf", [] { return pdf({ "<<>>" }, "<<>>"); }),
        made("pdf-parents-in-a-circle", "a.pdf", [] { return pdf({ "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1/Parent 3 0 R>>", "<</Type/Pages/Kids[2 0 R]/Count 1/Parent 2 0 R>>" }); }), made("pdf-same-page-often", "a.pdf", [] { return pdf({ "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[" + many("3 0 R ", 20'000) + "]/Count 20000>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 1 1]>>" }); }), made("pdf-list-in-a-circle", "a.pdf", [] { return QByteArray("%PDF-1.4\nxref\n0 1\n0000000000 65535 f \ntrailer<</Size 1/Root 1 0 R/Prev 9>>\nstartxref\n9\n%%EOF"); }), made("pdf-list-lies", "a.pdf", [] { return QByteArray("%PDF-1.4\nxref\n0 2147483647\ntrailer<</Size 2147483647/Root 1 0 R>>\nstartxref\n9\n%%EOF"); }), made("pdf-list-far-away", "a.pdf", [] { return QByteArray("%PDF-1.4\nstartxref\n99999999999999999999\n%%EOF"); }),
        made("pdf-nested-lists", "a.pdf", [] { return pdf({ many("[", 500'000) }); }), made("pdf-nested-dictionaries", "a.pdf", [] { return pdf({ many("<</a", 300'000) }); }), made("pdf-long-name", "a.pdf", [] { return pdf({ "<</" + QByteArray(5'000'000, 'a') + ">>" }); }), made("pdf-long-string", "a.pdf", [] { return pdf({ "<</a(" + QByteArray(5'000'000, '(') }); }), made("pdf-many-objects", "a.pdf", [] { return pdf(QList<QByteArray>(200'000, "<<>>")); }), made("pdf-object-streams-in-a-circle", "a.pdf", [] { return pdf({ streamOf("1 0 <<>>", "/Type/ObjStm/N 1/First 4/Extends 1 0 R"), streamOf("lamp", "/Type/XRef/W[99 99 99]/Index[0 2147483647]/Size 2147483647") }); }), made("pdf-length-lies", "a.pdf", [] { return page("<</Length 2147483647>>stream\n" + text); }), made("pdf-length-minus", "a.pdf", [] { return page("<</Length -1>>stream\n" + text + "endstream"); }), made("pdf-length-of-itself", "a.pdf", [] { return page("<</Length 4 0 R>>stream\n" + text + "endstream"); }),
        made("pdf-bomb", "a.pdf", [] { return page(flated(QByteArray(300'000'000, ' '), 1)); }), made("pdf-bomb-in-bombs", "a.pdf", [] { return page(flated(QByteArray(300'000'000, ' '), 3)); }), made("pdf-filters", "a.pdf", [] { return page(streamOf(flate("lamp"), "/Filter[" + many("/ASCIIHexDecode ", 50'000) + "]")); }), made("pdf-bomb-of-text", "a.pdf", [] { return page(flated(many(text, 500'000), 1)); }), made("pdf-numbers", "a.pdf", [] { return page(flated(many("1 ", 20'000'000), 1)); }), made("pdf-states", "a.pdf", [] { return page(flated(many("q ", 5'000'000), 1)); }), made("pdf-nested-marks", "a.pdf", [] { return page(flated(many("/a BMC ", 2'000'000), 1)); }), made("pdf-strings-open", "a.pdf", [] { return page(flated("BT (" + QByteArray(20'000'000, '('), 1)); }), made("pdf-far-text", "a.pdf", [] { return page(streamOf("BT /F 1e30 Tf 1e300 -1e300 Td (lamp) Tj 0 Tz (lamp) Tj ET")); }), made("pdf-turned-text", "a.pdf", [] { return page(flated(many("BT /F 1 Tf 0.7 0.7 -0.7 0.7 9 9 Tm (a) Tj ET\n", 300'000), 1)); }), made("pdf-all-in-one-place", "a.pdf", [] { return page(flated("BT /F 1 Tf " + many("(a) Tj 0 0 Td ", 300'000) + "ET", 1)); }), made("pdf-paths", "a.pdf", [] { return page(flated("0 0 m " + many("9 9 l 0 9 l ", 2'000'000) + "f*", 1)); }), made("pdf-clips", "a.pdf", [] { return page(flated(many("0 0 9 9 re W n ", 1'000'000), 1)); }),
        made("pdf-form-of-itself", "a.pdf", [] { return page(streamOf("/X Do"), "<</XObject<</X 5 0 R>>>>", { streamOf("/X Do /X Do", "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>") }); }), made("pdf-forms-doubling", "a.pdf", [] {
            QList<QByteArray> forms;
            for (int i = 0; i < 40; ++i)
                forms.append(streamOf("/X Do /X Do", "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X " + QByteArray::number(6 + i) + " 0 R>>>>"));
            return page(streamOf("/X Do"), "<</XObject<</X 5 0 R>>>>", forms);
        }), made("pdf-pattern-of-itself", "a.pdf", [] { return page(streamOf("/Pattern cs /P scn 0 0 99 99 re f"), "<</Pattern<</P 5 0 R>>>>", { streamOf("/Pattern cs /P scn 0 0 9 9 re f", "/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 9 9]/XStep 0.0001/YStep 0.0001/Resources<</Pattern<</P 5 0 R>>>>") }); }), made("pdf-picture-huge", "a.pdf", [] { return page(streamOf("/X Do"), "<</XObject<</X 5 0 R>>>>", { streamOf("x", "/Type/XObject/Subtype/Image/Width 2000000/Height 2000000/BitsPerComponent 16/ColorSpace/DeviceCMYK") }); }), made("pdf-colour-of-itself", "a.pdf", [] { return page(streamOf("/C cs 1 sc"), "<</ColorSpace<</C 5 0 R>>>>", { "[/Indexed 5 0 R 255 (a)]" }); }), made("pdf-function-of-itself", "a.pdf", [] { return page(streamOf("/S sh"), "<</Shading<</S<</ShadingType 2/ColorSpace/DeviceGray/Coords[0 0 9 9]/Function 5 0 R>>>>>>", { "<</FunctionType 3/Domain[0 1]/Functions[5 0 R]/Bounds[]/Encode[0 1]>>" }); }), made("pdf-program-function", "a.pdf", [] { return page(streamOf("/S sh"), "<</Shading<</S<</ShadingType 1/ColorSpace/DeviceGray/Function 5 0 R>>>>>>", { streamOf("{" + many("{", 300'000), "/FunctionType 4/Domain[0 1 0 1]/Range[0 1]") }); }),
        made("pdf-font-broken", "a.pdf", [] { return page(streamOf(text), "<</Font<</F 5 0 R>>>>", { "<</Type/Font/Subtype/TrueType/BaseFont/X/FontDescriptor 6 0 R>>", "<</FontFile2 7 0 R>>", streamOf(many("\xff\0\x80", 100'000)) }); }), made("pdf-font-of-itself", "a.pdf", [] { return page(streamOf(text), "<</Font<</F 5 0 R>>>>", { "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding 5 0 R/DescendantFonts[5 0 R]/ToUnicode 5 0 R>>" }); }), made("pdf-font-drawn-by-itself", "a.pdf", [] { return page(streamOf(text), "<</Font<</F 5 0 R>>>>", { "<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[1 0 0 1 0 0]/FirstChar 0/LastChar 255/CharProcs<</a 6 0 R>>/Encoding<</Differences[84/a]>>/Resources<</Font<</F 5 0 R>>>>>>", streamOf(text) }); }), made("pdf-map-bomb", "a.pdf", [] { return page(streamOf(text), "<</Font<</F 5 0 R>>>>", { "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>", flated("1 begincodespacerange <00> <ff> endcodespacerange\n" + many("1 beginbfrange <00000000> <ffffffff> <0000> endbfrange\n", 20'000), 1) }); }), made("pdf-map-of-itself", "a.pdf", [] { return page(streamOf(text), "<</Font<</F 5 0 R>>>>", { "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding 6 0 R/DescendantFonts[7 0 R]>>", streamOf("1 begincidrange <00000000> <ffffffff> 0 endcidrange", "/UseCMap 6 0 R"), "<</Type/Font/Subtype/CIDFontType2/BaseFont/X/W[0 2147483647 1]/CIDToGIDMap 6 0 R>>" }); }),
        filter("pdf-jbig2", "JBIG2Decode"), filter("pdf-jpeg2000", "JPXDecode"), filter("pdf-jpeg", "DCTDecode"), filter("pdf-fax", "CCITTFaxDecode"), filter("pdf-lzw", "LZWDecode"), filter("pdf-runs", "RunLengthDecode"), filter("pdf-base85", "ASCII85Decode"), filter("pdf-filter-unknown", "Klingon"), filter("pdf-crypt", "Crypt"),
        box("pdf-box-huge", "[-1e30 -1e30 1e30 1e30]"), box("pdf-box-of-ten-metres", "[0 0 28346 28346]"), box("pdf-box-a-kilometre-long", "[0 0 9 2834646]"), box("pdf-box-none", "[0 0 0 0]"), box("pdf-box-turned", "[842 595 0 0]"), box("pdf-box-short", "[0]"), box("pdf-box-of-itself", " 3 0 R"), box("pdf-turned-odd", "[0 0 9 9]/Rotate 45/UserUnit 1e30"),
        made("pdf-actions", "a.pdf", [] { return pdf({ "<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(while(true){})>>/AA<</WC<</S/Launch/F(/bin/sh)>>>>>>", "<</Type/Pages/Kids[]/Count 0>>" }); }), made("pdf-embedded", "a.pdf", [] { return pdf({ "<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[(../../owned) 3 0 R]/Kids[3 0 R]>>>>>>", "<</Type/Pages/Kids[]/Count 0>>", "<</F(../../owned)/EF<</F 3 0 R>>>>" }); }), made("pdf-outline-in-a-circle", "a.pdf", [] { return pdf({ "<</Type/Catalog/Pages 2 0 R/Outlines 3 0 R>>", "<</Type/Pages/Kids[]/Count 0>>", "<</First 3 0 R/Next 3 0 R/Last 3 0 R/Title(a)>>" }); }), made("pdf-form-fields", "a.pdf", [] { return pdf({ "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[3 0 R]/XFA 3 0 R>>>>", "<</Type/Pages/Kids[]/Count 0>>", "<</Kids[3 0 R]/T(a)/FT/Tx>>" }); }), made("pdf-title-strange", "a.pdf", [] { return pdf({ "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 0>>", "<</Title(\xfe\xff" + many(QByteArray("\xd8\0", 2), 100'000) + ")>>" }, "<</Root 1 0 R/Info 3 0 R>>"); }), made("pdf-layers", "a.pdf", [] { return pdf({ "<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[1 0 R]/D<</Order[[[[1 0 R]]]]>>>>>>", "<</Type/Pages/Kids[]/Count 0>>" }); }), made("pdf-many-pages", "a.pdf", [] { return pdfOf(QList<QByteArray>(5'000, "The lamp burns.")); }), made("pdf-linear-lies", "a.pdf", [] { return QByteArray("%PDF-1.4\n1 0 obj<</Linearized 1/L 99999999999/H[1 2]/O 99/E 9/N 2147483647/T 9>>endobj\n") + pdfOf({ "lamp" }); }),
    };
}

// ---- what is no document --------------------------------------------------------------------------------------------

QList<HostileKind> others()
{
    QList<HostileKind> kinds;
    const QList<std::pair<const char *, QByteArray>> beginnings {
        { "a.png", "\x89PNG\r\n\x1a\n" }, { "a.jpg", "\xff\xd8\xff\xe0" }, { "a.gif", "GIF89a" }, { "a.webp", "RIFF\xff\xff\xff\x7fWEBP" }, { "a.tif", QByteArray("II*\0", 4) }, { "a.bmp", "BM\xff\xff\xff\x7f" }, { "a.gz", "\x1f\x8b\x08" }, { "a.xz", QByteArray("\xfd""7zXZ\0", 6) }, { "a.bz2", "BZh9" }, { "a.7z", "7z\xbc\xaf\x27\x1c" }, { "a.rar", "Rar!\x1a\7" },
        { "a.zst", "\x28\xb5\x2f\xfd" }, { "a.tar", QByteArray(257, 'a') + "ustar" }, { "program", "\x7f""ELF" }, { "a.exe", "MZ" }, { "a.class", "\xca\xfe\xba\xbe" }, { "a.wasm", QByteArray("\0asm", 4) }, { "a.sqlite", QByteArray("SQLite format 3\0", 16) }, { "a.doc", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" }, { "a.mp3", "ID3" }, { "a.mp4", QByteArray("\0\0\0\x18""ftypmp42", 12) }, { "a.ogg", "OggS" }, { "a.flac", "fLaC" }, { "a.ttf", QByteArray("\0\1\0\0", 4) }, { "a.iso", QByteArray(2048, '\0') }, { "a.djvu", "AT&TFORM" }, { "a.ps", "%!PS-Adobe-3.0\n{}loop\n" }, { "a.pyc", "\x0d\x0d\x0a" }, { "key.txt", "-----BEGIN PRIVATE KEY-----\n" },
    };
    for (const auto &[file, beginning] : beginnings)
        kinds.append({ QByteArray("binary-") + file, [file = file, beginning = beginning](const QDir &folder) { writeFile(folder, file, beginning + many("\0\xff\x80\x01""lamp", 1) + QByteArray(50'000, '\xee')); } });
    return kinds;
}

} // namespace

QList<HostileKind> hostileDocuments()
{
    return packages() + pdfs() + others();
}

} // namespace superinstance
