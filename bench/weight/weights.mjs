// How heavy a built site's pages are, as a browser loads them: medians of brotli (level 11) sizes, and scripts on article pages.
//
//     node bench/weight/weights.mjs PUBLIC
import { readdirSync, readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { join } from "node:path";

const site = process.argv[2];
const files = readdirSync(site, { recursive: true }).map(String);
const median = list => list.sort((a, b) => a - b)[Math.floor(list.length / 2)];
const articles = [];
let [scripts, scriptBytes] = [0, 0];
for (const name of files.filter(name => /^[^/]+\/index\.html$/.test(name))) {
  const page = readFileSync(join(site, name), "utf8");
  if (!page.includes('class="kind-article"')) continue;
  articles.push([page.length, brotliCompressSync(page).length]);
  for (const [, attributes, text] of page.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)) {
    if (attributes.includes("application/ld+json")) continue;
    scripts++;
    scriptBytes += text.length;
  }
}
console.log(`${articles.length} article pages: median ${median(articles.map(size => size[0]))} characters, ${median(articles.map(size => size[1]))} bytes brotli`);
console.log(`scripts on them: ${scripts} elements, ${scriptBytes} characters written into the page`);
for (const name of files.filter(name => /^[^/]+\.(css|js)$/.test(name))) {
  const bytes = readFileSync(join(site, name));
  console.log(`${name}: ${bytes.length} bytes, ${brotliCompressSync(bytes).length} brotli`);
}
