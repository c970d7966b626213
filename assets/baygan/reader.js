// Baygan theme 2
// What a reader may choose, what a browser can do with a link, and which day is today. Every page works without.
(() => {
"use strict";
const say = document.currentScript.dataset;
const [colours, light, dark, system, sizes, normal, large, larger, copied, share, printing] = (say.words || "").split("|");
const root = document.documentElement;
const make = (name, text) => {
const made = document.createElement(name);
made.textContent = text;
return made;
};
const whenRead = action => {
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", action);
else action();
};

// From a folder, or with storage switched off, a choice lasts for the page alone.
const read = key => { try { return localStorage.getItem(key) } catch { return null } };
const write = (key, value) => { try { value ? localStorage.setItem(key, value) : localStorage.removeItem(key) } catch {} };

// A choice is an attribute of the root element, which the style sheet knows; none is the first that is offered, or the last.
const SCHEMES = [["light", light], ["dark", dark], ["", system]];
const SIZES = [["", normal], ["large", large], ["larger", larger]];
const show = (name, choices, value) => {
if (value && choices.some(([each]) => each === value)) root.dataset[name] = value;
else delete root.dataset[name];
};
show("scheme", SCHEMES, read("baygan-scheme"));
show("size", SIZES, read("baygan-size"));

const button = (text, action) => {
const made = make("button", text);
made.type = "button";
made.addEventListener("click", action);
return made;
};

const addSwitch = (place, name, label, choices) => {
const group = make("p", "");
group.className = "choice " + name;
group.setAttribute("role", "group");
group.setAttribute("aria-label", label);
const mark = () => [...group.children].forEach((each, i) =>
each.setAttribute("aria-pressed", choices[i][0] === (root.dataset[name] || "")));
choices.forEach(([value, text]) => group.append(button(text, () => {
show(name, choices, value);
write("baygan-" + name, value);
mark();
})));
mark();
place.append(group);
};

const addSharing = link => {
// Where the page is published, not where it is being read: that may be a copy or a preview.
const canonical = document.querySelector("link[rel=canonical]");
const url = canonical ? canonical.href : link.href;
if (navigator.clipboard) {
link.addEventListener("click", event => {
event.preventDefault();
const text = link.textContent;
navigator.clipboard.writeText(url).then(() => {
link.textContent = copied;
setTimeout(() => { link.textContent = text }, 2000);
}, () => { location.href = url });
});
}
// A copy that nobody has published has no address that others could open.
if (canonical && navigator.share) {
link.parentNode.append(" ", button(share, () => navigator.share({title: document.title, url}).catch(() => {})));
}
link.parentNode.append(" ", button(printing, () => print()));
};

// The list's place is kept from the beginning, so that nothing moves when it comes.
const addToday = () => {
const now = {};
new Intl.DateTimeFormat("en-u-nu-latn-ca-" + say.calendar, {year: "numeric", month: "numeric", day: "numeric"})
.formatToParts().forEach(part => { now[part.type] = Number(part.value) });
root.dataset.today = say.counts[31 * (now.month - 1) + now.day - 1];
root.style.setProperty("--today", root.dataset.today);
if (root.dataset.today === "0") return;
addEventListener("baygan-days", event => whenRead(() => {
const today = event.detail[now.day];
const list = document.querySelector(".today ol");
if (!today || !list) return;
document.querySelector(".today h2").append(" ", make("small", today.name));
today.stories.filter(story => story.year !== now.year).forEach(story => {
const line = make("li", "");
const year = make("a", story.name);
year.href = story.day;
const link = make("a", story.title);
link.href = story.href;
if (story.dir) link.dir = story.dir;
line.append(year, " ", link);
list.append(line);
});
}));
const script = make("script", "");
script.src = say.days + String(now.month).padStart(2, "0") + ".js";
document.head.append(script);
};
if (say.counts) addToday();

whenRead(() => {
const foot = document.querySelector("footer.site");
if (foot) {
const place = make("div", "");
place.className = "choices";
addSwitch(place, "scheme", colours, SCHEMES);
if (sizes) addSwitch(place, "size", sizes, SIZES);
foot.append(place);
}
const link = document.querySelector(".share .link");
if (link) addSharing(link);
});
})();
