@echo off
rem Starts Nianbao with a Java 25 or newer: NIANBAO_JAVA, runtime\, JAVA_HOME, usual places, path.
setlocal EnableExtensions
set "HERE=%~dp0.."
set "JAVA="

if defined NIANBAO_JAVA (
  if exist "%NIANBAO_JAVA%\bin\java.exe" (set "JAVA=%NIANBAO_JAVA%\bin\java.exe") else (set "JAVA=%NIANBAO_JAVA%")
  goto found
)
call :try "%HERE%\runtime"
if defined JAVA_HOME call :try "%JAVA_HOME%"
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\BellSoft\*" "%LocalAppData%\Programs\Eclipse Adoptium\*" "%UserProfile%\.jdks\*") do call :try "%%~D"
if not defined JAVA for /f "delims=" %%J in ('where java 2^>nul') do call :tryexe "%%~J"

:found
if not defined JAVA goto missing
if not exist "%JAVA%" goto missing
"%JAVA%" "@%HERE%\bin\java.options" -Dnianbao.home="%HERE%" -cp "%HERE%\lib\nianbao.jar" org.nianbao.Main %*
exit /b %ERRORLEVEL%

:try
if defined JAVA exit /b
if not exist "%~1\bin\java.exe" exit /b
call :tryexe "%~1\bin\java.exe"
exit /b

:tryexe
if defined JAVA exit /b
rem --sun-misc-unsafe-memory-access is known from 23 on; the version itself is compared in full.
for /f "tokens=3" %%V in ('""%~1" -version 2^>^&1 ^| findstr /c:"version""') do set "FOUND=%%~V"
for /f "delims=.-+" %%M in ("%FOUND%") do set "MAJOR=%%M"
if "%MAJOR%"=="" exit /b
if %MAJOR% GEQ 25 set "JAVA=%~1"
exit /b

:missing
echo Nianbao needs Java 25 or newer; none was found. Install one, or set NIANBAO_JAVA to its folder. 1>&2
exit /b 2
