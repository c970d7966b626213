// Baygan theme 2
// Suggestions while a query is typed: a combobox with a list (WAI-ARIA 1.2). search.js loads this with the first answer to
// a query that isn't finished.
"use strict";
self.SearchSuggest = ({ box, data, el, finished, grouped, inside, lang, now }) => {
  const KINDS = ["section", "topic", "author"];
  const WORD = /[\p{L}\p{M}\p{Nd}\p{Cf}]+/gu;
  const [NAMES, WORDS, TITLES] = [3, 3, 2];
  const list = el("ul", { id: "suggestions", hidden: true });
  const set = (node, values) => Object.entries(values).forEach(([name, value]) => node.setAttribute(name, value));
  set(list, { role: "listbox", "aria-label": data.suggestions });
  set(box, { role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id, "aria-expanded": false });
  box.parentNode.after(list);

  const formsOf = text => Baygan.runs(text).flat().map(word => word.form);

  // Whether a name has the words that were typed, the last of which may be unfinished.
  const has = (name, typed) => {
    const words = formsOf(name);
    const last = typed[typed.length - 1];
    return typed.slice(0, -1).every(word => words.includes(word)) && words.some(word => word.startsWith(last));
  };

  const named = (known, typed) => known
    .filter(([, name, , , ...others]) => [name, ...others.map(other => other.slice(other.indexOf("=") + 1))]
      .some(each => has(each, typed)))
    .slice(0, NAMES)
    .map(([kind, name, slug, count]) => ({
      text: name,
      what: data[KINDS[kind]] + " · " + grouped.format(count),
      go: () => location.assign(inside([lang, KINDS[kind], slug, "index.html"].map(encodeURIComponent).join("/"))),
    }));

  // The index has words without the marks and half-spaces that their readers know: these are taken from what was found.
  const spelled = documents => {
    const found = new Map();
    documents.flatMap(each => [each.title, each.deck]).forEach(text => (text.match(WORD) || []).forEach(run => {
      run.split("\u200c").filter(Boolean).forEach(own => {
        const forms = formsOf(own);
        // Of several, the one without what a sentence adds (خانهٔ).
        if (forms.length === 1 && !(found.get(forms[0])?.length <= own.length)) found.set(forms[0], own);
      });
    }));
    return found;
  };

  // The forms that begin as the last word of a text does; those first that more documents have. Words that say nothing
  // have no positions.
  const completions = async (text, { documentsOf, forms, prefixed }) => {
    const [form = ""] = formsOf(text).slice(-1);
    return (await prefixed(form)).flatMap(forms)
      .filter(each => each.told && each.form.startsWith(form))
      .map(each => ({ form: each.form, documents: documentsOf(each) }))
      .sort((a, b) => b.documents - a.documents || (a.form < b.form ? -1 : 1));
  };

  const completed = (q, forms, documents) => {
    const [last] = (q.match(WORD) || []).slice(-1);
    if (!last || !q.endsWith(last)) return [];
    const begun = q.slice(0, q.length - last.length);
    const spellings = spelled(documents);
    const [typed] = formsOf(last).slice(-1);
    return forms
      .map(({ form }) => [form, spellings.get(form) || (/^[a-z]/.test(form) ? form : "")])
      .filter(([form, own]) => own && form !== typed)
      .map(([, own]) => {
        const text = begun + own;
        return {
          text,
          what: "",
          go: () => {
            box.value = text;
            finished();
          },
        };
      });
  };

  const titled = (documents, typed) => documents
    .filter(each => inside(each.path) && has(each.title, typed))
    .slice(0, TITLES)
    .map(each => ({ text: each.title, what: data.article, go: () => location.assign(inside(each.path)) }));

  let options = [];
  let at = -1;

  const select = next => {
    at = next;
    [...list.children].forEach((option, i) => option.setAttribute("aria-selected", i === at));
    if (at < 0) box.removeAttribute("aria-activedescendant");
    else {
      box.setAttribute("aria-activedescendant", list.children[at].id);
      list.children[at].scrollIntoView({ block: "nearest" });
    }
  };

  const show = shown => {
    list.hidden = !shown;
    box.setAttribute("aria-expanded", shown);
    if (!shown) select(-1);
  };

  const suggest = async (documents, old) => {
    const { engine, state } = now();
    const typed = formsOf(state.q);
    const [known, forms] = typed.length ? await engine.read(index => Promise.all([index.facet("name"), completions(state.q, index)])) : [[], []];
    if (old() || document.activeElement !== box) return;
    const names = typed.length ? named(known, typed) : [];
    const own = names.map(each => formsOf(each.text).join(" "));
    const words = completed(state.q, forms, documents).filter(each => !own.includes(formsOf(each.text).join(" ")));
    options = typed.length ? [...words.slice(0, WORDS), ...names, ...titled(documents, typed)] : [];
    list.replaceChildren(...options.map(({ text, what }, i) => {
      const option = el("li", { id: "suggestion-" + i, onclick: () => choose(i) },
        el("bdi", {}, text), el("small", {}, what));
      set(option, { role: "option", "aria-selected": false });
      return option;
    }));
    show(options.length > 0);
    select(-1);
  };

  const choose = i => {
    show(false);
    options[i].go();
  };

  // The keys of a list beside a box; behind its last suggestion come the results.
  box.addEventListener("keydown", event => {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    const open = !list.hidden;
    const { key } = event;
    if (key === "ArrowDown" && !open && event.altKey && options.length) show(true);
    else if (key === "ArrowDown" && open && at + 1 < options.length) select(at + 1);
    else if (key === "ArrowUp" && open && event.altKey) show(false);
    else if (key === "ArrowUp" && open && at >= 0) select(at - 1);
    else if (key === "Escape" && open) show(false);
    else if (key === "Enter" && open && at >= 0) choose(at);
    else {
      if (key === "ArrowDown" || key === "Enter") show(false);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  });
  box.addEventListener("blur", () => show(false));
  box.addEventListener("input", () => {
    select(-1);
    if (!box.value.trim()) show(false);
  });
  // A pointer chooses without taking the box's focus.
  list.addEventListener("mousedown", event => event.preventDefault());

  return { suggest };
};
