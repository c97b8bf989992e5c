#define CATCH_CONFIG_RUNNER
#include "support/catch2.h"

#include <QGuiApplication>

int main(int argc, char** argv)
{
    int one = 1;
    const QGuiApplication application(one, argv);
    return Catch::Session().run(argc, argv);
}
