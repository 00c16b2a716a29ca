// A browser that translates the page, as many of our readers' do: every text is taken out of the
// page and put back, changed, inside <font><font>. "Translated" is in capitals here.

/// Translates everything now on the page, and from now on whatever comes to it.
export async function translate(page) {
  await page.evaluate(() => {
    const SPARED = "script, style, textarea, font";
    const one = (text) => {
      const parent = text.parentElement;
      if (!parent || parent.closest(SPARED) || !text.data.trim()) return;
      const translated = text.data.toUpperCase();
      if (parent.closest("option")) {
        // An option holds text only.
        if (text.data !== translated) text.replaceWith(translated);
        return;
      }
      const outer = document.createElement("font");
      const inner = document.createElement("font");
      inner.append(translated);
      outer.append(inner);
      text.replaceWith(outer);
    };
    const all = (root) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts = [];
      while (walker.nextNode()) texts.push(walker.currentNode);
      texts.forEach(one);
    };
    all(document.body);
    document.documentElement.lang = "x-capitals";
    new MutationObserver((changes) => {
      for (const change of changes) {
        if (change.type === "characterData") one(change.target);
        for (const node of change.addedNodes) {
          if (node.nodeType === Node.TEXT_NODE) one(node);
          else if (node.nodeType === Node.ELEMENT_NODE) all(node);
        }
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}
