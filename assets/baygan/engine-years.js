// Baygan theme 2
// Several years' indexes as one: asked one after another, until there are results enough. engine.js loads it where each
// year has an index of its own. docs/search.md explains it; the same is in YearsEngine.java, and a test holds both to the
// same answers.
"use strict";
Baygan.take("engine-years", ({ facet, head, openYear, table }) => {
  const SHOWN = 10, YEARS = 4, UNDATED = 0;

  // The newest first, and what has no date last. Numbers follow those of the year before.
  const years = head.parts.map(([year, hash, , numbers, firstDay, lastDay]) => ({
    year, numbers, firstDay, lastDay, open: () => openYear(year + "/index-" + hash + ".js")
  }));
  let before = 0;
  [...years].sort((a, b) => a.year - b.year).forEach(each => {
    each.first = before;
    before += each.numbers;
  });
  const engineOf = each => each.engine ||= each.open();
  const yearOf = number => years.find(each => each.first <= number);
  const undatedLast = (a, b) => (a.year === UNDATED) - (b.year === UNDATED);
  const newest = () => engineOf(years.find(each => each.year !== UNDATED) || years[0]);

  // Each year's part of some documents.
  function byYear(numbers) {
    const found = new Map();
    for (const number of numbers) {
      const each = yearOf(number);
      if (!found.has(each)) found.set(each, []);
      found.get(each).push(number - each.first);
    }
    return [...found];
  }

  async function asked(text, by, oldest) {
    const none = { first: -Infinity, last: Infinity };
    const span = async given => (given && years.length && await newest().span(given)) || none;
    const from = await span(by.from), to = await span(by.to);
    const date = /\p{Nd}{4}/u.test(text) ? await span(text) : none;
    const isOfDate = each => date !== none && date.first <= each.lastDay && date.last >= each.firstDay;
    return years
      .filter(each => (!by.year || String(each.year) === by.year) && from.first <= each.lastDay && to.last >= each.firstDay)
      .sort((a, b) => isOfDate(b) - isOfDate(a) || undatedLast(a, b) || (oldest ? a.year - b.year : b.year - a.year));
  }

  const lacking = answers => answers.length
    ? answers[0].result.nowhere.filter(word => answers.every(({ result }) => result.nowhere.includes(word))) : [];
  const knowsAll = ({ result }) => result.hits.length > 0 && !result.nowhere.length;

  async function ask(text, wanted, order, guess) {
    const { brief, by, complete, shown } = wanted, answers = [];
    let found = 0;
    for (const year of order) {
      const engine = engineOf(year), result = await engine.search(text, { complete, guess });
      const answer = { year, result };
      answers.push(answer);
      if (result.empty) break;
      if (knowsAll(answer)) found += Object.keys(by).length ? (await engine.filter(result.hits, by)).length : result.hits.length;
      const enough = found >= shown || (brief || found > 0) && answers.length >= YEARS * Math.ceil(shown / SHOWN);
      if (!wanted.all && enough) break;
    }
    return answers;
  }

  // One result of several years': first those that know all words. A year that lacks too many of them has no result, as
  // an article that lacks them.
  function joined(answers, all, unknown) {
    const share = ({ result }) => result.hits.length ? 1 - result.nowhere.length / Math.max(1, result.units.length) : 0;
    const best = Math.max(0, ...answers.map(share));
    const least = ({ result }) => best * (table.coverage + table.single / Math.max(1, result.units.length));
    const kept = answers.filter(answer => share(answer) > 0 && share(answer) >= least(answer))
      .sort((a, b) => share(b) - share(a));
    const [{ result }] = [...kept, ...answers];
    const isIncomplete = ({ result: { lacking, nowhere } }) => lacking.length || nowhere.length;
    const corrections = new Map(kept.flatMap(answer => answer.result.corrections).map(each => [JSON.stringify(each), each]));
    return {
      ...result,
      answers: kept,
      asked: answers.map(answer => answer.year.year),
      hits: kept.flatMap(({ year, result: { hits } }) => hits.map(hit => year.first + hit)),
      left: answers.length < all,
      complete: answers.length === all && answers.every(answer => answer.result.complete),
      units: kept.length ? kept.flatMap(answer => answer.result.units) : result.units,
      marked: new Set((kept.length ? kept : answers).flatMap(answer => [...answer.result.marked])),
      dates: answers.flatMap(answer => answer.result.dates),
      unsure: answers.every(answer => answer.result.unsure),
      corrections: [...corrections.values()],
      lacking: kept.every(isIncomplete) ? [...result.lacking, ...result.nowhere] : [],
      nowhere: result.nowhere.filter(word => unknown.includes(word))
    };
  }

  const NOTHING = {
    hits: [], answers: [], asked: [], complete: true, units: [], marked: new Set(), dates: [], corrections: [], ignored: [],
    nowhere: [], lacking: [], empty: true
  };

  async function search(text, { complete = false, all = false, brief = false, by = {}, oldest = false, shown = SHOWN } = {}) {
    if (text.length > table.longestQuery) return { ...NOTHING, tooLong: true };
    const wanted = { all, brief, by, complete, shown }, order = await asked(text, by, oldest);
    if (!order.length) return { ...NOTHING, empty: false };
    let answers = await ask(text, wanted, order, new Set());
    if (answers[0].result.empty) return { ...NOTHING, ...answers[0].result };
    // A word is taken for another only if no year has it, those that weren't asked included.
    let unknown = answers.some(knowsAll) || brief ? [] : lacking(answers);
    for (const each of years) {
      if (unknown.length && !order.includes(each)) {
        const { nowhere } = await engineOf(each).search(text, { guess: new Set() });
        unknown = unknown.filter(word => nowhere.includes(word));
      }
    }
    if (unknown.length) answers = await ask(text, wanted, order, new Set(unknown));
    return joined(answers, order.length, unknown);
  }

  // The words of a query that a document lacks, those included that nothing of its year has.
  function lacks(number, { answers, nowhere }) {
    const year = yearOf(number), { result } = answers.find(answer => answer.year === year);
    return [...result.nowhere.filter(word => !nowhere.includes(word)), ...engineOf(year).lacks(number - year.first, result)];
  }

  async function filter(hits, chosen) {
    const wanted = new Set();
    await Promise.all(byYear(hits).map(async ([each, numbers]) => {
      for (const number of await engineOf(each).filter(numbers, chosen)) wanted.add(each.first + number);
    }));
    return hits.filter(hit => wanted.has(hit));
  }

  // How many documents each name has; of years that weren't asked that isn't known.
  async function facets(kind, hits, result) {
    const counts = new Map();
    for (const found of await Promise.all(byYear(hits).map(([each, numbers]) => engineOf(each).facets(kind, numbers)))) {
      for (const { value, count } of found) counts.set(value, (counts.get(value) || 0) + count);
    }
    const others = kind === "year" ? years.filter(({ year }) => year !== UNDATED && !result.asked.includes(year)) : [];
    return [...counts].map(([value, count]) => ({ value, count }))
      .concat(others.map(({ year }) => ({ value: String(year), count: null })));
  }

  async function documents(numbers) {
    const found = new Map();
    await Promise.all(byYear(numbers).map(async ([each, own]) => {
      (await engineOf(each).documents(own)).forEach((document, i) => found.set(each.first + own[i], document));
    }));
    return numbers.map(number => found.get(number));
  }

  const isUndated = number => yearOf(number).year === UNDATED;

  return {
    search,
    lacks,
    filter,
    facets,
    documents,
    byDate: (hits, oldest = false) =>
      [...hits].sort((a, b) => isUndated(a) - isUndated(b) || (oldest ? a - b : b - a)),
    isDate: text => !years.length || newest().isDate(text),
    marks: (text, result) => years.length ? newest().marks(text, result) : [],
    // For suggestions: the newest year's words, and the names of all.
    read: async use => years.length ? newest().read(index => use({
      ...index,
      facet: async kind => (["name", "alike"].includes(kind) ? facet(kind) : index.facet(kind)),
      head: { ...index.head, years: [...years].reverse().flatMap(each => [each.first, each.year]) }
    })) : use({ facet, documentsOf: () => 0, head: { years: [] }, forms: () => [], prefixed: () => [] })
  };
});
