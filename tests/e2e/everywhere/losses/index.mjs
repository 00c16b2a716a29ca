// What must not be lost. Seven things that happen to what a browser keeps, one test each, in every
// browser: the record survives, or it is said what was lost.
//
//   1  two tabs at once                        two-tabs.mjs
//   2  a crash between two writes              crash.mjs, killed.mjs
//   3  storage that is full                    full.mjs
//   4  storage that is cleared                 cleared.mjs
//   5  a record of every earlier version       earlier-versions.mjs
//   6  a file saved on another device          another-device.mjs
//   7  a clock that is set back                clock.mjs
//
// The rules behind them are tested without a browser in crates/core/tests/{progress,storage}.

import { anotherDevice } from "./another-device.mjs";
import { cleared } from "./cleared.mjs";
import { clock } from "./clock.mjs";
import { crash } from "./crash.mjs";
import { earlierVersions } from "./earlier-versions.mjs";
import { full } from "./full.mjs";
import { killed } from "./killed.mjs";
import { twoTabs } from "./two-tabs.mjs";

export const LOSSES = [
  ...twoTabs, ...crash, ...killed, ...full, ...cleared, ...earlierVersions, ...anotherDevice, ...clock,
];
