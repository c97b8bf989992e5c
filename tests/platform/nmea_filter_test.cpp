#include "platform/location/nmea_filter.h"
#include "support/catch2.h"

using lykta::platform::NmeaFilter;

TEST_CASE("only sentences that make positions pass")
{
    CHECK(NmeaFilter::passes("$GPGGA,1,2*00\r\n"));
    CHECK(NmeaFilter::passes("$GNRMC,1,2*00\r\n"));
    CHECK(NmeaFilter::passes("$GLGSA,1,2*00\r\n"));
    for (const char* other : {"$GPZDA,225651.02,10,03,2016,00,00*64\r\n", "$PTNL,GGK,1*00\r\n", "$GPGGAX,\r\n",
                              "$GPGGA", "GPGGA,1,2\r\n", "\r\n", ""})
        CHECK_FALSE(NmeaFilter::passes(other));
}

TEST_CASE("lines that come in pieces wait for their end")
{
    NmeaFilter filter;
    filter.feed("$GPGG");
    CHECK(filter.bytesAvailable() == 0);
    CHECK_FALSE(filter.canReadLine());
    filter.feed("A,1*00\r\n$GPZDA,2*00\r\n$GPRMC,3*");
    CHECK(filter.canReadLine());
    CHECK(filter.readLine() == "$GPGGA,1*00\r\n");
    CHECK_FALSE(filter.canReadLine());
    filter.feed("00\r\n");
    CHECK(filter.readAll() == "$GPRMC,3*00\r\n");
}

TEST_CASE("a stream without line ends does not grow in memory, and what follows is read again")
{
    NmeaFilter filter;
    for (int i = 0; i < 100; ++i)
        filter.feed(QByteArray(100, 'x'));
    filter.feed("\n$GPGGA,1*00\r\n");
    CHECK(filter.readAll() == "$GPGGA,1*00\r\n");
}
