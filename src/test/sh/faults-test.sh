#!/usr/bin/env bash
# Faults of the machine, with the real thing: full disks, closed pipes, kills, little memory, files
# that vanish, damaged state of the launcher, odd locales and time zones.
# Usage: faults-test.sh, after `mvn verify` or `mvn package`.
set -u

project=$(cd "$(dirname "$0")/../../.." && pwd -P)
jar=$project/target/glueguard.jar
[ -f "$jar" ] || { echo "no $jar: run mvn package first" >&2; exit 2; }
work=$(mktemp -d)
chmod 755 "$work"
full=$work/full
# shellcheck disable=SC2317,SC2329 # called by the trap
clear_away() {
  mountpoint -q "$full" 2>/dev/null && umount "$full"
  rm -rf "$work"
}
trap clear_away EXIT
failures=0
tests=0
left_out=0
unset JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS _JAVA_OPTIONS
export LC_ALL=C.UTF-8

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

skip() {
  left_out=$((left_out + 1))
  echo "left out: $1"
}

# Runs and sets `out`, `err` and `status`.
run() {
  timeout 120 "$@" >"$work/out" 2>"$work/err" </dev/null
  status=$?
  out=$(cat "$work/out")
  err=$(cat "$work/err")
}

gg=(java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar "$jar")

formats='text json html'
templates=$work/templates
mkdir -p "$templates"
key=arn:aws:kms:eu-west-1:111122223333:key/0a1b2c3d-0000-4000-8000-0a1b2c3d4e5f
cat >"$templates/good.yaml" <<YAML
Resources:
  Good:
    Type: AWS::Glue::Job
    Properties: {Role: r, Tags: {Owner: x}, Command: {Name: glueetl}, SecurityConfiguration: !Ref Secure}
  Secure:
    Type: AWS::Glue::SecurityConfiguration
    Properties:
      Name: secure
      EncryptionConfiguration:
        JobBookmarksEncryption: {JobBookmarksEncryptionMode: CSE-KMS, KmsKeyArn: $key}
        CloudWatchEncryption: {CloudWatchEncryptionMode: SSE-KMS, KmsKeyArn: $key}
        S3Encryptions: [{S3EncryptionMode: SSE-KMS, KmsKeyArn: $key}]
YAML
bad() { # count: that many bad jobs
  echo 'Resources:'
  for ((i = 0; i < $1; i++)); do
    printf '  Job%d:\n    Type: AWS::Glue::Job\n    Properties: {Role: r, Command: {Name: glueetl}}\n' "$i"
  done
}
bad 1500 >"$templates/bad.yaml"
cd "$templates" || exit 2

# --- full disks and closed pipes ------------------------------------------------------------------
for format in $formats; do
  timeout 120 "${gg[@]}" scan --format "$format" . >/dev/full 2>"$work/err" </dev/null
  report "standard output is full ($format): status" 2 $?
  says "standard output is full ($format): says so" 'No space left on device' "$(cat "$work/err")"
done
run "${gg[@]}" scan --format json=/dev/full .
report 'a report to a full device: status' 2 "$status"
says 'a report to a full device: names it' '/dev/full: No space left on device' "$err"

mkdir -p "$full"
if mount -t tmpfs -o size=64k tmpfs "$full" 2>/dev/null; then
  echo old >"$full/report.html"
  run "${gg[@]}" scan --format "html=$full/report.html" .
  report 'a full disk: status' 2 "$status"
  says 'a full disk: names the report' "$full/report.html: No space left on device" "$err"
  report 'a full disk: the old report stays, nothing else is left' 'old report.html' \
    "$(cat "$full/report.html") $(ls -A "$full")"
  umount "$full"
else
  skip 'a full disk: nothing can be mounted here'
fi

for format in $formats; do
  timeout 120 "${gg[@]}" scan -q --format "$format" . 2>"$work/err" </dev/null | head -c 1 >/dev/null
  report "a reader that leaves ($format)" '1 ' "${PIPESTATUS[0]} $(cat "$work/err")"
done
timeout 120 "${gg[@]}" scan good.yaml 2>"$work/err" </dev/null >&-
report 'standard output is closed: no crash' 2 "$?"
report 'standard error is closed' 0 "$(timeout 120 "${gg[@]}" scan -q good.yaml </dev/null 2>&- >/dev/null; echo $?)"
report 'standard input is closed' 0 "$(timeout 120 "${gg[@]}" scan -q good.yaml 2>&1 <&- >/dev/null; echo $?)"

# --- killed half-way ------------------------------------------------------------------------------
mkdir "$work/reports"
bad 8000 >"$work/many.yaml"
for signal in KILL TERM INT; do
  echo old >"$work/reports/report.json"
  (cd "$work" && exec "${gg[@]}" scan --root . --format json=reports/report.json many.yaml) >/dev/null 2>&1 </dev/null &
  runner=$!
  for ((i = 0; i < 6000; i++)); do
    compgen -G "$work/reports/.report.json.*.tmp" >/dev/null && break
    kill -0 "$runner" 2>/dev/null || break
    sleep 0.01
  done
  kill -"$signal" "$runner" 2>/dev/null
  wait "$runner" 2>/dev/null
  status=$?
  if [ "$status" -le 3 ]; then
    skip "killed by $signal: it was faster"
    continue
  fi
  report "killed by $signal: the old report stays" old "$(head -c 100 "$work/reports/report.json")"
  [ "$signal" = KILL ] || report "killed by $signal: nothing is left" report.json "$(ls -A "$work/reports")"
  rm -f "$work/reports/".report.json.*.tmp
done

# --- little memory --------------------------------------------------------------------------------
mkdir "$work/large"
cp good.yaml "$work/large/"
{
  printf '{"Resources": {"J": {"Type": "AWS::Glue::Job"}}, "x": [1'
  head -c 12000000 /dev/zero | sed 's/\x0/,1/g'
  printf ']}'
} >"$work/large/large.json"
cp "$work/large/large.json" "$work/large/one more.json"
for memory in 48 96; do
  run java -XX:+UseSerialGC "-Xmx${memory}m" -jar "$jar" scan --format json --root "$work/large" "$work/large"
  report "one file takes more than ${memory} MB: status" 3 "$status"
  says "one file takes more than ${memory} MB: says so" 'memory' "$out"
  says "one file takes more than ${memory} MB: the others are judged" '"encrypted": 1' "$out"
done

# --- files that change, vanish, or may not be read ------------------------------------------------
mkdir "$work/busy"
for i in 1 2 3 4 5 6 7 8; do
  cp bad.yaml "$work/busy/$i.yaml"
  mkdir -p "$work/busy/folder$i"
done
(
  while :; do
    for i in 1 2 3 4 5 6 7 8; do
      : >"$work/busy/$i.yaml"
      head -c $((RANDOM * 3)) bad.yaml >"$work/busy/$i.yaml"
      rm -f "$work/busy/$i.yaml"
      rm -rf "$work/busy/folder$i"
      mkdir -p "$work/busy/folder$i"
      cp bad.yaml "$work/busy/$i.yaml"
      cp bad.yaml "$work/busy/folder$i/" 2>/dev/null
    done
  done
) 2>/dev/null &
changer=$!
odd=
for i in 1 2 3 4 5 6 7 8 9 10; do
  run "${gg[@]}" scan --root "$work/busy" --format sarif "$work/busy"
  case $status$err in
    [013]glueguard:*internal* | [013]*xception*) odd="$odd $status $err" ;;
    [013]*) ;;
    *) odd="$odd $status $err" ;;
  esac
done
kill "$changer"
wait "$changer" 2>/dev/null
report 'files that change and vanish while they are scanned' '' "$odd"

mkdir -p "$work/closed/inner"
cp good.yaml "$work/closed/"
cp bad.yaml "$work/closed/no.yaml"
cp bad.yaml "$work/closed/inner/"
chmod 000 "$work/closed/no.yaml" "$work/closed/inner"
nobody=()
[ "$(id -u)" -ne 0 ] || nobody=(setpriv --reuid=65534 --regid=65534 --clear-groups)
cp "$jar" "$work/glueguard.jar"
if "${nobody[@]}" cat "$work/glueguard.jar" >/dev/null 2>&1 && ! "${nobody[@]}" cat "$work/closed/no.yaml" >/dev/null 2>&1; then
  run "${nobody[@]}" java -jar "$work/glueguard.jar" scan --root "$work/closed" "$work/closed"
  report 'what may not be read: status' 3 "$status"
  says 'what may not be read: the file' 'no.yaml:1:1: unreadable The file cannot be read: permission denied' "$out"
  says 'what may not be read: the folder' 'inner:1:1: unreadable The folder cannot be read' "$out"
  says 'what may not be read: the rest is judged' '1 encrypted' "$out"
else
  skip 'what may not be read: nobody else can be had here'
fi
chmod 755 "$work/closed/inner"

mkdir "$work/odd"
cp good.yaml "$work/odd/"
mkfifo "$work/odd/template.yaml"
mknod "$work/odd/device.yaml" c 1 5 2>/dev/null
ln -s loop "$work/odd/loop"
ln -s . "$work/odd/again"
printf 'Resources: {}\n' >"$work/odd/$(printf 'latin\351.yaml')"
run "${gg[@]}" scan --root "$work/odd" "$work/odd"
report 'pipes, devices, loops and names in Latin 1: status' 3 "$status"
says 'a pipe' 'template.yaml:1:1: unreadable This is a pipe or a device' "$out"
says 'a name in Latin 1' 'its name is not valid UTF-8' "$out"
says 'the rest is judged' '1 encrypted' "$out"

# --- locale, time zone, terminal ------------------------------------------------------------------
# a copy, so that nothing is built and the state of the project stays as it is
place=$work/place
mkdir -p "$place/target"
(cd "$project" && tar cf - glueguard pom.xml .mvn LICENSE src/main rules) | tar xf - -C "$place"
cp "$jar" "$place/target/"
mkdir "$work/names"
cp good.yaml "$work/names/größe 東.yaml"
for locale in C POSIX ''; do
  run env LC_ALL="$locale" "$place/glueguard" scan --root "$work/names" --format json "$work/names"
  report "a name in UTF-8, LC_ALL='$locale'" '0 1' "$status $(grep -c '"encrypted": 1' <<<"$out")"
  says "a name in UTF-8, LC_ALL='$locale': is shown" 'größe 東.yaml' "$out"
done
mkdir "$work/dated"
for day in yesterday today tomorrow; do
  cat >"$work/dated/$day.yaml" <<YAML
Resources:
  # glueguard:ignore job-without-security-configuration -- sandbox (until $(date -u -d "$day" +%F))
  Job:
    Type: AWS::Glue::Job
    Properties: {Role: r, Command: {Name: glueetl}}
YAML
done
run "${gg[@]}" scan --root "$work/dated" --format json "$work/dated"
here=$out
report 'a suppression that ended yesterday has expired, one that ends today has not' 1 "$(grep -c '"rule": "suppression-expired"' <<<"$out")"
for zone in Pacific/Kiritimati Etc/GMT+12 Asia/Kolkata America/St_Johns; do
  run env TZ="$zone" "${gg[@]}" scan --root "$work/dated" --format json "$work/dated"
  report "the same day in $zone" "$here" "$out"
done
run setsid "${gg[@]}" scan good.yaml
report 'without a terminal' 0 "$status"
run env -i PATH="$PATH" "$(command -v java)" -jar "$jar" scan good.yaml
report 'without any environment' 0 "$status"

# --- the launcher ---------------------------------------------------------------------------------
rm -rf "$place/target/launch"
version=$("${gg[@]}" --version)
launch() { # name, then the command
  local name=$1
  shift
  run "$@"
  report "$name" "0 $version " "$status $out $err"
}
for runner in 1 2 3; do
  "$place/glueguard" --version >"$work/out.$runner" 2>&1 </dev/null &
done
wait
report 'three first uses at once' "$version $version $version" \
  "$(cat "$work/out.1") $(cat "$work/out.2") $(cat "$work/out.3")"
launch 'after that' "$place/glueguard" --version
report 'one archive, one jar, nothing half-made' '1 1 0' \
  "$(find "$place/target/launch" -name '*.archive' | wc -l) $(find "$place/target/launch" -name '*.jar' | wc -l) $(find "$place/target/launch" -name '*.[0-9]*' | wc -l)"
archive=$(find "$place/target/launch" -name '*.archive')
current=$place/target/launch/current
touch -r "$archive" "$work/moment"
: >"$archive"
touch -r "$work/moment" "$archive"
launch 'an empty archive' "$place/glueguard" --version
for damage in ':' 'echo nonsense' 'head -c 20 /dev/urandom' 'yes' 'printf /bin/true\n'; do
  $damage 2>/dev/null | head -c 100000 >"$current"
  touch -r "$place/target/glueguard.jar" "$current"
  launch "a launch file that holds the output of '$damage'" "$place/glueguard" --version
done
launch 'HOME is not set' env -u HOME -u XDG_CACHE_HOME "$place/glueguard" --version
launch 'without a terminal' setsid "$place/glueguard" --version
if [ "${#nobody[@]}" -gt 0 ]; then
  rm -rf "$place/target/launch"
  mkdir "$work/home"
  launch 'a home and a target that cannot be written' \
    "${nobody[@]}" env HOME="$work/home" XDG_CACHE_HOME= "$place/glueguard" --version
  report 'nothing was written' '' "$(find "$work/home" "$place/target" -mindepth 1 ! -name glueguard.jar)"
else
  skip 'a home that cannot be written: only the superuser can try it'
fi

echo
echo "Fault tests run: $tests, Failures: $failures, Left out: $left_out"
[ "$failures" -eq 0 ]
