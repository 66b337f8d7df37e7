#!/usr/bin/env bash
# Builds on machines that say no: each must end as told, with a message, and leave the served site, to the last byte, as it was.
#   bench/crash/faults.sh PROGRAM [NAME...]        (as root, on Linux: it mounts a small disk and makes files immutable)
#     NAME  full, readonly, immutable, moving, two, files, memory; all of them where none is named
set -uo pipefail
program=$(readlink -f "$1"); shift
names=" ${*:-full readonly immutable moving two files memory} "
work=$(mktemp -d) && failed=0 looked=0
trap 'chattr -R -i "$work" 2> /dev/null; umount "$work/small" "$work/ro" 2> /dev/null; rm -rf "$work"' EXIT

wanted() { case $names in *" $1 "*) return 0 ;; *) return 1 ;; esac; }
make() { # make FOLDER ARTICLES [BYTES]
  mkdir -p "$1/content"; printf 'title: Faults\nbase_url: https://faults.example/\n' > "$1/site.config.yml"
  awk -v folder="$1/content" -v count="$2" -v bytes="${3:-3000}" 'BEGIN { for (i = 1; i <= count; i++) { file = folder "/a" i ".md"; printf "---\ntitle: Article %d\ndate: 2026-01-02\n---\n\n", i > file; for (b = 0; b < bytes; b += 60) printf "The words of article %d are of no use, line %06d of it.\n", i, b > file; close(file) } }'
}
state() { (cd "$1" && find public urls.txt -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum); }
build() { "$program" build --root "$1" --clock 2026-06-01 --no-color "${@:2}" > "$work/log" 2>&1; }
judge() { # judge NAME EXIT EXPECTED ROOT BEFORE: the site is as it was
  local after; after=$(state "$4"); looked=$((looked + 1))
  if [ "$2" -eq "$3" ] && [ "$after" = "$5" ] && grep -qE 'AS9|AS1|articlesite:' "$work/log"; then echo "ok    $1: exit $2, $(grep -m1 -E 'AS9|AS1|articlesite:' "$work/log" | cut -c1-160)"
  else echo "WRONG $1: exit $2 where $3 was expected, site $([ "$after" = "$5" ] && echo untouched || echo changed)"; cat "$work/log"; failed=1; fi
}
works() { # works NAME EXIT ROOT ARTICLES: the site is whole
  local pages; pages=$(find "$3/public" -path '*/a[0-9]*/index.html' | wc -l); looked=$((looked + 1))
  if [ "$2" -eq 0 ] && [ "$pages" -eq "$4" ]; then echo "ok    $1: $(tail -1 "$work/log")"
  else echo "WRONG $1: exit $2, $pages pages of $4 articles"; tail -5 "$work/log"; failed=1; fi
}
whole() { # whole ROOT: every file of the site is as its manifest says
  python3 - "$1/public" << 'END'
import hashlib, json, pathlib, sys
folder = pathlib.Path(sys.argv[1])
files = json.loads((folder / "build-manifest.json").read_text())["files"]
there = {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()} - {"build-manifest.json"}
sys.exit(0 if len(files) > 10 and there == {file["path"] for file in files} and all(hashlib.sha256((folder / file["path"]).read_bytes()).hexdigest() == file["sha256"] for file in files) else 1)
END
}

if wanted full; then
  mkdir "$work/small" && mount -t tmpfs -o size=3m tmpfs "$work/small"
  make "$work/small/s" 20; build "$work/small/s" || cat "$work/log"; before=$(state "$work/small/s")
  make "$work/small/s" 200; build "$work/small/s"; judge "disk full" $? 3 "$work/small/s" "$before"
  build "$work/small/s" --no-cache; judge "disk full without a cache" $? 3 "$work/small/s" "$before"
  find "$work/small/s/content" -name 'a??*.md' ! -name 'a1?.md' ! -name 'a20.md' -delete; build "$work/small/s"; works "room again" $? "$work/small/s" 20
fi

if wanted readonly; then
  make "$work/ro/s" 20; build "$work/ro/s"; before=$(state "$work/ro/s"); echo more >> "$work/ro/s/content/a1.md"
  mount --bind "$work/ro" "$work/ro" && mount -o remount,ro,bind "$work/ro"
  build "$work/ro/s"; judge "read-only disk" $? 3 "$work/ro/s" "$before"; umount "$work/ro"
fi

if wanted immutable; then
  make "$work/im/s" 20; build "$work/im/s"; echo some >> "$work/im/s/content/a1.md"; build "$work/im/s"; before=$(state "$work/im/s"); echo more >> "$work/im/s/content/a1.md"
  if chattr +i "$work/im/s" 2> /dev/null; then
    build "$work/im/s"; judge "immutable folder" $? 3 "$work/im/s" "$before"; chattr -i "$work/im/s"
    printf -- '---\ntitle: Article b\ndate: 2026-01-02\n---\n\nWords.\n' > "$work/im/s/content/b.md" # a new address, for the ledger
    chattr +i "$work/im/s/urls.txt"; build "$work/im/s"; judge "immutable ledger" $? 3 "$work/im/s" "$before"; chattr -i "$work/im/s/urls.txt"
    page=$work/im/s/.public.articlesite-previous/a1/index.html
    chattr +i "$page"; build "$work/im/s"; judge "immutable file in the site before" $? 3 "$work/im/s" "$before"
    chattr -R -i "$work/im/s"; build "$work/im/s"; works "writable again" $? "$work/im/s" 20
  else echo "skip  immutable folder and files: this disk has no such attribute"; fi
fi

if wanted moving; then # articles that grow, go and come back while they are read: whatever the build says, the site is whole
  make "$work/mv/s" 300; build "$work/mv/s"; wrong=0 ends=""
  (while [ ! -e "$work/mv/rest" ]; do echo growing >> "$work/mv/s/content/a7.md"; mv "$work/mv/s/content/a9.md" "$work/mv/aside.md"; sleep 0.01; mv "$work/mv/aside.md" "$work/mv/s/content/a9.md"; sleep 0.01; done) & mover=$!
  for _ in 1 2 3 4 5 6; do build "$work/mv/s" --no-cache; ends="$ends $?"; whole "$work/mv/s" || wrong=$((wrong + 1)); done
  touch "$work/mv/rest"; wait "$mover"; looked=$((looked + 1))
  case $ends in *[!\ 013]*) wrong=$((wrong + 1)) ;; esac
  [ "$wrong" -eq 0 ] && echo "ok    articles that move: exits$ends, the site was whole each time" || { echo "WRONG articles that move: exits$ends, $wrong of 6 wrong"; failed=1; }
  build "$work/mv/s"; works "articles that have come to rest" $? "$work/mv/s" 300
fi

if wanted two; then
  make "$work/two/s" 400; build "$work/two/s"; before=$(state "$work/two/s"); rm -rf "$work/two/s/.articlesite"; for i in 1 2 3; do echo more >> "$work/two/s/content/a$i.md"; done
  "$program" build --root "$work/two/s" --clock 2026-06-01 --quiet > "$work/first" 2>&1 & first=$!
  while [ ! -e "$work/two/s/.articlesite/lock" ] && kill -0 "$first" 2> /dev/null; do sleep 0.01; done
  kill -STOP "$first"; build "$work/two/s"; judge "two builds at once, the second" $? 3 "$work/two/s" "$before"
  kill -CONT "$first"; wait "$first"; code=$?; cp "$work/first" "$work/log"; works "two builds at once, the first" "$code" "$work/two/s" 400
fi

if wanted files; then
  make "$work/few/s" 300
  (ulimit -n 112; build "$work/few/s"); works "112 open files" $? "$work/few/s" 300
  before=$(state "$work/few/s"); echo more >> "$work/few/s/content/a1.md"
  (ulimit -n 64; build "$work/few/s"); judge "64 open files" $? 3 "$work/few/s" "$before"
fi

if wanted memory; then
  make "$work/mem/s" 10000
  # hexadecimal without a prefix, which the runtime and machine code both read
  (export DOTNET_GCHeapHardLimit=20000000; build "$work/mem/s"); works "10,000 articles in 512 MB" $? "$work/mem/s" 10000
  before=$(state "$work/mem/s"); echo more >> "$work/mem/s/content/a1.md"
  (export DOTNET_GCHeapHardLimit=6000000; build "$work/mem/s" --no-cache); judge "10,000 articles in 96 MB" $? 3 "$work/mem/s" "$before"
  (export DOTNET_GCHeapHardLimit=4000000; build "$work/mem/s" --no-cache); judge "10,000 articles in 64 MB" $? 3 "$work/mem/s" "$before"
fi
[ "$looked" -gt 0 ] || { echo "no fault is called$names"; exit 2; }
exit $failed
