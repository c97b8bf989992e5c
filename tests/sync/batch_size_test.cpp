#include "support/catch2.h"
#include "sync/device/batch_size.h"
#include "sync/device/tuning.h"
#include "sync/protocol/limits.h"

using namespace lykta::sync;

TEST_CASE("a fast line grows the batches to the protocol's limit, step by step")
{
    BatchSize size;
    CHECK(size.bytes() == firstBatchBytes);
    size.carried(size.bytes(), 20);
    CHECK(size.bytes() == 4 * firstBatchBytes);
    for (int i = 0; i < 5; ++i)
        size.carried(size.bytes(), 20);
    CHECK(size.bytes() == maxBatchBytes);
}

TEST_CASE("a slow line brings them back down, but a batch that was only half full proves nothing")
{
    BatchSize size;
    for (int i = 0; i < 5; ++i)
        size.carried(size.bytes(), 20);
    size.carried(1'000, 4'000);
    CHECK(size.bytes() == maxBatchBytes);
    size.carried(maxBatchBytes, 60'000);
    CHECK(size.bytes() < 100u << 10);
    CHECK(size.bytes() >= firstBatchBytes);
}

TEST_CASE("lost batches shrink, down to a quarter of the first size")
{
    BatchSize size;
    for (int i = 0; i < 20; ++i)
        size.lost();
    CHECK(size.bytes() == firstBatchBytes / 4);
}

TEST_CASE("what was too large for somebody on the way is not tried again")
{
    BatchSize size;
    size.tooLarge(20'000);
    CHECK(size.bytes() == 10'000);
    for (int i = 0; i < 5; ++i)
        size.carried(size.bytes(), 1);
    CHECK(size.bytes() == 10'000);
    for (int i = 0; i < 20; ++i)
        size.tooLarge(size.bytes());
    CHECK(size.bytes() == tuning::smallestBatchBytes);
}
