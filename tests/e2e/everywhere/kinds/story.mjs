// A story: one chooses to its end. The ending is judged at once, and tells itself what came of it.

import { press } from "./gestures.mjs";

export const wrong = (question, word) => answer(question, "bad", word);

export const right = (question, word) => answer(question, "good", word);

export function shown({ scene }) {
  return shortest(scene, "good").slice(0, -1).map(({ scene }) => scene.text);
}

function answer({ scene }, ending, word) {
  const told = shortest(scene, ending);
  const choices = told.slice(1).map(({ chosen }) => press(chosen));
  return { gestures: [press(word("story.again"), true), ...choices], said: [], needsNoCheck: true };
}

/// The scenes of a shortest way to an ending, each with what was chosen to come there.
function shortest(scenes, ending) {
  const ways = [[{ scene: scenes[0] }]];
  for (const way of ways) {
    const { scene } = way.at(-1);
    if (scene.ending === ending) return way;
    for (const { text, to } of scene.choice ?? []) {
      const next = scenes.find(({ id }) => id === to);
      if (!way.some(({ scene }) => scene === next)) ways.push([...way, { scene: next, chosen: text }]);
    }
  }
  throw new Error(`no way to the ending "${ending}"`);
}
