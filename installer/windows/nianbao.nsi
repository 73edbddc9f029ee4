; The installer for Windows of an app image given by path, per user, in Chinese.
; makensis -DIMAGE=folder -DVERSION=0.1.0 -DOUT=file.exe -DICONS=icons nianbao.nsi
; Needs no administrator; keeps libraries and settings when it upgrades and when it removes.
Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
SetCompressorDictSize 64
; What is made at the first start asks for files with the times it was made of.
SetDateSave on

!include "MUI2.nsh"
!include "FileFunc.nsh"
!include "LogicLib.nsh"

!define NAME "年报填报"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Nianbao"
!define KIND "Nianbao.Library"

Name "${NAME}"
OutFile "${OUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\Nianbao"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"
BrandingText "${NAME} ${VERSION}"
ShowInstDetails nevershow
ShowUninstDetails nevershow

VIProductVersion "${VERSION}.0"
VIFileVersion "${VERSION}.0"
VIAddVersionKey /LANG=2052 "ProductName" "${NAME}"
VIAddVersionKey /LANG=2052 "FileDescription" "${NAME} 安装程序"
VIAddVersionKey /LANG=2052 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=2052 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=2052 "LegalCopyright" "Apache-2.0"

!define MUI_ICON "${ICONS}/nianbao.ico"
!define MUI_UNICON "${ICONS}/nianbao.ico"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\nianbao.exe"
!define MUI_FINISHPAGE_SHOWREADME "$INSTDIR\doc\使用说明.html"
!define MUI_UNCONFIRMPAGE_TEXT_TOP "只删除程序。年报库和备份都会留下。"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "SimpChinese"

; What belongs to the program, by name. A library or a portable marker in the same folder does not,
; nor does anything in a folder that never had this program in it.
!macro RemoveProgram
  ${If} ${FileExists} "$INSTDIR\app\nianbao.jar"
    RMDir /r "$INSTDIR\app"
    RMDir /r "$INSTDIR\bin"
    RMDir /r "$INSTDIR\doc"
    RMDir /r "$INSTDIR\runtime"
    Delete "$INSTDIR\nianbao.exe"
    Delete "$INSTDIR\nianbao-cli.exe"
    Delete "$INSTDIR\nianbao.ico"
    Delete "$INSTDIR\file.ico"
  ${EndIf}
!macroend

; A program that runs holds its runtime open: nothing is touched then.
!macro StopIfRunning
  ${If} ${FileExists} "$INSTDIR\runtime\bin\server\jvm.dll"
    ClearErrors
    FileOpen $0 "$INSTDIR\runtime\bin\server\jvm.dll" a
    ${If} ${Errors}
      MessageBox MB_OK|MB_ICONEXCLAMATION "${NAME}正在运行。请先关闭它，再重新开始。什么都没有改动。" /SD IDOK
      SetErrorLevel 3
      Quit
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

; A folder with anybody else's app, bin, doc or runtime in it gets one below it, for these names are
; the program's to remove.
!macro KeepOthersFolders
  ${IfNot} ${FileExists} "$INSTDIR\app\nianbao.jar"
    ${If} ${FileExists} "$INSTDIR\app\*.*"
    ${OrIf} ${FileExists} "$INSTDIR\bin\*.*"
    ${OrIf} ${FileExists} "$INSTDIR\doc\*.*"
    ${OrIf} ${FileExists} "$INSTDIR\runtime\*.*"
      StrCpy $INSTDIR "$INSTDIR\Nianbao"
    ${EndIf}
  ${EndIf}
!macroend

Section
  !insertmacro KeepOthersFolders
  !insertmacro StopIfRunning
  !insertmacro RemoveProgram
  SetOutPath "$INSTDIR"
  File /r /x "nianbao.aot*" "${IMAGE}/*"
  File "/oname=nianbao.ico" "${ICONS}/nianbao.ico"
  File "/oname=file.ico" "${ICONS}/file.ico"
  WriteUninstaller "$INSTDIR\uninstall.exe"

  CreateDirectory "$SMPROGRAMS\${NAME}"
  CreateShortCut "$SMPROGRAMS\${NAME}\${NAME}.lnk" "$INSTDIR\nianbao.exe" "" "$INSTDIR\nianbao.ico"
  CreateShortCut "$SMPROGRAMS\${NAME}\使用说明.lnk" "$INSTDIR\doc\使用说明.html"
  CreateShortCut "$SMPROGRAMS\${NAME}\管理员说明.lnk" "$INSTDIR\doc\管理员说明.html"

  WriteRegStr HKCU "Software\Classes\.nianbao" "" "${KIND}"
  WriteRegStr HKCU "Software\Classes\${KIND}" "" "年报库"
  WriteRegStr HKCU "Software\Classes\${KIND}\DefaultIcon" "" "$INSTDIR\file.ico"
  WriteRegStr HKCU "Software\Classes\${KIND}\shell\open\command" "" '"$INSTDIR\nianbao.exe" "%1"'

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\nianbao.ico"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "Nianbao"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" $0

  ; Takes some seconds and halves every start; the program can do without.
  ${If} ${FileExists} "$INSTDIR\runtime\bin\java.exe"
    DetailPrint "正在为本机准备，约半分钟……"
    nsExec::Exec '"$INSTDIR\runtime\bin\java.exe" "@$INSTDIR\app\java.options" -Xlog:disable "-Dnianbao.home=$INSTDIR" "-Dorg.sqlite.lib.path=$INSTDIR\bin" -cp "$INSTDIR\app\nianbao.jar" org.nianbao.Main prepare'
    Pop $0
  ${EndIf}
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

Section "Uninstall"
  !insertmacro StopIfRunning
  !insertmacro RemoveProgram
  Delete "$INSTDIR\uninstall.exe"
  ; Goes only where nothing is left in it: a library kept here stays, and its folder with it.
  RMDir "$INSTDIR"
  RMDir /r "$SMPROGRAMS\${NAME}"
  ReadRegStr $0 HKCU "Software\Classes\.nianbao" ""
  ${If} $0 == "${KIND}"
    DeleteRegKey HKCU "Software\Classes\.nianbao"
  ${EndIf}
  DeleteRegKey HKCU "Software\Classes\${KIND}"
  DeleteRegKey HKCU "${UNINSTALL}"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
