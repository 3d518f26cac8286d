#!/bin/sh
# Builds the image without a daemon and without a registry: the base from Debian's packages, the rest by the Containerfile.
# Needs buildah and mmdebstrap; no privilege beyond a user namespace. Build the program first (mvn -DskipTests package).
# Usage: operations/container/build.sh [tag]
set -eu
cd "$(CDPATH='' cd "$(dirname "$0")/../.." && pwd)"
export STORAGE_DRIVER="${STORAGE_DRIVER:-vfs}" BUILDAH_ISOLATION="${BUILDAH_ISOLATION:-chroot}"
base=$(mktemp -d)
trap 'rm -rf "$base"' EXIT
mmdebstrap --variant=minbase --include=openjdk-17-jre-headless,fontconfig bookworm "$base/base.tar"
container=$(buildah from scratch)
buildah add -q "$container" "$base/base.tar" /
buildah commit -q --rm "$container" localhost/java17
buildah bud --build-arg BASE=localhost/java17 -f operations/container/Containerfile -t "${1:-certigrille}" .
