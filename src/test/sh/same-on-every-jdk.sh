#!/usr/bin/env bash
# The same input gives the same bytes in every report: on every JDK from 17 up that is installed, whatever the locale
# and the time zone, the number of threads, the order of the arguments and the order that the disk lists files in.
# Usage: same-on-every-jdk.sh, after `mvn verify` or `mvn package`.
set -u
cd "$(dirname "$0")/../../.." || exit 2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0
runs=0
reference=

folders='fixtures/cdk fixtures/keys fixtures/starts fixtures/terraform'
backwards='fixtures/terraform fixtures/starts fixtures/keys fixtures/cdk'

copy() { # place, option of sort: the order in which files are made is how many file systems list them
  # shellcheck disable=SC2086 # several words, or none
  find $folders -type f | sort $2 | while IFS= read -r file; do
    mkdir -p "$1/${file%/*}"
    cp "$file" "$1/$file"
  done
}
copy "$work/straight" ''
copy "$work/reversed" -r

compare() { # name, root, arguments of java and of the program
  local name=$1 root=$2 format
  shift 2
  rm -rf "$work/reports"
  mkdir "$work/reports"
  local outputs=()
  for format in json jsonl sarif junit html markdown github gitlab; do
    outputs+=(--format "$format=$work/reports/$format")
  done
  (cd "$root" && "$@" --root . --format text "${outputs[@]}") >"$work/reports/text" 2>&1 </dev/null
  echo "$?" >>"$work/reports/text"
  sum=$(cd "$work/reports" && sha256sum ./*)
  runs=$((runs + 1))
  if [ -z "$reference" ]; then
    reference=$sum
    first=$name
    rm -rf "$work/first"
    mv "$work/reports" "$work/first"
  elif [ "$sum" != "$reference" ]; then
    failures=$((failures + 1))
    echo "FAIL $name differs from $first:"
    diff -r "$work/first" "$work/reports" | head -20
  fi
}

jar=$PWD/target/glueguard.jar
for release in /usr/lib/jvm/*/release "${JAVA_HOME:-/nowhere}/release"; do
  jdk=$(dirname "$release")
  [ -x "$jdk/bin/java" ] || continue
  [ "$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$release")" -ge 17 ] || continue
  # a JDK may be there under several names
  case " ${seen-} " in *" $(readlink -f "$jdk") "*) continue ;; esac
  seen="${seen-} $(readlink -f "$jdk")"
  # shellcheck disable=SC2086 # several words
  {
    compare "$jdk" "$work/straight" "$jdk/bin/java" -jar "$jar" scan --jobs 1 $folders
    compare "$jdk, eight threads" "$work/straight" "$jdk/bin/java" -jar "$jar" scan --jobs 8 $folders
    compare "$jdk, arguments reversed" "$work/straight" "$jdk/bin/java" -jar "$jar" scan --jobs 3 $backwards
    compare "$jdk, files made in reversed order" "$work/reversed" "$jdk/bin/java" -jar "$jar" scan $folders
    compare "$jdk, Turkish, UTC+14" "$work/straight" "$jdk/bin/java" -Duser.language=tr -Duser.country=TR \
      -Duser.timezone=Pacific/Kiritimati -jar "$jar" scan $folders
    compare "$jdk, Arabic, UTC-12, Latin 1" "$work/straight" "$jdk/bin/java" -Duser.language=ar -Duser.country=EG \
      -Duser.timezone=Etc/GMT+12 -Dfile.encoding=ISO-8859-1 -jar "$jar" scan $folders
  }
done
echo "Combinations of JDK, threads, order and locale: $runs, different: $failures"
[ "$runs" -gt 5 ] && [ "$failures" -eq 0 ]
