#include "engine/models/backend.h"

#include <QCoreApplication>

namespace superinstance {

Task<Result<InquiryReply>> ModelBackend::inquire(Inquiry, std::stop_token)
{
    co_return Error::failed(QCoreApplication::translate("ModelServer", "This model can only quote. Choose another one for this agent."));
}

} // namespace superinstance
