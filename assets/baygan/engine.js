// Baygan theme 2
// Search without a server: analysis, loading, ranking. docs/search.md explains it; the same is written in Java in
// src/main/java/org/baygan/search, and a test holds both to the same results.
var Baygan = (() => {
  "use strict";
  // The build puts what Java's AnalysisTable and Ranking say here.
  const table = "@analysis@";
  const set = words => new Set(words.split(" "));
  const affixes = set(table.affixes), stops = set(table.stops);
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

  // The spelling under which all spellings of a word are found.
  const spellings = new Map();
  for (const each of table.spellings.split(" ")) {
    const [start, own, other, end] = each.split(".");
    spellings.set(start + own + end, start + other + end);
  }
  const sizes = [...spellings.keys()].map(each => each.length);
  const shortest = Math.min(...sizes), longest = Math.max(...sizes);

  function canonical(word) {
    if (word < "\u0621") return word;
    for (let end = Math.min(longest, word.length); end >= shortest; end--) {
      const spelling = spellings.get(word.slice(0, end));
      if (spelling) {
        word = spelling + word.slice(end);
        break;
      }
    }
    return word.endsWith("\u0627\u0621") && word.length > 3 ? word.slice(0, -1) : word;
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
  const wordOf = spelled => {
    const form = canonical(spelled);
    return {form, stem: stem(form), kind: affixes.has(form) ? AFFIX : stops.has(form) ? STOP : CONTENT};
  };
  const isContent = word => word.kind === CONTENT;

  const cut = form => form.length > table.longest ? [...form].slice(0, table.longest).join("") : form;

  // A number in groups of three digits is one word, and stands alone beside letters of Arabic script.
  const parted = folded => folded
    .replace(/[0-9]+(?:[,\u066c][0-9]+)+/g, number =>
      /^[0-9]{1,3}(?:[,\u066c][0-9]{3})+$/.test(number) ? number.replace(/[,\u066c]/g, "") : number)
    .replace(/[0-9]\u200c*(?=[\u0621-\u06d3])|[\u0621-\u06d3]\u200c*(?=[0-9])/g, "$& ");

  // Runs of words that stand together, each a list of words.
  function runs(text) {
    const found = [];
    for (const [run] of parted(fold(text)).matchAll(/[\p{L}\p{Mc}\p{Me}\p{Nd}\u200c]+/gu)) {
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
      const own = text.slice(phrase ? from + 1 : from, end), found = runs(own);
      if (found.length) items.push({text: own, runs: found, phrase, excluded});
      plain = !phrase && !excluded;
      i = Math.max(phrase ? end + 1 : end, i + 1);
    }
    const last = [...fold(text)].pop() || "";
    return {items, open: plain && runs(last).length > 0};
  }

  const wordsOf = item => item.runs.flatMap(solid);

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

  // What a list tells of each document beside its number.
  const NOTHING = 0, LENGTHS = 1, POSITIONS = 2;

  function postings(text, told) {
    const read = numbers(text), documents = [], steps = [], starts = [0], positions = [];
    let before = -1;
    for (let i = 0; i < read.length;) {
      const first = read[i++], several = told === POSITIONS ? first & 1 : 0, rest = told === POSITIONS ? first >> 1 : first;
      documents.push(before += (told ? rest >> 2 : rest) + 1);
      if (told) {
        const code = rest & 3, far = code === 3 ? read[i++] : 0;
        steps.push(code < 3 ? [0, -1, 1][code] : far & 1 ? -(far >> 1) - 2 : (far >> 1) + 2);
      }
      if (told === POSITIONS) {
        let last = -1;
        for (let count = several ? read[i++] + 2 : 1; count > 0; count--) positions.push(last += read[i++] + 1);
      }
      starts.push(positions.length);
    }
    return {documents, steps, starts, positions};
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
    return {form, documents: +documents, further, text, told: field[mark] === "-" ? NOTHING : POSITIONS, size: text.length};
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
    if (group.forms) return group.forms;
    const found = [];
    for (const field of group.fields) {
      if (field[0] === "~") found[found.length - 1].next = field.slice(1);
      else if (field[0] !== "+") found.push(formOf(group.stem, field));
    }
    return group.forms = found;
  }

  const joins = group => group.fields.filter(field => field[0] === "+").map(field => field.slice(1));
  const isPosted = form => !form.alias;
  const read = form => form.read ||= postings(form.text, form.told);
  const documentsOf = form => form.alias ? 1 : form.documents || read(form).documents.length;

  // ---- one index, or those of a language's years ----

  function open(href, scripts) {
    const base = href.slice(0, href.lastIndexOf("/") + 1);
    const folder = base.slice(base.lastIndexOf("search/") + 7, -1);
    const get = (name, file) => load(folder + "/" + name, base + file + ".js");
    const part = (kind, number, hashes, at) =>
      get(kind + number, kind + number + "-" + hashes.substr(at * table.digits, table.digits));
    const shards = new Map();
    let head = null, helper = null, years = null;

    const facetOf = ({facets}) => async kind => facets[kind] ? get(kind, kind + "-" + facets[kind]) : [];

    async function ready() {
      if (head) return;
      const read = await load(folder + "/index", href);
      if (read.format !== table.format) throw damaged(href);
      if (read.parts) {
        const openYear = name => open(base + name, scripts);
        years ||= (await load("engine-years", scripts.engineYears))({ facet: facetOf(read), head: read, openYear, table });
        return;
      }
      let first = "";
      read.firsts = (read.terms.match(/[!-/][^!-/]*/g) || [])
        .map(each => first = first.slice(0, symbols[each.charCodeAt(0)]) + each.slice(1));
      head = read;
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

    const isKnown = async (word, open) => forms(await group(word.stem)).some(form => isPosted(form) || form.form === word.form)
      || open && (await prefixed(word.form)).length > 0;

    async function isKnownItem(item, open) {
      const words = wordsOf(item);
      for (let i = 0; i < words.length; i++) {
        if (isContent(words[i]) && !await isKnown(words[i], open && i === words.length - 1)) return false;
      }
      return true;
    }

    async function areKnown({items, open}) {
      for (const item of items) if (!item.excluded && !await isKnownItem(item, open && item === items[items.length - 1])) return false;
      return true;
    }

    const facet = kind => facetOf(head)(kind);

    // What only some queries need.
    const loadRest = async () => helper ||= (await load("engine-rest", scripts.engineRest))({
      documentsOf, facet, fold, forms, group, head, isContent, isKnownItem, isPosted, mayBeDate, numbers, parse, postings, runs,
      shard, shardOf, wordOf, wordsOf
    });

    // Words may be guessed that no document has: all, or some.
    async function plan(query, complete, guess) {
      const mayGuess = form => !guess || guess.has(form);
      const units = new Map(), phrases = [], preferred = [], exclusions = [], corrections = [], ignored = [], marked = new Set();
      // Words beside a phrase may say as well what is meant: then it is a wish.
      const demanding = query.items.every(item => item.phrase || item.excluded);
      const strict = complete || query.items.some(item => item.excluded || demanding && item.phrase);
      // All at once what is surely needed.
      await Promise.all(query.items.flatMap(wordsOf).filter(isContent).map(word => group(word.stem)));
      const known = guess && !guess.size || await areKnown(query);
      const items = known ? query.items : await (await loadRest()).inLayout(query, corrections, mayGuess);
      const content = items.some(item => !item.excluded && wordsOf(item).some(isContent));

      async function meant(word, open) {
        if (!isContent(word)) return [word];
        marked.add(word.form);
        const found = await group(word.stem), alias = aliasOf(found, word.form);
        if (alias.length) return alias.map(wordOf);
        if (open || !mayGuess(word.form) || await isKnown(word, false)) return [word];
        const used = [];
        for (const form of await guessed(word.form)) {
          marked.add(form);
          const of = aliasOf(await group(stem(form)), form);
          used.push(...(of.length ? of : [form]).map(wordOf));
        }
        return used.length ? used : [word];
      }

      // What was meant with a word that no document has.
      async function guessed(typed) {
        const {correct, readLatin} = await loadRest();
        const [read, ...others] = head.language === table.finglish ? await readLatin(typed) : [];
        const better = read ? [read] : await correct(typed);
        if (better.length) {
          corrections.push({typed, used: better.join(" "), reading: read ? "LATIN_LETTERS" : "SPELLING", others});
        }
        return better;
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
            const some = list.slice(from, to).map(each => each.word), one = canonical(joined(some)), contents = some.filter(isContent);
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
          const lists = [read(form)];
          if (strict) for (const hash of form.further) lists.push(postings(await get("f" + hash, "f" + hash), POSITIONS));
          else if (form.next) lists.push(postings(form.next, LENGTHS));
          for (const list of lists) made.alternatives.push({list, weight, exact});
          const all = lists.reduce((sum, list) => sum + list.documents.length, 0), partial = form.documents > all;
          made.truncated ||= partial || !form.told && all === table.newest;
          made.total += partial ? form.documents : all;
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
      for (const item of items) {
        if (item.excluded) {
          const found = await row(item, new Map(), wordsOf(item).some(isContent));
          if (found.length) exclusions.push(found);
        } else if (item.phrase) {
          await plain(rest, false);
          rest = [];
          const found = await row(item, units, content);
          if (found.length > 1) (demanding ? phrases : preferred).push(found);
        } else {
          rest = rest.concat(item.runs);
        }
      }
      await plain(rest, query.open);
      const nowhere = [...units.values()].filter(unit => !unit.alternatives.length && !unit.open).map(unit => unit.form);
      return {nowhere, units: [...units.values()], phrases, preferred, exclusions, corrections, ignored, marked};
    }

    // ---- ranking ----

    const impact = (occurrences, words) => (table.k1 + 1) * occurrences
      / (occurrences + table.k1 * (1 - table.b + table.b * words / head.averageWords));
    const rarity = documents => Math.log(1 + (head.documents - documents + 0.5) / (documents + 0.5));

    function weightAt({starts, positions}, at) {
      let weight = 0;
      for (let i = starts[at]; i < starts[at + 1]; i++) {
        weight += positions[i] < table.deck ? table.title : positions[i] < table.opened ? table.lower : 1;
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

    function rank({units, phrases, preferred, exclusions}, published) {
      const count = head.numbers, scores = new Float64Array(count), coverage = new Float64Array(count);
      // The mean where no posting tells.
      const lengths = new Float64Array(count).fill(head.averageWords);
      for (const {list: {documents, steps}} of units.flatMap(unit => unit.alternatives)) {
        steps.forEach((step, i) => { lengths[documents[i]] = step < 0 ? head.middleWords >> -step : head.middleWords << step; });
      }
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
        scores[d] *= coverage[d] > 0 ? Math.sqrt(Math.sqrt(coverage[d] / all)) : 0;
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
        for (const phrase of preferred) {
          if (has(d, phrase)) scores[d] += table.phrase * phrase.reduce((all, {unit}) => all + unit.rarity, 0);
        }
      }
      for (const d of published) scores[d] += table.published;
      found = [...new Set([...found, ...published])];
      return found.sort(bestFirst);
    }

    // A date has digits and is short. Nothing else of it is looked at before what reads dates is loaded.
    const mayBeDate = ({items}) => items.length && items.length < 6 && items.every(item => !item.phrase && !item.excluded)
      && /(?:^|[^0-9])[0-9]{4}(?:[^0-9]|$)/.test(fold(items.map(item => item.text).join(" ")));

    const dated = async query => head.facets.day && mayBeDate(query)
      ? (await loadRest()).published(query.items) : {documents: [], dates: []};

    async function search(text, {complete = false, guess = null} = {}) {
      const tooLong = text.length > table.longestQuery;
      const query = parse(tooLong ? "" : text), planned = await plan(query, complete, guess);
      const {documents: published, dates} = await dated(query), hits = rank(planned, published);
      return {
        hits,
        complete: !planned.units.some(unit => unit.truncated),
        dates,
        empty: !planned.units.length,
        tooLong,
        unsure: planned.units.some(unit => unit.open && !unit.alternatives.length),
        ...planned,
        ...published.length ? {corrections: [], ignored: [], nowhere: []} : {},
        lacking: hits.length && !published.length ? lacks(hits[0], planned) : []
      };
    }

    // ---- documents, marks ----

    async function documents(wanted) {
      return Promise.all(wanted.map(async number => {
        const shard = number / table.size | 0;
        const read = await part("d", shard, head.documentHashes, shard / table.block | 0);
        const [path, title, deck, date, section, picture] = read[number % table.size];
        // A folder's pages can't be read for what stands in them.
        const begun = deck || location.protocol !== "file:" ? deck
          : (await part("b", shard, head.documentHashes, shard / table.block | 0))[number % table.size];
        return {path, title, deck: begun, date, section, picture};
      }));
    }

    function marks(text, {units, marked}) {
      const stems = new Set(units.map(unit => unit.stem));
      const begins = units.filter(unit => unit.open).map(unit => unit.form);
      const isMeant = word => isContent(word)
        && (stems.has(word.stem) || marked.has(word.form) || begins.some(form => word.stem.startsWith(form)));
      const found = [];
      for (const {0: run, index} of text.matchAll(/[\p{L}\p{M}\p{Nd}\p{Cf}]+(?:[,\u066c]\p{Nd}+)*/gu)) {
        const words = runs(run);
        if (words.some(each => each.some(isMeant) || marked.has(joined(each)))) found.push([index, index + run.length]);
      }
      return found;
    }

    const lacks = (document, {units}) => units
      .filter(({alternatives}) => alternatives.length && !alternatives.some(({list}) => place(list.documents, document) >= 0))
      .map(unit => unit.form);

    const own = {
      search,
      lacks,
      // For suggestions, which read what is loaded anyway.
      read: async use => use({documentsOf, facet, forms, head, prefixed}),
      documents,
      marks
    };
    for (const name of ["byDate", "facets", "filter", "isDate", "span"]) {
      own[name] = async (...given) => (await loadRest())[name](...given);
    }
    const either = name => (...given) => (years || own)[name](...given);
    const whole = Object.fromEntries(Object.keys(own).map(name => [name, either(name)]));
    for (const name of ["search", "read", "isDate", "span"]) {
      whole[name] = async (...given) => {
        await ready();
        return either(name)(...given);
      };
    }
    return whole;
  }

  return {open, take, fold, runs};
})();
