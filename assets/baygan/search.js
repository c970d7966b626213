// What a reader sees of search. engine.js finds; this file asks it, and shows what it says as text nodes only.
"use strict";
(() => {
  const AT_ONCE = 10;
  const PASSAGE = 220;
  const KINDS = ["year", "section", "topic", "source"];

  const $ = id => document.getElementById(id);
  const [panel, box, notice, count, sort, said, chosen, filters, results, more] =
    ["search", "q", "notice", "count", "sort", "said", "chosen", "filters", "results", "more"].map($);
  const data = panel.dataset;
  const elsewhere = [...document.querySelectorAll(".elsewhere a")];
  const root = new URL(data.root, location.href);
  const title = document.title;

  const lang = document.documentElement.lang;
  const plural = new Intl.PluralRules(lang);
  const writing = useGrouping => new Intl.NumberFormat(lang, { numberingSystem: data.digits, useGrouping });
  const amount = writing(true);
  const plain = writing(false);
  const months = data.months.split("|");

  const el = (tag, properties, ...children) => {
    const node = Object.assign(document.createElement(tag), properties);
    node.append(...children);
    return node;
  };

  // Puts nodes into a string of the page: "Results for {0}".
  const fill = (text, ...nodes) => text.split(/\{(\d)\}/).map((part, i) => (i % 2 ? nodes[part] : part));

  const counted = (n, exactly) => {
    const form = "data-" + (exactly ? "count-" : "more-than-");
    const text = panel.getAttribute(form + plural.select(n)) || panel.getAttribute(form + "other");
    return text.replace("#", amount.format(n));
  };

  const dated = date => {
    const [year, month, day] = date.split("-");
    return [day && plain.format(day), month && months[month - 1], year && plain.format(year)].filter(Boolean).join(" ");
  };

  const named = (kind, value) => (kind === "year" ? plain.format(value) : value);

  // The state is what the address says: the query, the filters, the order, and how many tens are shown.
  let state;
  let kept; // the address that the last step in the history has

  const read = () => {
    const asked = new URLSearchParams(location.search);
    state = { q: asked.get("q") || "", sort: asked.get("sort") === "date" ? "date" : "" };
    KINDS.forEach(kind => { state[kind] = asked.get(kind) || ""; });
    if (!/^\d{1,4}$/.test(state.year)) state.year = "";
    state.page = Math.min(Math.max(parseInt(asked.get("page"), 10) || 1, 1), 50);
    box.value = state.q;
    kept = address();
  };

  const address = () => {
    const asked = Object.entries(state).filter(([name, value]) => value && !(name === "page" && value === 1));
    return asked.length ? "?" + new URLSearchParams(asked) : location.pathname;
  };

  const step = (how, to) => {
    try {
      history[how + "State"](null, "", to);
    } catch {
      // Refused from file://, or too often: the search goes on, only its address can't be shared.
    }
  };

  const keep = () => {
    const to = address();
    if (to !== kept) step("push", to);
    kept = to;
  };

  const change = part => Object.assign(state, { page: 1 }, part);

  const active = except => {
    const used = {};
    KINDS.forEach(kind => { if (state[kind] && kind !== except) used[kind] = state[kind]; });
    return used;
  };

  let engine;
  let turn = 0;
  let drawn = { key: "", hits: [] };

  const narrow = (hits, by) => (Object.keys(by).length ? engine.filter(hits, by) : hits);

  const find = async () => {
    engine = engine || Baygan.open(data.index);
    const needed = state.page * AT_ONCE;
    const all = filters.open || state.sort || Object.keys(active()).length > 0;
    const { q } = state;
    const result = await engine.search(q, { complete: Boolean(all) });
    return result.complete || result.hits.length >= needed ? result : engine.search(q, { complete: true });
  };

  // Shows what the state asks for. An answer that comes after the next question is dropped.
  const update = async () => {
    const mine = ++turn;
    const old = () => mine !== turn;
    document.title = state.q ? "\u2068" + state.q + "\u2069 – " + title : title;
    elsewhere.forEach(link => { link.hidden = true; });
    showChosen();
    if (!state.q.trim()) {
      clear();
      return;
    }
    panel.setAttribute("aria-busy", "true");
    const slow = setTimeout(() => say(data.searching), 600);
    try {
      const result = await find();
      if (old()) return;
      let hits = await narrow(result.hits, active());
      if (state.sort) hits = engine.byDate(hits);
      const wanted = hits.slice(0, state.page * AT_ONCE);
      const key = JSON.stringify({ ...state, page: 0 });
      const same = key === drawn.key ? wanted.findIndex((hit, i) => hit !== drawn.hits[i]) : 0;
      const from = same < 0 ? wanted.length : same;
      const documents = await engine.documents(wanted.slice(from));
      if (old()) return;
      drawn = { key, hits: wanted };
      while (results.children.length > from) results.lastChild.remove();
      results.append(...documents.map(each => card(each, result)));
      notice.replaceChildren();
      more.hidden = result.complete && hits.length <= wanted.length;
      sort.hidden = filters.hidden = result.hits.length === 0;
      explain(result, hits.length);
      if (filters.open) await showFilters(result.hits, old);
      lookElsewhere(old);
    } catch (error) {
      if (!old()) fail(error);
    } finally {
      clearTimeout(slow);
      if (!old()) panel.removeAttribute("aria-busy");
    }
  };

  const say = text => { if (count.textContent !== text) count.textContent = text; };

  const clear = () => {
    drawn = { key: "", hits: [] };
    [results, said, notice].forEach(part => part.replaceChildren());
    more.hidden = sort.hidden = filters.hidden = true;
    panel.removeAttribute("aria-busy");
    say("");
  };

  const explain = (result, n) => {
    const strong = text => el("strong", {}, el("bdi", {}, text));
    const lines = result.corrections.map(each => fill(data.corrected, strong(each.typed), strong(each.used)));
    if (result.ignored.length) lines.push(fill(data.ignored, strong(result.ignored.join(data.comma))));
    if (!n) lines.push([data.advice]);
    said.replaceChildren(...lines.map(line => el("span", {}, ...line)));
    say(n ? counted(n, result.complete) : data.none);
    sort.querySelectorAll("button").forEach(button => {
      button.setAttribute("aria-pressed", String(button.dataset.sort === state.sort));
    });
  };

  const fail = error => {
    clear();
    const again = el("button", { type: "button" }, data.retry);
    again.onclick = () => {
      box.focus();
      if (self.Baygan) update();
      else location.reload();
    };
    const what = el("small", { lang: "en", dir: "ltr" }, String(error && error.message));
    notice.replaceChildren(el("p", {}, data.failed), el("p", {}, again, " ", what));
  };

  // Results

  const marked = (text, ranges) => {
    const parts = [];
    let at = 0;
    for (const [start, end] of ranges) {
      parts.push(text.slice(at, start), el("mark", {}, text.slice(start, end)));
      at = end;
    }
    return [...parts, text.slice(at)];
  };

  // Only a path below the site's own folder becomes a link.
  const inside = path => {
    const to = new URL(path, root);
    return !/^([a-z][a-z\d+.-]*:|[/\\])/i.test(path) && to.href.startsWith(root.href) ? to.href : "";
  };

  const card = (page, result) => {
    const marks = text => marked(text, engine.marks(text, result));
    const href = inside(page.path);
    const deck = el("p", { className: "deck" }, ...marks(page.deck));
    const facts = [dated(page.date), page.section].filter(Boolean).join(" · ");
    const item = el("article", {},
      el("h2", {}, el("a", href ? { href } : {}, ...marks(page.title))),
      deck,
      el("p", { className: "facts" }, facts));
    if (href && location.protocol.startsWith("http")) {
      item.quote = () => quote(href, deck, result);
      seen.observe(item);
    }
    return item;
  };

  // The passage comes from the article's own page, which a reader's cache then has; from file:// it can't be had.
  const seen = new IntersectionObserver(entries => entries.filter(each => each.isIntersecting).forEach(({ target }) => {
    seen.unobserve(target);
    setTimeout(() => { if (target.isConnected) target.quote(); }, 250);
  }));

  const texts = new Map();
  const textOf = href => {
    if (!texts.has(href)) {
      texts.set(href, fetch(href).then(answer => (answer.ok ? answer.text() : "")).then(html => {
        const page = new DOMParser().parseFromString(html, "text/html");
        return [...page.querySelectorAll(".lead, .body")].map(part => part.textContent).join(" ").replace(/\s+/g, " ").trim();
      }));
    }
    return texts.get(href);
  };

  const quote = async (href, deck, result) => {
    const text = await textOf(href).catch(() => "");
    const marks = engine.marks(text, result);
    const already = new Set([...deck.querySelectorAll("mark")].map(mark => mark.textContent));
    const { start, words } = densest(text, marks);
    if (words <= already.size) return;
    const from = start < 60 ? 0 : text.indexOf(" ", start - 60) + 1;
    const to = text.length - from <= PASSAGE ? text.length : text.lastIndexOf(" ", from + PASSAGE);
    const within = marks.filter(([a, b]) => a >= from && b <= to).map(range => range.map(at => at - from));
    deck.replaceChildren(from ? "… " : "", ...marked(text.slice(from, to), within), to < text.length ? " …" : "");
  };

  const densest = (text, marks) => {
    let best = { start: 0, words: 0 };
    marks.forEach(([start], i) => {
      const words = new Set();
      for (let j = i; j < marks.length && marks[j][1] <= start + PASSAGE - 60; j++) {
        words.add(text.slice(...marks[j]).toLowerCase());
      }
      if (words.size > best.words) best = { start, words: words.size };
    });
    return best;
  };

  // Filters

  const selects = KINDS.map(kind => {
    const select = el("select", { onchange: () => choose(kind, select.value) });
    const label = el("label", { hidden: true }, el("span", {}, data[kind]), select);
    filters.lastElementChild.append(label);
    return { kind, select, label };
  });

  const choose = (kind, value) => {
    change({ [kind]: value });
    keep();
    return update();
  };

  const showChosen = () => chosen.replaceChildren(...Object.entries(active()).map(([kind, value]) => {
    const text = data[kind] + ": " + named(kind, value);
    const button = el("button", { type: "button", ariaLabel: data.remove.replace("{0}", () => text) }, text);
    button.onclick = () => {
      box.focus();
      choose(kind, "");
    };
    return button;
  }));

  const showFilters = async (hits, old) => {
    const found = await Promise.all(KINDS.map(async kind => engine.facets(kind, await narrow(hits, active(kind)))));
    if (old()) return;
    selects.forEach(({ kind, select, label }, i) => {
      const order = kind === "year" ? (a, b) => b.value - a.value : (a, b) => b.count - a.count;
      const values = [...found[i]].sort(order).slice(0, 300);
      if (state[kind] && !values.some(each => each.value === state[kind])) values.push({ value: state[kind], count: 0 });
      select.replaceChildren(new Option(data.all, ""), ...values.map(({ value, count: n }) =>
        new Option(named(kind, value) + " (" + amount.format(n) + ")", value)));
      select.value = state[kind];
      label.hidden = values.length === 0;
    });
  };

  // Other languages, once there is time for them

  const lookElsewhere = old => elsewhere.forEach(link => setTimeout(() => (self.requestIdleCallback || setTimeout)(async () => {
    if (old()) return;
    try {
      link.engine = link.engine || Baygan.open(link.dataset.index);
      const { hits, complete, corrections } = await link.engine.search(state.q, { complete: false });
      if (old() || !hits.length || corrections.length) return;
      link.search = "?" + new URLSearchParams({ q: state.q });
      link.lastElementChild.textContent = counted(hits.length, complete);
      link.hidden = false;
    } catch {
      // This language's results stand without the other's.
    }
  }), 400));

  // What the reader does

  let timer;
  box.oninput = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      change({ q: box.value });
      step("replace", address());
      update();
    }, 120);
  };

  // While typing the address was replaced; a finished query becomes a step of its own after the one before.
  box.form.onsubmit = event => {
    event.preventDefault();
    clearTimeout(timer);
    change({ q: box.value });
    step("replace", kept);
    keep();
    update();
  };

  sort.onclick = ({ target }) => {
    if (!target.matches("button")) return;
    change({ sort: target.dataset.sort });
    keep();
    update();
  };

  more.onclick = async () => {
    const next = results.children.length;
    state.page++;
    step("replace", kept = address());
    await update();
    const link = results.children[next]?.querySelector("a");
    if (link) link.focus();
  };

  filters.ontoggle = () => { if (filters.open) update(); };

  addEventListener("popstate", () => {
    clearTimeout(timer);
    read();
    update();
  });

  document.addEventListener("keydown", event => {
    const at = document.activeElement;
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const places = [box, ...results.querySelectorAll("h2 a"), ...(more.hidden ? [] : [more])];
    let to;
    if (event.key === "/" && !at.matches("input, select, textarea")) to = box;
    if (event.key === "Escape" && at !== box && panel.contains(at)) to = box;
    if (places.includes(at)) {
      if (event.key === "ArrowDown") to = places[places.indexOf(at) + 1];
      if (event.key === "ArrowUp") to = places[places.indexOf(at) - 1];
    }
    if (to) {
      event.preventDefault();
      to.focus();
    }
  });

  read();
  if (state.q) update();
  else box.focus();
})();
