// Every view of the program in every state a person can meet, brought about by what a scripted engine says.
#pragma once
#include "tests/ui/scriptedengine.h"
#include "ui/mainwindow.h"

#include <QImage>
#include <QTemporaryDir>

#include <functional>

namespace superinstance {

// A window with its engine, opened or not as the view wants it.
class Scene {
public:
    Scene();
    void ask(const QString &question); // types and sends; the engine has begun to work on it then
    void show(); // once arranged
    void showPage(int index);

    QTemporaryDir dir;
    ScriptedEngine engine;
    MainWindow window;
    QWidget *shown = nullptr; // a dialog before the window; else the window itself
    QImage asked; // of a question that holds everything up until it is answered
};

struct View {
    QByteArray name;
    std::function<void(Scene &)> arrange;
};
QList<View> views();

} // namespace superinstance
