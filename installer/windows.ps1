#Requires -Version 5.1
<#
Builds Nianbao for Windows on this PC: an app image, a portable ZIP and a per-user MSI in Chinese.

  powershell -ExecutionPolicy Bypass -File installer\windows.ps1 [-Stage image,zip,msi,exe,sbom] [-Jdk DIR]

Without -Stage: image, zip, msi, sbom. "exe" makes the NSIS installer instead of the MSI, where makensis
is installed. Nothing is fetched but what Maven needs. What is made lies in target\image and
target\installer. See installer\README.md.
#>
param(
  [string[]] $Stage = @('image', 'zip', 'msi', 'sbom'),
  [string] $Jdk = ''
)
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
Set-Location (Split-Path $PSScriptRoot -Parent)

$version = ([xml](Get-Content pom.xml -Raw -Encoding UTF8)).project.version
$image = 'target\image\Nianbao'
$out = 'target\installer'
# One even second for every file: packages of one commit are alike, and a ZIP keeps times to two seconds.
$time = [DateTime]::new(2026, 1, 1, 0, 0, 0, [DateTimeKind]::Utc)
# Beyond what jdeps finds: reached by name only.
$moreModules = 'jdk.unsupported,jdk.localedata,jdk.charsets'
# Found by jdeps, but asked for only by what this program does not do: jsoup fetching a page from the
# network, SQLite behind an application server, JavaFX recording its frames.
$lessModules = @('java.net.http', 'java.naming', 'jdk.jfr')
# What only a JDK's tools, sound or the network ask for.
$needless = '**/classlist,**/jrt-fs.jar,**/*splashscreen*,**/bin/keytool*,**/bin/jfr*,**/lib/jfr/**' +
  ',**/jsound.dll,**/security/public_suffix_list.dat,**/security/cacerts'
# Never to be changed: by it Windows knows that a newer MSI takes an older one's place.
$upgradeCode = '6f1c7d0e-58a4-4f5b-9c0b-2f7f3a1d8e65'

function Say([string] $words) { Write-Host "== $words" }

function Stop-Build([string] $words) {
  [Console]::Error.WriteLine("windows.ps1: $words")
  exit 2
}

function Require-Command([string] $name, [string] $hint) {
  if (-not (Get-Command $name -ErrorAction SilentlyContinue)) { Stop-Build "$name is missing; $hint" }
}

# Runs a program and stops the build where it fails.
function Invoke-Tool([string] $program, [string[]] $arguments) {
  & $program @arguments
  if ($LASTEXITCODE -ne 0) { Stop-Build "$program ended with $LASTEXITCODE" }
}

function Find-Jdk {
  $homes = @($Jdk, $env:NIANBAO_JDK, $env:JAVA_HOME)
  foreach ($folder in @("$env:ProgramFiles\Eclipse Adoptium", "$env:ProgramFiles\Java",
      "$env:ProgramFiles\Microsoft", "$env:ProgramFiles\Zulu", "$env:ProgramFiles\BellSoft")) {
    if (Test-Path $folder) { $homes += Get-ChildItem $folder -Directory | ForEach-Object FullName }
  }
  foreach ($candidate in $homes) {
    if ($candidate -and (Test-Path "$candidate\bin\jpackage.exe") -and
        (Select-String -Path "$candidate\release" -Pattern '^JAVA_VERSION="25' -Quiet)) {
      return $candidate
    }
  }
  Stop-Build 'no JDK 25 with jpackage was found; install one or name its folder with -Jdk'
}

# The options the launchers start the JVM with, from the one file that says them.
function Get-JavaOptions {
  Get-Content target\nianbao\bin\java.options -Encoding UTF8 |
    Where-Object { $_ -and -not $_.StartsWith('#') }
}

function Set-Times([string] $folder) {
  Get-ChildItem $folder -Recurse -File | ForEach-Object { $_.LastWriteTimeUtc = $time }
}

function New-Image {
  Require-Command 'mvn' 'install Maven and put it on the path'
  Say "program, with $jdkHome"
  foreach ($old in 'target\image', 'target\nianbao') {
    if (Test-Path $old) { Remove-Item $old -Recurse -Force }
  }
  Invoke-Tool 'mvn' @('-q', '-B', '-DskipTests', 'package')
  New-Item target\image -ItemType Directory | Out-Null
  Invoke-Tool "$jdkHome\bin\java.exe" @('installer\slim\Slim.java', 'target\nianbao\lib',
    'target\image\jars', 'target\image\natives', 'windows')

  $jars = Get-ChildItem target\image\jars\*.jar | ForEach-Object FullName
  # Windows PowerShell 5 takes every word on the error stream for a failure: jdeps warns there.
  $ErrorActionPreference = 'Continue'
  $found = & "$jdkHome\bin\jdeps.exe" --ignore-missing-deps --multi-release 25 --print-module-deps `
    @jars 2>$null | Select-Object -Last 1
  $ErrorActionPreference = 'Stop'
  if (-not $found) { Stop-Build 'jdeps found no modules' }
  $needed = ($found -split ',' | Where-Object { $lessModules -notcontains $_ }) -join ','
  $modules = "$needed,$moreModules"
  Invoke-Tool "$jdkHome\bin\java.exe" @('installer\runtime\Modules.java', 'target\image\needless.txt', 'windows')
  Say "runtime of $modules"
  Invoke-Tool "$jdkHome\bin\jlink.exe" @('--add-modules', $modules, '--include-locales=en,zh',
    '--strip-java-debug-attributes', '--no-header-files', '--no-man-pages', '--compress=zip-9',
    "--exclude-files=$needless", '--exclude-resources=@target\image\needless.txt', '--output', 'target\image\runtime')

  Say 'app image'
  $arguments = @('--type', 'app-image', '--name', 'nianbao', '--dest', 'target\image\jpackage',
    '--input', 'target\image\jars', '--main-jar', 'nianbao.jar', '--main-class', 'org.nianbao.Main',
    '--runtime-image', 'target\image\runtime', '--app-version', $version, '--vendor', 'Nianbao',
    '--description', 'Nianbao', '--icon', 'icons\nianbao.ico',
    '--add-launcher', 'nianbao-cli=installer\windows\nianbao-cli.properties')
  foreach ($option in @(Get-JavaOptions) + @('-Xlog:disable', '-XX:AOTCache=$APPDIR\nianbao.aot',
      '-Dnianbao.home=$ROOTDIR', '-Dorg.sqlite.lib.path=$ROOTDIR\bin')) {
    $arguments += @('--java-options', $option)
  }
  Invoke-Tool "$jdkHome\bin\jpackage.exe" $arguments
  Move-Item target\image\jpackage\nianbao $image
  # Where JavaFX looks: beside the folder of its jars.
  Move-Item target\image\natives "$image\bin"
  Copy-Item target\nianbao\bin\java.options "$image\app"
  New-Item "$image\doc" -ItemType Directory | Out-Null
  Copy-Item installer\guide\clerk.html "$image\doc\使用说明.html"
  Copy-Item installer\guide\admin.html "$image\doc\管理员说明.html"
  Copy-Item @('LICENSE', 'CHANGELOG.md') "$image\doc"

  Say 'list of the classes of a start; the window opens and closes by itself'
  $root = (Resolve-Path $image).Path
  $classes = Join-Path (Resolve-Path target\image).Path 'classes.txt'
  Invoke-Tool "$root\runtime\bin\java.exe" (@(Get-JavaOptions) + @('-Xlog:disable', '-Xshare:off',
    "-XX:DumpLoadedClassList=$classes", "-Dnianbao.home=$root", "-Dorg.sqlite.lib.path=$root\bin",
    '-cp', "$root\app\nianbao.jar", 'org.nianbao.Main', 'selftest', '--window'))
  # Resolved lambdas and constants of the screens beyond the first would make it larger, not quicker.
  $beyond = $false
  $first = [Collections.Generic.HashSet[string]]::new()
  $lines = foreach ($line in [IO.File]::ReadLines($classes)) {
    if ($line.StartsWith('org/nianbao/desktop/editor/')) { $beyond = $true }
    $words = $line.Split(' ')
    if (-not $beyond -and -not $line.StartsWith('@')) { $null = $first.Add($words[0]) }
    $later = ($beyond -and $line.StartsWith('@lambda')) -or
      ($line.StartsWith('@cp') -and -not $first.Contains($words[1]))
    if (-not $later) { $line }
  }
  [IO.File]::WriteAllText("$root\app\nianbao.classes", ($lines -join "`n") + "`n")
  Set-Times $image
  Get-ChildItem $image -Recurse -File | Measure-Object Length -Sum |
    ForEach-Object { Say ('image of {0:N0} MB' -f ($_.Sum / 1e6)) }
}

# Times in a ZIP have no time zone: they are written as in China, where it will be unpacked.
function New-PortableZip {
  if (-not (Test-Path $image)) { New-Image }
  Say 'portable ZIP'
  Add-Type -AssemblyName @('System.IO.Compression', 'System.IO.Compression.FileSystem')
  $root = (Resolve-Path $image).Path
  $zipFile = Join-Path (Resolve-Path $out).Path "nianbao-$version-windows-x64-portable.zip"
  if (Test-Path $zipFile) { Remove-Item $zipFile }
  $china = [DateTimeOffset]::new($time).ToOffset([TimeSpan]::FromHours(8))
  $zip = [IO.Compression.ZipFile]::Open($zipFile, 'Create', [Text.Encoding]::UTF8)
  try {
    foreach ($file in Get-ChildItem $root -Recurse -File | Where-Object Name -notlike 'nianbao.aot*') {
      $name = 'Nianbao/' + $file.FullName.Substring($root.Length + 1).Replace('\', '/')
      $entry = $zip.CreateEntry($name, 'Optimal')
      $entry.LastWriteTime = $china
      $to = $entry.Open()
      $from = [IO.File]::OpenRead($file.FullName)
      try { $from.CopyTo($to) } finally { $from.Dispose(); $to.Dispose() }
    }
    $null = $zip.CreateEntry('Nianbao/portable')
  } finally {
    $zip.Dispose()
  }
}

function New-Msi {
  Require-Command 'wix' 'install WiX 4 or later (dotnet tool install --global wix) with its UI and Util extensions'
  if (-not (Test-Path $image)) { New-Image }
  Say 'MSI'
  # Made where it is installed.
  Remove-Item "$image\app\nianbao.aot*"
  # A Windows that is not Chinese would turn the Chinese words of a command line into question marks:
  # jpackage reads them from a file in UTF-8.
  $arguments = @('--type', 'msi', '--app-image', $image, '--name', 'Nianbao', '--app-version', $version,
    '--dest', $out, '--vendor', 'Nianbao', '--description', '年报填报', '--icon', 'icons\nianbao.ico',
    '--win-per-user-install', '--win-upgrade-uuid', $upgradeCode, '--win-menu', '--win-menu-group', '年报填报',
    '--win-dir-chooser', '--install-dir', 'Programs\Nianbao',
    '--file-associations', 'installer\windows\library.properties')
  $file = Join-Path (Resolve-Path target\image).Path 'msi-arguments.txt'
  $words = $arguments | ForEach-Object { '"' + $_.Replace('\', '\\') + '"' }
  [IO.File]::WriteAllLines($file, [string[]] $words)
  Invoke-Tool "$jdkHome\bin\jpackage.exe" @('-J-Duser.language=zh', '-J-Duser.country=CN', "@$file")
}

function New-Exe {
  Require-Command 'makensis' 'install NSIS 3 with its amd64-unicode stubs'
  if (-not (Test-Path $image)) { New-Image }
  Say 'NSIS installer'
  $root = (Resolve-Path $image).Path
  $icons = (Resolve-Path icons).Path
  $file = Join-Path (Resolve-Path $out).Path "nianbao-$version-setup.exe"
  Invoke-Tool 'makensis' @('-V2', '-INPUTCHARSET', 'UTF8', "-DIMAGE=$root", "-DVERSION=$version",
    "-DICONS=$icons", "-DOUT=$file", 'installer\windows\nianbao.nsi')
}

function New-Sbom {
  Require-Command 'mvn' 'install Maven and put it on the path'
  Say 'SBOM'
  Invoke-Tool 'mvn' @('-q', '-B', '-Psbom', '-DskipTests', 'package')
  Copy-Item target\sbom\nianbao.cdx.json "$out\nianbao-$version-windows-sbom.cdx.json"
}

$jdkHome = Find-Jdk
New-Item $out -ItemType Directory -Force | Out-Null
# Called with -File, a list comes as one word.
foreach ($name in $Stage -split ',') {
  switch ($name) {
    'image' { New-Image }
    'zip' { New-PortableZip }
    'msi' { New-Msi }
    'exe' { New-Exe }
    'sbom' { New-Sbom }
    default { Stop-Build "no stage $name; there are image, zip, msi, exe, sbom" }
  }
}
$sums = Get-ChildItem $out -File | Where-Object Name -notlike 'SHA256SUMS*' | ForEach-Object {
  (Get-FileHash $_.FullName -Algorithm SHA256).Hash.ToLower() + '  ' + $_.Name
}
[IO.File]::WriteAllText((Join-Path (Resolve-Path $out).Path 'SHA256SUMS'), ($sums -join "`n") + "`n")
$sums
