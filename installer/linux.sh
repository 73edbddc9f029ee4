#!/usr/bin/env bash
# Builds Nianbao for Linux on this machine: installer/linux.sh [image|tar|deb|sbom]...
# Without arguments all four. What is made lies in target/image and target/installer.
# Nothing is fetched but what Maven needs. See installer/README.md.
set -euo pipefail
cd "$(dirname "$0")/.."

export LC_ALL=C.UTF-8
version=$(sed -n 's:^  <version>\(.*\)</version>:\1:p' pom.xml)
image=target/image/nianbao
out=target/installer
# One even second for every file: packages of one commit are alike.
time=2026-01-01T00:00:00Z
# Beyond what jdeps finds: reached by name only.
more_modules=jdk.unsupported,jdk.localedata
# Found by jdeps, but asked for only by what this program does not do: jsoup fetching a page from the
# network, SQLite behind an application server, JavaFX recording its frames.
less_modules='java.net.http|java.naming|jdk.jfr'
# What only a JDK's tools, sound, AWT's own windows, the network or sorting millions ask for.
needless='**/classlist,**/jrt-fs.jar,**/*splashscreen*,**/bin/keytool*,**/bin/jfr*,**/lib/jfr/**'
needless+=',**/libjsound.so,**/libawt_xawt.so,**/libjawt.so,**/libsimdsort.so,**/psfont.properties.ja'
needless+=',**/security/public_suffix_list.dat,**/security/cacerts'

say() { printf '== %s\n' "$*"; }
stop() { printf 'linux.sh: %s\n' "$*" >&2; exit 2; }
need() { command -v "$1" >/dev/null || stop "$1 is missing; $2"; }

jdk=
for home in "${NIANBAO_JDK:-}" "${JAVA_HOME:-}" /usr/lib/jvm/* "$HOME"/.jdks/*; do
  if grep -qs '^JAVA_VERSION="25' "$home/release" && [ -x "$home/bin/jlink" ]; then
    jdk=$home
    break
  fi
done
[ -n "$jdk" ] || stop 'no JDK 25 with jlink was found; install one or name its folder in NIANBAO_JDK'
need mvn 'install Maven'

# Without a display of its own the window opens on a virtual one.
with_display() {
  if command -v xvfb-run >/dev/null; then
    xvfb-run -a -s '-screen 0 1366x768x24' "$@"
  elif [ -n "${DISPLAY:-}" ]; then
    "$@"
  else
    stop 'the start is tried with the window: install xvfb, or run this where there is a display'
  fi
}

image() {
  say "program, with $("$jdk/bin/java" -version 2>&1 | sed -n 3p)"
  rm -rf target/image target/nianbao
  mvn -q -B -DskipTests package
  mkdir -p "$image"
  cp -r target/nianbao/bin "$image/bin"
  rm "$image/bin/nianbao.cmd"
  "$jdk/bin/java" installer/slim/Slim.java target/nianbao/lib "$image/lib" "$image/lib" linux
  mkdir -p "$image/doc" "$image/icons"
  cp installer/guide/clerk.html "$image/doc/使用说明.html"
  cp installer/guide/admin.html "$image/doc/管理员说明.html"
  cp LICENSE CHANGELOG.md "$image/doc/"
  cp icons/png/nianbao-256.png "$image/icons/nianbao.png"

  modules=$("$jdk/bin/jdeps" --ignore-missing-deps --multi-release 25 --print-module-deps \
    "$image"/lib/*.jar 2>/dev/null | tail -1 |
    tr ',' '\n' | grep -vxE "$less_modules" | paste -sd,)
  "$jdk/bin/java" installer/runtime/Modules.java target/image/needless.txt linux
  say "runtime of $modules,$more_modules"
  "$jdk/bin/jlink" --add-modules "$modules,$more_modules" --include-locales=en,zh \
    --strip-java-debug-attributes --no-header-files --no-man-pages --compress=zip-9 \
    --exclude-files="$needless" --exclude-resources=@target/image/needless.txt \
    --output "$image/runtime"
  if command -v strip >/dev/null; then
    find "$image" -name '*.so' -exec strip --strip-unneeded {} +
  fi

  say 'list of the classes of a start; the window opens and closes by itself'
  JDK_JAVA_OPTIONS="-Xshare:off \"-XX:DumpLoadedClassList=$PWD/target/image/classes.txt\"" \
    with_display "$image/bin/nianbao" selftest --window
  # Resolved lambdas and constants of the screens beyond the first would make it larger, not quicker.
  awk '/^org\/nianbao\/desktop\/editor\// { beyond = 1 }
    !beyond && !/^@/ { first[$1] }
    !(beyond && /^@lambda/) && (!/^@cp/ || $2 in first)' target/image/classes.txt > "$image/lib/nianbao.classes"
  find "$image" -exec touch -h -d "$time" {} +
  du -sh --apparent-size "$image"
}

tarball() {
  need xz 'install xz-utils'
  [ -d "$image" ] || image
  say 'tar.xz'
  mkdir -p "$out"
  tar --sort=name --owner=0 --group=0 --numeric-owner --exclude='nianbao.aot*' \
    -C target/image -cf - nianbao | xz -9 > "$out/nianbao-$version-linux-x64.tar.xz"
}

deb() {
  need dpkg-deb 'install dpkg'
  [ -d "$image" ] || image
  say 'deb'
  root=target/deb
  rm -rf "$root"
  mkdir -p "$root/DEBIAN" "$root/opt" "$root/usr/bin" "$root/usr/share/applications" \
    "$root/usr/share/mime/packages" "$root/usr/share/doc/nianbao"
  cp -a "$image" "$root/opt/nianbao"
  # Made where it is installed.
  rm -f "$root"/opt/nianbao/lib/nianbao.aot*
  ln -s /opt/nianbao/bin/nianbao "$root/usr/bin/nianbao"
  cp installer/linux/nianbao.desktop "$root/usr/share/applications/"
  cp installer/linux/nianbao.xml "$root/usr/share/mime/packages/"
  cp installer/linux/copyright "$root/usr/share/doc/nianbao/"
  for size in 16 24 32 48 64 128 256 512; do
    theme=$root/usr/share/icons/hicolor/${size}x$size
    mkdir -p "$theme/apps" "$theme/mimetypes"
    cp "icons/png/nianbao-$size.png" "$theme/apps/nianbao.png"
    cp "icons/png/file-$size.png" "$theme/mimetypes/application-x-nianbao.png"
  done
  sed -e "s/@version@/$version/" -e "s/@kilobytes@/$(du -sk "$root" | cut -f1)/" \
    installer/linux/control > "$root/DEBIAN/control"
  cp installer/linux/postinst installer/linux/prerm "$root/DEBIAN/"
  chmod 755 "$root/DEBIAN/postinst" "$root/DEBIAN/prerm"
  find "$root" -type d -exec chmod 755 {} +
  find "$root" -exec touch -h -d "$time" {} +
  mkdir -p "$out"
  dpkg-deb --root-owner-group -Zxz -z9 --build "$root" "$out/nianbao_${version}_amd64.deb"
}

# What the program is made of, for whoever has to know; the runtime is the JDK named in its release file.
sbom() {
  say 'SBOM'
  mvn -q -B -Psbom -DskipTests package
  mkdir -p "$out"
  cp target/sbom/nianbao.cdx.json "$out/nianbao-$version-linux-sbom.cdx.json"
}

[ $# -gt 0 ] || set -- image tar deb sbom
for stage in "$@"; do
  case $stage in
    image) image ;;
    tar) tarball ;;
    deb) deb ;;
    sbom) sbom ;;
    *) stop "no stage $stage; there are image, tar, deb, sbom" ;;
  esac
done
if [ -d "$out" ]; then
  cd "$out"
  sha256sum -- nianbao*linux* nianbao*.deb 2>/dev/null > SHA256SUMS-linux || true
  cat SHA256SUMS-linux
  du -h --apparent-size -- *
fi
