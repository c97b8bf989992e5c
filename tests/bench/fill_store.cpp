// Makes a phone's store that holds many observations, for programs that are measured with it.
//   fill_store FOLDER OBSERVATIONS
#include "bench/many_observations.h"

#include <cstdlib>
#include <iostream>

using namespace lykta;

int main(int argc, char** argv)
{
    if (argc != 3) {
        std::cerr << "fill_store FOLDER OBSERVATIONS\n";
        return 2;
    }
    SystemClock clock;
    auto opened = store::Store::open(argv[1], clock);
    auto* ready = std::get_if<store::Store::Ready>(&opened);
    if (ready == nullptr) {
        std::cerr << "fill_store: the store there is too new\n";
        return 1;
    }
    bench::fillWithObservations(*ready->store, std::atoi(argv[2]));
    ready->store->observationIndex().awaitWhole();
}
