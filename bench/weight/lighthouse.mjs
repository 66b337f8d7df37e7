// Lighthouse's mobile preset (slow 4G, a processor four times slower) on pages of a built site: medians of five runs, and every score of performance.
//
//     articlesite build --base-url http://127.0.0.1:8099/    (with outputs.compress: both)
//     npm install lighthouse
//     node bench/weight/lighthouse.mjs PUBLIC FOLDER_OF_NODE_MODULES PICTURE / /search/ /some-article/
//
// The site is served by serve.mjs; PICTURE is a file of the site that stands in for every picture of another host, or - for none.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";

const [site, modules, picture, ...pages] = process.argv.slice(2);
const port = 8099;
// in a thread of its own: Lighthouse is waited for here
const server = new Worker(`import(${JSON.stringify("file://" + join(import.meta.dirname, "serve.mjs"))}).then(m => m.serve(${JSON.stringify(site)}, ${port}, ${JSON.stringify(picture === "-" ? null : "/" + picture)}))`, { eval: true });
await new Promise(done => setTimeout(done, 500));
const median = list => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const folder = mkdtempSync(join(tmpdir(), "lighthouse-"));

for (const page of pages) {
  const runs = [];
  for (let i = 0; i < 5; i++) {
    const file = join(folder, "report.json");
    execFileSync(join(modules, ".bin", "lighthouse"), [`http://127.0.0.1:${port}${page}`, "--quiet", "--output=json", `--output-path=${file}`, "--form-factor=mobile", "--chrome-flags=--headless=new --no-sandbox"], { stdio: "ignore" });
    runs.push(JSON.parse(readFileSync(file)));
  }
  const score = name => median(runs.map(run => Math.round(run.categories[name].score * 100)));
  const value = name => median(runs.map(run => run.audits[name].numericValue));
  console.log(`${page}: performance ${score("performance")} (${runs.map(run => Math.round(run.categories.performance.score * 100)).join(" ")}), accessibility ${score("accessibility")}, best practices ${score("best-practices")}, SEO ${score("seo")}; `
    + `first paint ${Math.round(value("first-contentful-paint"))} ms, largest ${Math.round(value("largest-contentful-paint"))} ms, blocked ${Math.round(value("total-blocking-time"))} ms, shift ${value("cumulative-layout-shift").toFixed(3)}, ${Math.round(value("total-byte-weight") / 1024)} KB`);
  const faults = new Set(runs.flatMap(run => ["accessibility", "best-practices", "seo"].flatMap(name => run.categories[name].auditRefs.filter(one => one.weight > 0 && run.audits[one.id].score !== null && run.audits[one.id].score < 1).map(one => one.id))));
  if (faults.size > 0) console.log("  not whole: " + [...faults].join(", "));
}
await server.terminate();
