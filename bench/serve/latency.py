#!/usr/bin/env python3
"""Measures `articlesite serve`: the first page after the start, and how long an edit takes to be seen.

    latency.py PROGRAM SITE [EDITS]

PROGRAM is the articlesite to run, SITE a copy of a site (its files are written to, its cache is removed). An edit is seen when the event stream has told
of a change and the page, asked for again, holds what was written. Nothing sleeps: each edit begins when the one before was seen.
"""
import http.client, os, pathlib, shutil, statistics, subprocess, sys, threading, time, urllib.parse


def serve(program, site):
    began = time.monotonic()
    process = subprocess.Popen([program, "serve", "--port", "0", "--root", str(site)], stderr=subprocess.PIPE, text=True)
    port = None
    while port is None:
        line = process.stderr.readline()
        if line.startswith("serving on "):
            port = urllib.parse.urlparse(line.split()[2]).port
    threading.Thread(target=process.stderr.read, daemon=True).start()  # a full pipe would stop the server
    get(port, "/")
    return process, port, (time.monotonic() - began) * 1000


def first_pages(program, site):
    """From the start of the program to the whole home page: as after a checkout, and with what an earlier run knows."""
    for what in ("cold", "warm"):
        if what == "warm":
            read_whole(program, site)
        times = []
        for _ in range(5):
            if what == "cold":
                shutil.rmtree(site / ".articlesite", ignore_errors=True)
            process, _, took = serve(program, site)
            times.append(took)
            process.terminate()
            process.wait(30)
        print(f"first page, {what}: median {statistics.median(times):.0f} ms of {', '.join(f'{took:.0f}' for took in times)}")


def read_whole(program, site):
    process, port, _ = serve(program, site)
    get(port, "/feed.xml")  # is there when all articles have been read
    process.terminate()
    process.wait(30)


def get(port, path):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", path, headers={"Host": "localhost"})
    answer = connection.getresponse().read().decode("utf-8", "replace")
    connection.close()
    return answer


def state_of(page):
    at = page.rindex('data-state="') + len('data-state="')
    return page[at:page.index('"', at)]


def edit(port, path, write, mark):
    """Milliseconds from the write to the page that holds the mark."""
    state = state_of(get(port, path))
    stream = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    stream.request("GET", "/__articlesite/events?" + urllib.parse.urlencode({"path": path, "state": state}), headers={"Host": "localhost"})
    events = stream.getresponse()
    while not events.readline().startswith(b"event: findings"):
        pass  # the first report: the browser is counted in
    began = time.monotonic()
    write()
    while True:
        while not events.readline().startswith(b"event: reload"):
            pass
        if mark in get(port, path):
            break
    took = (time.monotonic() - began) * 1000
    stream.close()
    return took


def replace(file, text):
    fresh = file.with_name("." + file.name + ".new")
    fresh.write_text(text, encoding="utf-8")
    os.replace(fresh, file)


def resident(process):
    for line in open(f"/proc/{process.pid}/status"):
        if line.startswith("VmRSS"):
            return int(line.split()[1]) // 1024
    return 0


def report(what, times):
    times = sorted(times)
    print(f"{what}: {len(times)} edits, p50 {statistics.median(times):.0f} ms, p95 {times[int(len(times) * .95) - 1]:.0f} ms, worst {times[-1]:.0f} ms")


def main():
    program, site = sys.argv[1], pathlib.Path(sys.argv[2])
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 1000
    article = sorted(site.glob("content/**/*.md"))[len(list(site.glob("content/**/*.md"))) // 2]
    partial = site / "templates/partials/footer.html"
    text = article.read_text(encoding="utf-8")
    layout = partial.read_text(encoding="utf-8") if partial.exists() else None
    path = "/" + urllib.parse.quote(article.stem) + "/"
    first_pages(program, site)
    process, port, _ = serve(program, site)
    get(port, "/feed.xml")
    try:
        times = []
        memory = []
        for i in range(count):
            mark = f"edit-number-{i}-"
            times.append(edit(port, path, lambda: replace(article, f"{text}\n\n{mark}\n"), mark))
            if (i + 1) % max(1, count // 10) == 0:
                memory.append(resident(process))
        report("body", times)
        print(f"memory after each tenth: {', '.join(map(str, memory))} MB")
        if layout is not None:
            times = []
            for i in range(max(10, count // 20)):
                mark = f"partial-number-{i}-"
                times.append(edit(port, path, lambda: replace(partial, f"{layout}<p>{mark}</p>"), mark))
            report("partial", times)
    finally:
        process.terminate()
        print("ended with", process.wait(30))
        replace(article, text)
        if layout is not None:
            replace(partial, layout)


main()
