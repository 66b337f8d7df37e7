// How many bytes a query loads, and whether typing a title finds its article first, on a built site.
//
//     node bench/weight/search.mjs PUBLIC [QUERIES]
//
// Takes every n-th article of the index; asks for its whole title, for the title without the end of its last word, and for the
// title with a slip in one word. Bytes are those of the files as brotli and gzip make them, each query with an empty cache.
import { readFileSync } from "node:fs";
import { brotliCompressSync, gzipSync, constants } from "node:zlib";
import { pathToFileURL } from "node:url";
import { join, resolve } from "node:path";

const [site, wanted = "400"] = process.argv.slice(2);
const { open, words } = await import(pathToFileURL(resolve("templates/static/search.js")));
const sizes = new Map();
const sizeOf = name => {
  if (!sizes.has(name)) {
    const bytes = readFileSync(join(site, name));
    sizes.set(name, [brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length, gzipSync(bytes).length]);
  }
  return sizes.get(name);
};

async function ask(query) {
  let [brotli, gzip, files] = [0, 0, 0];
  const index = await open("search/index.json", async name => {
    const [small, large] = sizeOf(name);
    [brotli, gzip, files] = [brotli + small, gzip + large, files + 1];
    return readFileSync(join(site, name), "utf8");
  });
  const found = await index.find(query);
  const shown = await index.show(found.slice(0, 10));
  return { found, shown, brotli, gzip, files };
}

const table = JSON.parse(readFileSync(join(site, "search/index.json"), "utf8"));
const step = Math.max(1, Math.floor(table.articles / Number(wanted)));
const all = await open("search/index.json", async name => readFileSync(join(site, name), "utf8"));
const kinds = {
  "whole title": title => title,
  "title being typed": title => title.replace(/[\p{L}\p{Nd}]{1,3}[^\p{L}\p{Nd}]*$/u, ""),
  "slip in a word": title => title.replace(/([\p{L}])([\p{L}])(?=[\p{L}]{3})(?<=[\p{L}]{4})/u, "$2$1"),
};
console.log(`${table.articles} articles, ${table.terms.length} shards of terms`);
for (const [kind, change] of Object.entries(kinds)) {
  let [asked, first, top] = [0, 0, 0];
  const bytes = [];
  const missed = [];
  for (let i = 0; i < table.articles; i += step) {
    const [[title]] = await all.show([i]);
    const query = change(title);
    if (words(query).length === 0) continue;
    const { shown, brotli, gzip, files } = await ask(query);
    asked++;
    // articles may share a title: any of them is right
    if (shown[0]?.[0] === title) first++;
    else missed.push(`${query} -> ${shown[0]?.[0]}`);
    if (shown.some(article => article[0] === title)) top++;
    bytes.push([brotli, gzip, files]);
  }
  const of = (column, share) => bytes.map(row => row[column]).sort((a, b) => a - b)[Math.min(bytes.length - 1, Math.floor(share * bytes.length))];
  console.log(`${kind}: ${asked} asked, ${first} first, ${top} among ten; brotli median ${of(0, 0.5)}, largest ${of(0, 1)}; gzip median ${of(1, 0.5)}, largest ${of(1, 1)}; files at most ${of(2, 1)}`);
  if (process.env.VERBOSE) for (const line of missed.slice(0, 20)) console.log("   " + line);
}
