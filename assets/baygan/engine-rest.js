// Baygan theme 2
// What of the engine only some queries need: guesses at words that are nowhere, dates, filters. engine.js loads it then.
// docs/search.md explains it; what finds is written in Java too, and a test holds both to the same answers.
"use strict";
Baygan.take("engine-rest", ({
  documentsOf, facet, fold, forms, group, head, isContent, isKnownItem, isPosted, mayBeDate, numbers, parse, postings, runs,
  shard, shardOf, wordOf, wordsOf
}) => {
  const table = "@guess@";
  const AFFIX = 2;
  const prefixes = new Set(table.prefixes.split(" "));

  // ---- the other keyboard layout ----

  function mapped(text, from, to, special, toSpecial) {
    let out = "";
    for (let i = 0; i < text.length; i++) {
      const c = text[i], key = c >= "A" && c <= "Z" && !from.includes(c) ? c.toLowerCase() : c, at = from.indexOf(key);
      if (key === special) out += toSpecial;
      else if (at >= 0) out += to[at];
      else if (/^\p{Nd}$/u.test(c)) out += c;
      else return "";
    }
    return out;
  }

  function otherLayouts(text) {
    if ((text.match(/\p{L}/gu) || []).length < 2) return [];
    const { english, persian, oldM } = table;
    const found = mapped(text, english, persian, "m", persian[english.indexOf("m")]);
    if (found) return text.includes("m") ? [found, mapped(text, english, persian, "m", oldM)] : [found];
    const latin = mapped(text, persian, english, oldM, "m");
    return /^[a-zA-Z0-9]{3,}$/.test(latin) ? [latin] : [];
  }

  // The items; what the archive doesn't have was typed with the other layout, if it has it in that.
  async function inLayout(query, corrections, mayGuess) {
    const items = [...query.items], typed = [], used = [];
    let says = false;
    for (let i = 0; i < items.length; i++) {
      const open = query.open && i === items.length - 1;
      const guessed = wordsOf(items[i]).some(word => mayGuess(word.form));
      if (items[i].excluded || !guessed || await isKnownItem(items[i], open)) continue;
      for (const other of otherLayouts(items[i].text)) {
        const retyped = {...items[i], text: other, runs: runs(other)};
        if (retyped.runs.length && await isKnownItem(retyped, open)) {
          typed.push(items[i].text);
          used.push(other);
          items[i] = retyped;
          says ||= wordsOf(retyped).some(isContent);
          break;
        }
      }
    }
    if (!says) return query.items;
    corrections.push({typed: typed.join(" "), used: used.join(" "), reading: "KEYBOARD", others: []});
    return items;
  }


  const alphabet = letter => (letter < "\u0621" ? table.rows.slice(0, 3) : table.rows.slice(3, 6)).join("");

  const beside = new Map();
  function areNeighbours(one, other) {
    const pair = one + other;
    if (!beside.has(pair)) beside.set(pair, lieTogether(one, other));
    return beside.get(pair);
  }

  function lieTogether(one, other) {
    const row = table.rows.findIndex(keys => keys.includes(one));
    if (row < 0) return false;
    const at = table.rows[row].indexOf(one), same = table.rows[row].indexOf(other);
    if (same >= 0) return Math.abs(same - at) === 1;
    const above = row % 3 > 0 ? table.rows[row - 1].indexOf(other) : -1;
    const below = row % 3 < 2 ? table.rows[row + 1].indexOf(other) : -1;
    return above >= 0 && (above === at || above === at + 1) || below >= 0 && (below === at || below === at - 1);
  }

  // ---- misspellings ----

  const popularity = documents => 31 - Math.clz32(Math.max(1, documents));
  const alike = (a, b) => table.homophones.some(letters => letters.includes(a) && letters.includes(b));

  const extra = (typed, at) => at > 0 && typed[at - 1] === typed[at] ? table.doubled : table.extra + (at ? 0 : table.first);
  const missing = (word, at) => at > 0 && word[at - 1] === word[at] ? table.doubled
    : table.missing + (at ? 0 : table.first);
  const substitution = (a, b, at) => a === b ? 0 : alike(a, b) ? table.sound
    : (areNeighbours(a, b) ? table.key : table.another) + (at === 1 ? table.first : 0);

  function cost(typed, word, most) {
    if (Math.abs(typed.length - word.length) * table.doubled > most) return most + 1;
    let before2 = [], before = [0], leastBefore = 0;
    for (let j = 1; j <= word.length; j++) before[j] = before[j - 1] + missing(word, j - 1);
    for (let i = 1; i <= typed.length; i++) {
      const row = [before[0] + extra(typed, i - 1)];
      let least = row[0];
      for (let j = 1; j <= word.length; j++) {
        row[j] = Math.min(before[j] + extra(typed, i - 1), row[j - 1] + missing(word, j - 1),
          before[j - 1] + substitution(typed[i - 1], word[j - 1], i));
        if (i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1]) {
          row[j] = Math.min(row[j], before2[j - 2] + table.swapped);
        }
        least = Math.min(least, row[j]);
      }
      if (Math.min(least, leastBefore) > most) return most + 1;
      leastBefore = least;
      before2 = before;
      before = row;
    }
    return before[word.length];
  }

  const replaced = (word, at, letters) => [...letters].map(c => word.slice(0, at) + c + word.slice(at + 1));

  function addShards(words, shards, limit) {
    for (const word of words) {
      const number = shardOf(word);
      if (number >= 0 && shards.size < limit) shards.add(number);
    }
    return shards;
  }

  function nearShards(word) {
    const own = shardOf(word), near = new Set(own >= 0 ? [own, own - 1, own + 1] : []), others = [];
    for (const i of [0, 1]) {
      for (const letters of table.homophones) if (letters.includes(word[i])) others.push(...replaced(word, i, letters));
    }
    others.push(word[1] + word[0] + word.slice(2), word.slice(1), word[0] + word.slice(2));
    return addShards(others, near, near.size + table.more);
  }

  function farShards(word) {
    const letters = alphabet(word[0]);
    const others = replaced(word, 0, [...letters].filter(c => areNeighbours(word[0], c)).join(""));
    others.push(...replaced(word, 1, letters));
    for (const c of table.vowels) others.push(c + word, word[0] + c + word.slice(1));
    return addShards(others, new Set(), table.most);
  }

  async function nearestIn(word, most, shards, best = null) {
    const groups = await Promise.all([...shards].map(shard));
    for (const each of groups.flatMap(shard => [...shard.values()])) {
      for (const form of forms(each)) {
        const costs = cost(word, form.form, most);
        if (costs > most || !isContent(wordOf(form.form))) continue;
        const documents = documentsOf(form), score = costs - popularity(documents);
        const better = !best || score < best.score || score === best.score
          && (documents > best.documents || documents === best.documents && form.form < best.form);
        if (better) best = { form: form.form, score, documents };
      }
    }
    return best;
  }

  async function nearest(word) {
    const most = word.length === table.shortest ? table.mostInShortest : word.length === table.shortest + 1 ? table.mostInShort
      : word.length < table.long ? table.mostCost : table.mostInLong;
    const near = nearShards(word), best = await nearestIn(word, most, near);
    return best && best.score <= table.good ? best
      : nearestIn(word, most, [...farShards(word)].filter(number => !near.has(number)), best);
  }

  async function documents(word) {
    const found = isContent(word) && forms(await group(word.stem)).find(each => each.form === word.form);
    return found ? documentsOf(found) : 0;
  }

  async function isNear(number, own) {
    return own >= 0 ? number === own || number === own - 1 : number >= 0 && !(await shard(number + 1)).size;
  }

  async function split(word, least) {
    const own = shardOf(word);
    let best = [], most = least;
    for (let i = word.length - 2; i >= 2; i--) {
      const prefix = prefixes.has(word.slice(0, i));
      if (!prefix && (i < table.part || !await isNear(shardOf(word.slice(0, i)), own))) continue;
      const first = wordOf(word.slice(0, i)), second = wordOf(word.slice(i));
      const says = isContent(second) && (prefix || word.length - i >= table.part);
      if (says || !prefix && second.kind === AFFIX) {
        let of = await documents(says ? second : first);
        if (says && !prefix) of = Math.min(of, await documents(first));
        if (of > most) {
          most = of;
          best = [first, second].filter(isContent).map(each => each.form);
        }
      }
    }
    return best;
  }

  async function correct(word) {
    if (word.length < table.shortest || /\d/.test(word)) return [];
    const found = await nearest(word), apart = await split(word, found ? found.documents : 0);
    return apart.length ? apart : found ? [found.form] : [];
  }

  // ---- Persian in Latin letters ----

  const [middles, starts, ends] = [table.middle, table.start, table.end].map(text => new Map(text.split(" ").map(entry => {
    const [sound, options] = entry.split("=");
    return [sound, [...options.matchAll(/(\D*)(\d)/g)].map(([, letters, costs]) => ({ letters, cost: +costs }))];
  })));

  const likelier = (a, b) => a.cost - b.cost || (a.letters < b.letters ? -1 : a.letters > b.letters ? 1 : 0);
  const likeliest = costs => [...costs].map(([letters, cost]) => ({ letters, cost })).sort(likelier).slice(0, table.beam);

  const afterDouble = (word, end) =>
    end < word.length && word[end] === word[end - 1] && !"aeiou".includes(word[end]) ? end + 1 : end;

  function spellings(word) {
    const found = Array.from({ length: word.length + 1 }, () => new Map());
    found[0].set("", 0);
    for (let at = 0; at < word.length; at++) {
      const beginnings = likeliest(found[at]);
      for (let size = 1; size <= 2 && at + size <= word.length; size++) {
        const sound = word.slice(at, at + size);
        const options = at + size === word.length && ends.get(sound) || !at && starts.get(sound) || middles.get(sound) || [];
        const into = found[afterDouble(word, at + size)];
        for (const option of options) {
          for (const beginning of beginnings) {
            const letters = beginning.letters + option.letters, costs = beginning.cost + option.cost;
            if (!(into.get(letters) <= costs)) into.set(letters, costs);
          }
        }
      }
    }
    return likeliest(found[word.length]).filter(each => each.letters);
  }

  async function readLatin(word) {
    if (!new RegExp("^[a-z]{" + table.shortestLatin + "," + table.longestLatin + "}$").test(word)) return [];
    const shards = new Set(), wanted = [];
    for (const { letters, cost } of spellings(word)) {
      const written = wordOf(letters), number = shardOf(written.stem);
      if (!isContent(written) || number < 0 || !shards.has(number) && shards.size === table.shards) continue;
      shards.add(number);
      wanted.push([written, cost]);
    }
    await Promise.all([...shards].map(shard));
    const found = [];
    for (const [written, costs] of wanted) {
      const all = forms(await group(written.stem)), own = all.find(each => each.form === written.form);
      const documents = own ? documentsOf(own) : 0, other = !documents && all.some(isPosted);
      if (documents || other) {
        found.push({
          letters: written.form,
          cost: costs * table.step + (other ? table.otherForm * table.step : 0) - popularity(documents)
        });
      }
    }
    return [...new Set(found.sort(likelier).map(each => each.letters))].slice(0, table.told);
  }

  // ---- filters ----

  const yearOf = document => {
    let year = 0;
    for (let i = 0; head.years[i] <= document; i += 2) year = head.years[i + 1];
    return year;
  };

  async function facets(kind, hits) {
    if (kind === "year") {
      const counts = new Map();
      for (const hit of hits) counts.set(yearOf(hit), (counts.get(yearOf(hit)) || 0) + 1);
      counts.delete(0);
      return [...counts].map(([year, count]) => ({value: String(year), count}));
    }
    const wanted = new Set(hits);
    return (await facet(kind))
      .map(([value, list]) => ({value, count: postings(list, 0).documents.filter(d => wanted.has(d)).length}))
      .filter(each => each.count);
  }

  async function filter(hits, chosen) {
    const from = readDate(chosen.from), to = readDate(chosen.to);
    if (from || to) {
      const known = new Map((await days()).map(each => [each.document, each.day]));
      hits = hits.filter(hit => known.has(hit) && !(from && known.get(hit) < from.first) && !(to && known.get(hit) > to.last));
    }
    for (const [kind, value] of Object.entries(chosen)) {
      if (!value || kind === "from" || kind === "to") continue;
      if (kind === "year") {
        hits = hits.filter(hit => String(yearOf(hit)) === value);
      } else {
        const found = (await facet(kind)).find(each => each[0] === value);
        const wanted = new Set(found ? postings(found[1], 0).documents : []);
        hits = hits.filter(hit => wanted.has(hit));
      }
    }
    return hits;
  }

  // Numbers rise with time; those without a date come before all others, and last in any order by date.
  function byDate(hits, oldest = false) {
    const [, year, dated = head.numbers] = head.years, first = year === 0 ? dated : 0;
    const at = document => oldest && document < first ? head.numbers + document : document;
    return [...hits].sort((a, b) => oldest ? at(a) - at(b) : b - a);
  }

  // ---- dates ----

  const formsOf = text => runs(text).flat().map(word => word.form);
  const [persian, gregorian] = [table.persianMonths, table.gregorianMonths].map(names =>
    new Map(names.split(" ").flatMap((month, i) => month.split("=").map(name => [formsOf(name)[0], i + 1]))));
  const silent = formsOf(table.silent);
  const isMonth = word => persian.has(word) || gregorian.has(word);
  const isYear = word => /^[0-9]{4}$/.test(word);

  // Days since 1970-01-01; src/main/java/org/baygan/text/SolarHijri.java explains the Persian ones.
  const startOf = year => -492268 + 365 * (year - 1) + Math.floor((8 * year + 21) / 33);
  const dayOf = (isPersian, year, month, day) => isPersian
    ? startOf(year) + (month <= 7 ? 31 * (month - 1) : 30 * (month - 1) + 6) + day - 1
    : Date.UTC(year, month - 1, day) / 864e5;

  // The date that a day has, as a list of year, month and day.
  function dateOf(isPersian, day) {
    if (!isPersian) {
      const date = new Date(day * 864e5);
      return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
    }
    let year = Math.floor((day + 492268) / 365.25) + 2;
    while (startOf(year) > day) year--;
    const passed = day - startOf(year), month = Math.floor(passed < 186 ? passed / 31 : 6 + (passed - 186) / 30);
    return [year, month + 1, passed - (month <= 6 ? 31 * month : 30 * month + 6) + 1];
  }

  function made(text, month, day) {
    const year = +text, isPersian = year >= table.persianYears[0] && year < table.persianYears[1];
    if (!isPersian && !(year >= table.gregorianYears[0] && year < table.gregorianYears[1])) return null;
    const next = (year, month) => month === 12 ? dayOf(isPersian, year + 1, 1, 1) : dayOf(isPersian, year, month + 1, 1);
    if (month > 12 || day && !(month && day <= next(year, month) - dayOf(isPersian, year, month, 1))) return null;
    const first = dayOf(isPersian, year, month || 1, day || 1);
    return { isPersian, year, month, day, first, last: day ? first : next(year, month || 12) - 1 };
  }

  function ofDigits(words) {
    const yearLast = !isYear(words[0]), year = words[yearLast ? words.length - 1 : 0];
    if (!isYear(year) || words.filter(word => word.length > 2).length > 1) return null;
    const one = +words[yearLast ? 0 : 1], other = +words[yearLast ? 1 : 2];
    if (words.length === 2) return one > 0 ? made(year, one, 0) : null;
    return yearLast && other <= 12 ? made(year, other, one) : made(year, one, other);
  }

  function ofWords(words) {
    const year = words[words.length - 1];
    if (!words.length || words.length > 3 || !isYear(year)) return null;
    if (words.length === 1) return made(year, 0, 0);
    const monthFirst = isMonth(words[0]), month = words[monthFirst || words.length === 2 ? 0 : 1];
    const day = /^([0-9]{1,2})(?:st|nd|rd|th)?$/.exec(words.length === 2 ? "0" : words[monthFirst ? 1 : 0]);
    if (!isMonth(month) || !day || words.length === 3 && !+day[1]) return null;
    const isPersian = persian.has(month), date = made(year, (isPersian ? persian : gregorian).get(month), +day[1]);
    return date && date.isPersian === isPersian ? date : null;
  }

  function dateIn(items) {
    const words = items.flatMap(item => item.runs.flat()).map(word => word.form).filter(form => !silent.includes(form));
    const inDigits = items.length === 1 && /^[0-9]+([-/.])[0-9]+(?:\1[0-9]+)?$/.test(fold(items[0].text));
    return inDigits ? ofDigits(words) : ofWords(words);
  }

  // The date that a text is; null if it is none.
  const readDate = text => text && dateIn(parse(text).items);

  // The day of each dated document, or the middle of what is known of it.
  async function days() {
    const read = numbers(await facet("day")), found = [];
    for (let i = 0, document = -1, day = 0; i < read.length; i += 2) {
      document += read[i] + 1;
      const natural = read[i + 1] >> 1;
      day += natural % 2 ? -(natural + 1) / 2 : natural / 2;
      found.push({ document, day, exact: read[i + 1] % 2 === 0 });
    }
    return found;
  }

  // What was published on the date that a query is, and the dates of its day, month or year in the page's calendar.
  async function published(items) {
    const date = dateIn(items), documents = [], dates = new Map();
    if (!date) return { documents, dates: [] };
    for (const { document, day, exact } of await days()) {
      if (day < date.first || day > date.last || date.day && !exact) continue;
      documents.push(document);
      const own = dateOf(head.calendar === "persian", day).slice(0, date.day ? 3 : date.month ? 2 : 1);
      dates.set(own.join("-"), own);
    }
    return { documents, dates: [...dates.values()] };
  }

  const isDate = text => Boolean(readDate(text));

  // The date that a query is; null if it is none.
  const span = text => (mayBeDate(parse(text)) ? readDate(text) : null);

  return { byDate, facets, filter, isDate, span, published, inLayout, correct, readLatin };
});
