// The program that reads documents nobody vouches for.
#include "engine/extractor/parsers.h"
#include "engine/extractor/serving.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    return superinstance::serve(superinstance::SandboxLimits(), superinstance::parseDocument);
}
