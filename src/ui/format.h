#pragma once

#include "domain/enumerations.h"
#include "domain/instant.h"
#include "domain/position.h"

#include <QCoreApplication>
#include <QLocale>
#include <QString>
#include <cstdint>
#include <optional>
#include <string_view>

namespace lykta::ui {

/// Times, lengths and sizes in words, in one place. The words come from the translator that is installed, digits and
/// names of days from `language`. Times are UTC milliseconds, shown in the phone's own zone.
class Format
{
    Q_DECLARE_TR_FUNCTIONS(Format)

  public:
    explicit Format(Language language);

    /// «nu», «4 s sedan», «2 min sedan», «3 tim sedan», then the day and the time.
    QString ago(std::int64_t then, std::int64_t now) const;
    /// «18:52»
    QString clockTime(std::int64_t ms) const;
    /// «I kväll 18:30», «I dag 10:00», «I morgon 18:30», «I går 18:30», else «tors 3 dec 17:30».
    QString dayAndTime(std::int64_t ms, std::int64_t now) const;
    /// «tors 12 nov»
    QString day(std::int64_t ms) const;
    /// «om 26 min», «om 3 tim»; empty when it is past or more than a day away.
    QString until(std::int64_t ms, std::int64_t now) const;
    /// «34 min», «2 tim 10 min»
    QString duration(std::int64_t ms) const;
    /// «120 m», «2,1 km»
    QString distance(double metres) const;
    /// «±6 m»
    QString accuracy(double metres) const;
    /// «0,8 MB», «640 kB»
    QString bytes(std::uint64_t count) const;
    /// «57,1864 N»
    QString latitude(double degrees) const;
    QString longitude(double degrees) const;
    /// «12,5»
    QString number(double value, int decimals) const;
    /// How good a fix is: «±6 m · 4 s sedan», «Svag position ±60 m», «Senast kända, 4 min gammal», «Ingen position».
    QString fix(const std::optional<Fix>& fix, std::int64_t now) const;

    /// A label of the trade inside a sentence: with a small first letter.
    static QString small(std::string_view label);
    static QString text(std::string_view utf8);

  private:
    QLocale m_locale;
};

} // namespace lykta::ui
