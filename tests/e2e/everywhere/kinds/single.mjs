import { PILLOLA } from "../../support/pages.mjs";
import { it } from "../../support/words.mjs";
import * as choices from "./choices.mjs";

export const single = {
  name: "single choice",
  pillola: PILLOLA,
  instruction: it("question.choose_one"),
  ...choices,
};
