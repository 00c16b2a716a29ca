// After the page: the app. What must be done before the page is seen, `prepaint.js` has done, and fetches this
// when it is seen.
(() => {
  const root = document.documentElement;
  const { glue, wasm, offline, below, alive } = document.currentScript.dataset;
  const at = (address) => root.dataset.root + address;

  // When the app itself fails it stops with this error: what was saved is safe, and there is a way out.
  const failed = (error) => {
    if (!(error instanceof WebAssembly.RuntimeError)) return;
    root.dataset.app = "broken";
    document.getElementById("broken").hidden = false;
  };
  addEventListener("error", (event) => failed(event.error));
  addEventListener("unhandledrejection", (event) => failed(event.reason));

  // A video that plays before the app is there has its captions too: nobody has fetched them before.
  addEventListener("play", ({ target }) => {
    const captions = target.textTracks?.[0];
    if (captions) captions.mode = "showing";
  }, { capture: true, once: true });

  // Somebody is there and does something: what only they need who stay may come (`components::watch`).
  const there = () => { root.dataset.there = ""; };
  for (const act of ["scroll", "pointermove", "keydown"]) {
    addEventListener(act, there, { capture: true, once: true });
  }

  // When nobody waits for anything else: our letters, and the copy for when there is no connection.
  const calm = () => (window.requestIdleCallback ?? setTimeout)(() => {
    if (navigator.onLine) {
      // The next page is read in them, where they have come (`frame::show_where`).
      const letters = [400, 600].map((weight) => document.fonts.load(`${weight} 1em "Titillium Web"`));
      Promise.all(letters).then(() => { root.dataset.letters ??= "here"; }, () => {});
    }
    import(at(offline)).catch(() => {});
  }, { timeout: 2000 });

  const nextTask = () => new Promise((next) => setTimeout(next));

  // The page's links are relative, so that they hold wherever the portal lies. The app changes the address
  // without loading a page: what stays must not depend on it.
  const settle = async () => {
    // As browsers have it: `below.js`, which comes meanwhile, would lead what is led already.
    const { setAttribute } = Element.prototype;
    const links = [...document.querySelectorAll("[href^='.']:not(main use, [rel=stylesheet])")];
    while (links.length) {
      for (const element of links.splice(0, 8)) {
        const { pathname, search, hash } = new URL(element.getAttribute("href"), location);
        setAttribute.call(element, "href", pathname + search + hash);
      }
      await nextTask(); // A few at a time: who reads is not held up.
    }
  };
  const link = (address, what) => {
    if (!address) return;
    const link = Object.assign(document.createElement("link"), what, { href: at(address) });
    // Before the style of a part, which has the last word (`frame::STYLE`).
    document.head.insertBefore(link, document.getElementById("stile-parti"));
  };
  // What the app will ask for first is fetched beside it, not after it.
  const ahead = (address) => link(address, { rel: "preload", as: "fetch", crossOrigin: "" });
  const start = () => {
    if (scrollY) there(); // They came to a place of the page, or back to one.
    const settled = settle();
    document.querySelector("video")?.setAttribute("controls", "");
    const bytes = () => fetch(at(wasm));
    // Compiled in a task of its own; where that cannot be, as the glue does it.
    const compiled = WebAssembly.compileStreaming ? WebAssembly.compileStreaming(bytes()).catch(bytes) : bytes();
    compiled.catch(() => {}); // The app's own error says it.
    [root.dataset.shell, root.dataset.document].forEach(ahead);
    link(alive, { rel: "stylesheet" }); // Nothing that it is for is there before the app.
    return Promise.resolve(root.dataset.root && import(at(below)))
      .then(() => import(at(glue)))
      .then(async (app) => {
        await Promise.all([settled, compiled]);
        await nextTask();
        return app.default({ module_or_path: compiled });
      })
      .catch(() => { root.dataset.app = "failed"; })
      .finally(() => setTimeout(calm, 1000));
  };
  if (document.readyState === "complete") start();
  else addEventListener("load", start, { once: true });
})();
