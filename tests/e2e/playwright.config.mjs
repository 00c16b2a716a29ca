// End-to-end tests: the finished site, in a real browser, as a person would use it.
// `cargo xtask test` serves dist/ and says where it is (PILLOLE_URL) and which Chromium to drive
// (PILLOLE_CHROME). Nothing here builds anything, and nothing is tried twice.

import { defineConfig, devices } from "@playwright/test";

const { PILLOLE_URL, PILLOLE_CHROME } = process.env;
if (!PILLOLE_URL) throw new Error("PILLOLE_URL is not set: run `cargo xtask test`");

export default defineConfig({
  testDir: "journeys",
  outputDir: "../../target/e2e",
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  retries: 0,
  timeout: 30_000,
  expect: { timeout: 5_000 },
  reporter: [["list"]],
  use: {
    ...devices["Desktop Chrome"],
    channel: undefined,
    baseURL: PILLOLE_URL,
    locale: "it-IT",
    timezoneId: "Europe/Rome",
    actionTimeout: 5_000,
    // Journeys that hold back or change what is fetched must see it fetched; those about the copy on the
    // device allow it (support/offline.mjs).
    serviceWorkers: "block",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: PILLOLE_CHROME || undefined,
      args: [
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-gpu",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
});
