// What a person does to answer, as data: who does it, and in which browser, is elsewhere
// (../people, ../../support/question.mjs). Things are called by their role and name; what stands on a
// simulated screen is called by the name of its place, as in the scripts.

/// Ticks a round or square box, or takes the tick away.
export const tick = (role, name, on = true) => ({ how: "tick", role, name, on });

/// Presses a button; or doesn't, `ifThere`, when there is none yet.
export const press = (name, ifThere = false) => ({ how: "press", name, ifThere });

/// Writes into a field.
export const write = (name, text) => ({ how: "write", name, text });

/// Chooses from a menu.
export const choose = (name, option) => ({ how: "choose", name, option });

/// Moves things up until they stand in this order.
export const order = (texts) => ({ how: "order", texts });

/// Marks a place of a screen, or takes the mark away.
export const mark = (place, on = true) => ({ how: "mark", place, on });

/// Does on a screen what the `do` of a step or a move says.
export const act = (action) => ({ how: "act", action });

/// Where one does that, as a selector, and what is written there, if anything.
export function target(action) {
  const at = (how, place) => `[data-do="${how}"][data-place="${place}"]`;
  const [[how, place]] = Object.entries(action);
  switch (how) {
    case "back": return { selector: '[data-do="back"]' };
    case "press": return { selector: at("tap", place), isLong: true };
    case "type": return { selector: at("type", place), text: action.text };
    case "choose": return { selector: `${at("choose", place)}[value="${action.option}"]` };
    default: return { selector: at(how, place) };
  }
}
