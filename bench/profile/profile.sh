#!/usr/bin/env bash
# Counts which way the program goes while it builds a site, and writes that down for the compiler of machine code. To be run again when
# much of the program has changed: a test of the program tells when the profile no longer knows most of it.
#   bench/profile/profile.sh CONTENT_FOLDER [ARTICLES]
set -euo pipefail
cd "$(dirname "$0")/../.."
content=$(readlink -f "$1") most=${2:-1000} profile=src/ArticleSite.Native/profile.mibc
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT

dotnet build ArticleSite.csproj -c Release --nologo -v quiet
dotnet build ArticleSite.csproj -c Release --nologo -v quiet -p:NativeProgram=false -p:ArtifactsPath="$work/artifacts"
program=$(ls "$work"/artifacts/bin/ArticleSite/release*/articlesite)
arguments=$(ls artifacts/obj/ArticleSite.Native/release*/native/articlesite.ilc.rsp)

mkdir -p "$work/site/content"; printf 'title: Profile\nbase_url: https://profile.example/\n' > "$work/site/site.config.yml"
find "$content" -type f -name '*.md' | LC_ALL=C sort | awk -v most="$most" '{ all[NR] = $0 } END { step = NR > most ? NR / most : 1; for (i = 1; i <= NR; i += step) print all[int(i)] }' | xargs -d '\n' cp -t "$work/site/content"

# everything is compiled plainly, with counters at every branch and call, and stays so until the end
counted() { # counted NAME: builds, and what was counted goes to NAME.txt
  env DOTNET_ReadyToRun=0 DOTNET_TieredCompilation=1 DOTNET_TC_QuickJit=1 DOTNET_TC_QuickJitForLoops=1 DOTNET_TieredPGO=1 DOTNET_TieredPGO_InstrumentOnlyHotCode=0 \
    DOTNET_TC_CallCountingDelayMs=600000 DOTNET_TC_OnStackReplacement_InitialCounter=100000000 DOTNET_OSR_HitLimit=1000000 \
    DOTNET_WritePGOData=1 DOTNET_PGODataPath="$work/$1.txt" \
    "$program" build --root "$work/site" --clock 2026-06-01 --fail-on never --quiet
  echo "$1: $(grep -c '^@@@' "$work/$1.txt") methods counted"
}
counted whole
for edit in first second; do
  for article in $(find "$work/site/content" -name '*.md' | LC_ALL=C sort | head -3); do printf '\nA %s edit.\n' "$edit" >> "$article"; done
  counted "$edit"
done
counted nothing
dotnet run -c Release --project bench/ArticleSite.Profile -- "$profile" "$arguments" "$work"/*.txt
ls -l "$profile"
