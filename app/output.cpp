#include "app/output.h"

#include <QCoreApplication>

#include <unistd.h>

namespace superinstance {

Result<void> Terminal::open(const QString &file)
{
    m_path = file;
    const bool open = file.isEmpty() ? m_results.open(stdout, QIODevice::WriteOnly)
                                     : (m_results.setFileName(file),
                                        m_results.open(QIODevice::WriteOnly | QIODevice::Truncate));
    if (!open)
        return Error::failed(
            QCoreApplication::translate("Terminal", "%1 cannot be written: %2.").arg(file, m_results.errorString()));
    return {};
}

void Terminal::result(const QString &line)
{
    clearProgress();
    const QByteArray bytes = line.toUtf8() + '\n';
    if (m_results.write(bytes) != bytes.size() || (m_path.isEmpty() && !m_results.flush()))
        m_failed = true;
}

void Terminal::complaint(const QString &sentence)
{
    clearProgress();
    std::fprintf(stderr, "%s\n", qUtf8Printable(sentence));
}

void Terminal::progress(const QString &sentence)
{
    if (!isatty(STDERR_FILENO))
        return;
    std::fprintf(stderr, "\r\033[K%s", qUtf8Printable(sentence));
    std::fflush(stderr);
    m_progressShown = true;
}

void Terminal::clearProgress()
{
    if (std::exchange(m_progressShown, false))
        std::fputs("\r\033[K", stderr);
}

Result<void> Terminal::close()
{
    clearProgress();
    if (!m_results.isOpen())
        return {};
    if (!m_results.flush())
        m_failed = true;
    m_results.close();
    if (!m_failed)
        return {};
    return Error::failed(m_path.isEmpty()
                             ? QCoreApplication::translate("Terminal", "The results could not be written.")
                             : QCoreApplication::translate("Terminal", "%1 could not be written completely; is the disk full?")
                                   .arg(m_path));
}

} // namespace superinstance
