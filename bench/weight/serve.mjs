// Serves a built site from 127.0.0.1 as a host of static files would: the .br or .gz that lies beside a file, the headers of _headers, 404.html.
//
//     node bench/weight/serve.mjs PUBLIC [PORT] [--pictures FILE]
//
// With --pictures every picture of another host is replaced in the page by that file of the site (and compressed anew), so that a
// measurement needs no network and still has pictures to load and lay out.
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { brotliCompressSync } from "node:zlib";

const types = {
  ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".json": "application/json", ".xml": "application/xml",
  ".txt": "text/plain; charset=utf-8", ".md": "text/markdown; charset=utf-8", ".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg", ".ico": "image/x-icon", ".webmanifest": "application/manifest+json",
};

/** Paths with the headers that _headers gives them. */
function readHeaders(site) {
  const rules = [];
  const file = join(site, "_headers");
  for (const line of existsSync(file) ? readFileSync(file, "utf8").split("\n") : []) {
    if (!line.trim()) continue;
    if (!line.startsWith(" ")) rules.push([new RegExp("^" + line.trim().replace(/[.+?^${}()|[\]\\]/g, "\\$&").replace(/\*/g, ".*") + "$"), []]);
    else rules.at(-1)[1].push([line.slice(0, line.indexOf(":")).trim(), line.slice(line.indexOf(":") + 1).trim()]);
  }
  return rules;
}

export function serve(site, port, pictures) {
  const rules = readHeaders(site);
  const changed = new Map();

  /** A page with the pictures of other hosts replaced, compressed; the work is done once. */
  function withPictures(file) {
    if (!changed.has(file)) {
      const page = readFileSync(file, "utf8").replace(/(<img\b[^>]*?\bsrc=")https?:\/\/[^"]*"/g, (_, start) => `${start}${pictures}"`);
      changed.set(file, brotliCompressSync(page));
    }
    return changed.get(file);
  }

  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://x").pathname);
    let file = join(site, normalize(path));
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, "index.html");
    const isThere = existsSync(file);
    if (!isThere) file = join(site, "404.html");
    for (const [pattern, headers] of rules) if (pattern.test(path)) for (const [name, value] of headers) response.setHeader(name, value);
    response.setHeader("Content-Type", types[extname(file)] ?? "application/octet-stream");
    response.setHeader("Vary", "Accept-Encoding");
    response.statusCode = isThere ? 200 : 404;
    const accepted = request.headers["accept-encoding"] ?? "";
    const isPage = pictures && extname(file) === ".html" && accepted.includes("br");
    const packed = isPage ? "br" : [["br", ".br"], ["gzip", ".gz"]].find(([name, ending]) => accepted.includes(name) && existsSync(file + ending))?.[0];
    if (packed) response.setHeader("Content-Encoding", packed);
    response.end(isPage ? withPictures(file) : readFileSync(file + (packed === "br" ? ".br" : packed ? ".gz" : "")));
  });
  return new Promise(done => server.listen(port, "127.0.0.1", () => done(server)));
}

if (process.argv[1] === import.meta.filename) {
  const [site, port = "8099"] = process.argv.slice(2);
  const at = process.argv.indexOf("--pictures");
  await serve(site, Number(port), at < 0 ? null : "/" + process.argv[at + 1]);
  console.log(`http://127.0.0.1:${port}/`);
}
