#pragma once

#include "sync/central/device_store.h"
#include "sync/protocol/scope.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace lykta::central {

/// The one function that decides rights, for rows, photos, fills, verdicts and exports: what `grants` allow in a scope
/// for something stamped at `atMs` (for reading: now). A grant of every walk counts in each walk. All that follow ask
/// it.
std::uint32_t rightsIn(const std::vector<GrantRow>& grants, sync::Scope scope, std::uint64_t atMs);

/// Whether somebody with these grants may read what lies in a scope now.
bool mayReadIn(const std::vector<GrantRow>& grants, sync::Scope scope, std::uint64_t nowMs);

/// The grants by which a device reads: none of what it holds once it is revoked.
std::vector<GrantRow> readingGrants(const DeviceStore& store, std::string_view device);

/// The granted scopes that may be read now, each of which has a digest.
std::vector<sync::Scope> readableScopes(const std::vector<GrantRow>& grants, std::uint64_t nowMs);

/// Those that the feed is made of: a walk's own scope is left out where every walk may be read.
std::vector<sync::Scope> feedScopes(const std::vector<GrantRow>& grants, std::uint64_t nowMs);

/// Whether `rights` let `device` write a row by `author` there.
bool mayWrite(std::uint32_t rights, std::string_view author, std::string_view device);

/// Whether somebody with these grants may write everything in some walk: whoever leads one may make another.
bool leadsAWalk(const std::vector<GrantRow>& grants, std::uint64_t atMs);

/// What a role is granted, and in a walk where one is named (16 bytes, or empty). Throws std::invalid_argument for a
/// role that there is not.
std::vector<GrantRow> grantsOf(std::string_view role, std::string_view walk);

/// What leading a walk (16 bytes) means: everything in it, and what only its leaders read.
std::vector<GrantRow> grantsOfLeading(std::string_view walk);

/// Adds grants to those that a device has, in the union of their rights; raises its grants version if that changed
/// anything.
void addGrants(DeviceStore& store, DeviceRow& device, const std::vector<GrantRow>& grants, std::uint64_t nowMs);

/// A device comes in again, with another role perhaps: in the scopes that roles are granted (open, staff, police, every
/// walk) it keeps nothing that `role` does not give. Walks that it was let into by a code or made itself stay. What it
/// stamped before `nowMs` in a scope that ends may still come in.
void endOtherRoles(DeviceStore& store, DeviceRow& device, std::string_view role, std::uint64_t nowMs);

/// Ends a device's right in one scope: what it stamped before `nowMs` may still come in, nothing goes out any more.
/// False where it has none there.
bool endGrant(DeviceStore& store, DeviceRow& device, sync::Scope scope, std::uint64_t nowMs);

/// Takes a device out of a walk in the same way; a leader also of what only its leaders read.
bool endWalk(DeviceStore& store, DeviceRow& device, std::string_view walk, std::uint64_t nowMs);

} // namespace lykta::central
