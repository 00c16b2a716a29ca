// Videos are kept on the device by who asks for it, one by one or those of a path together. What asks is an
// element with `data-videos`, their addresses in the portal with spaces between; in it a button, a status for
// what becomes of it, and the words for that (`data-arriving` with {part}, `data-kept`, `data-full`,
// `data-failed`). A video is there whole or not at all; one that is there is not fetched again. What takes
// room is seen and deleted at /salvato/.

// As pillole_core::offline has it.
const VIDEOS = "pillole-video";

const root = new URL("..", import.meta.url);
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

async function asked(element) {
  const { videos, arriving, kept, full, failed } = element.dataset;
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
    await keep(videos.split(" "), tell);
    status.textContent = kept;
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
