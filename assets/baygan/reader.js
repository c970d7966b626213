// What a reader may choose, and what a browser can do with a link. Every page works without.
(() => {
"use strict";
const KEY = "baygan-scheme";
const say = document.currentScript.dataset;
const root = document.documentElement;

// From a folder, or with storage switched off, a choice lasts for the page alone.
const read = () => { try { return localStorage.getItem(KEY) } catch { return null } };
const write = scheme => { try { scheme ? localStorage.setItem(KEY, scheme) : localStorage.removeItem(KEY) } catch {} };
const show = scheme => {
if (scheme === "light" || scheme === "dark") root.dataset.scheme = scheme;
else delete root.dataset.scheme;
};
show(read());

const button = (text, action) => {
const made = document.createElement("button");
made.type = "button";
made.textContent = text;
made.addEventListener("click", () => action(made));
return made;
};

const addSwitch = foot => {
const group = document.createElement("p");
group.className = "scheme";
group.setAttribute("role", "group");
const choices = [["light", say.light], ["dark", say.dark], ["", say.system]];
const mark = () => [...group.children].forEach((each, i) =>
each.setAttribute("aria-pressed", choices[i][0] === (root.dataset.scheme || "")));
choices.forEach(([scheme, text]) => group.append(button(text, () => { show(scheme); write(scheme); mark() })));
mark();
foot.append(group);
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
link.textContent = say.copied;
setTimeout(() => { link.textContent = text }, 2000);
}, () => { location.href = url });
});
}
if (navigator.share) {
const share = button(say.share, () => navigator.share({title: document.title, url}).catch(() => {}));
link.parentNode.append(" ", share);
}
};

document.addEventListener("DOMContentLoaded", () => {
const foot = document.querySelector("footer.site");
if (foot) addSwitch(foot);
const link = document.querySelector(".share .link");
if (link) addSharing(link);
});
})();
