#include "ui/failure.h"

#include "store/errors.h"

#include <QCoreApplication>
#include <exception>

namespace lykta::ui {

Failure failureOf(const std::function<void()>& work)
{
    try {
        work();
    } catch (const sync::StorageFull&) { // store::DiskFull is one
        return Failure::PhoneFull;
    } catch (const store::StorageFailed&) {
        return Failure::Storage;
    } catch (const std::exception&) {
        return Failure::Other;
    }
    return Failure::None;
}

QString failureWords(Failure failure)
{
    const auto words = [](const char* text) { return QCoreApplication::translate("Failure", text); };
    switch (failure) {
    case Failure::None:
        break;
    case Failure::PhoneFull:
        return words(QT_TRANSLATE_NOOP("Failure", "Telefonen är full. Frigör plats och försök igen."));
    case Failure::Storage:
        return words(
            QT_TRANSLATE_NOOP("Failure", "Telefonens lagring svarar inte. Det som är sparat finns kvar. Försök igen."));
    case Failure::Other:
        return words(QT_TRANSLATE_NOOP("Failure", "Det gick inte. Det som är sparat finns kvar. Försök igen."));
    }
    return {};
}

} // namespace lykta::ui
