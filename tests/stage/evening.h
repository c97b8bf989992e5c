#pragma once

#include "phone.h"

namespace lykta::test {

/// An evening in Värnamo, as a phone holds it: three organisations, the station area, a walk of seven stops with six
/// observations of which four with photos, an earlier and a later walk.
class Evening
{
  public:
    explicit Evening(Phone& phone);

    /// The phone's way to the third stop, two minutes a leg.
    void walkOn();
    /// At the underpass, with a fresh and good fix.
    void stand();
    /// A photo of the evening's own, as a file that a picker would give.
    QString picture();
    /// The same of a street with two people and a car (photo/street.h).
    QString pictureOfPeople();

    Walk walk;
    Uuid lastObservation;

  private:
    void organisationsAndPlaces();
    void walks();
    void observations();

    Phone& m_phone;
    Uuid m_owners[3];
    int m_pictures = 0;
};

} // namespace lykta::test
