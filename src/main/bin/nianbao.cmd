@echo off
rem Starts Nianbao with a Java 25 or newer: NIANBAO_JAVA, runtime\, JAVA_HOME, usual places, path.
setlocal EnableExtensions DisableDelayedExpansion
set "HERE=%~dp0.."
set "JAVA="

if defined NIANBAO_JAVA goto named
call :try "%HERE%\runtime"
if defined JAVA_HOME call :try "%JAVA_HOME%"
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\BellSoft\*" "%LocalAppData%\Programs\Eclipse Adoptium\*" "%UserProfile%\.jdks\*") do call :try "%%~D"
for %%J in (java.exe) do if not "%%~$PATH:J"=="" call :try "%%~dp$PATH:J.."
goto found

:named
set "JAVA=%NIANBAO_JAVA%"
if exist "%NIANBAO_JAVA%\bin\java.exe" set "JAVA=%NIANBAO_JAVA%\bin\java.exe"

:found
if not defined JAVA goto missing
if not exist "%JAVA%" goto missing
"%JAVA%" "@%HERE%\bin\java.options" "-Dnianbao.home=%HERE%" -cp "%HERE%\lib\nianbao.jar" org.nianbao.Main %*
exit /b %ERRORLEVEL%

rem The version is read from the folder's release file, which every JDK has: nothing is run for it.
:try
if defined JAVA exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "FOUND="
for /f "usebackq tokens=1,2 delims==" %%A in ("%~1\release") do if "%%A"=="JAVA_VERSION" set "FOUND=%%~B"
set "MAJOR="
for /f "delims=.-+" %%M in ("%FOUND%") do set "MAJOR=%%M"
if not defined MAJOR exit /b 0
if %MAJOR% GEQ 25 set "JAVA=%~1\bin\java.exe"
exit /b 0

:missing
echo Nianbao needs Java 25 or newer; none was found. Install one, or set NIANBAO_JAVA to its folder. 1>&2
exit /b 2
