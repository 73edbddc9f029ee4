; nianbao.exe for an image put together on Linux, where jpackage cannot make one: starts the runtime
; beside it without a console window and hands its arguments on.
Unicode true
Target amd64-unicode
SetCompressor lzma
Name "年报填报"
OutFile "${OUT}"
Icon "${ICONS}/nianbao.ico"
RequestExecutionLevel user
SilentInstall silent
VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=2052 "ProductName" "年报填报"
VIAddVersionKey /LANG=2052 "FileDescription" "年报填报"
VIAddVersionKey /LANG=2052 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=2052 "LegalCopyright" "Apache-2.0"

!include "FileFunc.nsh"
!include "LogicLib.nsh"

Section
  ${GetParameters} $0
  ${IfNot} ${FileExists} "$EXEDIR\runtime\bin\javaw.exe"
    MessageBox MB_OK|MB_ICONSTOP "程序不完整：缺少 runtime 文件夹。请重新安装，年报库不受影响。" /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
  StrCpy $1 ""
  ${If} ${FileExists} "$EXEDIR\app\nianbao.aot"
    StrCpy $1 '"-XX:AOTCache=$EXEDIR\app\nianbao.aot"'
  ${EndIf}
  Exec '"$EXEDIR\runtime\bin\javaw.exe" "@$EXEDIR\app\java.options" $1 -Xlog:disable "-Dnianbao.home=$EXEDIR" "-Dorg.sqlite.lib.path=$EXEDIR\bin" -cp "$EXEDIR\app\nianbao.jar" org.nianbao.Main $0'
SectionEnd
