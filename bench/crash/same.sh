#!/usr/bin/env bash
# One site, built in many surroundings: threads, languages, time zones, folders, orders of files, with a cache and without. All files of
# all builds are compared; fails when any differs, when a build fails, and when there was nothing to compare.
#   bench/crash/same.sh PROGRAM CONTENT_FOLDER
set -euo pipefail
program=$(readlink -f "$1") content=$(readlink -f "$2")
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT
articles=$(find "$content" -type f -name '*.md' | wc -l)
[ "$articles" -ge 10 ] || { echo "there are $articles articles in '$content': nothing to compare"; exit 2; }

lay() { # lay NAME ORDER: the articles in the order in which the folder is to hold them
  mkdir -p "$work/$1/content"; printf 'title: Same\nbase_url: https://same.example/\n' > "$work/$1/site.config.yml"
  (cd "$content" && find . -type f -name '*.md' -print0 | $2 | xargs -0 cp --parents -t "$work/$1/content")
}
built() { # built NAME JOBS SETTINGS... -- OPTIONS...
  local root=$work/$1 jobs=$2 settings=(); shift 2
  while [ "$1" != -- ]; do settings+=("$1"); shift; done
  shift
  env "${settings[@]}" "$program" build --root "$root" --clock 2026-06-01 --fail-on never --quiet --jobs "$jobs" "$@" > "$work/log" 2>&1 || { echo "a build failed: ${settings[*]}" >&2; cat "$work/log" >&2; exit 1; }
  [ "$(find "$root/public" -name index.html | wc -l)" -ge "$articles" ] || { echo "too few pages: ${settings[*]}" >&2; exit 1; }
  echo "$(cd "$root/public" && find . -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -c1-64) ledger $(sha256sum < "$root/urls.txt" | cut -c1-16) jobs $jobs ${settings[*]} $*" | tee -a "$work/all"
}
lay one 'sort -z'; lay two 'sort -zr'; lay deeper/still/three 'shuf -z'
built one 1 LANG=C TZ=UTC --
built two 2 LANG=tr_TR.UTF-8 LC_ALL=tr_TR.UTF-8 TZ=Asia/Tokyo --
built deeper/still/three 16 LANG=de_DE.UTF-8 TZ=America/St_Johns --
built two 16 LANG=C TZ=Pacific/Chatham -- --no-cache
rm -rf "$work/one/public" "$work/one/.public.articlesite-previous"
built one 2 LANG=tr_TR.UTF-8 TZ=Asia/Kathmandu --

different=$(cut -d' ' -f1-3 "$work/all" | sort -u | wc -l)
echo "$(wc -l < "$work/all") builds of $articles articles, $(find "$work/two/public" -type f | wc -l) files each: $different different"
[ "$different" -eq 1 ]
