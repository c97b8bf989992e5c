#include "platform/secure_storage/keychain_storage.h"

#include "platform/secure_storage/file_storage.h"

#include <QEventLoop>
#include <qt6keychain/keychain.h>
#include <stdexcept>

namespace lykta::platform {

namespace {

void finish(QKeychain::Job& job, const std::string& key)
{
    QEventLoop loop;
    job.setAutoDelete(false);
    job.setInsecureFallback(false);
    job.setKey(QString::fromStdString(key));
    QObject::connect(&job, &QKeychain::Job::finished, &loop, &QEventLoop::quit, Qt::QueuedConnection);
    job.start();
    loop.exec(QEventLoop::ExcludeUserInputEvents);
}

[[noreturn]] void refuse(const QKeychain::Job& job)
{
    throw std::runtime_error("keychain: " + job.errorString().toStdString());
}

} // namespace

KeychainStorage::KeychainStorage(std::string service) : m_service(std::move(service))
{
}

bool KeychainStorage::available()
{
    QKeychain::ReadPasswordJob job(QString::fromStdString(m_service));
    finish(job, "probe");
    return job.error() == QKeychain::NoError || job.error() == QKeychain::EntryNotFound;
}

std::optional<std::string> KeychainStorage::read(const std::string& key)
{
    QKeychain::ReadPasswordJob job(QString::fromStdString(m_service));
    finish(job, key);
    if (job.error() == QKeychain::EntryNotFound)
        return std::nullopt;
    if (job.error() != QKeychain::NoError)
        refuse(job);
    return job.binaryData().toStdString();
}

void KeychainStorage::write(const std::string& key, const std::string& secret)
{
    QKeychain::WritePasswordJob job(QString::fromStdString(m_service));
    job.setBinaryData(QByteArray::fromStdString(secret));
    finish(job, key);
    if (job.error() != QKeychain::NoError)
        refuse(job);
}

void KeychainStorage::remove(const std::string& key)
{
    QKeychain::DeletePasswordJob job(QString::fromStdString(m_service));
    finish(job, key);
    if (job.error() != QKeychain::NoError && job.error() != QKeychain::EntryNotFound)
        refuse(job);
}

std::unique_ptr<SecureStorage> openSecureStorage(const std::filesystem::path& dataFolder)
{
    auto keychain = std::make_unique<KeychainStorage>("lykta " + std::filesystem::absolute(dataFolder).string());
    if (keychain->available())
        return keychain;
    return std::make_unique<FileStorage>(dataFolder / "secrets");
}

} // namespace lykta::platform
