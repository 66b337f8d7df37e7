// Listens for changes of the page it stands in: reloads it at the place the reader was, swaps style sheets without a reload, and lays
// what is wrong over the page. Part of `articlesite serve` only; published pages never hold it.
(() => {
  const self = document.currentScript;
  const base = '/__articlesite/';
  const scrollKey = 'articlesite-scroll:' + location.pathname;
  const kept = sessionStorage.getItem(scrollKey);
  if (kept !== null) {
    sessionStorage.removeItem(scrollKey);
    const [x, y] = kept.split(',').map(Number);
    const goThere = () => scrollTo({ left: x, top: y, behavior: 'instant' });
    goThere();
    // once more when blocks that have come into view have their real height: until then it is a guess, and the browser moves on with what it shows
    addEventListener('load', () => {
      goThere();
      requestAnimationFrame(() => requestAnimationFrame(goThere));
    }, { once: true });
  }

  const reload = () => {
    sessionStorage.setItem(scrollKey, scrollX + ',' + scrollY);
    location.reload();
  };

  // Every sheet of the site, as one may hold others. A sheet is replaced only when the new one has come, so that the page never stands without.
  const swap = () => {
    for (const link of document.querySelectorAll('link[rel~=stylesheet]')) {
      const url = new URL(link.href);
      if (url.origin !== location.origin) continue;
      const next = link.cloneNode();
      url.searchParams.set('live', Date.now());
      next.href = url.href;
      next.onload = next.onerror = () => link.remove();
      link.after(next);
    }
  };

  const make = (name, className, text) => {
    const node = document.createElement(name);
    if (className) node.className = className;
    if (text !== undefined) node.textContent = text;
    return node;
  };

  const link = (href, text) => {
    const node = make('a', '', text);
    node.href = href;
    return node;
  };

  const finding = (one) => {
    const item = make('li', one.severity);
    const head = item.appendChild(make('p', 'head'));
    if (one.path) {
      const place = one.path + (one.line ? ':' + one.line + ':' + one.column : '');
      head.append(one.editor ? link(one.editor, place) : make('span', '', place), ' ');
    }
    head.append(make('b', '', one.severity), ' ', link(base + 'explain/' + one.code, one.code));
    item.append(make('p', 'message', one.message));
    if (one.frame) {
      const number = String(one.frame.line);
      const pre = item.appendChild(make('pre'));
      pre.append(number + ' | ' + one.frame.text + '\n' + ' '.repeat(number.length) + ' | ' + ' '.repeat(one.frame.caretStart));
      pre.append(make('mark', '', '^'.repeat(one.frame.caretLength)));
    }
    if (one.help) item.append(make('p', 'help', one.help));
    return item;
  };

  let host = null;
  let isFolded = false;
  const show = (report) => {
    host?.remove();
    host = null;
    const count = report.errors + report.warnings;
    if (count === 0) return;
    host = make('articlesite-findings');
    host.dataset.errors = report.errors;
    host.dataset.warnings = report.warnings;
    const root = host.attachShadow({ mode: 'open' });
    const sheet = make('link');
    sheet.rel = 'stylesheet';
    sheet.href = base + 'live.css';
    root.append(sheet);
    const isOpen = report.errors > 0 && !isFolded;
    const box = root.appendChild(make('details', report.errors > 0 ? 'failed' : 'noted'));
    box.open = isOpen;
    box.addEventListener('toggle', () => { if (report.errors > 0) isFolded = !box.open; });
    const words = (n, word) => n + ' ' + word + (n === 1 ? '' : 's');
    const parts = [];
    if (report.errors > 0) parts.push(words(report.errors, 'error') + ' in the site');
    if (report.warnings > 0) parts.push(words(report.warnings, 'warning') + ' on this page');
    const summary = box.appendChild(make('summary', '', parts.join(', ')));
    summary.setAttribute('role', 'button');
    if (report.stale) box.append(make('p', 'stale', 'Below is the page as it was before the last change.'));
    const list = box.appendChild(make('ol'));
    report.items.forEach((one) => list.append(finding(one)));
    if (report.errors + report.warnings > report.items.length) box.append(make('p', 'more', 'More are shown by articlesite check.'));
    document.documentElement.append(host);
  };
  addEventListener('keydown', (event) => {
    const box = host?.shadowRoot.querySelector('details[open]');
    if (event.key === 'Escape' && box) box.open = false;
  });

  const query = new URLSearchParams({ path: location.pathname, state: self.dataset.state });
  const events = new EventSource(base + 'events?' + query);
  events.addEventListener('reload', reload);
  events.addEventListener('style', swap);
  events.addEventListener('findings', (event) => show(JSON.parse(event.data)));
  // a page that is left open must not hold one of the six connections a browser has for a host
  addEventListener('pagehide', () => events.close());
  addEventListener('pageshow', (event) => { if (event.persisted) reload(); });
})();
