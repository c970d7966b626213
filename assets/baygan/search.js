// Baygan theme 2
// What a reader sees of search: engine.js finds, this shows what it found, always as text, never as HTML.
"use strict";
(() => {
  const TEN = 10;
  const KINDS = ["year", "section", "topic", "source", "author", "from", "to"];
  const [panel, box, notice, count, sort, said, chosen, filters, results, more, also] =
    ["search", "q", "notice", "count", "sort", "said", "chosen", "filters", "results", "more", "also"]
      .map(id => document.getElementById(id));
  const data = panel.dataset;
  const elsewhere = document.querySelectorAll(".elsewhere a");
  const root = new URL(data.root, location);
  const title = document.title;
  const { lang } = document.documentElement;
  const plural = new Intl.PluralRules(lang);
  const [grouped, plain] =
    [true, false].map(useGrouping => new Intl.NumberFormat(lang, { numberingSystem: data.digits, useGrouping }));

  const el = (tag, properties, ...children) => {
    const node = Object.assign(document.createElement(tag), properties);
    node.append(...children);
    return node;
  };

  const button = (text, onclick, ariaLabel = null) => el("button", { type: "button", onclick, ariaLabel }, text);

  const counted = (n, exactly) => {
    const form = exactly ? "data-count-" : "data-more-than-";
    const text = panel.getAttribute(form + plural.select(n)) || panel.getAttribute(form + "other");
    return text.replace("#", grouped.format(n));
  };

  const dated = date => {
    const [year, month, day] = date.split("-");
    const names = data.months.split("|");
    return [day && plain.format(day), month && names[month - 1], year && plain.format(year)].filter(Boolean).join(" ");
  };

  // The state is what the address says: the query, its filters and order, and how many tens are shown.
  // `kept` is the address that the last step in the history had when it was made: typing changes it since.
  // A query is unfinished while it is being typed: its last word may be the beginning of another.
  let state;
  let kept;
  let typing = false;
  let pause;

  // What comes after the first answer, or only while a query is typed, is in scripts of their own.
  const parts = {};
  const part = name => {
    parts[name] ||= new Promise((resolve, reject) => {
      const src = data["search" + name];
      const script = el("script", { src });
      script.onerror = () => {
        parts[name] = null;
        reject(new Error("missing: " + src));
      };
      script.onload = () => (self["Search" + name] ? resolve(self["Search" + name]({
        KINDS, active, also, box, button, card, chosen, counted, data, dated, el, elsewhere, filters, finished, go,
        grouped, inside, lang, links, marked, more, narrow, now: () => ({ engine, state }), panel, part, plain, results, said,
        sort
      })) : script.onerror());
      document.head.append(script);
    });
    return parts[name];
  };
  const ask = async (what, ...given) => (await part("Rest"))[what](...given);
  const filterBy = async (what, ...given) => (await part("Filter"))[what](...given);

  // Beside the results: what needs this asks again, and tells.
  const ready = () => part("Rest").catch(() => {});

  const address = () => {
    const asked = Object.entries(state).filter(([name, value]) => value && (name !== "page" || value > 1));
    return asked.length ? "?" + new URLSearchParams(asked) : location.pathname;
  };

  const read = () => {
    const asked = new URLSearchParams(location.search);
    state = { q: asked.get("q") || "" };
    KINDS.forEach(kind => { state[kind] = asked.get(kind) || ""; });
    if (isNaN(state.year)) state.year = "";
    state.sort = ["date", "oldest"].find(order => order === asked.get("sort")) || "";
    state.page = Math.min(Math.max(parseInt(asked.get("page"), 10) || 1, 1), 50);
    box.value = state.q;
    typing = false;
    kept = address();
    return update();
  };

  const step = (how, to) => {
    try {
      history[how + "State"](null, "", to);
    } catch {
      // A browser may refuse it: the search goes on, only its address can't be shared.
    }
  };

  const go = (change, push) => {
    Object.assign(state, { page: 1 }, change);
    const to = address();
    if (!push) step("replace", to);
    else if (to !== kept) step("push", kept = to);
    return update();
  };

  const active = except =>
    Object.fromEntries(KINDS.filter(kind => state[kind] && kind !== except).map(kind => [kind, state[kind]]));

  const narrow = (hits, by) => (Object.keys(by).length ? engine.filter(hits, by) : hits);

  let engine;
  let turn = 0;
  let drawn = {};
  const links = () => [...panel.querySelectorAll(".cards h2 a")];

  const find = async () => {
    engine ||= Baygan.open(data.index, data);
    const shown = state.page * TEN;
    const q = typing ? state.q : state.q + " ";
    const by = active();
    const complete = Boolean(filters.open || state.sort || Object.keys(by).length);
    const wanted = { by, complete, oldest: state.sort === "oldest", shown };
    const result = await engine.search(q, wanted);
    return result.complete || complete || result.hits.length >= shown ? result : engine.search(q, { ...wanted, complete: true });
  };

  // An answer that comes after the next question is dropped.
  const update = async () => {
    const mine = ++turn;
    clearTimeout(pause);
    const old = () => mine !== turn;
    document.title = state.q ? "\u2068" + state.q + "\u2069 – " + title : title;
    elsewhere.forEach(link => { link.hidden = true; });
    chosen.replaceChildren();
    if (Object.keys(active()).length) filterBy("showChosen", old).catch(fail);
    if (!state.q.trim()) return clear();
    const slow = setTimeout(() => { if (!old()) say(data.searching); }, 600);
    try {
      const result = await find();
      let hits = await narrow(result.hits, active());
      if (old()) return;
      if (result.tooLong) return clear(data.long);
      if (result.empty) return clear();
      if (result.unsure) pause = setTimeout(finish, 400);
      if (state.sort) hits = await engine.byDate(hits, state.sort === "oldest");
      const most = state.page * TEN;
      const wanted = hits.slice(0, most);
      const query = JSON.stringify({ ...state, page: 0, typing });
      let from = 0;
      while (query === drawn.query && from < wanted.length && wanted[from] === drawn.hits[from]) from++;
      const documents = await engine.documents(wanted.slice(from));
      if (old()) return;
      drawn = { query, hits: wanted, documents: (drawn.documents || []).slice(0, from).concat(documents) };
      also.replaceChildren();
      const place = links().indexOf(document.activeElement);
      while (results.children.length > from) results.lastChild.remove();
      results.append(...documents.map(each => card(each, result)));
      // Whoever has gone on to the results meanwhile stays at the same place among them.
      if (place >= 0) (links()[place] || box).focus();
      notice.replaceChildren();
      say(hits.length ? counted(hits.length, result.complete) : data.none);
      ask("explain", result, hits.length, wanted, old).catch(fail);
      if (filters.open) await filterBy("showFilters", result, old);
      if (typing) part("Suggest").then(suggestions => suggestions.suggest(drawn.documents, old)).catch(ready);
      setTimeout(() => ask("lookFurther", result, hits.length, drawn.documents, old).catch(ready), 400);
    } catch (error) {
      if (!old()) fail(error);
    } finally {
      clearTimeout(slow);
    }
  };

  const say = text => { if (count.textContent !== text) count.textContent = text; };

  // Whoever pauses has typed a whole word.
  const finish = () => {
    typing = false;
    update();
  };

  const clear = (text = "") => {
    drawn = {};
    [results, said, notice, also].forEach(part => part.replaceChildren());
    more.hidden = sort.hidden = filters.hidden = true;
    say(text);
  };

  const fail = error => {
    clear();
    filters.open = false;
    const again = button(data.retry, () => {
      box.focus();
      if (self.Baygan) update();
      else location.reload();
    });
    const what = el("small", { lang: "en", dir: "ltr" }, String(error.message));
    notice.replaceChildren(el("p", {}, data.failed), el("p", {}, again), what);
  };

  const marked = (text, ranges) => {
    let at = 0;
    const parts = ranges.flatMap(([start, end]) => {
      const before = text.slice(at, start);
      at = end;
      return [before, el("mark", {}, text.slice(start, end))];
    });
    return [...parts, text.slice(at)];
  };

  // Only a path below the site's own folder becomes a link.
  const inside = path => {
    const { href } = new URL(path, root);
    return !/^([a-z][^/]*:|[/\\])/i.test(path) && href.startsWith(root.href) ? href : "";
  };

  const card = (page, result) => {
    const marks = text => marked(text, engine.marks(text, result));
    const href = inside(page.path);
    const deck = el("p", { className: "deck" }, ...marks(page.deck));
    const facts = [dated(page.date), page.section].filter(Boolean).join(" · ");
    const item = el("article", {},
      el("h2", {}, el("a", href ? { href } : {}, ...marks(page.title))), deck, el("p", { className: "facts" }, facts));
    const src = page.picture && inside(page.picture);
    if (href && src) {
      const picture = el("img", { alt: "", loading: "lazy", src });
      item.prepend(el("a", { className: "thumb", href, tabIndex: -1, ariaHidden: "true" }, picture));
    }
    if (href) ask("watch", item, href, deck, result).catch(fail);
    return item;
  };

  const finished = () => {
    typing = false;
    go({ q: box.value }, true);
  };

  let timer;
  box.oninput = () => {
    clearTimeout(timer);
    clearTimeout(pause);
    typing = true;
    // Nothing is asked between letters, and of a word of one or two letters only when their reader pauses.
    timer = setTimeout(() => go({ q: box.value }), /(^|\s)\S{1,2}$/.test(box.value) ? 700 : 300);
  };

  // A finished query is a step of its own: the one before gets its address back.
  box.form.onsubmit = event => {
    event.preventDefault();
    clearTimeout(timer);
    step("replace", kept);
    finished();
  };

  onpopstate = () => {
    clearTimeout(timer);
    read();
  };

  read();
  if (!state.q) {
    box.focus();
    setTimeout(ready);
  }
})();
