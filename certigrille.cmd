@echo off
rem Runs Certigrille; builds it first when there is no jar yet or the sources are newer. Needs a JDK 17 or newer, and Maven
rem to build. Exit code: that of the program; 3 when Java or Maven is missing or too old, 1 when the build fails.
rem CERTIGRILLE_JAVA_OPTS adds options for java. JAVA_HOME chooses the JDK.
rem This file is plain ASCII: cmd reads it in the code page of the console.
setlocal EnableExtensions DisableDelayedExpansion
set "self=%~f0"
if defined certigrille_making goto make_archive

set "home=%~dp0"
if "%home:~-1%"=="\" set "home=%home:~0,-1%"
set "target=%home%\target"
set "jar=%target%\certigrille.jar"
set "stamp=%target%\certigrille.stamp"
set "lock=%target%\certigrille.lock"

call :find_java || exit /b 3
call :is_current && goto run
call :build
if errorlevel 1 exit /b %errorlevel%

:run
set "noting="
if "%~1"=="run" set "noting=yes"
call :use_archive
rem A worker lives long: it uses both compilers.
set "compilers=-XX:TieredStopAtLevel=1 -XX:C1MaxInlineSize=16"
if "%~1"=="worker" set "compilers=-XX:TieredStopAtLevel=4"
"%java%" -Xmx512m -XX:+UseSerialGC %compilers% %archive_option% -Xlog:disable -Xlog:all=error:stderr "-Xlog:cds*=off:stderr" -Djava.awt.headless=true -Djdk.console=java.base -Dfile.encoding=UTF-8 "-Dcertigrille.home=%home%" %CERTIGRILLE_JAVA_OPTS% -cp "%jar%" fr.certigrille.cli.Main %*
set "program_exit=%errorlevel%"
if defined notes if exist "%notes%" if not exist "%archive%.notes" move "%notes%" "%archive%.notes" >nul 2>nul
if defined notes del /q "%notes%" 2>nul
exit /b %program_exit%

rem --- Java: sets java, java_version, java_major ----------------------------------------------------------------------

:find_java
set "java="
if not defined JAVA_HOME goto java_on_path
set "java=%JAVA_HOME%\bin\java.exe"
if exist "%java%" goto java_found
>&2 echo Certigrille : "%JAVA_HOME%" (JAVA_HOME) ne contient pas bin\java.exe : corriger ou supprimer cette variable.
>&2 echo Certigrille: "%JAVA_HOME%" (JAVA_HOME) has no bin\java.exe: correct or unset this variable.
exit /b 1

:java_on_path
for %%J in (java.exe) do set "java=%%~$PATH:J"
if defined java goto java_found
>&2 echo Certigrille : Java est introuvable : installer un JDK, version 17 au moins, ou indiquer son dossier dans JAVA_HOME.
>&2 echo Certigrille: Java was not found: install a JDK 17 or newer, or give its folder in JAVA_HOME.
exit /b 1

:java_found
set "java_version="
for %%J in ("%java%") do set "java_release=%%~dpJ..\release"
if exist "%java_release%" for /f "usebackq tokens=2 delims==" %%V in (`findstr /b "JAVA_VERSION=" "%java_release%"`) do set "java_version=%%~V"
if not defined java_version for /f "tokens=3" %%V in ('call "%java%" -version 2^>^&1 ^| findstr /c:" version "') do set "java_version=%%~V"
if not defined java_version set "java_version=0"
set "java_major=0"
for /f "delims=.-+_" %%M in ("%java_version%") do set "java_major=%%M"
if %java_major% GEQ 17 exit /b 0
>&2 echo Certigrille : Java %java_version% est trop ancien, il faut Java 17 au moins : "%java%".
>&2 echo Certigrille: Java %java_version% is too old, Java 17 or newer is needed: "%java%".
exit /b 1

rem --- build ----------------------------------------------------------------------------------------------------------

:is_built
if not exist "%jar%" exit /b 1
if not exist "%target%\lib\" exit /b 1
exit /b 0

:is_current
call :is_built || exit /b 1
if not exist "%home%\pom.xml" exit /b 0
rem The paths go through the environment, so that no character in them is read as PowerShell.
powershell -NoLogo -NoProfile -NonInteractive -Command "$built = (Get-Item -LiteralPath $env:jar).LastWriteTimeUtc; if ((Test-Path -LiteralPath $env:stamp) -and (Get-Item -LiteralPath $env:stamp).LastWriteTimeUtc -gt $built) { $built = (Get-Item -LiteralPath $env:stamp).LastWriteTimeUtc }; $sources = @(Get-Item -LiteralPath ($env:home + '\pom.xml')) + @(Get-ChildItem -LiteralPath ($env:home + '\src\main') -Recurse); foreach ($source in $sources) { if ($source.LastWriteTimeUtc -gt $built) { exit 1 } }; exit 0" <nul
exit /b %errorlevel%

:build
where /q mvn.cmd
if not errorlevel 1 goto maven_found
call :is_built && goto keep_old
>&2 echo Certigrille : le programme doit encore se construire, mais Maven (mvn) est introuvable : installer Maven 3.8 au moins.
>&2 echo Certigrille: the program is not built yet and Maven (mvn) was not found: install Maven 3.8 or newer.
exit /b 3

:keep_old
>&2 echo Certigrille : les sources viennent de changer, mais Maven est introuvable : le programme existant sert encore.
>&2 echo Certigrille: the sources have changed, but Maven was not found: the program built earlier is used.
exit /b 0

:maven_found
if not exist "%target%\" mkdir "%target%" 2>nul
set "waited=0"

:take_lock
mkdir "%lock%" 2>nul && goto locked
if not exist "%target%\" goto cannot_write
if %waited%==0 >&2 echo Certigrille : un autre processus construit le programme, attente...
if %waited%==0 >&2 echo Certigrille: another process is building the program, waiting...
set /a waited+=1
rem No build takes ten minutes: whoever held the lock has been killed.
if %waited%==600 rd "%lock%" 2>nul
if %waited% GTR 610 goto cannot_write
ping -n 2 127.0.0.1 >nul
goto take_lock

:cannot_write
>&2 echo Certigrille : impossible de construire le programme dans "%target%".
>&2 echo Certigrille: cannot build the program in "%target%".
exit /b 3

:locked
call :is_current && goto built
>&2 echo Certigrille : construction du programme, une minute ou deux...
>&2 echo Certigrille: building the program, a minute or two...
type nul >"%stamp%.new"
pushd "%home%"
call mvn.cmd -q -B -DskipTests -Dchecks.skip package <nul 1>&2
set "maven_exit=%errorlevel%"
popd
if not "%maven_exit%"=="0" goto build_failed
call :is_built || goto build_failed
del /q "%target%\certigrille-*.archive*" 2>nul
move /y "%stamp%.new" "%stamp%" >nul

:built
rd "%lock%" 2>nul
exit /b 0

:build_failed
rem A jar without all of its libraries must not pass for built.
del /q "%stamp%.new" "%jar%" 2>nul
rd "%lock%" 2>nul
>&2 echo Certigrille : la construction n'a pas abouti ; les lignes de Maven ci-dessus disent pourquoi.
>&2 echo Certigrille: the build failed; Maven's lines above say why.
exit /b 1

rem --- start-up archive -----------------------------------------------------------------------------------------------
rem As in the other launcher: the first "run" only notes what it loads, the next start makes the archive from the notes in
rem the background, those after it use it. Its name tells the version of Java and the size of the jar. Renaming the notes is
rem what makes one process the only one that works on them. Never needed: when it fails, or when its window is closed
rem meanwhile, it is not tried again until the next build.

:use_archive
set "archive_option="
set "notes="
for %%J in ("%jar%") do set "jar_size=%%~zJ"
set "archive=%target%\certigrille-%java_version%-%jar_size%.archive"
if exist "%archive%" goto with_archive
if exist "%archive%.failed" exit /b 0
if exist "%archive%.making" exit /b 0
if exist "%archive%.notes" goto start_making
if not defined noting exit /b 0
set "notes=%archive%.notes.%random%%random%"
if %java_major% GEQ 25 set archive_option=-XX:+UnlockDiagnosticVMOptions -XX:-DisplayVMOutput -XX:AOTMode=record "-XX:AOTConfiguration=%notes%"
if %java_major% LSS 25 set archive_option="-XX:DumpLoadedClassList=%notes%"
exit /b 0

:with_archive
if %java_major% GEQ 25 set archive_option="-XX:AOTCache=%archive%"
if %java_major% LSS 25 set archive_option="-XX:SharedArchiveFile=%archive%"
exit /b 0

:start_making
move "%archive%.notes" "%archive%.making" >nul 2>nul || exit /b 0
set "certigrille_making=yes"
start "" /b /low "%comspec%" /d /s /c ""%self%"" <nul >nul 2>nul
set "certigrille_making="
exit /b 0

rem In a process of its own, which has the variables of the one that started it. The options are those that an archive depends on.
:make_archive
cd /d "%target%" || exit /b 1
set archive_java="%java%" -Xmx512m -XX:+UseSerialGC "-XX:ErrorFile=%archive%.crash" -XX:-CreateCoredumpOnCrash -Xlog:disable -cp "%jar%"
if %java_major% GEQ 25 goto make_cache
rem What is noted of lambdas is what Java 17 may crash on (JDK-8274944).
findstr /v /b /l /c:"@lambda-proxy" "%archive%.making" >"%archive%.list"
%archive_java% -Xshare:dump "-XX:SharedClassListFile=%archive%.list" "-XX:SharedArchiveFile=%archive%.new"
if errorlevel 1 goto archive_failed
%archive_java% -Xshare:on "-XX:SharedArchiveFile=%archive%.new" -version
if errorlevel 1 goto archive_failed
goto archive_made

:make_cache
%archive_java% -XX:AOTMode=create "-XX:AOTConfiguration=%archive%.making" "-XX:AOTCache=%archive%.new"
if errorlevel 1 goto archive_failed
%archive_java% -XX:AOTMode=on "-XX:AOTCache=%archive%.new" -version
if errorlevel 1 goto archive_failed

:archive_made
if not exist "%archive%.new" goto archive_failed
move /y "%archive%.new" "%archive%" >nul
if exist "%archive%" goto tidy_archive

:archive_failed
type nul >"%archive%.failed"

:tidy_archive
del /q "%archive%.making" "%archive%.list" "%archive%.new" 2>nul
exit /b 0
