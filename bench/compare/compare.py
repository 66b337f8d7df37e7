#!/usr/bin/env python3
"""Times whole programs on the same articles, in turn, and writes the table of RESULTS.md.

    compare.py --posts DIR [--counts 500,1000,2000,4097] [--runs 5] [--peer hugo-cat=COMMAND@FOLDER ...]

The articles are Markdown files with YAML front matter. Ours builds them cold: the output and `.articlesite/` are moved away before
each run. Where ../shared/bench lies beside the repository, Hugo builds the same articles with the templates there, its related list
reduced to the newest of a category (HUGO_PARAMS_RELATED=category). Every run is a process of its own, started in turn (ours, peer,
ours, peer ...); wall seconds are a monotonic clock's, CPU seconds and peak memory the kernel's account of that process. The ratio is
taken run by run, so that a machine that slows down in the middle slows both.
"""
import argparse
import datetime
import math
import os
import pathlib
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
REPOSITORY = HERE.parent.parent
SHARED = REPOSITORY.parent / "shared" / "bench"
CLOCK = "2026-01-01T00:00:00Z"


def program():
    names = sorted(REPOSITORY.glob("artifacts/bin/ArticleSite/release*/articlesite"))
    if not names:
        sys.exit("build it first: dotnet build ArticleSite.csproj -c Release")
    return str(names[-1])


def timed(command, folder, environment=None):
    """(wall, cpu, peak MB) of one process; ends everything when it fails, as a failed build is no figure."""
    start = time.monotonic()
    child = subprocess.Popen(command, cwd=folder, env={**os.environ, **(environment or {})}, stdin=subprocess.DEVNULL,
                             stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    wall = time.monotonic() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        sys.exit(f"{command[0]} ended with {child.returncode} in {folder}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def aside(work, *paths):
    """Moved, not deleted: on ext4 a tree just deleted makes every new file of the next minutes dearer."""
    for path in paths:
        if path.exists():
            path.rename(pathlib.Path(tempfile.mkdtemp(dir=work / "aside")) / path.name)


def our_site(work, posts, count):
    site = work / f"ours-{count}"
    content = site / "content"
    content.mkdir(parents=True)
    for post in sorted(posts.glob("*.md"))[:count]:
        shutil.copyfile(post, content / post.name)
    (site / "site.config.yml").write_text("title: Comparison\nbase_url: https://example.org/\n")
    return site


def hugo_site(work, posts, count):
    if not (SHARED / "make-corpus.py").exists() or not shutil.which("hugo"):
        return None
    subprocess.run([sys.executable, SHARED / "make-corpus.py", posts, str(count), "compare", "--peers", "hugo"], check=True, stdout=subprocess.DEVNULL)
    site = pathlib.Path("/tmp/bench-work") / f"compare-{count}" / "hugo"
    return site if site.exists() else None


def exponent(points):
    """The slope of a line through the logarithms, by least squares."""
    x = [math.log(count) for count, _ in points]
    y = [math.log(value) for _, value in points]
    mx, my = statistics.mean(x), statistics.mean(y)
    return sum((a - mx) * (b - my) for a, b in zip(x, y)) / sum((a - mx) ** 2 for a in x)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--posts", required=True, type=pathlib.Path)
    options.add_argument("--counts", default="500,1000,2000,4097")
    options.add_argument("--runs", type=int, default=5)
    options.add_argument("--write", type=pathlib.Path, default=HERE.parent / "RESULTS.md")
    given = options.parse_args()
    work = pathlib.Path(tempfile.mkdtemp(prefix="compare-"))
    (work / "aside").mkdir()
    ours = program()
    build = [ours, "build", "--quiet", "--no-color", "--fail-on", "never", "--clock", CLOCK]
    rows, curve = [], []
    for count in map(int, given.counts.split(",")):
        site, hugo = our_site(work, given.posts, count), hugo_site(work, given.posts, count)
        mine, theirs = [], []
        for run in range(given.runs + 1):  # the first of each is not counted
            aside(work, site / "public", site / ".articlesite")
            one = timed(build + ["--root", str(site)], site)
            if hugo:
                aside(work, hugo / "public", hugo / "resources")
                other = timed(["hugo", "--quiet"], hugo, {"HUGO_PARAMS_RELATED": "category"})
            if run > 0:
                mine.append(one)
                if hugo:
                    theirs.append(other)
        median = [statistics.median(values) for values in zip(*mine)]
        curve.append((count, median[1]))
        row = f"| {count:,} | {median[0]:.2f} | {median[1]:.2f} | {median[2]:.0f} |"
        if theirs:
            peer = [statistics.median(values) for values in zip(*theirs)]
            ratios = [statistics.median(a[i] / b[i] for a, b in zip(mine, theirs)) for i in range(3)]
            row += f" {peer[0]:.2f} | {peer[1]:.2f} | {peer[2]:.0f} | {ratios[0]:.2f} | {ratios[1]:.2f} | {ratios[2]:.2f} |"
        else:
            row += " | | | | | |"
        rows.append(row)
        print(row, flush=True)
    version = subprocess.run(["hugo", "version"], capture_output=True, text=True).stdout.split(" ")[1:2] if shutil.which("hugo") else []
    growth = f"CPU time grows with the number of articles to the power of {exponent(curve):.2f}." if len(curve) > 1 else ""
    given.write.write_text("\n".join([
        "# Measured", "",
        "Written by `bench/compare/compare.py`; the script says how. Cold builds of whole processes, no cache, medians of "
        f"{given.runs} runs in turn.", "",
        f"{datetime.date.today().isoformat()}, {platform.system()} {platform.machine()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} "
        f"(all that runs beside it slows both). Hugo {version[0] if version else 'not there'}, related articles reduced to the newest of a category;",
        "ours also takes the ads out, checks, and ranks related articles by their text.", "",
        "| articles | ours: wall s | cpu s | peak MB | Hugo: wall s | cpu s | peak MB | ours/Hugo: wall | cpu | peak |",
        "|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|", *rows, "", growth, ""]))
    shutil.rmtree(work)


if __name__ == "__main__":
    main()
