#include "ui/statefile.h"

#include <QCoreApplication>
#include <QDir>

namespace superinstance {

Result<void> writtenTo(QSettings &state)
{
    state.sync();
    if (state.status() == QSettings::NoError && state.isWritable())
        return {};
    return Error::failed(QCoreApplication::translate("StateFile", "This could not be saved: %1 cannot be written. See whether the disk is full and whether you may write there, then try again.")
                             .arg(QDir::toNativeSeparators(state.fileName())));
}

} // namespace superinstance
