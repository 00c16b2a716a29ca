// One Chromium for all that is measured.

import { launch } from "puppeteer-core";

const QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
  "--disable-sync", "--no-first-run", "--disable-extensions", "--ignore-certificate-errors"];

/** A Chromium that does nothing on its own; `CHROME` says which. */
export const browser = () =>
  launch({ executablePath: process.env.CHROME ?? "/usr/bin/chromium", args: QUIET, headless: true });
