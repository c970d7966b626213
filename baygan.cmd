@echo off
rem Starts baygan, as the script "baygan" does elsewhere. In a clone it first builds target\baygan.jar if that is missing
rem or older than its sources. JAVA_HOME, JAVA_OPTS and BAYGAN_OPTS are honoured. docs\commands.md says more.
setlocal EnableExtensions DisableDelayedExpansion
set "HOME_DIR=%~dp0"

set "JAVA="
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if not defined JAVA for %%J in (java.exe) do set "JAVA=%%~$PATH:J"
if defined JAVA goto :version
>&2 echo baygan: there is no Java here. Install a JDK, version 17 or newer, or set JAVA_HOME
exit /b 3

:version
rem Without starting Java, from the release file of its folder; else by asking.
set "VERSION="
for %%J in ("%JAVA%") do set "RELEASE=%%~dpJ..\release"
if not exist "%RELEASE%" goto :ask
for /f "usebackq tokens=1,2 delims==" %%K in ("%RELEASE%") do if "%%K"=="JAVA_VERSION" set "VERSION=%%~L"
if defined VERSION goto :compare
:ask
set "ANSWER=%TEMP%\baygan-%RANDOM%.txt"
"%JAVA%" -version 2>"%ANSWER%"
for /f "usebackq tokens=2,3" %%K in ("%ANSWER%") do if "%%K"=="version" set "VERSION=%%~L"
del "%ANSWER%" 2>nul
:compare
set "MAJOR=0"
if not defined VERSION set "VERSION=of an unknown version"
for /f "delims=.-+_ " %%M in ("%VERSION%") do set "MAJOR=%%M"
if "%MAJOR%"=="of" set "MAJOR=0"
if %MAJOR% GEQ 17 goto :jar
>&2 echo baygan: Java 17 or newer is needed, and %JAVA% is %VERSION%
exit /b 3

:jar
rem A released jar lies beside this script; a clone's jar is built.
set "JAR=%HOME_DIR%baygan.jar"
if not exist "%HOME_DIR%pom.xml" goto :start
set "JAR=%HOME_DIR%target\baygan.jar"
call :build
if errorlevel 1 exit /b 3

:start
if exist "%JAR%" goto :run
>&2 echo baygan: there is no %JAR%
exit /b 3

:run
rem A build is over before the optimising compiler would pay for itself: measured with bench/run.
"%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:NewSize=32m -Xshare:auto -Xlog:disable %JAVA_OPTS% %BAYGAN_OPTS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%

:build
set "WHY=; the first time its libraries are fetched, which can take some minutes"
if not exist "%JAR%" goto :package
set "WHY=, as it has changed"
rem Whether a source was changed after the jar was built.
powershell -NoProfile -Command "$jar = Get-Item -LiteralPath $env:JAR; $newer = Get-ChildItem -Recurse -File -LiteralPath (Join-Path $env:HOME_DIR 'src\main'), (Join-Path $env:HOME_DIR 'templates'), (Join-Path $env:HOME_DIR 'assets'), (Join-Path $env:HOME_DIR 'pom.xml') -ErrorAction SilentlyContinue | Where-Object { $_.LastWriteTime -gt $jar.LastWriteTime } | Select-Object -First 1; if ($newer) { exit 1 } else { exit 0 }"
if not errorlevel 1 exit /b 0
del "%JAR%" 2>nul
if not exist "%JAR%" goto :package
>&2 echo baygan: the program has changed and must be built again, but its jar is in use: end the preview first
exit /b 3

:package
>&2 echo baygan: building the program%WHY%
pushd "%HOME_DIR%"
>&2 call mvnw.cmd -B -q -Dmaven.test.skip=true -Dcyclonedx.skip=true package
set "CODE=%ERRORLEVEL%"
popd
if "%CODE%"=="0" exit /b 0
rem One that Maven was kept from finishing would be taken for a whole one.
del "%JAR%" 2>nul
>&2 echo baygan: the program could not be built: see above. It takes a JDK, version 17 or newer, room on the disk and, the first time, the network
exit /b 3
