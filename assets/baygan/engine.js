// Search without a server: analysis, loading, ranking. docs/search.md explains it; the same is written in Java in
// src/main/java/org/baygan/search, and a test holds both to the same results.
var Baygan = (() => {
  "use strict";
  // The build puts what Java's AnalysisTable and Ranking say here.
  const table = "@analysis@";
  const set = words => new Set(words.split(" "));
  const affixes = set(table.affixes), prefixes = set(table.prefixes), stops = set(table.stops);
  const letters = new Map([...table.from].map((letter, i) => [letter, table.to[i]]));
  const ZWNJ = "\u200c", TATWEEL = "\u0640";

  // ---- analysis ----

  const folds = new Map();

  function foldOne(c) {
    if (c === ZWNJ) return c;
    if (c === TATWEEL || /[\p{Mn}\p{Cf}]/u.test(c)) return "";
    if (/\p{Nd}/u.test(c)) {
      let start = c.codePointAt(0);
      while (/\p{Nd}/u.test(String.fromCodePoint(start - 1))) start--;
      return String((c.codePointAt(0) - start) % 10);
    }
    return (letters.get(c) || c).toLowerCase();
  }

  function fold(text) {
    let out = "";
    for (const c of text.normalize("NFKD")) {
      if (!folds.has(c)) folds.set(c, foldOne(c));
      out += folds.get(c);
    }
    return out;
  }

  function stem(word) {
    const first = word[0];
    const steps = first >= "a" && first <= "z" ? table.latin : first >= "\u0621" && first <= "\u06d3" ? table.arabic : [];
    for (const step of steps) {
      const rule = step.find(([ending, , left]) => word.length - ending.length >= left && word.endsWith(ending));
      if (rule) word = word.slice(0, word.length - rule[0].length) + rule[1];
    }
    return word;
  }

  const CONTENT = 0, STOP = 1, AFFIX = 2;
  const wordOf = form => ({form, stem: stem(form), kind: affixes.has(form) ? AFFIX : stops.has(form) ? STOP : CONTENT});
  const isContent = word => word.kind === CONTENT;

  const cut = form => form.length > table.longest ? [...form].slice(0, table.longest).join("") : form;

  // Runs of words that stand together, each a list of words.
  function runs(text) {
    const found = [];
    for (const [run] of fold(text).matchAll(/[\p{L}\p{Mc}\p{Me}\p{Nd}\u200c]+/gu)) {
      const words = run.split(ZWNJ).filter(Boolean)
        .map(form => wordOf(cut(form)));
      if (words.length) found.push(words);
    }
    return found;
  }

  const joined = words => words.map(word => word.form).join("");
  const solid = words => words.length === 1 || words.some(isContent) ? words : [wordOf(cut(joined(words)))];

  // ---- queries ----

  const isBlank = c => c <= " " || c === "\u00a0";

  function parse(text) {
    const items = [];
    let i = 0, plain = false;
    while (i < text.length) {
      if (isBlank(text[i])) { i++; continue; }
      const excluded = text[i] === "-" && i + 1 < text.length && !isBlank(text[i + 1]);
      const from = excluded ? i + 1 : i;
      const phrase = "\"«“„".includes(text[from]);
      let end = phrase ? from + 1 : from;
      while (end < text.length && (phrase ? !"\"»”".includes(text[end]) : !isBlank(text[end]) && !"\"«“„".includes(text[end]))) end++;
      const found = runs(text.slice(phrase ? from + 1 : from, end));
      if (found.length) items.push({runs: found, phrase, excluded});
      plain = !phrase && !excluded;
      i = Math.max(phrase ? end + 1 : end, i + 1);
    }
    const last = [...fold(text)].pop() || "";
    return {items, open: plain && runs(last).length > 0};
  }

  // ---- the files ----

  const waiting = new Map();
  const damaged = path => new Error("damaged: " + path);

  function load(name, path) {
    let wait = waiting.get(path);
    if (!wait) {
      waiting.set(path, wait = {name});
      wait.promise = new Promise((resolve, reject) => {
        const script = document.createElement("script");
        wait.take = value => { wait.taken = true; resolve(value); };
        script.onload = () => { script.remove(); if (!wait.taken) fail(); };
        script.onerror = fail;
        function fail() { script.remove(); waiting.delete(path); reject(damaged(path)); }
        script.src = path;
        document.head.append(script);
      });
    }
    return wait.promise;
  }

  function take(name, value) {
    for (const wait of waiting.values()) if (wait.name === name && !wait.taken) return wait.take(value);
  }

  // ---- numbers and postings ----

  // Printable ASCII without three signs.
  const symbols = new Int16Array(128).fill(-1);
  let count = 0;
  for (let c = 0x21; c < 0x7f; c++) if (!"\"\\|".includes(String.fromCharCode(c))) symbols[c] = count++;

  // The numbers that stand in a text.
  function numbers(text) {
    const found = new Int32Array(text.length), last = table.last, more = count - last;
    let size = 0, prefix = 0;
    for (let i = 0; i < text.length; i++) {
      const value = symbols[text.charCodeAt(i)];
      if (!(value >= 0)) throw damaged("postings");
      if (value < last) {
        found[size++] = prefix * last + value;
        prefix = 0;
      } else {
        prefix = prefix * more + value - last + 1;
      }
    }
    return found.subarray(0, size);
  }

  function postings(text, positioned) {
    const read = numbers(text), documents = [], starts = [0], positions = [];
    let before = -1;
    for (let i = 0; i < read.length;) {
      if (positioned) {
        const first = read[i++];
        documents.push(before += (first >> 1) + 1);
        let last = -1;
        for (let count = first & 1 ? read[i++] + 2 : 1; count > 0; count--) positions.push(last += read[i++] + 1);
      } else {
        documents.push(before += read[i++] + 1);
      }
      starts.push(positions.length);
    }
    return {documents, starts, positions};
  }

  function place(list, value) {
    let low = 0, high = list.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      if (list[middle] === value) return middle;
      if (list[middle] < value) low = middle + 1; else high = middle - 1;
    }
    return -1;
  }

  function formOf(stem, field) {
    const mark = field.search(/[-:*>]/);
    if (mark < 0) throw damaged("postings");
    const form = field[0] === "!" ? field.slice(1, mark) : stem + field.slice(0, mark);
    if (field[mark] === ">") return {form, alias: field.slice(mark + 1).split(","), size: 0};
    const colon = field.indexOf(":", mark), text = field.slice(colon + 1);
    const [documents, ...further] = field[mark] === "*" ? field.slice(mark + 1, colon).split(",") : ["0"];
    return {form, documents: +documents, further, text, positioned: field[mark] !== "-", size: text.length};
  }

  // A shard's groups by stem, in order.
  function groups(text) {
    const found = new Map();
    let stem = "";
    for (const part of text.split("|")) {
      const [head, ...fields] = part.split(" ");
      stem = stem.slice(0, numbers(head[0])[0]) + head.slice(1);
      found.set(stem, {stem, fields});
    }
    return found;
  }

  function forms(group) {
    group.forms ||= group.fields.filter(field => field[0] !== "+").map(field => formOf(group.stem, field));
    return group.forms;
  }

  const joins = group => group.fields.filter(field => field[0] === "+").map(field => field.slice(1));
  const isPosted = form => !form.alias;

  // ---- one language's index ----

  function open(href) {
    const base = href.slice(0, href.lastIndexOf("/") + 1);
    const language = base.split("/").slice(-2)[0];
    const get = (name, file) => load(language + "/" + name, base + file + ".js");
    const part = (kind, number, hashes, at) =>
      get(kind + number, kind + number + "-" + hashes.substr(at * table.digits, table.digits));
    const shards = new Map();
    let head = null, lengths = null;

    async function ready(ranked) {
      if (!head) {
        const read = await load(language + "/index", href);
        if (read.format !== table.format) throw damaged(href);
        read.firsts = read.terms.split("|");
        head = read;
      }
      if (ranked && !lengths) {
        const read = await get("l", "l-" + head.lengths);
        // A hyphen stands where no document has the number.
        if (read.replaceAll("-", "").length !== head.documents) throw damaged(href);
        lengths = Uint16Array.from(read, c => table.words[c.charCodeAt(0) - 97]);
      }
    }

    function shardOf(stem) {
      if (stem > head.last) return -1;
      let low = 0, high = head.firsts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (head.firsts[middle] <= stem) low = middle; else high = middle - 1;
      }
      return low;
    }

    async function shard(number) {
      if (number < 0 || number >= head.firsts.length || !head.last) return new Map();
      if (!shards.has(number)) {
        shards.set(number, groups(await part("t", number, head.termHashes, number)));
      }
      return shards.get(number);
    }

    const group = async stem => (await shard(shardOf(stem))).get(stem) || {stem, fields: []};
    const aliasOf = (group, form) => (forms(group).find(each => each.form === form) || {}).alias || [];

    // ---- what the words of a query mean ----

    async function prefixed(beginning) {
      const number = shardOf(beginning), found = [];
      if (number < 0 || beginning.length < 2) return found;
      for (const n of [number, number + 1]) {
        if (n > number && !(head.firsts[n] || "").startsWith(beginning)) break;
        for (const each of (await shard(n)).values()) {
          if (found.length < table.most && each.stem.startsWith(beginning) && forms(each).some(isPosted)) found.push(each);
        }
      }
      return found;
    }

    const isKnown = async word => isContent(word) && forms(await group(word.stem)).some(each => each.form === word.form);

    async function splitUp(word) {
      const own = shardOf(word);
      for (let i = word.length - 2; i >= 2; i--) {
        const first = word.slice(0, i), second = wordOf(word.slice(i));
        if (prefixes.has(first) && await isKnown(second)) return [second.form];
        const number = shardOf(first);
        const near = own >= 0 ? number === own || number === own - 1 : number >= 0 && number === head.firsts.length - 1;
        if (near && await isKnown(wordOf(first)) && (second.kind === AFFIX || await isKnown(second))) {
          return isContent(second) ? [first, second.form] : [first];
        }
      }
      return [];
    }

    const alike = (a, b) => table.homophones.some(letters => letters.includes(a) && letters.includes(b));

    // Two a mistake, one for a letter that sounds alike.
    function cost(a, b, most) {
      if (Math.abs(a.length - b.length) * 2 > most) return most + 1;
      let before2 = [], before = Array.from({length: b.length + 1}, (_, j) => j * 2);
      for (let i = 1; i <= a.length; i++) {
        const row = [i * 2];
        for (let j = 1; j <= b.length; j++) {
          const x = a[i - 1], y = b[j - 1];
          row[j] = Math.min(before[j] + 2, row[j - 1] + 2, before[j - 1] + (x === y ? 0 : alike(x, y) ? 1 : 2));
          if (i > 1 && j > 1 && x === b[j - 2] && a[i - 2] === y) row[j] = Math.min(row[j], before2[j - 2] + 2);
        }
        before2 = before;
        before = row;
      }
      return before[b.length];
    }

    function shardsNear(word) {
      const near = new Set(), own = shardOf(word), others = [];
      if (own >= 0) near.add(own).add(own - 1).add(own + 1);
      const limit = near.size + table.more;
      for (const i of [0, 1]) {
        for (const letters of table.homophones) {
          if (letters.includes(word[i])) for (const c of letters) others.push(word.slice(0, i) + c + word.slice(i + 1));
        }
      }
      others.push(word[1] + word[0] + word.slice(2), word.slice(1), word[0] + word.slice(2));
      for (const other of others) {
        const number = shardOf(other);
        if (number >= 0 && near.size < limit) near.add(number);
      }
      return near;
    }

    async function nearest(word) {
      const most = word.length === table.shortest ? 1 : word.length < table.long ? 2 : 4;
      let best = "", bestCost = most + 1, bestSize = -1;
      for (const number of shardsNear(word)) {
        for (const each of (await shard(number)).values()) {
          for (const {form, size} of forms(each)) {
            const costs = cost(word, form, most);
            const better = costs < bestCost || costs === bestCost && (size > bestSize || size === bestSize && form < best);
            if (costs <= most && better && isContent(wordOf(form))) {
              best = form;
              bestCost = costs;
              bestSize = size;
            }
          }
        }
      }
      return best ? [best] : [];
    }

    async function plan(query, complete) {
      const units = new Map(), phrases = [], exclusions = [], corrections = [], ignored = [], marked = new Set();
      const strict = complete || query.items.some(item => item.phrase || item.excluded);
      const words = item => item.runs.flatMap(solid);
      const all = query.items.filter(item => !item.excluded).flatMap(words);
      const content = all.some(isContent);
      // All at once what is surely needed.
      await Promise.all(query.items.flatMap(words).filter(isContent).map(word => group(word.stem)));

      async function meant(word, open) {
        if (!isContent(word)) return [word];
        marked.add(word.form);
        const found = await group(word.stem), alias = aliasOf(found, word.form);
        if (alias.length) return alias.map(wordOf);
        if (forms(found).some(isPosted) || open && (await prefixed(word.form)).length) return [word];
        let better = [];
        if (word.form.length >= table.shortest && !/\d/.test(word.form)) {
          better = await splitUp(word.form);
          if (!better.length) better = await nearest(word.form);
        }
        if (!better.length) return [word];
        corrections.push({typed: word.form, used: better.join(" ")});
        const used = [];
        for (const form of better) {
          marked.add(form);
          const of = aliasOf(await group(stem(form)), form);
          used.push(...(of.length ? of : [form]).map(wordOf));
        }
        return used;
      }

      async function placed(found, open) {
        const list = [];
        let offset = 0;
        for (let i = 0; i < found.length; i++) {
          const run = solid(found[i]);
          for (let k = 0; k < run.length; k++) {
            const last = open && i === found.length - 1 && k === run.length - 1;
            const words = await meant(run[k], last);
            for (const word of words) {
              list.push({word, offset, open: last && word === words[words.length - 1]});
              offset += word.kind === AFFIX ? 0 : 1;
            }
          }
        }
        return list;
      }

      // Words beside each other that the archive also writes as one.
      async function together(list) {
        const parts = new Map();
        for (let from = 0; from < list.length; from++) {
          for (let to = from + 2; to <= Math.min(list.length, from + 3); to++) {
            const some = list.slice(from, to).map(each => each.word), one = joined(some), contents = some.filter(isContent);
            if (!contents.length) continue;
            marked.add(one);
            if (joins(await group(contents[0].stem)).includes(one)) {
              for (const {form} of contents) parts.set(form, [...parts.get(form) || [], one]);
            }
          }
        }
        return parts;
      }

      async function unit(into, word, open, parts) {
        if (into.has(word.form)) return into.get(word.form);
        const made = {form: word.form, stem: word.stem, alternatives: [], truncated: false, total: 0, open};
        into.set(word.form, made);
        async function add(form, weight, exact) {
          if (form.alias) return;
          const lists = [form.read ||= postings(form.text, form.positioned)];
          if (strict) for (const hash of form.further) lists.push(postings(await get("f" + hash, "f" + hash), true));
          for (const list of lists) made.alternatives.push({list, weight, exact});
          const partial = !strict && form.documents > 0;
          made.truncated ||= partial || !form.positioned && form.read.documents.length === table.newest;
          made.total += partial ? form.documents : lists.reduce((sum, list) => sum + list.documents.length, 0);
        }
        const own = await group(word.stem);
        for (const form of forms(own)) {
          const exact = form.form === word.form;
          await add(form, exact ? 1 : table.other, exact);
        }
        for (const one of parts.get(word.form) || []) {
          for (const form of forms(await group(stem(one)))) if (form.form === one) await add(form, 1, true);
        }
        if (open) {
          for (const longer of await prefixed(word.form)) {
            if (longer.stem !== own.stem) for (const form of forms(longer)) await add(form, table.prefix, false);
          }
        }
        return made;
      }

      async function row(item, into, content) {
        const list = await placed(item.runs, false), parts = await together(list), found = [];
        for (const {word, offset} of list) {
          if (isContent(word) || !content) found.push({unit: await unit(into, word, false, parts), offset});
        }
        return found;
      }

      async function plain(found, open) {
        const list = await placed(found, open), parts = await together(list);
        for (const each of list) {
          if (isContent(each.word) || !content) await unit(units, each.word, each.open, parts);
          else if (each.word.kind === STOP) ignored.push(each.word.form);
        }
      }

      let rest = [];
      for (const item of query.items) {
        if (item.excluded) {
          const found = await row(item, new Map(), words(item).some(isContent));
          if (found.length) exclusions.push(found);
        } else if (item.phrase) {
          await plain(rest, false);
          rest = [];
          const found = await row(item, units, content);
          if (found.length > 1) phrases.push(found);
        } else {
          rest = rest.concat(item.runs);
        }
      }
      await plain(rest, query.open);
      return {units: [...units.values()], phrases, exclusions, corrections, ignored, marked};
    }

    // ---- ranking ----

    const impact = (occurrences, words) => (table.k1 + 1) * occurrences
      / (occurrences + table.k1 * (1 - table.b + table.b * words / head.averageWords));
    const rarity = documents => Math.log(1 + (head.documents - documents + 0.5) / (documents + 0.5));

    function weightAt({starts, positions}, at) {
      let weight = 0;
      for (let i = starts[at]; i < starts[at + 1]; i++) {
        weight += positions[i] < table.deck ? table.title : positions[i] < table.body ? table.lower : 1;
      }
      return Math.max(1, weight);
    }

    function positionsIn(unit, document, exactOnly) {
      const found = new Set();
      for (const {list, exact} of unit.alternatives) {
        const at = exactOnly && !exact ? -1 : place(list.documents, document);
        if (at >= 0) for (let i = list.starts[at]; i < list.starts[at + 1]; i++) found.add(list.positions[i]);
      }
      return [...found].sort((a, b) => a - b);
    }

    function has(document, phrase) {
      if (phrase.length === 1) return phrase[0].unit.alternatives.some(({list}) => place(list.documents, document) >= 0);
      let ends = positionsIn(phrase[0].unit, document, true);
      for (let i = 1; i < phrase.length && ends.length; i++) {
        const distance = phrase[i].offset - phrase[i - 1].offset, before = new Set(ends);
        ends = positionsIn(phrase[i].unit, document, true)
          .filter(at => before.has(at - distance) || before.has(at - distance + 1));
      }
      return ends.length > 0;
    }

    function near(first, second, apart) {
      let forward = Infinity, backward = Infinity, at = 0;
      for (const position of first) {
        while (at < second.length && second[at] < position) at++;
        if (at < second.length) forward = Math.min(forward, second[at] - position);
        if (at > 0) backward = Math.min(backward, position - second[at - 1]);
      }
      const share = 1 / (1 + Math.max(0, Math.min(forward, backward) - 1) / 2);
      return (apart > 1 ? table.far : table.near + (forward <= backward ? table.order : 0)) * share;
    }

    function rank({units, phrases, exclusions}) {
      const count = lengths.length, scores = new Float64Array(count), coverage = new Float64Array(count);
      let all = 0;
      for (const unit of units) {
        const occurrences = new Float64Array(count), exactly = new Float64Array(count);
        for (const {list, weight, exact} of unit.alternatives) {
          for (let i = 0; i < list.documents.length; i++) {
            const times = weightAt(list, i);
            occurrences[list.documents[i]] += weight * times;
            if (exact) exactly[list.documents[i]] += times;
          }
        }
        const positive = values => values.filter(value => value > 0).length;
        const documents = positive(occurrences);
        unit.rarity = 0;
        if (!documents) continue;
        const known = unit.truncated ? Math.max(documents, Math.min(head.documents, unit.total)) : documents;
        const rarityOfExact = rarity(unit.truncated ? known : positive(exactly));
        all += unit.rarity = rarity(known);
        for (let d = 0; d < count; d++) {
          if (occurrences[d] > 0) {
            coverage[d] += unit.rarity;
            scores[d] += unit.rarity * impact(occurrences[d], lengths[d]);
            if (exactly[d] > 0) scores[d] += table.exact * rarityOfExact * impact(exactly[d], lengths[d]);
          }
        }
      }
      let found = [], best = 0;
      for (let d = 0; d < count; d++) {
        scores[d] *= coverage[d] / all;
        if (coverage[d] > 0 && phrases.every(phrase => has(d, phrase)) && !exclusions.some(phrase => has(d, phrase))) {
          found.push(d);
          best = Math.max(best, coverage[d]);
        }
      }
      const least = best * (table.coverage + table.single / units.length);
      found = found.filter(d => coverage[d] >= least);
      const bestFirst = (a, b) => scores[b] - scores[a] || b - a;
      found.sort(bestFirst);
      for (const d of found.slice(0, table.top)) {
        const positions = units.map(unit => positionsIn(unit, d, false));
        let sum = 0;
        for (let i = 0; i < units.length; i++) {
          for (let j = i + 1; j < Math.min(units.length, i + 4); j++) {
            if (positions[i].length && positions[j].length) {
              sum += Math.min(units[i].rarity, units[j].rarity) * near(positions[i], positions[j], j - i);
            }
          }
        }
        scores[d] += sum;
      }
      return found.sort(bestFirst);
    }

    async function search(text, {complete = false} = {}) {
      await ready(true);
      const query = parse(text), planned = await plan(query, complete);
      return {
        hits: rank(planned),
        complete: !planned.units.some(unit => unit.truncated),
        empty: !planned.units.length,
        ...planned
      };
    }

    // ---- facets, documents, marks ----

    const facet = async kind => head.facets[kind] ? get(kind, kind + "-" + head.facets[kind]) : [];
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
        .map(([value, list]) => ({value, count: postings(list, false).documents.filter(d => wanted.has(d)).length}))
        .filter(each => each.count);
    }

    async function filter(hits, chosen) {
      for (const [kind, value] of Object.entries(chosen)) {
        if (!value) continue;
        if (kind === "year") {
          hits = hits.filter(hit => String(yearOf(hit)) === value);
        } else {
          const found = (await facet(kind)).find(each => each[0] === value);
          const wanted = new Set(found ? postings(found[1], false).documents : []);
          hits = hits.filter(hit => wanted.has(hit));
        }
      }
      return hits;
    }

    async function documents(wanted) {
      return Promise.all(wanted.map(async number => {
        const shard = number / table.size | 0;
        const read = await part("d", shard, head.documentHashes, shard / table.block | 0);
        const [path, title, deck, date, section] = read[number % table.size];
        return {path, title, deck, date, section};
      }));
    }

    function marks(text, {units, marked}) {
      const stems = new Set(units.map(unit => unit.stem));
      const begins = units.filter(unit => unit.open).map(unit => unit.form);
      const isMeant = word => isContent(word)
        && (stems.has(word.stem) || marked.has(word.form) || begins.some(form => word.stem.startsWith(form)));
      const found = [];
      for (const {0: run, index} of text.matchAll(/[\p{L}\p{M}\p{Nd}\p{Cf}]+/gu)) {
        const words = runs(run);
        if (words.some(each => each.some(isMeant) || marked.has(joined(each)))) found.push([index, index + run.length]);
      }
      return found;
    }

    return {
      search,
      byDate: hits => [...hits].sort((a, b) => b - a),
      facets,
      filter,
      documents,
      marks
    };
  }

  return {open, take, fold, runs};
})();
