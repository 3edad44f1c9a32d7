// Puts a button beside each text that is there to be copied. Without it the texts can be selected and downloaded.
(() => {
  "use strict";
  const said = document.currentScript.dataset; // the words of the page's language

  async function copy(text) {
    const plain = text.textContent.trim();
    try {
      const forms = { "text/plain": plain };
      if (text.tagName !== "PRE") forms["text/html"] = text.innerHTML; // italics stay italic
      const blobs = Object.entries(forms).map(([type, form]) => [type, new Blob([form], { type })]);
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    } catch {
      copyOldWay(plain); // no clipboard without HTTPS, or none that was allowed
    }
  }

  function copyOldWay(plain) {
    const box = document.createElement("textarea");
    box.value = plain;
    box.className = "hidden";
    document.body.append(box);
    box.select();
    document.execCommand("copy");
    box.remove();
  }

  for (const text of document.querySelectorAll("[data-cited]")) {
    const heading = document.getElementById(text.dataset.cited);
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = said.copy;
    button.setAttribute("aria-describedby", heading.id);
    button.addEventListener("click", async () => {
      await copy(text);
      button.focus();
      button.textContent = said.copied;
      document.getElementById("copied").textContent = `${heading.textContent}: ${said.copied}`;
      setTimeout(() => (button.textContent = said.copy), 2000);
    });
    text.closest("p, details").before(button);
  }
})();
