// After the page: the app. What must be done before the page is seen, `prepaint.js` has done, and fetches this
// when it is seen.
(() => {
  const root = document.documentElement;
  const { glue, wasm, offline, below } = document.currentScript.dataset;
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
  // What the app will ask for first is fetched beside it, not after it.
  const ahead = (address) => {
    if (!address) return;
    const link = document.createElement("link");
    Object.assign(link, { rel: "preload", as: "fetch", crossOrigin: "", href: at(address) });
    document.head.append(link);
  };
  const start = () => {
    const settled = settle();
    const bytes = () => fetch(at(wasm));
    // Compiled in a task of its own; where that cannot be, as the glue does it.
    const compiled = WebAssembly.compileStreaming ? WebAssembly.compileStreaming(bytes()).catch(bytes) : bytes();
    compiled.catch(() => {}); // The app's own error says it.
    [root.dataset.shell, root.dataset.document].forEach(ahead);
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
