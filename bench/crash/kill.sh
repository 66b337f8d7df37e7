#!/usr/bin/env bash
# Kills builds at random moments and looks at what is left: after each kill the output folder must be, file by file, the old site
# or the new one, and after the next build the new one.
#   bench/crash/kill.sh PROGRAM [KILLS=200] [ARTICLES=150]
set -euo pipefail
program=$(readlink -f "$1") kills=${2:-200} articles=${3:-150}
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT
site=$work/site && mkdir -p "$site/content"
printf 'title: Crash\nbase_url: https://crash.example/\n' > "$site/site.config.yml"

write() { # write NUMBER WORDS
  printf -- '---\ntitle: Article %s\ndate: 2026-01-%02d\ntags: [t%s]\n---\n\n%s\n' "$1" $((1 + $1 % 28)) $(($1 % 7)) "$2" > "$site/content/a$1.md"
}
build() { "$program" build --root "$1" --clock 2026-06-01 --quiet "${@:2}" > "$work/log" 2>&1; }
state() { (cd "$1/public" 2>/dev/null && find . -type f -print0 | sort -z | xargs -0 sha256sum | sha256sum); }
clean() { rm -rf "$work/clean"; mkdir "$work/clean"; cp -r "$site/content" "$site/site.config.yml" "$work/clean/"; build "$work/clean" --no-cache; state "$work/clean"; }

for i in $(seq "$articles"); do write "$i" "first words"; done
started=$(date +%s%N); build "$site"; full=$((($(date +%s%N) - started) / 1000000))
old=$(state "$site") torn=0 wrong=0 olds=0 news=0 whole=0
for kill in $(seq "$kills"); do
  for _ in 1 2 3; do write $((1 + RANDOM % articles)) "words of round $kill $RANDOM"; done
  [ $((kill % 4)) -eq 0 ] && rm -rf "$site/.articlesite"
  new=$(clean)
  "$program" build --root "$site" --clock 2026-06-01 --quiet > "$work/log" 2>&1 & child=$! # the program itself, not a shell around it
  sleep "$(awk -v most="$full" -v seed="$RANDOM" 'BEGIN { srand(seed); printf "%.3f", rand() * most * 1.1 / 1000 }')"
  kill -9 "$child" 2> /dev/null || whole=$((whole + 1))
  wait "$child" 2> /dev/null || true
  case $(state "$site") in
    "$old") olds=$((olds + 1)) ;;
    "$new") news=$((news + 1)) ;;
    *) torn=$((torn + 1)) ;;
  esac
  build "$site" || { echo "the build after kill $kill failed"; cat "$work/log"; wrong=$((wrong + 1)); }
  old=$(state "$site")
  [ "$old" = "$new" ] || wrong=$((wrong + 1))
done
echo "$kills kills ($whole came too late) within $full ms: $olds times the old site, $news times the new one, $torn times neither; $wrong times the next build did not match one from scratch"
[ "$torn" -eq 0 ] && [ "$wrong" -eq 0 ]
