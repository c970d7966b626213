// What of the search page comes after the first answer, or only now and then: passages, filters, what is said of a query,
// the other languages. search.js loads it.
"use strict";
self.SearchRest = ({
  KINDS, active, box, button, chosen, counted, data, dated, el, elsewhere, fill, filters, finished, go, grouped, inside, lang,
  marked, named, narrow, now, results, said
}) => {
  const PASSAGE = 180;

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

  const quote = async (href, deck, result) => {
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
    if (at < 0) {
      if (!deck.textContent) deck.append(...marked(description, now().engine.marks(description, result)));
      return;
    }
    const from = at < 60 ? 0 : text.indexOf(" ", at - 60) + 1;
    const to = text.length < from + PASSAGE ? text.length : text.lastIndexOf(" ", from + PASSAGE);
    const within = ranges.filter(([start, end]) => start >= from && end <= to).map(range => range.map(i => i - from));
    deck.replaceChildren(from ? "… " : "", ...marked(text.slice(from, to), within), to < text.length ? " …" : "");
  };

  const selects = KINDS.map(kind => {
    const select = el("select", { onchange: () => go({ [kind]: select.value }, true) });
    filters.lastElementChild.append(el("label", { hidden: true }, el("span", {}, data[kind]), select));
    return select;
  });

  const showFilters = async (hits, old) => {
    const found = await Promise.all(KINDS.map(async kind => now().engine.facets(kind, await narrow(hits, active(kind)))));
    if (old()) return;
    KINDS.forEach((kind, i) => {
      const order = kind === "year" ? (a, b) => b.value - a.value : (a, b) => b.count - a.count;
      const values = [...found[i]].sort(order).slice(0, 300);
      const chosen = now().state[kind];
      if (chosen && !values.some(each => each.value === chosen)) values.push({ value: chosen, count: 0 });
      selects[i].replaceChildren(new Option(data.all, ""), ...values.map(each =>
        new Option(named(kind, each.value) + " (" + grouped.format(each.count) + ")", each.value)));
      selects[i].value = chosen;
      selects[i].parentNode.hidden = !values.length;
    });
  };

  const watch = (item, href, deck, result) => {
    item.quote = () => quote(href, deck, result);
    seen.observe(item);
  };

  // The other languages, when there is time for them. What was found there by forgiving a typo isn't meant.
  const lookElsewhere = old => elsewhere.forEach(link => (self.requestIdleCallback || setTimeout)(async () => {
    if (old()) return;
    try {
      link.engine = link.engine || Baygan.open(link.dataset.index, data.engineRest);
      const { hits, complete, corrections, nowhere } = await link.engine.search(now().state.q + " ", { complete: false });
      if (old() || !hits.length || nowhere.length || corrections.some(each => each.reading !== "KEYBOARD")) return;
      link.search = new URLSearchParams({ q: now().state.q });
      link.lastElementChild.textContent = counted(hits.length, complete);
      link.hidden = false;
    } catch {
      // This language's results stand without the other's.
    }
  }));

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

  const explain = (result, n, hits, old) => {
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

  const showChosen = old => old() || chosen.replaceChildren(...Object.entries(active()).map(([kind, value]) => {
    const text = data[kind] + ": " + named(kind, value);
    const remove = () => {
      box.focus();
      go({ [kind]: "" }, true);
    };
    return button(text, remove, fill(data.remove, text).join(""));
  }));

  return { explain, lookElsewhere, ready: () => {}, showChosen, showFilters, watch };
};
