// What the app's start is held against: a Controls window with one Label, Button and TextField.
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QUrl>

int main(int argc, char** argv)
{
    QGuiApplication app(argc, argv);
    QQmlApplicationEngine engine;
    engine.load(QUrl("qrc:/bench/PlainWindow.qml"));
    return engine.rootObjects().isEmpty() ? 1 : app.exec();
}
