#!/usr/bin/env bash
# One site, built in many surroundings: threads, languages, time zones, folders, orders of files. Prints how many manifests differ.
#   bench/crash/same.sh PROGRAM CONTENT_FOLDER
set -euo pipefail
program=$(readlink -f "$1") content=$(readlink -f "$2")
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT
run() { # run NAME ORDER COMMAND...
  local root=$work/$1; mkdir -p "$root/content"
  printf 'title: Same\nbase_url: https://same.example/\n' > "$root/site.config.yml"
  find "$content" -type f -name '*.md' -printf '%P\n' | $2 | while read -r file; do mkdir -p "$root/content/$(dirname "$file")"; cp "$content/$file" "$root/content/$file"; done
  env "${@:3}" "$program" build --root "$root" --clock 2026-06-01 --fail-on never --quiet ${jobs:+--jobs $jobs} > /dev/null 2>&1 || true
  sha256sum < "$root/public/build-manifest.json"
}
{
  jobs=1 run one sort LANG=C TZ=UTC
  jobs=2 run two 'sort -r' LANG=tr_TR.UTF-8 TZ=Asia/Tokyo
  jobs=16 run deeper/sixteen shuf LANG=C TZ=America/St_Johns
  run again shuf LC_ALL=tr_TR.UTF-8 TZ=Pacific/Chatham
} | sort | uniq -c
