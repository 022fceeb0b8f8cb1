#!/usr/bin/env bash
# Tests of the launcher: a copy of the project in a folder with blanks in its name, a Maven that only
# says that it was called, JDKs that only say who they are. The first test uses the real ones.
# Usage: launcher-test.sh, after `mvn verify` or `mvn package`.
# shellcheck disable=SC2016 # the scripts that are written here expand their own variables
set -u

project=$(cd "$(dirname "$0")/../../.." && pwd -P)
built=$project/target/glueguard.jar
[ -f "$built" ] || { echo "no $built: run mvn package first" >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
place="$work/a place with blanks"
tools=$work/tools
failures=0
tests=0

# Only what is asked for is on this PATH: no Maven and no java.
mkdir -p "$tools"
for tool in sh bash env dirname readlink mkdir rm mv cp cat cut tr touch sleep sha256sum sed find; do
  ln -s "$(command -v "$tool")" "$tools/$tool"
done
real_java=$(readlink -f "$(command -v java)")
real_maven=$(command -v mvn)
export HOME=$work/home XDG_CACHE_HOME=$work/cache
mkdir -p "$HOME"
unset JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS _JAVA_OPTIONS

report() {
  tests=$((tests + 1))
  if [ "$2" = "$3" ]; then
    echo "ok   $1"
  else
    failures=$((failures + 1))
    printf 'FAIL %s\n  wanted: %s\n  got:    %s\n' "$1" "$2" "$3"
  fi
}

says() { # name, wanted part, text
  case $3 in
    *"$2"*) report "$1" yes yes ;;
    *) report "$1" "... $2 ..." "$3" ;;
  esac
}

# Runs and sets `out`, `err` and `status`.
run() {
  "$@" >"$work/out" 2>"$work/err" </dev/null
  status=$?
  out=$(cat "$work/out")
  err=$(cat "$work/err")
}

# A copy of the project that is not built; $1: the folders in which the launcher looks for JDKs.
fresh_place() {
  rm -rf "$place" "$XDG_CACHE_HOME"
  mkdir -p "$place"
  (cd "$project" && tar cf - glueguard pom.xml .mvn LICENSE src/main rules 2>/dev/null) | tar xf - -C "$place"
  if [ $# -gt 0 ]; then
    sed -i "s|^  set -- /usr/lib/jvm/.*|  set -- $1 \\\\|; /^    \\/\\(opt\\|usr\\|Library\\)/d" "$place/glueguard"
  fi
}

built_place() {
  fresh_place "$@"
  mkdir -p "$place/target"
  cp "$built" "$place/target/glueguard.jar"
}

# A Maven that notes its call and puts the jar in place after $1 seconds, then exits with $2.
pretend_maven() {
  mkdir -p "$work/maven"
  cat >"$work/maven/mvn" <<MAVEN
#!/bin/sh
echo called >>"$work/calls"
echo 'noise of Maven'
cat >/dev/null
sleep $1
mkdir -p target
[ $2 -ne 0 ] || cp "$built" target/glueguard.jar
exit $2
MAVEN
  chmod +x "$work/maven/mvn"
  rm -f "$work/calls"
}

maven_calls() {
  [ -f "$work/calls" ] || { echo 0; return; }
  grep -c called "$work/calls"
}

# A JDK in folder $1 of version $2 whose java says its version and what it was asked.
pretend_jdk() {
  mkdir -p "$1/bin"
  printf 'IMPLEMENTOR="Nobody"\nJAVA_VERSION="%s"\n' "$2" >"$1/release"
  printf '#!/bin/sh\n[ "$*" != -version ] || exit %s\necho "pretended JDK %s"\n' "${3:-0}" "$2" >"$1/bin/java"
  cp "$1/bin/java" "$1/bin/javac"
  chmod +x "$1/bin/java" "$1/bin/javac"
}

everything=$(dirname "$real_java"):$work/maven:$PATH
expected=$("$real_java" -jar "$built" --version)

# --- the real thing -------------------------------------------------------------------------------
fresh_place
HOME=~ run env PATH="$(dirname "$real_maven"):$PATH" HOME="$(getent passwd "$(id -u)" | cut -d: -f6)" "$place/glueguard" --version
report 'first use builds and runs' "0 $expected" "$status $out"
report 'first use says one line' 'glueguard: building (the first time, and after changes)' "$err"
run "$place/glueguard" --version
report 'second use is silent' "0 $expected " "$status $out $err"
report 'an archive was made' 1 "$(find "$place/target/launch" -name '*.archive' | wc -l)"

# --- where it is called from ----------------------------------------------------------------------
mkdir -p "$work/bin" "$work/else where"
ln -sf "$place/glueguard" "$work/else where/first"
ln -sf "../else where/first" "$work/bin/glueguard"
run "$work/bin/glueguard" --version
report 'through a chain of symbolic links' "0 $expected " "$status $out $err"
run env PATH="$work/bin:$PATH" glueguard --version
report 'through the PATH' "0 $expected " "$status $out $err"
cd "$work/else where" || exit 2
run "../a place with blanks/glueguard" --version
report 'by a relative path from another folder' "0 $expected " "$status $out $err"
cd "$place" || exit 2
run ./glueguard --version
report 'from its own folder' "0 $expected " "$status $out $err"
run sh glueguard --version
report 'by sh' "0 $expected " "$status $out $err"
cd "$work" || exit 2
run env LC_ALL=C "$place/glueguard" --version
report 'in the C locale' "0 $expected " "$status $out $err"
run env JAVA_TOOL_OPTIONS=-XX:+UseG1GC "$place/glueguard" --version
report 'beside another collector in JAVA_TOOL_OPTIONS' "0 $expected" "$status $out"

# --- the archive ----------------------------------------------------------------------------------
archive=$(find "$place/target/launch" -name '*.archive')
touch -r "$archive" "$work/moment"
cp "$archive" "$work/archive"
for damage in 'head -c 5000' 'head -c 100000' 'tr \000 x'; do
  $damage <"$work/archive" >"$archive"
  touch -r "$work/moment" "$archive"
  run "$place/glueguard" --version
  report "a damaged archive ($damage) is passed over in silence" "0 $expected " "$status $out $err"
done
rm "$archive"
run "$place/glueguard" --version
report 'a lost archive is made again' "0 $expected  1" "$status $out $err $(find "$place/target/launch" -name '*.archive' | wc -l)"

# --- what a start takes ---------------------------------------------------------------------------
# No clock can tell on a busy machine, but these can: every class of ours that a usual scan loads
# comes out of the archive, picocli is left alone, and no lambda is made anew.
mkdir -p "$work/usual"
cat >"$work/usual/template.yaml" <<'TEMPLATE'
Parameters:
  Stage: {Type: String, Default: dev, AllowedValues: [dev, prod]}
Conditions:
  Live: !Equals [!Ref Stage, prod]
Resources:
  Settings:
    Type: AWS::Glue::SecurityConfiguration
    Properties:
      Name: usual
      EncryptionConfiguration:
        S3Encryptions: [{S3EncryptionMode: SSE-S3}]
        JobBookmarksEncryption:
          JobBookmarksEncryptionMode: !If [Live, CSE-KMS, DISABLED]
          KmsKeyArn: !GetAtt Key.Arn
  Key: {Type: AWS::KMS::Key, Properties: {EnableKeyRotation: true}}
  Orders:
    Type: AWS::Glue::Job
    Properties:
      Role: !GetAtt Role.Arn
      SecurityConfiguration: !Ref Settings
      Command: {Name: glueetl, ScriptLocation: !Sub 's3://scripts-${AWS::AccountId}/orders.py'}
      DefaultArguments: {--job-bookmark-option: job-bookmark-enable}
  Customers:
    Type: AWS::Glue::Job
    Properties:
      Role: !GetAtt Role.Arn
      Command: {Name: glueetl, ScriptLocation: s3://scripts/customers.py}
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Statement: [{Effect: Allow, Principal: {Service: glue.amazonaws.com}, Action: 'sts:AssumeRole'}]
  Nightly:
    Type: AWS::Glue::Trigger
    Properties: {Type: SCHEDULED, Schedule: cron(0 2 * * ? *), Actions: [{JobName: !Ref Orders}]}
TEMPLATE
# JDK 17 puts no class into its archive that comes from a path with a blank.
place_with_blanks=$place
place=$work/place
for release in /usr/lib/jvm/*/release; do
  jdk=$(dirname "$release")
  built_place "$jdk"
  run env PATH="$tools" JAVA_HOME= "$place/glueguard" --version
  run env PATH="$tools" JAVA_HOME= _JAVA_OPTIONS=-Xlog:class+load:file="$work/classes" \
    "$place/glueguard" scan --root "$work/usual" "$work/usual/template.yaml"
  says "a usual scan on $(basename "$jdk") works" '2 of 2 jobs leave their bookmarks' "$out"
  report 'and takes every class from the archive' '' \
    "$(grep -E ' (io\.glueguard|org\.snakeyaml|tools\.jackson|picocli)\.|Lambda' "$work/classes" |
      grep -v 'source: shared objects file' | grep -v 'java.lang.invoke.Lambda')"
  report 'and does without picocli' 0 "$(grep -c ' picocli\.CommandLine ' "$work/classes")"
done
place=$place_with_blanks

# --- when it builds -------------------------------------------------------------------------------
pretend_maven 0 0
for touched in pom.xml rules src/main/java/io/glueguard/cli/Main.java; do
  sleep 0.1
  touch "$place/$touched"
  rm -f "$work/calls"
  run env PATH="$everything" "$place/glueguard" --version
  report "builds again when $touched is newer" "0 1 $expected" "$status $(maven_calls) $out"
  run env PATH="$everything" "$place/glueguard" --version
  report "and only once" "0 1 $expected " "$status $(maven_calls) $out $err"
done

fresh_place
pretend_maven 2 0
for runner in 1 2 3; do
  PATH=$everything "$place/glueguard" --version >"$work/out.$runner" 2>&1 </dev/null &
done
wait
report 'three at once build once' 1 "$(maven_calls)"
for runner in 1 2 3; do
  says "runner $runner of three at once runs" "$expected" "$(cat "$work/out.$runner")"
done

fresh_place
pretend_maven 0 0
mkdir -p "$place/target/launch/build.lock"
sh -c 'echo $$' >"$place/target/launch/build.lock/owner"
run env PATH="$everything" timeout 20 "$place/glueguard" --version
report 'the lock of a killed build is cleared away' "0 1 $expected" "$status $(maven_calls) $out"

fresh_place
pretend_maven 0 1
run env PATH="$everything" "$place/glueguard" --version
report 'a failed build: status, nothing on standard output' '2 ' "$status $out"
says 'a failed build shows what Maven said' 'noise of Maven' "$err"
says 'a failed build says so' 'glueguard: the build failed' "$err"

fresh_place
pretend_jdk "$work/pretended/jdk" 25.0.9
pretend_maven 0 0
sed -i 's/echo "pretended JDK .*/cat/' "$work/pretended/jdk/bin/java"
fresh_place "$work/pretended/*"
out=$(echo 'for the program' | PATH="$work/maven:$tools" JAVA_HOME='' "$place/glueguard" scan - 2>/dev/null)
report 'the build leaves standard input to the program' 'for the program' "$out"

# --- what is missing ------------------------------------------------------------------------------
fresh_place
run env PATH="$tools" JAVA_HOME= "$place/glueguard" --version
report 'no Maven: status, nothing on standard output' '2 ' "$status $out"
says 'no Maven: says so' 'no Maven (mvn) is on the PATH' "$err"

fresh_place /nowhere
run env PATH="$work/maven:$tools" JAVA_HOME= "$place/glueguard" --version
report 'no JDK to build: status, nothing on standard output' '2 ' "$status $out"
says 'no JDK to build: says so' 'no JDK 17 or newer (with javac) was found' "$err"

built_place /nowhere
run env PATH="$tools" JAVA_HOME= "$place/glueguard" --version
report 'no JDK to run: status, nothing on standard output' '2 ' "$status $out"
says 'no JDK to run: says so' 'no JDK 17 or newer was found' "$err"

built_place
sleep 0.1
touch "$place/pom.xml"
run env PATH="$tools" JAVA_HOME= "$place/glueguard" --version
report 'newer sources but no Maven: the older build runs' "0 $expected" "$status $out"
says 'newer sources but no Maven: says so' 'running the older build' "$err"

# --- which JDK ------------------------------------------------------------------------------------
built_place
mkdir -p "$HOME/.jdks"
run "$place/glueguard" --version
pretend_jdk "$HOME/.jdks/new one" 99.0.1
run "$place/glueguard" --version
report 'a JDK that appears is taken when it is the newest' '0 pretended JDK 99.0.1 ' "$status $out $err"
pretend_jdk "$HOME/.jdks/older" 99
pretend_jdk "$HOME/.jdks/newer" 99.1.0.1
run "$place/glueguard" --version
report 'the newest of one feature release is taken' '0 pretended JDK 99.1.0.1 ' "$status $out $err"
pretend_jdk "$HOME/.jdks/newer" 99.0.0
run env JAVA_HOME="$HOME/.jdks/new one" "$place/glueguard" --version
pretend_jdk "$HOME/.jdks/broken" 100 1
pretend_jdk "$HOME/.jdks/ancient" 1.8.0_392
run "$place/glueguard" --version
report 'a JDK that does not start is passed over' '0 pretended JDK 99.0.1 ' "$status $out $err"
pretend_jdk "$work/named" 101-ea
run env JAVA_HOME="$work/named" "$place/glueguard" --version
report 'JAVA_HOME is looked at' '0 pretended JDK 101-ea ' "$status $out $err"
pretend_jdk "$work/on path" 102
run env PATH="$work/on path/bin:$PATH" "$place/glueguard" --version
report 'the PATH is looked at' '0 pretended JDK 102 ' "$status $out $err"
mkdir -p "$work/shims"
pretend_jdk "$work/behind the shim" 103
printf '#!/bin/sh\necho "    java.home = %s" >&2\n' "$work/behind the shim" >"$work/shims/java"
chmod +x "$work/shims/java"
run env PATH="$work/shims:$PATH" "$place/glueguard" --version
report 'a java on the PATH that is a script is asked for its home' '0 pretended JDK 103 ' "$status $out $err"
rm -rf "$HOME/.jdks"
run "$place/glueguard" --version
report 'a JDK that went away is not missed' "0 $expected " "$status $out $err"

for release in /usr/lib/jvm/*/release; do
  jdk=$(dirname "$release")
  built_place "$jdk"
  run env PATH="$tools" JAVA_HOME= "$place/glueguard" --version
  report "runs on $(basename "$jdk")" "0 $expected " "$status $out $err"
  says 'with an archive' .archive "$(sed -n 4p "$place/target/launch/current")"
  run env PATH="$tools" JAVA_HOME= "$place/glueguard" --version
  report 'and again' "0 $expected " "$status $out $err"
done

# --- where nothing can be written -----------------------------------------------------------------
built_place
touch "$place/target/launch"
run "$place/glueguard" --version
report 'target cannot be written: runs' "0 $expected " "$status $out $err"
report 'target cannot be written: the archive is in the cache of the user' 1 "$(find "$XDG_CACHE_HOME" -name '*.archive' | wc -l)"
rm -rf "$XDG_CACHE_HOME"
touch "$XDG_CACHE_HOME"
run "$place/glueguard" --version
report 'nothing can be written at all: runs' "0 $expected " "$status $out $err"
rm -f "$XDG_CACHE_HOME"

# --- a new jar under an old archive ---------------------------------------------------------------
built_place
run "$place/glueguard" --version
before=$(sed -n 4p "$place/target/launch/current")
echo x >"$work/extra"
"$(dirname "$real_java")/jar" uf "$place/target/glueguard.jar" -C "$work" extra
run "$place/glueguard" --version
report 'a new jar runs' "0 $expected " "$status $out $err"
after=$(sed -n 4p "$place/target/launch/current")
report 'a new jar has a new archive, the old one is gone' 'new gone' \
  "$([ "$before" != "$after" ] && [ -s "$after" ] && echo new) $([ -e "$before" ] || echo gone)"

echo
echo "Launcher tests run: $tests, Failures: $failures"
[ "$failures" -eq 0 ]
