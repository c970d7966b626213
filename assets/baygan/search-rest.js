// Baygan theme 2
// What of the search page comes after the first answer: passages, what is said of a query, the other languages. search.js
// loads it.
"use strict";
self.SearchRest = ({
  also, box, button, card, counted, data, dated, el, elsewhere, filters, finished, go, inside, lang, links, marked, more, now,
  panel, part, results, said, sort
}) => {
  const PASSAGE = 180;
  const MOST = 8;
  const languages = document.querySelectorAll(".languages a");

  // "Results for {0}" with nodes in it.
  const fill = (text, ...nodes) => text.split(/\{(\d)\}/).map((part, i) => (i % 2 ? nodes[part] : part));

  // Over http the passage is read from the article's own page, for results that stay in sight while typing.
  const seen = new IntersectionObserver(entries => entries.filter(each => each.isIntersecting).forEach(({ target }) => {
    seen.unobserve(target);
    setTimeout(() => { if (target.isConnected) target.quote(); }, 250);
  }));

  const texts = new Map();

  // An article's text, and what lists show for want of a deck.
  const textOf = async href => {
    const answer = await fetch(href);
    const page = new DOMParser().parseFromString(answer.ok ? await answer.text() : "", "text/html");
    page.querySelectorAll("p,li,td,th").forEach(part => part.append(" "));
    const text = [...page.querySelectorAll(".lead,.body")].map(part => part.textContent).join(" ");
    return [text.replace(/\s+/g, " ").trim(), page.querySelector("meta[name=description]")?.content || ""];
  };

  // A link that leads to words on a page, which the browser marks there (WICG's text fragments). It goes to the first of
  // them that the page has, letter by letter: so they are taken from the page where its text is known.
  const encoded = text => encodeURIComponent(text).replace(/-/g, "%2D");
  const distinct = words => words.filter((word, i) => words.findIndex(each => each.toLowerCase() === word.toLowerCase()) === i);
  const lead = (item, href, places) => {
    if (places.length) item.querySelectorAll("a").forEach(a => { a.href = href + "#:~:text=" + places.join("&text="); });
  };

  // A word in the midst of its neighbours.
  const amid = (text, [start, end]) => {
    const [before] = /\S*[\p{L}\p{N}]\S*(?:\s+[^\s\p{L}\p{N}]+)*\s*$/u.exec(text.slice(Math.max(0, start - 80), start)) || [""];
    const [after] = /^[^\p{L}\p{N}]*[\p{L}\p{N}]\S*/u.exec(text.slice(end, end + 80)) || [""];
    return [before && encoded(before.trim()) + "-", encoded(text.slice(start, end)), after && "-" + encoded(after.trim())]
      .filter(Boolean).join(",");
  };

  // Of a page that hasn't been read, the words that neither title nor deck has are likely to be in its text.
  const leadUnread = (item, href, deck, result) => {
    const told = [...deck.querySelectorAll("mark"), ...item.querySelectorAll("h2 mark")].map(mark => mark.textContent);
    const { q } = now().state;
    const typed = now().engine.marks(q, result).map(range => q.slice(...range));
    const known = new Set(told.map(word => word.toLowerCase()));
    lead(item, href, distinct([...typed.filter(word => !known.has(word.toLowerCase())), ...told]).slice(0, MOST).map(encoded));
  };

  const quote = async (item, href, deck, result) => {
    if (!texts.has(href)) texts.set(href, textOf(href).catch(() => ["", ""]));
    const [text, description] = await texts.get(href);
    const ranges = now().engine.marks(text, result).slice(0, 200);
    let best = new Set([...deck.querySelectorAll("mark")].map(mark => mark.textContent)).size;
    let at = -1;
    ranges.forEach(([start]) => {
      const near = ranges.filter(range => range[0] >= start && range[1] < start + PASSAGE - 60);
      const { size } = new Set(near.map(range => text.slice(...range).toLowerCase()));
      if (size > best) [best, at] = [size, start];
    });
    const words = distinct(ranges.map(range => text.slice(...range))).slice(0, MOST).map(encoded);
    if (at < 0) {
      lead(item, href, words);
      if (!deck.textContent) deck.append(...marked(description, now().engine.marks(description, result)));
      return;
    }
    lead(item, href, [amid(text, ranges.find(range => range[0] === at)), ...words]);
    const from = at < 60 ? 0 : text.indexOf(" ", at - 60) + 1;
    const to = text.length < from + PASSAGE ? text.length : text.lastIndexOf(" ", from + PASSAGE);
    const within = ranges.filter(([start, end]) => start >= from && end <= to).map(range => range.map(i => i - from));
    deck.replaceChildren(from ? "… " : "", ...marked(text.slice(from, to), within), to < text.length ? " …" : "");
  };

  const watch = (item, href, deck, result) => {
    leadUnread(item, href, deck, result);
    if (location.protocol === "file:") return;
    item.quote = () => quote(item, href, deck, result);
    seen.observe(item);
  };

  const formsOf = text => Baygan.runs(text).flat().map(word => word.form);
  const isWithin = (words, all) => words.length > 0 && (" " + all.join(" ") + " ").includes(" " + words.join(" ") + " ");

  // The query with other names in names' places, of pairs of both; empty if it hasn't got any of them.
  const renamed = pairs => {
    let found = false;
    const words = now().state.q.replace(/["«»“”„]/g, " ").trim().split(/\s+/)
      .map(text => ({ text, forms: text[0] === "-" ? [text] : formsOf(text) }));
    pairs.forEach(([name, other]) => {
      const wanted = formsOf(name);
      for (let from = 0; wanted.length && from < words.length; from++) {
        const forms = [];
        let to = from;
        while (forms.length < wanted.length && to < words.length) forms.push(...words[to++].forms);
        if (forms.join(" ") === wanted.join(" ")) {
          words.splice(from, to - from, { text: other, forms: [other] });
          found = true;
        }
      }
    });
    return found ? words.map(word => word.text).join(" ") : "";
  };

  // Names with what a language calls them.
  const called = names => names.flatMap(([name, ...others]) => others.map(other => {
    const [language, there] = other.split(/=(.*)/s);
    return { name, language, there };
  }));

  // The other languages, when there is time for them. What was found there by forgiving a typo isn't meant; a name may
  // be called otherwise there.
  const lookElsewhere = (names, old) => elsewhere.forEach(link => (self.requestIdleCallback || setTimeout)(async () => {
    if (old()) return;
    try {
      link.engine ||= Baygan.open(link.dataset.index, data);
      const there = renamed(names.filter(each => each.language === link.hreflang).map(each => [each.name, each.there]));
      for (const q of [now().state.q, there].filter(Boolean)) {
        const { hits, complete, corrections, nowhere } = await link.engine.search(q + " ", { complete: false, brief: true });
        if (old()) return;
        if (hits.length && !nowhere.length && !corrections.some(each => each.reading !== "KEYBOARD")) {
          link.search = new URLSearchParams({ q });
          const told = q === now().state.q ? [] : [el("bdi", {}, q), " · "];
          link.lastElementChild.replaceChildren(...told, counted(hits.length, complete));
          link.hidden = false;
          return;
        }
      }
    } catch {
      // This language's results stand without the other's.
    }
  }));

  // A second group: what the query finds with names as this language has them.
  const findAlike = async (result, names, old) => {
    const { engine } = now();
    const own = renamed(names.map(each => [each.there, each.name]));
    if (!own) return;
    const alike = await engine.search(own + " ");
    const found = new Set(result.hits);
    const further = alike.hits.filter(hit => !found.has(hit)).slice(0, 5);
    const documents = await engine.documents(further);
    if (old() || alike.nowhere.length || !documents.length) return;
    also.prepend(el("section", {},
      el("h2", {}, ...fill(data.alike, el("bdi", {}, own))),
      el("div", { className: "cards" }, ...documents.map(each => card(each, alike)))));
  };

  // Names that the results shown are about, beside those that the query has.
  const tellRelated = (known, documents) => {
    const words = formsOf(now().state.q);
    const texts = documents.map(each => formsOf(each.title + " | " + each.deck));
    const names = known.map(each => {
      const own = formsOf(each[1]);
      const times = texts.filter(text => isWithin(own, text)).length + (own.some(word => words.includes(word)) ? 1 : 0);
      return { name: each[1], times: own.every(word => words.includes(word)) ? 0 : times };
    }).filter(each => each.times).sort((a, b) => b.times - a.times).slice(0, 4);
    if (!names.length) return;
    also.append(el("p", { className: "topics" }, data.related, ...names.flatMap(({ name }) =>
      [" ", el("a", { href: "?" + new URLSearchParams({ q: name }) }, name)])));
  };

  // When there is time.
  const lookFurther = async (result, n, documents, old) => {
    if (old()) return;
    const [known, alike, found] = await now().engine.read(({ facet, head }) =>
      Promise.all([facet("name"), facet("alike"), head.years]));
    if (old()) return;
    const names = called([...known.map(([, name, , , ...others]) => [name, ...others]), ...alike]);
    lookElsewhere(names, old);
    if (!n) await (await part("Offer"))(result, known, found.filter((year, i) => i % 2 && year), { fill, formsOf, isWithin }, old);
    await findAlike(result, names, old);
    if (n && !old()) tellRelated(known, documents);
  };

  const struck = words => el("span", {}, ...words.flatMap(word => [el("s", {}, el("bdi", {}, word)), " "]));

  // The query with another word in a word's place.
  const instead = (typed, other) => {
    const words = now().state.q.split(/\s+/).map(word => (word.toLowerCase() === typed ? other : word));
    return button(other, () => {
      box.value = words.join(" ");
      finished();
    });
  };

  // The words of the query that an article lacks.
  const tellLacks = (item, lacks) => {
    const facts = item.querySelector(".facts");
    if (item.told || !lacks.length) return;
    item.told = true;
    facts.append(facts.textContent && " · ", ...fill(data.without, struck(lacks)));
  };

  const explain = async (result, n, hits, old) => {
    if (old()) return;
    const { state } = now();
    languages.forEach(link => { link.search = new URLSearchParams({ q: state.q }); });
    const most = state.page * 10;
    more.hidden = !result.left && (result.complete ? n <= most : n < most);
    sort.hidden = filters.hidden = !result.hits.length;
    for (const each of sort.children) each.ariaPressed = each.value === state.sort;
    const noDates = [];
    for (const end of ["from", "to"]) {
      const text = state[end];
      if (text && !await now().engine.isDate(text)) noDates.push(text);
    }
    if (old()) return;
    if (!result.dates.length) hits.forEach((hit, i) => tellLacks(results.children[i], now().engine.lacks(hit, result)));
    const strong = text => el("strong", {}, el("bdi", {}, text));
    const lines = result.corrections.flatMap(each => [
      fill(each.reading === "KEYBOARD" ? data.showing : data.corrected, strong(each.typed), strong(each.used)),
      ...(each.others.length ? [fill(data.or, el("span", {}, ...each.others.map(other => instead(each.typed, other))))] : [])
    ]);
    const pages = result.dates.map(parts => {
      const [year, month, day] = parts.map((part, i) => String(part).padStart(i ? 2 : 4, "0"));
      const path = [lang, year, ...(month ? [month] : []), "index.html"].join("/") + (day ? "#d" + parts[2] : "");
      return el("a", { href: inside(path) }, dated(parts.join("-")));
    });
    if (pages.length && pages.length < 4) {
      lines.push(fill(data.dated, el("span", {}, ...pages.flatMap(page => [page, data.comma]).slice(0, -1))));
    }
    noDates.forEach(text => lines.push(fill(data.nodate, strong(text))));
    if (result.nowhere.length) lines.push(fill(data.nowhere, struck(result.nowhere)));
    if (n && result.complete && result.lacking.length) lines.push([data.partly]);
    if (result.ignored.length) lines.push(fill(data.ignored, strong(result.ignored.join(data.comma))));
    if (!n && /["«“„]/.test(now().state.q)) {
      lines.push([button(data.unquoted, () => {
        box.value = now().state.q.replace(/["«»“”„]/g, " ").trim();
        finished();
      })]);
    }
    if (!n) lines.push([data.advice]);
    said.replaceChildren(...lines.map(line => el("span", {}, ...line)));
  };

  sort.onclick = ({ target }) => { if (target.type) go({ sort: target.value }, true); };

  more.onclick = async () => {
    const next = results.children.length;
    await go({ page: now().state.page + 1 });
    results.children[next]?.querySelector("h2 a").focus();
  };

  filters.ontoggle = () => { if (filters.open) go({ page: now().state.page }); };

  document.onkeydown = event => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = document.activeElement;
    const places = [box, ...links(), ...(more.hidden ? [] : [more])];
    const place = places.indexOf(at);
    let to;
    if (event.key === "/" && !at.matches("input, select")) to = box;
    if (event.key === "Escape" && panel.contains(at)) to = box;
    if (event.key === "ArrowDown" && place >= 0) to = places[place + 1];
    if (event.key === "ArrowUp" && place >= 0) to = places[place - 1];
    if (!to) return;
    event.preventDefault();
    to.focus();
  };

  return { explain, lookFurther, watch };
};
