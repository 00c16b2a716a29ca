// Before the first paint: how the reader wants the page. After it: the app.
(() => {
  const root = document.documentElement;
  const { glue, wasm } = document.currentScript.dataset;
  root.classList.add("js");

  // As pillole_core::preferences stores them.
  try {
    const stored = JSON.parse(localStorage.getItem("pillole.preferences")) ?? {};
    const show = (name, value) => value && (root.dataset[name] = value.replace("_", "-"));
    show("theme", stored.theme);
    show("text", stored.text_size);
    show("motion", stored.motion);
  } catch {
    // Storage is refused or damaged: the defaults hold.
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

  const start = () => import(glue)
    .then((app) => app.default({ module_or_path: wasm }))
    .catch(() => { root.dataset.app = "failed"; });
  if (document.readyState === "complete") start();
  else addEventListener("load", () => setTimeout(start), { once: true });
})();
