// Baygan theme 2
// The search page's filters: what to choose from, and what was chosen. search.js loads it when a reader filters.
"use strict";
self.SearchFilter = ({ KINDS, active, box, button, chosen, data, el, filters, go, grouped, narrow, now, plain }) => {
  const RANGE = ["from", "to"];
  const LISTED = KINDS.filter(kind => !RANGE.includes(kind));

  const named = (kind, value) => (kind === "year" ? plain.format(value) : value);

  const selects = LISTED.map(kind => {
    const select = el("select", { onchange: () => go({ [kind]: select.value }, true) });
    filters.lastElementChild.append(el("label", { hidden: true }, el("span", {}, data[kind]), select));
    return select;
  });

  // From which day and until which, in any form that a query may have.
  const ends = RANGE.map(end => {
    const input = el("input", { autocomplete: "off", onchange: () => go({ [end]: input.value.trim() }, true) });
    filters.lastElementChild.append(el("label", {}, el("span", {}, data[end]), input));
    return input;
  });

  const showFilters = async (result, old) => {
    const dates = await Promise.all(RANGE.map(end => !now().state[end] || now().engine.isDate(now().state[end])));
    const found = await Promise.all(LISTED.map(async kind => now().engine.facets(kind, await narrow(result.hits, active(kind)), result)));
    if (old()) return;
    ends.forEach((input, i) => {
      input.value = now().state[RANGE[i]];
      input.ariaInvalid = String(!dates[i]);
    });
    LISTED.forEach((kind, i) => {
      const order = kind === "year" ? (a, b) => b.value - a.value : (a, b) => b.count - a.count;
      const values = [...found[i]].sort(order).slice(0, 300);
      const chosen = now().state[kind];
      if (chosen && !values.some(each => each.value === chosen)) values.push({ value: chosen, count: 0 });
      selects[i].replaceChildren(new Option(data.all, ""), ...values.map(each =>
        new Option(named(kind, each.value) + (each.count === null ? "" : " (" + grouped.format(each.count) + ")"), each.value)));
      selects[i].value = chosen;
      selects[i].parentNode.hidden = !values.length;
    });
  };

  const showChosen = old => old() || chosen.replaceChildren(...Object.entries(active()).map(([kind, value]) => {
    const text = data[kind] + ": " + named(kind, value);
    const remove = () => {
      box.focus();
      go({ [kind]: "" }, true);
    };
    return button(text, remove, data.remove.replace("{0}", () => text));
  }));

  return { showChosen, showFilters };
};
