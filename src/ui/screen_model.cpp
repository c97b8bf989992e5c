#include "ui/screen_model.h"

#include <QMetaProperty>
#include <set>

namespace lykta::ui {

void tellAll(QObject& model)
{
    const QMetaObject& type = *model.metaObject();
    std::set<int> told;
    for (int i = QObject::staticMetaObject.propertyCount(); i < type.propertyCount(); ++i) {
        const QMetaMethod notice = type.property(i).notifySignal();
        // A signal that carries something tells of more than a property.
        if (notice.isValid() && notice.parameterCount() == 0 && told.insert(notice.methodIndex()).second)
            notice.invoke(&model);
    }
}

void ScreenModel::componentComplete()
{
    if (m_app)
        connect(m_app->settings(), &AppSettings::wordsChanged, this, &ScreenModel::reword);
    reopen();
}

} // namespace lykta::ui
