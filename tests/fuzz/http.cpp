// Bytes on central's line, whole and then hung up: the connection ends, and central goes on serving.
#include "central/served_store.h"
#include "fuzz/targets.h"

void lykta::fuzz::http(std::string_view bytes)
{
    static test::ServedStore served;
    static unsigned count = 0;
    served.sendAndHangUp(std::string(bytes));
    if (++count % 64 == 0)
        promise(served.ask("GET /healthz").status == 200, "central does not answer any more");
}
