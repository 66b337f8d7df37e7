// Searches the index that the build writes below /search/. It loads the table of shards, then only the shards that a query
// needs: those of its words, and those of the articles it shows. docs/outputs.md describes the files.

const spelt = { đ: "d", ø: "o", ł: "l", ı: "i", ħ: "h", ß: "ss", æ: "ae", œ: "oe", þ: "th", ð: "d", ς: "σ" };
const letter = /[\p{L}\p{Nd}]/u;
const mark = /[\p{Mn}\p{Mc}]/u;
const dense = /[\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/;

/** A word as the index has it: small letters without diacritics. */
const fold = word =>
  word.normalize("NFD").replace(/[\u0300-\u036f]/g, "").normalize("NFC").toLowerCase().replace(/[đøłıħßæœþðς]/g, c => spelt[c]);

/** The words of a text; scripts that write no blanks give every pair of neighbours. */
export function words(text) {
  const found = [];
  for (let i = 0; i < text.length;) {
    if (!letter.test(text[i])) {
      i++;
    } else if (dense.test(text[i])) {
      i++;
      if (i < text.length && dense.test(text[i])) found.push(text.slice(i - 1, i + 1));
      else if (i < 2 || !dense.test(text[i - 2])) found.push(text[i - 1]);
    } else {
      const start = i;
      while (i < text.length && !dense.test(text[i]) && (letter.test(text[i]) || mark.test(text[i]))) i++;
      if (i - start <= 40) found.push(text.slice(start, i));
    }
  }
  return found.map(fold).filter(word => word);
}

/** The term under which a whole title stands. */
const titleTerm = list => {
  let hash = 2166136261;
  const text = list.join(" ");
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  return "=" + (hash >>> 0).toString(36);
};

/** True when one word becomes the other with at most so many letters added, dropped, changed or swapped. */
function isNear(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return false;
  let before = [], row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] !== b[j - 1]));
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    before = row;
    row = next;
  }
  return row[b.length] <= most;
}

/** Opens an index: gives a function from a query to the numbers of articles, best first, and one from numbers to articles. */
export async function open(address, load = url => fetch(url).then(answer => answer.ok ? answer.text() : Promise.reject(answer.status))) {
  const table = JSON.parse(await load(address));
  const folder = address.slice(0, address.lastIndexOf("/") + 1) + "shards/";
  const stop = new Set(table.stop.split(" "));
  const loaded = new Map();
  const get = (name, read) => {
    if (!loaded.has(name)) loaded.set(name, load(folder + name).then(read).catch(error => { loaded.delete(name); throw error; }));
    return loaded.get(name);
  };
  const lines = text => text.split("\n").slice(0, -1).map(line => line.split(" "));

  /** The lines of the shards that may hold terms from one text up to another, at most so many shards. */
  async function between(from, to, most) {
    let first = 0;
    while (first + 1 < table.terms.length && table.terms[first + 1] <= from) first++;
    let last = first;
    while (last + 1 < table.terms.length && table.terms[last + 1] <= to && last - first + 1 < most) last++;
    const shards = [];
    for (let i = first; i <= last && i < table.terms.length; i++) shards.push(get(table.term_files[i] + ".txt", lines));
    return (await Promise.all(shards)).flat();
  }

  /** The lines that a word means: itself; at the end of a query also what it begins; else what it may be a slip of. */
  async function termsFor(word, isLast) {
    const near = await between(word, isLast && word.length > 1 ? word + "\uffff" : word, 3);
    const exact = near.filter(line => line[0] === word).map(line => [line[1], 1]);
    const begun = isLast && word.length > 1
      ? near.filter(line => line[0].length > word.length && line[0].startsWith(word)).map(line => [line[1], 0.7])
      : [];
    if (exact.length + begun.length > 0 || word.length < 4) return [...exact, ...begun];
    const start = word.slice(0, 2);
    const slips = await between(start, start + "\uffff", 4);
    return slips.filter(line => line[0].startsWith(start) && isNear(word, line[0], word.length > 7 ? 2 : 1)).map(line => [line[1], 0.5]);
  }

  /** What each article gets for one word. */
  function weigh(terms) {
    const best = new Map();
    for (const [postings, share] of terms) {
      const all = postings.match(/[0-9a-z]+[A-Z]/g);
      const rare = Math.log(1 + table.articles / all.length);
      let article = -1;
      for (const posting of all) {
        article += parseInt(posting.slice(0, -1), 36) + 1;
        const weight = (posting.charCodeAt(posting.length - 1) - 64) * rare * share;
        if (!(best.get(article) >= weight)) best.set(article, weight);
      }
    }
    return best;
  }

  async function find(query) {
    const all = words(query);
    let list = all.filter((word, i) => !stop.has(word) && all.indexOf(word) === i);
    if (list.length === 0) list = [...new Set(all)];
    if (list.length === 0) return [];
    list = list.slice(0, 12); // a longer query says no more
    const isOpen = /[\p{L}\p{Nd}]$/u.test(query);
    const whole = titleTerm(all);
    const [title, ...each] = await Promise.all([
      between(whole, whole, 1),
      ...list.map(word => termsFor(word, isOpen && word === all[all.length - 1])),
    ]);
    const scores = new Map();
    for (const terms of each) {
      for (const [article, weight] of weigh(terms)) {
        const score = scores.get(article) ?? [0, 0];
        scores.set(article, [score[0] + weight, score[1] + 1]);
      }
    }
    for (const line of title) {
      if (line[0] !== whole) continue;
      for (const article of weigh([[line[1], 1]]).keys()) scores.set(article, [1e6, list.length]);
    }
    const value = ([weight, count]) => weight * (count / list.length) ** 2;
    return [...scores].sort((a, b) => value(b[1]) - value(a[1]) || b[0] - a[0]).map(entry => entry[0]);
  }

  const show = numbers => Promise.all(numbers.map(async number =>
    (await get(table.article_files[Math.floor(number / table.shard)] + ".json", JSON.parse))[number % table.shard]));

  return { find, show };
}

/** The search page. */
function start(form) {
  const input = form.querySelector("input");
  const status = document.querySelector(".search-status");
  const list = document.querySelector(".search-results");
  const more = document.querySelector(".search-more");
  const pageSize = 10;
  let index, found = [], shown = 0, asked = 0, timer;

  const item = ([title, url, summary, date]) => {
    const entry = document.createElement("li");
    const link = entry.appendChild(document.createElement("a"));
    link.href = url;
    link.textContent = title;
    if (date) {
      const time = entry.appendChild(document.createElement("time"));
      time.dateTime = date;
      const language = document.documentElement.lang;
      // the day comes first in the theme's English
      time.textContent = new Date(date).toLocaleDateString(language === "en" ? "en-GB" : language, { dateStyle: "long", timeZone: "UTC" });
    }
    if (summary && summary !== title) entry.appendChild(document.createElement("p")).textContent = summary;
    return entry;
  };

  async function add(turn) {
    const next = found.slice(shown, shown + pageSize);
    const items = await (await index).show(next);
    if (turn !== asked) return;
    if (shown === 0) list.replaceChildren();
    list.append(...items.map(item));
    shown += next.length;
    more.hidden = shown >= found.length;
  }

  async function run() {
    const turn = ++asked;
    const query = input.value;
    const address = new URL(location.href);
    if (query.trim()) address.searchParams.set("q", query);
    else address.searchParams.delete("q");
    history.replaceState(null, "", address);
    if (!query.trim()) {
      list.replaceChildren();
      more.hidden = true;
      status.textContent = "";
      return;
    }
    if (!list.firstChild) status.textContent = status.dataset.loading;
    try {
      index ??= open(form.dataset.search);
      const numbers = await (await index).find(query);
      if (turn !== asked) return;
      [found, shown] = [numbers, 0];
      await add(turn);
      if (turn !== asked) return;
      status.textContent = found.length === 0 ? status.dataset.none : found.length === 1 ? status.dataset.one : status.dataset.many.replace("#", found.length);
    } catch {
      index = undefined;
      if (turn === asked) status.textContent = status.dataset.failed;
    }
  }

  form.addEventListener("submit", event => {
    event.preventDefault();
    clearTimeout(timer);
    run();
  });
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(run, 150);
  });
  more.querySelector("button").addEventListener("click", async () => {
    const first = list.children.length;
    await add(asked);
    list.children[first]?.querySelector("a").focus();
  });
  input.value = new URL(location.href).searchParams.get("q") ?? "";
  if (input.value) run();
  else input.focus();
}

const form = globalThis.document?.querySelector("[data-search]");
if (form) start(form);
