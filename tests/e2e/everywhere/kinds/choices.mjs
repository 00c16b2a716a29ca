// Options to tick: one of them (single), or several (multiple).

import { tick } from "./gestures.mjs";

/// One wrong option and no other.
export function wrong(question) {
  const option = question.option.find(({ right }) => !right);
  return { gestures: tickOnly(question, [option]), said: [option.feedback] };
}

/// The right options and no others.
export function right(question) {
  const options = question.option.filter(({ right }) => right);
  return { gestures: tickOnly(question, options), said: options.map(({ feedback }) => feedback) };
}

function tickOnly({ type, option }, wanted) {
  if (type === "single") return wanted.map(({ text }) => tick("radio", text));
  return option.map((each) => tick("checkbox", each.text, wanted.includes(each)));
}
