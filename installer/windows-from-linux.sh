#!/usr/bin/env bash
# Builds the Windows installer on Linux:
#   installer/windows-from-linux.sh --runtime DIR   from a Windows runtime cut by windows.ps1 (or any
#                                                   Windows Java 25 folder with bin/javaw.exe)
#   installer/windows-from-linux.sh --image DIR     from a whole app image made on Windows
# What is made lies in target/installer. Nothing is fetched but what Maven needs.
set -euo pipefail
cd "$(dirname "$0")/.."
export LC_ALL=C.UTF-8
version=$(sed -n 's:^  <version>\(.*\)</version>:\1:p' pom.xml)
out=$PWD/target/installer

stop() { printf 'windows-from-linux.sh: %s\n' "$*" >&2; exit 2; }

[ $# -eq 2 ] || stop 'say --runtime DIR or --image DIR'
[ -d "$2" ] || stop "there is no folder $2"
given=$(cd "$2" && pwd)
command -v makensis >/dev/null || stop 'makensis is missing; install nsis'
[ -f /usr/share/nsis/Stubs/lzma_solid-amd64-unicode ] || stop 'this NSIS cannot make 64-bit installers'

from_runtime() {
  command -v mvn >/dev/null || stop 'mvn is missing; install Maven'
  [ -f "$given/bin/javaw.exe" ] || stop "$given has no bin/javaw.exe: it is no Windows runtime"
  grep -qs '^JAVA_VERSION="25' "$given/release" || stop "$given is not Java 25"
  jdk=
  for home in "${NIANBAO_JDK:-}" "${JAVA_HOME:-}" /usr/lib/jvm/*; do
    if grep -qs '^JAVA_VERSION="25' "$home/release" && [ -x "$home/bin/javac" ]; then jdk=$home; fi
  done
  [ -n "$jdk" ] || stop 'no JDK 25 was found; install one or name its folder in NIANBAO_JDK'
  rm -rf target/nianbao
  mvn -q -B -DskipTests -Djavafx.platform=win package
  image=$PWD/target/image-windows/Nianbao
  rm -rf "$image"
  mkdir -p "$image/app" "$image/doc"
  "$jdk/bin/java" installer/slim/Slim.java target/nianbao/lib "$image/app" "$image/bin" windows
  cp target/nianbao/bin/java.options "$image/app/"
  cp -r "$given" "$image/runtime"
  cp installer/guide/clerk.html "$image/doc/使用说明.html"
  cp installer/guide/admin.html "$image/doc/管理员说明.html"
  cp LICENSE CHANGELOG.md "$image/doc/"
  makensis -V2 -INPUTCHARSET UTF8 "-DVERSION=$version" "-DICONS=$PWD/icons" \
    "-DOUT=$image/nianbao.exe" installer/windows/launcher.nsi
  # Of Linux, for want of one of Windows: what is not there is passed over.
  if [ -f target/image/nianbao/lib/nianbao.classes ]; then
    cp target/image/nianbao/lib/nianbao.classes "$image/app/"
  else
    echo 'run installer/linux.sh image first, and the program will start in half the time' >&2
  fi
  find "$image" -exec touch -d 2026-01-01T00:00:00Z {} +
}

case $1 in
  --runtime) from_runtime ;;
  --image)
    image=$given
    [ -f "$image/nianbao.exe" ] || stop "$image has no nianbao.exe: it is no app image"
    ;;
  *) stop 'say --runtime DIR or --image DIR' ;;
esac

mkdir -p "$out"
makensis -V2 -INPUTCHARSET UTF8 "-DIMAGE=$image" "-DVERSION=$version" "-DICONS=$PWD/icons" \
  "-DOUT=$out/nianbao-$version-setup.exe" installer/windows/nianbao.nsi
cd "$out"
sha256sum -- nianbao*.exe | tee SHA256SUMS-setup
