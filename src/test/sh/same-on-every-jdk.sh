#!/usr/bin/env bash
# The same input gives the same bytes on every JDK from 17 up that is installed, whatever the locale and the time zone.
# Usage: same-on-every-jdk.sh, after `mvn verify` or `mvn package`.
set -u
cd "$(dirname "$0")/../../.." || exit 2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0
runs=0
reference=

for release in /usr/lib/jvm/*/release "${JAVA_HOME:-/nowhere}/release"; do
  jdk=$(dirname "$release")
  [ -x "$jdk/bin/java" ] || continue
  [ "$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$release")" -ge 17 ] || continue
  for locale in '-Duser.language=en -Duser.timezone=UTC' '-Duser.language=tr -Duser.country=TR -Duser.timezone=Asia/Kolkata'; do
    for format in text json sarif; do
      for input in fixtures src/main/launcher/training; do
        [ -e "$input" ] || continue
        # shellcheck disable=SC2086 # two or three words
        "$jdk/bin/java" $locale -jar target/glueguard.jar scan --format "$format" "$input" \
          >"$work/$format-${input//\//-}" 2>&1 </dev/null
        echo "$?" >>"$work/$format-${input//\//-}"
      done
    done
    sum=$(cd "$work" && sha256sum ./*)
    runs=$((runs + 1))
    if [ -z "$reference" ]; then
      reference=$sum
      first="$jdk ($locale)"
    elif [ "$sum" != "$reference" ]; then
      failures=$((failures + 1))
      echo "FAIL $jdk ($locale) differs from $first:"
      diff <(echo "$reference") <(echo "$sum")
    fi
  done
done
echo "Combinations of JDK and locale: $runs, different: $failures"
[ "$runs" -gt 0 ] && [ "$failures" -eq 0 ]
