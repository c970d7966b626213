// Baygan theme 2
// What the search page offers where nothing was found. search-rest.js loads it then.
"use strict";
self.SearchOffer = ({ active, box, button, data, el, finished, go, inside, lang, now, plain, said }) => {
  const address = (kind, slug) => inside([lang, kind, slug, "index.html"].map(encodeURIComponent).join("/"));
  const NAMED = ["section", "topic", "author"];

  return async (result, known, years, { fill, formsOf, isWithin }, old) => {
    const { engine, state } = now();
    const offers = [];
    if (result.hits.length) {
      const none = Object.fromEntries(Object.keys(active()).map(kind => [kind, ""]));
      offers.push([button(data.unfiltered, () => go(none, true))]);
    }
    const [rarest, ...others] = [...result.units || []].sort((a, b) => a.total - b.total);
    if (rarest && others.length) {
      let fewer = state.q;
      const ranges = engine.marks(fewer, { units: [rarest], marked: new Set([rarest.form]) });
      ranges.reverse().forEach(([start, end]) => { fewer = fewer.slice(0, start) + fewer.slice(end).trimStart(); });
      fewer = fewer.replace(/["«“„]\s*["»”]/g, " ").trim();
      if (ranges.length && formsOf(fewer).length && (await engine.search(fewer + " ")).hits.length) {
        offers.push([button(fill(data.fewer, fewer).join(""), () => {
          box.value = fewer;
          finished();
        })]);
      }
    }
    const words = formsOf(state.q);
    const meant = years.filter(year => words.includes(String(year)) || String(year) === state.year);
    const pages = known
      .filter(([kind, name]) => isWithin(formsOf(name), words) || NAMED[kind] !== "author" && state[NAMED[kind]] === name)
      .map(([kind, name, slug]) => el("a", { href: address(NAMED[kind], slug) }, name))
      .concat(meant.map(year => el("a", { href: inside([lang, String(year).padStart(4, "0"), "index.html"].join("/")) }, plain.format(year))))
      .slice(0, 4);
    if (pages.length) offers.push(fill(data.see, el("span", {}, ...pages.flatMap(page => [page, data.comma]).slice(0, -1))));
    if (!old()) said.append(...offers.map(each => el("span", {}, ...each)));
  };
};
