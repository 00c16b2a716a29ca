// Before the first paint: how the reader wants the page. After it: the app.
(() => {
  const root = document.documentElement;
  const { glue, wasm, offline, below } = document.currentScript.dataset;
  root.classList.add("js");

  // Where the portal lies: at the root of its site, or below another address.
  const place = new URL("..", document.currentScript.src);
  root.dataset.root = place.pathname.slice(0, -1);
  const at = (address) => new URL(address.slice(1), place).href;

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
    location.replace(at(home === "it" ? "/" : `/${encodeURIComponent(home)}/`));
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

  // A filtered list is shown when it is filtered, not before.
  if (location.search) root.dataset.waiting = "filters";

  // What is pressed before the app is there is pressed again when it is.
  document.addEventListener("click", (event) => {
    if (root.dataset.app === "ready") return;
    event.target.closest?.(".needs-app button, button.needs-app")?.setAttribute("data-pressed", "");
  }, true);

  // When the app itself fails it stops with this error: what was saved is safe, and there is a way out.
  const failed = (error) => {
    if (!(error instanceof WebAssembly.RuntimeError)) return;
    root.dataset.app = "broken";
    document.getElementById("broken").hidden = false;
  };
  addEventListener("error", (event) => failed(event.error));
  addEventListener("unhandledrejection", (event) => failed(event.reason));

  // The copy for when there is no connection is made when nobody waits for anything else.
  const calm = () => (window.requestIdleCallback ?? setTimeout)(() => import(at(offline)).catch(() => {}), { timeout: 5000 });

  // The page's links are relative, so that they hold wherever the portal lies. The app changes the address
  // without loading a page: what stays must not depend on it.
  const settle = () => {
    for (const element of document.querySelectorAll("body [href^='.']:not(main use)")) {
      const { pathname, search, hash } = new URL(element.getAttribute("href"), location);
      element.setAttribute("href", pathname + search + hash);
    }
  };
  const start = () => Promise.resolve(settle())
    .then(() => root.dataset.root && import(at(below)))
    .then(() => import(at(glue)))
    .then((app) => app.default({ module_or_path: at(wasm) }))
    .catch(() => { root.dataset.app = "failed"; })
    .finally(() => setTimeout(calm, 1000));
  if (document.readyState === "complete") start();
  else addEventListener("load", () => setTimeout(start), { once: true });
})();
