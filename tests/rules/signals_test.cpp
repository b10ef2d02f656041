// What crosses the façade is a value: every argument of a signal or slot of the engine can be queued to another thread.
#include "engine/engine.h"

#include <QMetaMethod>
#include <QTest>

using namespace superinstance;

namespace {

struct Unknown; // to the meta-object system, at the place where it is used

// What the rule is there to find.
class Planted : public QObject {
    Q_OBJECT
Q_SIGNALS:
    void value(int number, const QString &text);
    void pointer(QObject *object);
    void owned(int *number);
    void incomplete(const Unknown &unknown);
    void changeable(QString &text);
};

// The arguments that are no values, as “signal(type)”.
QStringList notValues(const QMetaObject &facade)
{
    QStringList wrong;
    for (int i = facade.methodOffset(); i < facade.methodCount(); ++i) {
        const QMetaMethod method = facade.method(i);
        if (method.methodType() != QMetaMethod::Signal && method.methodType() != QMetaMethod::Slot)
            continue;
        for (int p = 0; p < method.parameterCount(); ++p) {
            const QMetaType type = method.parameterMetaType(p);
            const QByteArray name = method.parameterTypes().at(p);
            const bool value = type.isValid() && type.isRegistered() && (type.iface()->copyCtr || !(type.flags() & QMetaType::NeedsConstruction))
                && !(type.flags() & (QMetaType::IsPointer | QMetaType::PointerToQObject | QMetaType::PointerToGadget)) && !name.contains('*')
                && !name.contains('&');
            if (!value)
                wrong.append(QString::fromLatin1(method.name() + '(' + name + ')'));
        }
    }
    return wrong;
}

} // namespace

class SignalsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { registerTypes(); }

    void plantedSignals_areFound()
    {
        QCOMPARE(notValues(Planted::staticMetaObject), QStringList({ QStringLiteral("pointer(QObject*)"), QStringLiteral("owned(int*)"),
                                                                   QStringLiteral("incomplete(Unknown)"), QStringLiteral("changeable(QString&)") }));
    }

    void facade_carriesRegisteredValuesOnly()
    {
        QVERIFY(Engine::staticMetaObject.methodCount() > Engine::staticMetaObject.methodOffset() + 20);
        QCOMPARE(notValues(Engine::staticMetaObject), QStringList());
    }
};

QTEST_GUILESS_MAIN(SignalsTest)
#include "signals_test.moc"
