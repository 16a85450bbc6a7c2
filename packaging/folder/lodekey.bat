@echo off
rem Starts Lodekey with a Java 25 found by JAVA_HOME, PATH or the usual install folders.
rem JAVA_OPTS come last, so that they override everything set here.
setlocal enabledelayedexpansion
set "HERE=%~dp0.."
set "JAVA="

if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined JAVA for /f "delims=" %%p in ('where java 2^>nul') do if not defined JAVA call :try "%%~dpp.."
for %%r in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%USERPROFILE%\.jdks") do (
  if not defined JAVA if exist "%%~r" for /d %%d in ("%%~r\*") do if not defined JAVA call :try "%%~d"
)
if not defined JAVA (
  echo Lodekey needs Java 25 or later and found none by JAVA_HOME, on PATH or in the usual install folders; install a JDK 25 or set JAVA_HOME to one. 1>&2
  exit /b 2
)
rem A command ends before the second compiler pays for itself.
set "COMPILER=-XX:+TieredCompilation"
if not "%~1"=="" set "COMPILER=-XX:TieredStopAtLevel=1"
"%JAVA%" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow %COMPILER% -cp "%HERE%\lib\*" %JAVA_OPTS% io.lodekey.Lodekey %*
exit /b %ERRORLEVEL%

:try
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==." %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do (
  set "V=%%~v"
  set "V=!V:"=!"
  if !V! GEQ 25 set "JAVA=%~1\bin\java.exe"
)
exit /b 0
