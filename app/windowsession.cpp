#include "app/windowsession.h"

namespace superinstance {

struct WindowSession::Widgets { };

WindowSession::WindowSession() = default;
WindowSession::~WindowSession() = default;

void WindowSession::open(Engine *, const Command &) { }
void WindowSession::present(const Command &) { }

} // namespace superinstance
