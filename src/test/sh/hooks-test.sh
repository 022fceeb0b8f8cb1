#!/usr/bin/env bash
# Runs the hooks of .pre-commit-hooks.yaml by pre-commit itself, in a repository of a user.
# Usage: hooks-test.sh; needs pre-commit, git and Maven.
set -u

project=$(cd "$(dirname "$0")/../../.." && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export PRE_COMMIT_HOME=$work/hooks GIT_CONFIG_GLOBAL=$work/gitconfig GIT_CONFIG_NOSYSTEM=1
git config --global user.name Tester
git config --global user.email tester@example.org
git config --global --add safe.directory '*'
failures=0
tests=0

# $1: the user's folder; pre-commit runs the hook $2 of the committed project on the staged files.
hook() {
  (cd "$1" && git add -A && pre-commit run --all-files --verbose "$2") >"$work/log" 2>&1 </dev/null
  status=$?
}

expect() { # name, wanted status, wanted part of the output
  tests=$((tests + 1))
  if [ "$status" -eq "$2" ] && grep -qF -- "$3" "$work/log"; then
    echo "ok   $1"
  else
    failures=$((failures + 1))
    echo "FAIL $1: status $status, wanted $2 and '$3'"
    cat "$work/log"
  fi
}

git clone -q "$project" "$work/released"
revision=$(git -C "$work/released" rev-parse HEAD)
user="$work/user of hooks"
git init -q "$user"
cat >"$user/.pre-commit-config.yaml" <<YAML
repos:
  - repo: $work/released
    rev: $revision
    hooks:
      - id: glueguard
      - id: glueguard-all
      - id: glueguard-rules
YAML
echo 'no template' >"$user/notes.txt"
hook "$user" glueguard
expect 'glueguard accepts files that are no templates' 0 'Passed'

cp "$project/src/main/launcher/training/job.json" "$user/bad template.json"
hook "$user" glueguard
expect 'glueguard refuses a template with a fault' 1 'bookmark-encryption-disabled'
hook "$user" glueguard-all
expect 'glueguard-all refuses the repository' 1 'bookmark-encryption-disabled'

key='"KmsKeyArn": "arn:aws:kms:eu-west-1:111122223333:key/0a1b2c3d-0000-4000-8000-0a1b2c3d4e5f"'
sed "s|\"JobBookmarksEncryption\": .*|\"JobBookmarksEncryption\": {\"JobBookmarksEncryptionMode\": \"CSE-KMS\", $key},\\n      \"CloudWatchEncryption\": {\"CloudWatchEncryptionMode\": \"SSE-KMS\", $key},\\n      \"S3Encryptions\": [{\"S3EncryptionMode\": \"SSE-KMS\", $key}]|" \
  "$project/src/main/launcher/training/job.json" >"$user/bad template.json"
hook "$user" glueguard
expect 'glueguard accepts the template with the fault mended' 0 'Passed'

mkdir "$user/rules"
echo 'id: [' >"$user/rules/broken.yaml"
hook "$user" glueguard-rules
expect 'glueguard-rules refuses a broken rule file' 1 'broken.yaml'
rm "$user/rules/broken.yaml"

# From here on the hook is installed and git runs it: only what is staged is judged.
commit() { # message
  (cd "$user" && git add -A && git commit -m "$1") >"$work/log" 2>&1 </dev/null
  status=$?
}

sed -i '/glueguard-all/d; /glueguard-rules/d' "$user/.pre-commit-config.yaml"
(cd "$user" && pre-commit install >/dev/null)
cp "$project/src/main/launcher/training/job.json" "$user/bad template.json"
commit 'A job in the clear'
expect 'a commit with a bad job is stopped' 1 'bookmark-encryption-disabled'
rm "$user/bad template.json"
cat >"$user/security.yaml" <<YAML
Resources:
  Security:
    Type: AWS::Glue::SecurityConfiguration
    Properties:
      Name: shared-security
      EncryptionConfiguration:
        JobBookmarksEncryption: {JobBookmarksEncryptionMode: DISABLED}
YAML
(cd "$user" && git add -A && git commit --no-verify -qm 'A configuration that is there already')
cat >"$user/job.yaml" <<YAML
Resources:
  Nightly:
    Type: AWS::Glue::Job
    Properties:
      Role: arn:aws:iam::111122223333:role/glue
      Command: {Name: glueetl, ScriptLocation: s3://bucket/job.py}
      Tags: {Owner: sales}
      SecurityConfiguration: shared-security
YAML
commit 'Only the job'
expect 'a job is judged with the configuration in a file that is not touched' 1 'job.yaml:8:30'
sed 's/DISABLED}/CSE-KMS, KmsKeyArn: "arn:aws:kms:eu-west-1:111122223333:key\/0a1b2c3d-0000-4000-8000-0a1b2c3d4e5f"}/' \
  "$user/security.yaml" >"$work/encrypted" && mv "$work/encrypted" "$user/security.yaml"
(cd "$user" && git commit --no-verify -qm 'The configuration encrypts' security.yaml)
commit 'Only the job'
expect 'a commit with a good job passes' 0 'Passed'

echo
echo "Hook tests run: $tests, Failures: $failures"
[ "$failures" -eq 0 ]
