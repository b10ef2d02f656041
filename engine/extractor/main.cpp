// The program that reads documents nobody vouches for, and with --render draws one of them.
#include "engine/extractor/parsers.h"
#include "engine/extractor/rendering.h"
#include "engine/extractor/serving.h"

#include <QCoreApplication>

#include <clocale>
#include <unistd.h>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    (void)std::setlocale(LC_CTYPE, "C.UTF-8"); // whatever the person's is: libarchive drops names that it cannot write
    if (QCoreApplication::arguments().contains(QStringLiteral("--render")))
        return superinstance::serveRendering();
    (void)nice(1); // what is read in the background can be told from what others do, and gives way to it
    return superinstance::serve(superinstance::SandboxLimits(), superinstance::parseDocument);
}
