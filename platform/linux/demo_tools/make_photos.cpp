// lykta-make-photos DIR
// Writes the demo's photos into the folder, which is made where it is missing.

#include "support/night_photos.h"

#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <stdexcept>

int main(int argc, char** argv)
{
    if (argc != 2) {
        std::cerr << "usage: lykta-make-photos DIR\n";
        return 2;
    }
    try {
        const std::filesystem::path folder = argv[1];
        std::filesystem::create_directories(folder);
        for (const auto& photo : lykta::test::nightPhotos()) {
            std::ofstream file(folder / photo.name, std::ios::binary);
            file << photo.jpeg;
            file.close();
            if (!file)
                throw std::runtime_error(photo.name + " cannot be written");
        }
    } catch (const std::exception& error) {
        std::cerr << "lykta-make-photos: " << error.what() << '\n';
        return 1;
    }
    return 0;
}
