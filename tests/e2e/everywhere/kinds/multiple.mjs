import { PILLOLA } from "../../support/pages.mjs";
import { it } from "../../support/words.mjs";
import * as choices from "./choices.mjs";

export const multiple = {
  name: "multiple choice",
  pillola: PILLOLA,
  instruction: it("question.choose_many"),
  ...choices,
};
