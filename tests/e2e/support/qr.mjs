// What a camera reads: QR codes on the screen and on paper, by zbarimg. (`cargo xtask setup --tests`
// installs it, and pdftoppm, which makes pictures of printed pages.)

import { execFileSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { test, expect } from "@playwright/test";

let count = 0;

/// What the QR that is shown in `element` says.
export async function read(element) {
  await element.scrollIntoViewIfNeeded();
  const file = outputFile("png");
  await element.screenshot({ path: file });
  const found = decode(file);
  expect(found, "one code on the screen").toHaveLength(1);
  return found[0];
}

/// The page as it is printed on A4: how many `pages` it takes, and the `codes` on each.
export async function printed(page) {
  const file = outputFile("pdf");
  writeFileSync(file, await page.pdf({ format: "A4" }));
  execFileSync("pdftoppm", ["-r", "150", "-png", file, file]);
  const [name] = file.split("/").slice(-1);
  const pictures = readdirSync(file.slice(0, -name.length))
    .filter((each) => each.startsWith(name) && each.endsWith(".png")).sort();
  const codes = pictures.map((each) => decode(file.slice(0, -name.length) + each));
  return { pages: pictures.length, codes };
}

/// The codes in a picture; it may have none.
function decode(file) {
  try {
    const said = execFileSync("zbarimg", ["--raw", "-q", "-Sdisable", "-Sqrcode.enable", file], {
      encoding: "utf8",
      // Without a session bus it only says so.
      stdio: ["ignore", "pipe", "ignore"],
    });
    return said.split("\n").filter(Boolean);
  } catch (error) {
    // 4: there is no code in it.
    if (error.status === 4) return [];
    throw error;
  }
}

function outputFile(extension) {
  count += 1;
  return test.info().outputPath(`read-${count}.${extension}`);
}
