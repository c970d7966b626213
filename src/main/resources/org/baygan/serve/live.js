// Keeps a previewed page up to date: reloads it after a build, follows its article to another address, and shows what
// is wrong over it. Added by `baygan serve` on the way to the browser; no file of the site has it.
"use strict";
{
  const script = document.currentScript;
  const stateAddress = new URL("state", script.src).href;
  const site = script.dataset.site;
  const scrollKey = "baygan-preview-scroll";
  const closedKey = "baygan-preview-closed";
  const retryMilliseconds = 1000;

  /** Leaves for the page's next form, or its article's new address, and remembers how far it was read. */
  const leave = (address) => {
    sessionStorage.setItem(scrollKey, JSON.stringify([scrollX, scrollY]));
    if (address) {
      location.replace(address);
    } else {
      location.reload();
    }
  };

  /** Goes on where the page before was left; once more when everything is there, unless it was moved meanwhile. */
  const restoreScroll = () => {
    const [left, top] = JSON.parse(sessionStorage.getItem(scrollKey) ?? "[]");
    sessionStorage.removeItem(scrollKey);
    if (top === undefined) {
      return;
    }
    scrollTo({ left, top, behavior: "instant" });
    const reached = scrollY;
    addEventListener("load", () => {
      if (scrollY === reached) {
        scrollTo({ left, top, behavior: "instant" });
      }
    });
  };

  /** The panel at the foot of the page. Its shadow keeps the page's style out; text is only ever set as text. */
  const makePanel = () => {
    const host = document.createElement("baygan-problems");
    const style = new CSSStyleSheet();
    style.replaceSync(`
      :host { all: initial; position: fixed; inset: auto 0 0 0; z-index: 2147483647; direction: ltr; }
      details { background: #1d1d1f; color: #f5f5f5; border-top: 4px solid #ff6b5e; font: 14px/1.5 system-ui, sans-serif; }
      summary { padding: 8px 16px; font-weight: bold; cursor: pointer; }
      pre { margin: 0; padding: 0 16px 12px; max-height: 45vh; overflow: auto; white-space: pre-wrap;
        overflow-wrap: anywhere; unicode-bidi: plaintext; font: 13px/1.5 ui-monospace, monospace; }
      :focus-visible { outline: 2px solid #8ab4ff; outline-offset: -2px; }
      @media print { :host { display: none; } }`);
    const shadow = host.attachShadow({ mode: "open" });
    shadow.adoptedStyleSheets = [style];
    const details = document.createElement("details");
    const summary = document.createElement("summary");
    const text = document.createElement("pre");
    text.tabIndex = 0; // for scrolling by keyboard
    text.setAttribute("role", "region");
    text.setAttribute("aria-label", "Problems");
    details.append(summary, text);
    shadow.append(details);
    host.setAttribute("role", "status");
    host.lang = "en";
    details.addEventListener("toggle", () => {
      if (details.open) {
        sessionStorage.removeItem(closedKey);
      } else {
        sessionStorage.setItem(closedKey, text.textContent);
      }
    });
    return { host, details, summary, text };
  };

  let panel;

  const count = (text, severity) => text.split("\n").filter((line) => line.includes(`: ${severity}: `)).length;

  const heading = (text) => {
    const errors = count(text, "error");
    const warnings = count(text, "warning");
    const parts = [[errors, "error"], [warnings, "warning"]]
      .filter(([number]) => number > 0)
      .map(([number, name]) => `${number} ${name}${number === 1 ? "" : "s"}`);
    return parts.join(", ") || "Something is wrong";
  };

  /** Shows what is wrong: open if anything must be mended, unless the reader has closed the very same before. */
  const show = (problems) => {
    if (!problems) {
      panel?.host.remove();
      return;
    }
    panel ??= makePanel();
    panel.summary.textContent = heading(problems);
    panel.text.textContent = problems;
    const onlyWarnings = count(problems, "warning") > 0 && count(problems, "error") === 0;
    panel.details.open = !onlyWarnings && sessionStorage.getItem(closedKey) !== problems;
    document.documentElement.append(panel.host);
  };

  /** Browsers open six connections to a host: pages that nobody sees must not hold one each. */
  const untilVisible = () => new Promise((resolve) => {
    if (!document.hidden) {
      resolve();
      return;
    }
    document.addEventListener("visibilitychange", () => resolve(untilVisible()), { once: true });
  });

  const ask = async (known) => {
    const hidden = new AbortController();
    const abort = () => hidden.abort();
    document.addEventListener("visibilitychange", abort, { once: true });
    try {
      const answer = await fetch(`${stateAddress}?known=${known}&page=${location.pathname}`, {
        cache: "no-store",
        signal: hidden.signal,
      });
      if (!answer.ok) {
        throw new Error(`status ${answer.status}`);
      }
      return await answer.json();
    } finally {
      document.removeEventListener("visibilitychange", abort);
    }
  };

  const keepUpToDate = async () => {
    let known = "";
    let failures = 0;
    for (;;) {
      await untilVisible();
      try {
        const state = await ask(known);
        if (state.moved || state.site !== site) {
          leave(state.moved);
          return;
        }
        known = state.state;
        failures = 0;
        show(state.problems);
      } catch {
        known = "";
        if (!document.hidden) {
          failures++;
        }
        if (failures > 1) { // one alone may be this page's own end
          show("The preview doesn't answer: start it again with baygan serve");
          await new Promise((resolve) => setTimeout(resolve, retryMilliseconds));
        }
      }
    }
  };

  restoreScroll();
  keepUpToDate();
}
