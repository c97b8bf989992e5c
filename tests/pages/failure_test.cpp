#include "store/errors.h"
#include "support/catch2.h"
#include "translation.h"
#include "ui/failure.h"

using namespace lykta;
using ui::Failure;

TEST_CASE("whatever is thrown means one of few things to a person")
{
    CHECK(ui::failureOf([] {}) == Failure::None);
    CHECK(ui::failureOf([] { throw store::DiskFull("SQLITE_FULL"); }) == Failure::PhoneFull);
    CHECK(ui::failureOf([] { throw sync::StorageFull("SQLITE_FULL"); }) == Failure::PhoneFull);
    CHECK(ui::failureOf([] { throw store::StorageFailed("disk I/O error"); }) == Failure::Storage);
    CHECK(ui::failureOf([] { throw std::invalid_argument("there is no such walk"); }) == Failure::Other);
}

TEST_CASE("a failure is told in the language of the app, with what to do, and never as it was thrown")
{
    CHECK(ui::failureWords(Failure::None).isEmpty());
    for (const Failure failure : {Failure::PhoneFull, Failure::Storage, Failure::Other}) {
        const QString swedish = ui::failureWords(failure);
        CHECK(swedish.contains("försök igen", Qt::CaseInsensitive));
        app::Translation english("en");
        CHECK(ui::failureWords(failure).contains("try again", Qt::CaseInsensitive));
    }
}
