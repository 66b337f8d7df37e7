#!/usr/bin/env bash
# Builds on machines that say no: each must end with exit code 3 and a message, and leave the served site as it was.
#   bench/crash/faults.sh PROGRAM        (as root, on Linux: it mounts a small disk and makes a file immutable)
set -uo pipefail
program=$(readlink -f "$1")
work=$(mktemp -d) && failed=0
trap 'chattr -R -i "$work" 2> /dev/null; umount "$work/small" 2> /dev/null; rm -rf "$work"' EXIT

make() { # make FOLDER ARTICLES
  mkdir -p "$1/content"; printf 'title: Faults\nbase_url: https://faults.example/\n' > "$1/site.config.yml"
  for i in $(seq "$2"); do printf -- '---\ntitle: Article %s\ndate: 2026-01-02\n---\n\n%s\n' "$i" "$(head -c 3000 /dev/zero | tr '\0' 'x' | fold -w 60)" > "$1/content/a$i.md"; done
}
state() { (cd "$1/public" && find . -type f -print0 | sort -z | xargs -0 sha256sum | sha256sum); }
expect() { # expect NAME CODE ROOT BEFORE
  local code=$2 after; after=$(state "$3")
  if [ "$code" -eq 3 ] && [ "$after" = "$4" ]; then echo "ok    $1: $(grep -m1 -E 'AS9|articlesite:' "$work/log")"
  else echo "WRONG $1: exit $code, site $([ "$after" = "$4" ] && echo untouched || echo changed)"; cat "$work/log"; failed=1; fi
}
build() { "$program" build --root "$1" --clock 2026-06-01 "${@:2}" > "$work/log" 2>&1; }

mkdir "$work/small" && mount -t tmpfs -o size=3m tmpfs "$work/small"
make "$work/small/s" 20; build "$work/small/s"; before=$(state "$work/small/s")
make "$work/small/s" 200; build "$work/small/s"; expect "disk full" $? "$work/small/s" "$before"
build "$work/small/s" --no-cache; expect "disk full without a cache" $? "$work/small/s" "$before"

make "$work/ro/s" 20; build "$work/ro/s"; before=$(state "$work/ro/s"); echo more >> "$work/ro/s/content/a1.md"
mount --bind "$work/ro" "$work/ro" && mount -o remount,ro,bind "$work/ro"
build "$work/ro/s"; expect "read-only disk" $? "$work/ro/s" "$before"; umount "$work/ro"

make "$work/im/s" 20; build "$work/im/s"; before=$(state "$work/im/s"); echo more >> "$work/im/s/content/a1.md"
if chattr +i "$work/im/s" 2> /dev/null; then
  build "$work/im/s"; expect "immutable folder" $? "$work/im/s" "$before"; chattr -i "$work/im/s"
else echo "skip  immutable folder: this disk has no such attribute"; fi

make "$work/two/s" 400; build "$work/two/s"; before=$(state "$work/two/s")
(exec 9> "$work/two/s/.articlesite/lock"; flock 9; sleep 5) & holder=$!
sleep 0.5; build "$work/two/s"; expect "two builds at once" $? "$work/two/s" "$before"; kill "$holder" 2> /dev/null; wait "$holder" 2> /dev/null

# the runtime alone keeps some ninety libraries open
make "$work/few/s" 300
(ulimit -n 112; build "$work/few/s"); code=$?
[ "$code" -eq 0 ] && echo "ok    112 open files: $(tail -1 "$work/log")" || { echo "WRONG 112 open files: exit $code"; cat "$work/log"; failed=1; }

make "$work/mem/s" 10000
DOTNET_GCHeapHardLimit=0x20000000 build "$work/mem/s"; code=$?
[ "$code" -eq 0 ] && echo "ok    10,000 articles in 512 MB: $(tail -1 "$work/log")" || { echo "WRONG 512 MB: exit $code"; tail -5 "$work/log"; failed=1; }
exit $failed
