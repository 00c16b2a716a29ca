// A number to write.

import { write } from "./gestures.mjs";

export const wrong = ({ value, tolerance = 0, high }, word) =>
  answer(value + tolerance + 1, high, word);

export const right = ({ value, right }, word) => answer(value, right, word);

function answer(number, said, word) {
  const text = String(number).replace(".", ",");
  return { gestures: [write(word("question.your_number"), text)], said: [said] };
}
