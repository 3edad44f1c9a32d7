// Adds to every search box what it may be about to be asked, and to every page keys that need no mouse.
// Without this file, or where it fails, searching and reading work all the same.
(() => {
  "use strict";
  const said = document.currentScript.dataset; // the words of the page's language

  // Offers: the combobox pattern of the ARIA practices. The focus stays in the box.

  const WAIT = 150; // milliseconds without a key before the server is asked
  const KINDS = ["places", "outlets", "titles"];

  function offerIn(box, number) {
    const list = document.createElement("div");
    list.id = `offers-${number}`;
    list.className = "offers";
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", said.offers);
    box.parentElement.append(list);
    box.setAttribute("role", "combobox");
    box.setAttribute("aria-autocomplete", "list");
    box.setAttribute("aria-controls", list.id);

    let options = [];
    let current = -1;
    let asking = null;
    let timer = 0;
    close();

    function close() {
      clearTimeout(timer);
      asking?.abort();
      list.hidden = true;
      mark(-1);
      box.setAttribute("aria-expanded", "false");
    }

    function mark(place) {
      options[current]?.setAttribute("aria-selected", "false");
      current = place;
      const option = options[place];
      option?.setAttribute("aria-selected", "true");
      option?.scrollIntoView({ block: "nearest" });
      if (option) box.setAttribute("aria-activedescendant", option.id);
      else box.removeAttribute("aria-activedescendant");
    }

    async function ask() {
      asking?.abort();
      asking = new AbortController();
      try {
        const address = `${new URL("complete/", box.form.action)}?${new URLSearchParams({ q: box.value })}`;
        const answer = await fetch(address, { signal: asking.signal });
        if (answer.ok) show(await answer.json());
      } catch {
        // No offers then: too slow for the typist, or no connection.
      }
    }

    function show(offered) {
      options = [];
      list.replaceChildren(...KINDS.filter((kind) => offered[kind]?.length).map((kind) => group(kind, offered[kind])));
      mark(-1);
      list.hidden = !options.length || document.activeElement !== box;
      box.setAttribute("aria-expanded", String(!list.hidden));
    }

    function group(kind, offers) {
      const part = document.createElement("div");
      const name = document.createElement("div");
      part.setAttribute("role", "group");
      part.setAttribute("aria-labelledby", `${list.id}-${kind}`);
      name.id = `${list.id}-${kind}`;
      name.className = "kind";
      name.textContent = said[kind];
      part.append(name, ...offers.map(({ label, url }) => {
        const option = document.createElement("div");
        option.id = `${list.id}-${options.length}`;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.dir = "auto";
        option.textContent = label;
        option.dataset.url = url;
        options.push(option);
        return option;
      }));
      return part;
    }

    box.addEventListener("input", () => {
      clearTimeout(timer);
      if (box.value.trim().length < 2) close();
      else timer = setTimeout(ask, WAIT);
    });
    box.addEventListener("blur", close);
    box.form.addEventListener("submit", close);
    box.addEventListener("keydown", (event) => {
      if (event.isComposing || list.hidden) return;
      if (event.key === "ArrowDown") mark(current + 1 < options.length ? current + 1 : -1);
      else if (event.key === "ArrowUp") mark(current < 0 ? options.length - 1 : current - 1);
      else if (event.key === "Enter" && current >= 0) location.assign(options[current].dataset.url);
      else if (event.key === "Escape") close();
      else return;
      event.preventDefault();
    });
    list.addEventListener("mousedown", (event) => event.preventDefault()); // or the box would lose the focus
    list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) location.assign(option.dataset.url);
    });
  }

  const boxes = document.querySelectorAll("form input[type=search][name=q]");
  boxes.forEach(offerIn);

  // Keys: / to the search box, j and k from hit to hit. The page on how to search has the switch for them.

  const OFF = "keys-off";
  const remembered = {
    get off() {
      try { return localStorage.getItem(OFF) !== null; } catch { return false; }
    },
    set off(off) {
      try { off ? localStorage.setItem(OFF, "") : localStorage.removeItem(OFF); } catch { /* for this page alone */ }
    },
  };
  let off = remembered.off;

  const keys = document.getElementById("keys");
  if (keys) {
    keys.checked = !off;
    keys.closest("[hidden]").hidden = false;
    keys.addEventListener("change", () => { remembered.off = off = !keys.checked; });
  }

  function toHit(step) {
    const hits = [...document.querySelectorAll(".item :is(h2, h3, h4) a")];
    const at = hits.findIndex((hit) => hit.closest(".item").contains(document.activeElement));
    const next = hits[at < 0 ? (step > 0 ? 0 : -1) : at + step];
    next?.focus();
    next?.closest(".item").scrollIntoView({ block: "nearest" });
  }

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input:not([type=checkbox]), select, textarea, [contenteditable]");
    if (off || typing || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "j") toHit(1);
    else if (event.key === "k") toHit(-1);
    else if (event.key === "/" && boxes.length) {
      event.preventDefault();
      boxes[0].focus();
      boxes[0].select();
    }
  });
})();
