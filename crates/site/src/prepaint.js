// Before the first paint: how the reader wants the page, and whose turn it is. It stands in every page, so
// that nothing is waited for; the policy of the headers knows it by its SHA-256 (pillole_server::headers).
(() => {
  const root = document.documentElement;
  root.classList.add("js");

  // Where the portal lies: at the root of its site, or below another address.
  const place = new URL(root.dataset.root, location);
  root.dataset.root = place.pathname.slice(0, -1);

  // As pillole_core::preferences stores them.
  const preferences = () => {
    try {
      return JSON.parse(localStorage.getItem("pillole.preferences")) ?? {};
    } catch {
      return {}; // Storage is refused or damaged: the defaults hold.
    }
  };
  const stored = preferences();
  try {
    const show = (name, value) => value && (root.dataset[name] = value.replace("_", "-"));
    show("theme", stored.theme);
    show("text", stored.text_size);
    show("motion", stored.motion);
    // Who opened an assignment in this tab finds the way back to it on every page.
    if (sessionStorage.getItem("pillole.session")) root.dataset.session = "";
  } catch {
    // A field is damaged: the default holds.
  }

  // A shared device (pillole_core::shared_device) has turns. Where another one has begun meanwhile, in
  // another tab or before one came Back to here, nothing is shown and the home page takes this one's place.
  const turn = stored.shared?.since;
  const replace = history.replaceState.bind(history);
  const leave = () => {
    root.hidden = true;
    // Who is at home already keeps the entry, with what it says.
    replace(null, "");
    const home = stored.shared?.before?.language ?? root.lang;
    location.replace(new URL(home === "it" ? "" : `${encodeURIComponent(home)}/`, place));
  };
  const check = () => preferences().shared?.since === turn || leave();
  addEventListener("storage", check);
  addEventListener("pageshow", ({ persisted }) => persisted && check());
  if (turn) {
    if (typeof history.state === "number" && history.state !== turn) return leave();
    root.dataset.shared = "";
    // An address takes the place of the one before; each says whose turn it was.
    history.pushState = history.replaceState = (_, title, address) => replace(turn, title, address);
    replace(turn, "");
    addEventListener("click", () => addEventListener("click", (event) => {
      // Last of all who hear it: what is left is for the browser to do.
      const link = event.target.closest?.("a[href]");
      const elsewhere = event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
      if (event.defaultPrevented || elsewhere || !link || link.target || link.hasAttribute("download")) return;
      if (link.origin !== location.origin) return;
      event.preventDefault();
      location.replace(link.href);
    }, { once: true }), true);
  }

  // Who was here before has the fonts on the device: they come in time.
  if (navigator.serviceWorker?.controller) {
    root.dataset.letters = "";
    for (const font of root.dataset.fonts.split(" ")) {
      const link = document.createElement("link");
      Object.assign(link, { rel: "preload", as: "font", type: "font/woff2", crossOrigin: "", href: new URL(font.slice(1), place) });
      document.head.append(link);
    }
  }

  // Nothing of the app is asked for before the page is seen, or would be: a browser may not tell, and a page
  // that nobody looks at is not painted.
  const seen = new Promise((tell) => {
    if (document.hidden) tell();
    new PerformanceObserver(tell).observe({ type: "paint", buffered: true });
    setTimeout(tell, 2000);
  });
  seen.then(() => document.head.append(document.getElementById("avvio").content.cloneNode(true)));

  // A filtered list is shown when it is filtered, not before.
  if (location.search) root.dataset.waiting = "filters";

  // What is pressed before the app is there is pressed again when it is.
  document.addEventListener("click", (event) => {
    if (root.dataset.app === "ready") return;
    event.target.closest?.(".needs-app button, button.needs-app")?.setAttribute("data-pressed", "");
  }, true);
})();
