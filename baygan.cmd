@echo off
rem Starts baygan. In a clone it first builds target\baygan.jar if that is missing or older than its sources.
rem JAVA_HOME, JAVA_OPTS and BAYGAN_OPTS are honoured. docs\commands.md says more.
setlocal
set "HOME_DIR=%~dp0"
set "JAR=%HOME_DIR%baygan.jar"
if exist "%HOME_DIR%pom.xml" set "JAR=%HOME_DIR%target\baygan.jar"

set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
    echo baygan: there is no Java here. Install a JDK, version 17 or newer, or set JAVA_HOME 1>&2
    exit /b 3
)

if exist "%HOME_DIR%pom.xml" call :build
if errorlevel 1 exit /b 3

rem As in the other script: a build is over before the optimising compiler would pay for itself.
"%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto %JAVA_OPTS% %BAYGAN_OPTS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%

:build
rem Whatever was changed last, source or jar: a jar that isn't newer than every source is built again.
powershell -NoProfile -Command "$jar = Get-Item -LiteralPath $env:JAR -ErrorAction SilentlyContinue; if (-not $jar) { exit 1 }; $newer = Get-ChildItem -Recurse -File -LiteralPath (Join-Path $env:HOME_DIR 'src\main'), (Join-Path $env:HOME_DIR 'templates'), (Join-Path $env:HOME_DIR 'assets'), (Join-Path $env:HOME_DIR 'pom.xml') -ErrorAction SilentlyContinue | Where-Object { $_.LastWriteTime -gt $jar.LastWriteTime } | Select-Object -First 1; if ($newer) { exit 1 } else { exit 0 }"
if not errorlevel 1 exit /b 0
echo baygan: building the program; the first time this fetches its libraries and takes a minute 1>&2
pushd "%HOME_DIR%"
call mvnw.cmd -q -Dmaven.test.skip=true package 1>&2
set "CODE=%ERRORLEVEL%"
popd
if not "%CODE%"=="0" echo baygan: the program could not be built: see above 1>&2
exit /b %CODE%
