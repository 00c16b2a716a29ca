// The page's side of the service worker: has the portal kept on the device, and offers a new edition.
//
// `boot.js` fetches this when the app is there and nobody waits for anything. The words stand in the page
// already (`crates/site/src/document.rs`), hidden. Without a service worker (an old browser, a room's
// address without https, a private window) everything works as before, with a connection.

import "./videos.js";

const WORKER = new URL("../sw.js", import.meta.url);

// As pillole_core::offline has it: "off" where somebody does not want the portal kept, "on" where they do
// although the connection is dear.
const CHOICE = "pillole.offline";

// How often a page that stays open asks whether there is a new edition, in milliseconds.
const ASK_AGAIN = 60 * 60 * 1000;

// How long after a first try that was cut off the next one begins, in milliseconds.
const TRY_AGAIN = 30 * 1000;

const workers = navigator.serviceWorker;
const bar = document.getElementById("renewed");
const words = bar.querySelector("template");

const choice = () => {
  try {
    return localStorage.getItem(CHOICE);
  } catch {
    return null; // Storage is refused: nothing was chosen.
  }
};

const isWanted = () => choice() !== "off" && (choice() === "on" || !navigator.connection?.saveData);

// Offers the edition that waits. Only who says so takes it, and loses nothing: what was done is kept, and
// other tabs go on with theirs until they are asked the same.
function offer(take) {
  const offered = words.content.cloneNode(true);
  const [now, later] = offered.querySelectorAll("button");
  now.onclick = take;
  later.onclick = () => bar.replaceChildren();
  bar.replaceChildren(offered);
}

let taken = false;
let controlled = Boolean(workers?.controller);

function offerWaiting(registration) {
  if (!registration.waiting || !workers.controller) return;
  offer(() => {
    taken = true;
    // Another tab may have taken it meanwhile.
    if (registration.waiting) registration.waiting.postMessage("take");
    else location.reload();
  });
}

// The edition of this page was followed by another: because somebody took it here, or in another tab.
function changed() {
  if (taken) location.reload();
  else if (controlled) offer(() => location.reload());
  controlled = true;
}

// What is being fetched has come to an end: it waits, it is in use, or it did not arrive whole.
function ended(worker, registration) {
  offerWaiting(registration);
  if (worker.state === "redundant" && !registration.active) setTimeout(keep, TRY_AGAIN);
}

// Has the portal kept. What an earlier try fetched is not fetched again.
async function keep() {
  try {
    const registration = await workers.register(WORKER, { updateViaCache: "none" });
    const follow = () => {
      const worker = registration.installing;
      worker?.addEventListener("statechange", () => ended(worker, registration));
    };
    registration.addEventListener("updatefound", follow);
    follow();
    offerWaiting(registration);
    return registration;
  } catch {
    // No connection, or the browser refuses: when there is one again, or at the next page.
    addEventListener("online", keep, { once: true });
    return undefined;
  }
}

async function begin() {
  workers.addEventListener("controllerchange", changed);
  const registration = await keep();
  let asked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || Math.abs(Date.now() - asked) < ASK_AGAIN) return;
    asked = Date.now();
    registration?.update().catch(() => {}); // No connection: another time.
  });
}

if (workers && isWanted()) begin();

// The browser offers to install the portal as an app: the button for it stands at the foot of every page.
const install = document.getElementById("install");
addEventListener("beforeinstallprompt", (event) => {
  event.preventDefault();
  install.hidden = false;
  install.onclick = () => event.prompt();
});
addEventListener("appinstalled", () => { install.hidden = true; });
