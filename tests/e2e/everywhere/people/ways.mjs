// The ways in which everything must be possible.

import { Keyboard } from "./keyboard.mjs";
import { Pointing } from "./pointing.mjs";

/// Each with its name, who does it, what the page must notice of it (`pointer`), and whether it is
/// on a phone (`touch`).
export const WAYS = [
  { name: "by mouse", pointer: "mouse", person: (driver) => new Pointing(driver, "click") },
  { name: "by keyboard alone", person: (driver) => new Keyboard(driver) },
  {
    name: "by touch",
    pointer: "touch",
    touch: true,
    person: (driver) => new Pointing(driver, "tap"),
  },
];
