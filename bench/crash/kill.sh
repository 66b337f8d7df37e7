#!/usr/bin/env bash
# Kills builds at random moments and looks at what is left: after each kill the output folder must be, file by file, the site before or
# the one to come, and after the next build the one to come. Both are known from builds without a cache in a folder of their own.
#   bench/crash/kill.sh PROGRAM [KILLS=200] [POSTS]
#     POSTS   a folder of articles; else 150 are made up
# The content goes round through a few states (articles edited, added, deleted, retagged). Every fourth build is a full one: the cache is taken away. A third
# of the kills come at any moment of a build, a third once new files are being written, a third once the next site is put together beside the old;
# what the folders beside the output tell of the moment is counted. Fails when nothing was killed in one of them.
set -euo pipefail
program=$(readlink -f "$1") kills=${2:-200} posts=${3:-}
states=4
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT
site=$work/site && mkdir -p "$site/content"
printf 'title: Crash\nbase_url: https://crash.example/\nledger: off\n' > "$site/site.config.yml"

build() { "$program" build --root "$1" --clock 2026-06-01 --fail-on never --quiet "${@:2}" > "$work/log" 2>&1; }
state() { (cd "$1/public" 2> /dev/null && find . -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -c1-64); }
millis() { echo $(($(date +%s%N) / 1000000)); }
pause() { sleep "$(printf '%d.%03d' $(($1 / 1000)) $(($1 % 1000)))"; }

if [ -n "$posts" ]; then cp "$posts"/*.md "$site/content/"
else awk -v folder="$site/content" 'BEGIN { for (i = 1; i <= 150; i++) { file = folder "/a" i ".md"; printf "---\ntitle: Article %d\ndate: 2026-01-%02d\ntags: [t%d]\n---\n\nThe words of article %d.\n", i, 1 + i % 28, i % 7, i > file; close(file) } }'; fi
mapfile -t names < <(cd "$site/content" && printf '%s\n' *.md | LC_ALL=C sort)
[ "${#names[@]}" -ge 20 ] || { echo "there are ${#names[@]} articles in '$posts': too few to tell a torn site from a whole one"; exit 2; }

# the states of the content, and the site of each
declare -a sites
for ((s = 0; s < states; s++)); do
  cp -r "$site/content" "$work/content-$s"
  for ((i = s; i < ${#names[@]}; i += 17)); do printf '\nWords of state %d.\n' "$s" >> "$work/content-$s/${names[i]}"; done
  rm "$work/content-$s/${names[s * 3 + 1]}"
  printf -- '---\ntitle: Only in state %d\ndate: 2026-02-0%d\ntags: [state-%d]\n---\n\nWords.\n' "$s" $((s + 1)) $((s % 3)) > "$work/content-$s/only-$s.md"
  mkdir "$work/clean"; cp -r "$work/content-$s" "$work/clean/content"; cp "$site/site.config.yml" "$work/clean/"
  build "$work/clean" --no-cache || { echo "the build of state $s failed"; cat "$work/log"; exit 1; }
  sites[s]=$(state "$work/clean")
  files=$(find "$work/clean/public" -type f | wc -l)
  rm -rf "$work/clean"
done
[ "$(printf '%s\n' "${sites[@]}" | sort -u | wc -l)" -eq "$states" ] || { echo "the states make the same site: nothing could be told from it"; exit 2; }

show() { rm -rf "$site/content"; cp -r "$work/content-$1" "$site/content"; }
show 0; started=$(millis); build "$site"; full=$(($(millis) - started))
[ "$(state "$site")" = "${sites[0]}" ] || { echo "the first build does not match one without a cache"; exit 1; }
show 1; started=$(millis); build "$site"; short=$(($(millis) - started))

next=$site/.public.articlesite-next turning=$site/.public.articlesite-turning
now=1 torn=0 wrong=0 olds=0 news=0
declare -A hits=([reading]=0 [writing]=0 [publishing]=0 [late]=0)
begun=$(millis)
for ((kill = 1; kill <= kills; kill++)); do
  old=$now now=$(((now + 1 + RANDOM % (states - 1)) % states))
  show "$now"
  most=$short; [ $((kill % 4)) -eq 0 ] && { rm -rf "$site/.articlesite"; most=$full; }
  "$program" build --root "$site" --clock 2026-06-01 --fail-on never --quiet > "$work/log" 2>&1 & child=$! # the program itself, not a shell around it
  case $((kill % 3)) in
    0) pause $((RANDOM % (most + most / 10 + 1))) ;;
    1) while [ ! -d "$next" ] && kill -0 "$child" 2> /dev/null; do sleep 0.005; done; pause $((RANDOM % (most / 3 + 1))) ;;
    2) while [ ! -d "$turning" ] && [ ! -e "$next/build-manifest.json" ] && kill -0 "$child" 2> /dev/null; do sleep 0.002; done; pause $((RANDOM % 20)) ;;
  esac
  if kill -9 "$child" 2> /dev/null; then
    wait "$child" 2> /dev/null || true
    if [ -d "$turning" ] || [ -e "$next/build-manifest.json" ]; then hit=publishing; elif [ -d "$next" ]; then hit=writing; else hit=reading; fi
  else
    wait "$child" 2> /dev/null || true; hit=late
  fi
  hits[$hit]=$((hits[$hit] + 1))
  case $(state "$site") in
    "${sites[old]}") olds=$((olds + 1)) ;;
    "${sites[now]}") news=$((news + 1)) ;;
    *) torn=$((torn + 1)); echo "kill $kill ($hit): neither the old site nor the new one" ;;
  esac
  build "$site" || { echo "the build after kill $kill ($hit) failed"; cat "$work/log"; wrong=$((wrong + 1)); }
  [ "$(state "$site")" = "${sites[now]}" ] || { echo "kill $kill ($hit): the next build does not match one without a cache"; wrong=$((wrong + 1)); }
  left=$(find "$site" -maxdepth 1 \( -name '.public.articlesite-next' -o -name '.public.articlesite-turning' \) | wc -l)
  [ "$left" -eq 0 ] || { echo "kill $kill ($hit): the next build left something behind"; wrong=$((wrong + 1)); }
done
echo "$kills kills in $((($(millis) - begun) / 1000)) s, of builds of ${#names[@]} articles and $files files ($full ms full, $short ms incremental):" \
  "${hits[reading]} while it read, ${hits[writing]} while it wrote, ${hits[publishing]} while it published, ${hits[late]} too late;" \
  "$olds times the old site, $news times the new one, $torn times neither; $wrong times the next build was wrong"
[ $((olds + news + torn)) -eq "$kills" ] || { echo "not every kill was looked at"; exit 1; }
if [ "$kills" -ge 50 ]; then
  for phase in reading writing publishing; do [ "${hits[$phase]}" -gt 0 ] || { echo "no build was killed while $phase"; exit 1; }; done
fi
[ "$torn" -eq 0 ] && [ "$wrong" -eq 0 ]
