// A search engine just good enough to try the search page with. An index is a script that calls Baygan.add(documents).
"use strict";
var Baygan = (() => {
  const indexes = Object.create(null);
  const arrivals = Object.create(null);
  const answered = [];
  let slow = []; // what waits until something else has been answered

  const load = href => new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = href;
    script.onerror = () => reject(new Error("missing: " + href));
    script.onload = () => (arrivals[href] ? resolve(arrivals[href]) : reject(new Error("damaged: " + href)));
    document.head.append(script);
  });

  const documentsOf = href => {
    if (!indexes[href]) {
      indexes[href] = load(href);
      indexes[href].catch(() => delete indexes[href]);
    }
    return indexes[href];
  };

  const words = text => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) || [];
  const corrections = { libary: "library" };
  const FEW = 25;

  const open = href => {
    let all = [];
    const valuesOf = (kind, n) =>
      kind === "year" ? [all[n].date.split("-")[0]].filter(Boolean)
        : kind === "topic" ? all[n].topics : [all[n][kind]].filter(Boolean);
    return {
      search: async (text, { complete }) => {
        all = await documentsOf(href);
        const typed = words(text);
        if (typed.includes("slowly")) await new Promise(resolve => slow.push(resolve));
        const asked = typed.filter(word => word !== "the" && word !== "slowly").map(word => corrections[word] || word);
        const has = each => asked.every(word => words(each.title + " " + each.deck + " " + each.text).some(w => w.startsWith(word)));
        const hits = all.map((each, n) => n).filter(n => asked.length && has(all[n]));
        answered.push(text);
        if (!typed.includes("slowly")) {
          slow.forEach(resolve => setTimeout(resolve));
          slow = [];
        }
        const few = !complete && hits.length > FEW;
        return {
          asked,
          hits: few ? hits.slice(0, FEW) : hits,
          complete: !few,
          corrections: typed.filter(word => corrections[word]).map(word => ({ typed: word, used: corrections[word], reading: "SPELLING", others: [] })),
          nowhere: [],
          lacking: [],
          dates: [],
          ignored: typed.filter(word => word === "the" && asked.length),
          empty: asked.length === 0,
        };
      },
      lacks: () => [],
      read: async use => use({ facet: async () => [], head: { years: [] }, prefixed: async () => [] }),
      byDate: hits => [...hits].sort((a, b) => (all[a].date < all[b].date ? 1 : all[a].date > all[b].date ? -1 : a - b)),
      facets: async (kind, hits) => {
        const counts = new Map();
        hits.forEach(n => valuesOf(kind, n).forEach(value => counts.set(value, (counts.get(value) || 0) + 1)));
        return [...counts].map(([value, count]) => ({ value, count }));
      },
      filter: async (hits, by) => hits.filter(n => Object.entries(by).every(([kind, value]) => valuesOf(kind, n).includes(value))),
      documents: async numbers => numbers.map(n => all[n]),
      marks: (text, { asked }) => [...text.matchAll(/[\p{L}\p{N}]+/gu)]
        .filter(match => asked.some(word => match[0].toLowerCase().startsWith(word)))
        .map(match => [match.index, match.index + match[0].length]),
    };
  };

  return {
    open,
    runs: text => words(text).map(form => [{ form }]),
    answered,
    add: documents => { arrivals[document.currentScript.getAttribute("src")] = documents; },
  };
})();
