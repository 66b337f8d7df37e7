#!/usr/bin/env bash
# Generates a site with the real Hexo, imports it, builds it and compares the two. Needs node and npm, which fetches Hexo once.
#   run.sh [POSTS]     POSTS: a folder of more posts to add
# Uses $ARTICLESITE (default: the Release build) and $WORK (default: a folder of its own under /tmp).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
program=${ARTICLESITE:-$(ls "$root"/artifacts/bin/ArticleSite/release*/articlesite | head -1)}
work=${WORK:-$(mktemp -d /tmp/articlesite-parity.XXXXXX)}
mkdir -p "$work/hexo"
rm -rf "$work/hexo/source" "$work/hexo/public" "$work/hexo/db.json" "$work/new"
cp -r "$here/site/." "$work/hexo/"
[ $# -eq 0 ] || find "$1" -name '*.md' -exec cp -t "$work/hexo/source/_posts/" {} +
cd "$work/hexo"
[ -d node_modules/hexo ] || npm install --no-audit --no-fund --no-package-lock --loglevel=error
TZ=UTC node_modules/.bin/hexo generate --silent
cd "$work"
echo "hexo wrote $(find hexo/public -type f | wc -l) files"
"$program" import hexo hexo --root new --report import.json
if [ $# -gt 0 ]; then
  changed=0
  while read -r post; do cmp -s "$post" "new/content/$(basename "$post")" || { echo "changed: $post"; changed=$((changed + 1)); }; done < <(find "$1" -name '*.md')
  echo "$(find "$1" -name '*.md' | wc -l) posts, $changed of them changed"
fi
"$program" build --root new --fail-on never --quiet | tail -1
"$program" import hexo hexo --root new --verify hexo/public --report parity.json
