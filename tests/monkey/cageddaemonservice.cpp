// SPDX-License-Identifier: MIT
#include "tests/monkey/cageddaemonservice.h"

#include <QDir>

#include <cerrno>
#include <utility>

namespace jingtai {

namespace {

FileError outOfReach(const std::string &file)
{
    FileError error;
    error.kind = FileErrorKind::PermissionDenied;
    error.step = FileStep::OpenDirectory;
    error.systemError = EACCES;
    error.path = file;
    return error;
}

} // namespace

CagedDaemonService::CagedDaemonService(DaemonService &service, std::string directory)
    : m_service(service)
    , m_directory(std::move(directory) + '/')
{}

bool CagedDaemonService::isInside(const std::string &file) const
{
    return QDir::cleanPath(QString::fromStdString(file)).toStdString().starts_with(m_directory);
}

std::unique_ptr<DaemonRead> CagedDaemonService::read(const std::string &file)
{
    if (isInside(file))
        return m_service.read(file);
    return std::make_unique<DaemonRead>([file](const Cancellation &) {
        DaemonFile none;
        none.path = file;
        none.error = outOfReach(file);
        return none;
    });
}

std::unique_ptr<DaemonApply> CagedDaemonService::apply(const DaemonWish &wish)
{
    if (isInside(wish.place.configFile))
        return m_service.apply(wish);
    escapes.append(QString::fromStdString(wish.place.configFile));
    return std::make_unique<DaemonApply>(
        [file = wish.place.configFile](const Cancellation &, const DaemonApply::Progress &) {
            DaemonOutcome none;
            none.error.kind = DaemonApplyError::Kind::File;
            none.error.file = outOfReach(file);
            return none;
        });
}

} // namespace jingtai
