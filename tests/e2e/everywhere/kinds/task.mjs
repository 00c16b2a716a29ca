// A task alone on a screen. What its goals say is said whether they are reached or not.

import { act, press } from "./gestures.mjs";

/// Everything but the last move.
export const wrong = (question, word) => answer(question, question.move.slice(0, -1), word);

export const right = (question, word) => answer(question, question.move, word);

function answer({ goal }, moves, word) {
  return {
    gestures: [press(word("try.restart")), ...moves.map((move) => act(move.do))],
    said: goal.map(({ feedback }) => feedback),
  };
}
