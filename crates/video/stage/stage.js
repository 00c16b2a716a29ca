// Sets the stage to any moment: the same moment always looks the same, whichever came before.
//
// `stage.begin(timeline)` measures once where everything is; `stage.at(ms)` shows a moment and gives a
// text that tells whether anything looks different from another moment; `stage.faults()` says what is
// meant to be seen and is not.

const WINDOW = { width: 800, height: 720 };
// What the captions may cover is not for what matters.
const SAFE = 580;
const FADE = 240; // How long a screen takes to appear, in milliseconds.
const AIM = 720; // The pointer's way, as pillole_video::timeline has it.
const SCROLL = 720;

const ease = (x) => (x <= 0 ? 0 : x >= 1 ? 1 : x * x * (3 - 2 * x));
const between = (a, b, x) => a + (b - a) * x;
const round = (x) => Math.round(x * 100) / 100;

const main = document.querySelector(".stage");
const ring = document.querySelector(".ring");
const pointer = document.querySelector(".pointer");
const parts = [...document.querySelectorAll("[data-part]")];

let timeline;
let scenes = [];

/// Where an element is in the world, before the camera.
function place(element, world) {
  const [a, b] = [element.getBoundingClientRect(), world.getBoundingClientRect()];
  return { x: a.left - b.left, y: a.top - b.top, width: a.width, height: a.height };
}

/// A camera on a rectangle: how near, and which point of the world is at the window's corner.
function camera(device, target) {
  const far = Math.min((WINDOW.width * 0.92) / device.width, Math.max((SAFE * 0.96) / device.height, 1.6));
  const near = target
    ? Math.max(far, Math.min((WINDOW.width * 0.98) / device.width, (SAFE * 0.8) / target.height, far * 1.35))
    : far;
  const aim = target ?? { x: 0, y: 0, width: device.width, height: 0 };
  const held = (middle, size, room, margin) => {
    const whole = size * near;
    if (whole + 2 * margin <= room) return (room - whole) / 2;
    return Math.min(margin, Math.max(room - margin - whole, room / 2 - middle * near));
  };
  return {
    scale: near,
    x: held(aim.x + aim.width / 2, device.width, WINDOW.width, 24),
    y: held(aim.y + aim.height / 2, device.height, SAFE, 24),
  };
}

const mix = (a, b, x) => ({ scale: between(a.scale, b.scale, x), x: between(a.x, b.x, x), y: between(a.y, b.y, x) });
const seen = (target, camera) => ({
  x: target.x * camera.scale + camera.x,
  y: target.y * camera.scale + camera.y,
  width: target.width * camera.scale,
  height: target.height * camera.scale,
});

function measure(part, timed) {
  const world = part.querySelector(".world");
  if (!world) return { part, timed };
  const drawings = Object.fromEntries(
    ["arriving", "before", "after"].map((name) => [name, world.querySelector(`.drawing.${name}`)]),
  );
  const box = (drawing) => drawing && place(drawing.firstElementChild, world);
  const mark = drawings.before.querySelector(".marked");
  // Of several to choose from, the one that is chosen.
  const { act } = timed;
  const chosen = act?.kind === "choose" && [...mark.querySelectorAll(".option")].find((option) => option.textContent.trim() === act.text);
  const target = mark && place(chosen || mark, world);
  const device = box(drawings.before);
  const whole = camera(box(drawings.arriving) ?? device, null);
  const field = mark?.querySelector(".input > span:last-child");
  return {
    part, timed, world, drawings, target, device, whole,
    near: target ? camera(device, target) : whole,
    end: drawings.after ? camera(box(drawings.after), null) : null,
    same: drawings.after?.firstElementChild.getAttribute("aria-label") === drawings.before.firstElementChild.getAttribute("aria-label"),
    field, typed: field?.textContent ?? "",
    secret: drawings.after?.querySelector(".place") && isSecret(drawings, mark),
  };
}

/// Whether what is typed is shown as dots: then what is there afterwards is dots.
function isSecret({ before, after }, mark) {
  const index = [...before.querySelectorAll(".place")].indexOf(mark);
  const filled = [...after.querySelectorAll(".place")][index];
  return /^•+$/.test(filled?.querySelector(".input > span:last-child")?.textContent ?? "");
}

function begin(given) {
  timeline = given;
  scenes = parts.map((part, index) => measure(part, timeline.parts[index]));
  scenes.forEach((scene, index) => {
    const before = scenes[index - 1];
    // On the same screen the eye stays where it is: it does not go away to come back.
    scene.stays = Boolean(scene.world && before?.world && !scene.drawings.arriving && shown(scene.drawings.before) === before.last);
    if (scene.stays) scene.whole = before.leaves;
    scene.near = scene.target ? scene.near : scene.whole;
    if (!scene.world) return;
    scene.leaves = scene.end && !scene.same ? scene.end : scene.near;
    scene.last = shown(scene.drawings.after ?? scene.drawings.before);
  });
}

/// Which screen a drawing shows.
const shown = (drawing) => drawing.firstElementChild.getAttribute("aria-label");

/// How a part looks at a moment, but for whether it is there.
function perform(scene, now) {
  const { timed, world, drawings, target, whole, near, field } = scene;
  const { act } = timed;
  const aimed = timed.aim === null ? 0 : ease((now - timed.aim) / AIM);
  const scrolled = timed.scroll === null ? 1 : ease((now - timed.scroll) / SCROLL);
  const done = timed.after === null ? 0 : ease((now - timed.after) / FADE);
  let view = mix(whole, near, aimed);
  // What follows on the same screen is looked at from where one is; another screen from afar.
  if (scene.end && !scene.same) view = mix(view, scene.end, done);
  world.style.transform = `translate(${round(view.x)}px, ${round(view.y)}px) scale(${round(view.scale * 100) / 100})`;
  const first = drawings.arriving && scrolled < 1;
  if (drawings.arriving) drawings.arriving.style.opacity = String(round(1 - scrolled));
  drawings.before.style.opacity = first ? String(round(scrolled)) : "1";
  if (drawings.after) drawings.after.style.opacity = String(round(done));

  let letters = 0;
  if (field) {
    const text = act?.kind === "type" ? [...act.text] : [];
    const began = act ? act.from + 500 : 0;
    const part = act ? Math.min(1, Math.max(0, (now - began) / (act.to - began))) : 0;
    letters = Math.floor(text.length * part);
    const typed = text.slice(0, letters).join("");
    field.textContent = letters ? (scene.secret ? "•".repeat(letters) : typed) : scene.typed;
  }

  // The pointer comes from below, stays while the hand moves, and goes.
  let spot = { x: 0, y: 0, scale: 1, opacity: 0 };
  let frame = { opacity: 0, x: 0, y: 0, width: 0, height: 0 };
  if (target && timed.aim !== null) {
    const box = seen(target, view);
    const gone = act ? ease((now - (act.kind === "type" ? act.from + 500 : act.to)) / FADE) : 0;
    const press = act ? pressed(act, now) : 0;
    // Beside the words and not on them: at the end of what is touched, below what is looked at.
    const end = box.x + Math.max(box.width / 2, box.width - 64);
    const height = act?.kind === "point" ? box.y + box.height + 34 : box.y + box.height / 2 + Math.min(20, box.height / 5);
    spot = {
      x: between(WINDOW.width * 0.62, Math.min(Math.max(end, 50), WINDOW.width - 50), aimed),
      y: between(SAFE + 60, Math.min(Math.max(height, 50), SAFE + 40), aimed),
      scale: 1 - 0.28 * press,
      opacity: Math.min(aimed * 3, 1) * (1 - gone),
    };
    frame = { opacity: ease((now - timed.aim - AIM * 0.7) / FADE) * (1 - done), x: box.x - 12, y: box.y - 10, width: box.width + 24, height: box.height + 20 };
  }
  const looked = [view.x, view.y, view.scale].map(round);
  return { spot, frame, view: looked, letters, done, scrolled };
}

/// How far the finger is down: 0 to 1.
function pressed(act, now) {
  if (act.kind === "point") return 0;
  const long = act.kind === "press" ? act.to - act.from - 300 : 260;
  const down = ease((now - act.from) / 160);
  return down * (1 - ease((now - act.from - 160 - long) / 200));
}

function at(now) {
  const index = Math.max(0, scenes.findLastIndex(({ timed }) => timed.from <= now));
  scenes.forEach(({ part }, number) => { part.style.visibility = number === index ? "visible" : "hidden"; });
  const scene = scenes[index];
  const moved = scene.world ? perform(scene, now) : null;
  // A new screen appears on the window's ground: two screens through each other cannot be read.
  const appeared = scene.stays ? 1 : round(ease((now - scene.timed.from) / FADE));
  if (scene.world) scene.world.style.opacity = String(appeared);
  const spot = moved?.spot ?? { x: 0, y: 0, scale: 1, opacity: 0 };
  const frame = moved?.frame ?? { x: 0, y: 0, width: 0, height: 0, opacity: 0 };
  pointer.style.cssText = `z-index: 4; opacity: ${round(spot.opacity)}; transform: translate(${round(spot.x)}px, ${round(spot.y)}px) scale(${round(spot.scale)})`;
  ring.style.cssText = `z-index: 3; opacity: ${round(frame.opacity)}; width: ${round(frame.width)}px; height: ${round(frame.height)}px; transform: translate(${round(frame.x)}px, ${round(frame.y)}px)`;
  return JSON.stringify([index, appeared, moved && [moved.view, moved.letters, round(moved.done), round(moved.scrolled)], pointer.style.cssText, ring.style.cssText]);
}

/// What should be seen and is not, in words, part by part.
function faults() {
  const found = [];
  if (parts.length !== timeline.parts.length) found.push(`${parts.length} parts on the stage, ${timeline.parts.length} in the plan`);
  scenes.forEach(({ part, timed, target, near, world }, index) => {
    const say = part.querySelector(".say");
    if (say && say.getBoundingClientRect().bottom > SAFE + 20) found.push(`part ${index}: what is said does not fit beside the screen`);
    if (!world || timed.aim === null) return;
    if (!target) return void found.push(`part ${index}: the place of the step is not drawn`);
    const box = seen(target, near);
    const middle = { x: box.x + box.width / 2, y: box.y + Math.min(box.height, SAFE) / 2 };
    if (box.width < 8 || box.height < 8) found.push(`part ${index}: the place of the step has no size`);
    if (middle.x < 0 || middle.x > WINDOW.width || middle.y < 0 || middle.y > SAFE) found.push(`part ${index}: the place of the step is out of the picture`);
  });
  return found;
}

main.append(ring, pointer);
window.stage = { begin, at, faults };
