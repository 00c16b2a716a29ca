// Videos are kept on the device by who asks for it, one by one or those of a path together. What asks is an
// element with `data-videos`, their addresses in the portal with spaces between, and a button in it. The words
// for what becomes of it stand in every page (`#keeping`: `data-arriving` with {part}, `data-kept`, `data-full`,
// `data-failed`; a status, and the way to what is kept). A video is there whole or not at all; one that is there
// is not fetched again. What takes room is seen and deleted at /salvato/.

// As pillole_core::offline has them.
const VIDEOS = "pillole-video";
const CHOICE = "pillole.offline";

const root = new URL("..", import.meta.url);
const words = document.getElementById("keeping");
const place = (address) => new URL(address.slice(1), root).href;

/// Keeps videos; tells now and then which part of all their bytes is here, 0 to 1.
async function keep(addresses, tell) {
  const cache = await caches.open(VIDEOS);
  const missing = [];
  for (const address of addresses) {
    if (!(await cache.match(place(address)))) missing.push(place(address));
  }
  for (const [at, url] of missing.entries()) {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${response.status} ${url}`);
    const all = Number(response.headers.get("content-length"));
    let here = 0;
    const counted = new TransformStream({
      transform(bytes, next) {
        here += bytes.length;
        tell((at + (all ? Math.min(here / all, 1) : 0)) / missing.length);
        next.enqueue(bytes);
      },
    });
    // Where it breaks off, nothing is put there.
    await cache.put(url, new Response(response.body.pipeThrough(counted), { headers: response.headers }));
  }
}

/// Says that all of it is here, and leads who asked to where it can be deleted.
function say(element) {
  const hadFocus = element.querySelector("button") === document.activeElement;
  element.dataset.state = "kept";
  element.querySelector("[role=status]").textContent = words.dataset.kept;
  if (hadFocus) element.querySelector("a")?.focus();
}

/// Says of what is on the page whether it is here already.
async function look(element) {
  element.dataset.state = "ask";
  element.append(...words.cloneNode(true).children);
  const here = element.dataset.videos.split(" ").map((address) => caches.match(place(address), { cacheName: VIDEOS }));
  if ((await Promise.all(here)).every(Boolean)) say(element);
}

// Without the worker that answers with what is kept, keeping would be in vain.
function canKeep() {
  try {
    return Boolean(window.caches && navigator.serviceWorker) && localStorage.getItem(CHOICE) !== "off";
  } catch {
    return false; // Storage is refused, and caches with it.
  }
}

async function asked(element) {
  const { arriving, full, failed } = words.dataset;
  const button = element.querySelector("button");
  const status = element.querySelector("[role=status]");
  if (button.getAttribute("aria-disabled")) return;
  // Disabled it would lose the focus.
  button.setAttribute("aria-disabled", "true");
  let said = -1;
  const tell = (part) => {
    const tenth = Math.floor(part * 10);
    if (tenth === said) return; // Read aloud ten times, not a thousand.
    said = tenth;
    status.textContent = arriving.replace("{part}", `${tenth * 10} %`);
  };
  tell(0);
  try {
    await keep(element.dataset.videos.split(" "), tell);
    say(element);
  } catch (error) {
    status.textContent = error?.name === "QuotaExceededError" ? full : failed;
  } finally {
    button.removeAttribute("aria-disabled");
  }
}

if (window.caches) {
  document.addEventListener("click", ({ target }) => {
    const element = target.closest?.("[data-videos] button")?.closest("[data-videos]");
    if (element) asked(element);
  });
}

if (canKeep()) {
  const lookAll = () => {
    for (const element of document.querySelectorAll("[data-videos]:not([data-state])")) look(element);
  };
  lookAll();
  // Pages come and go without being loaded.
  new MutationObserver(lookAll).observe(document.querySelector("main"), { childList: true, subtree: true });
}
