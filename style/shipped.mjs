// Nothing of npm gets into the site unseen: `package.json` names the packages that may (`shipped`), their
// licences are checked and given away, and the bill of materials has them. Any other stops the build.

import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Throws if one of these files is of a package that is not named. */
export async function onlyWhatIsShipped(files) {
  const { shipped } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  const packages = files
    .map((file) => file.split("node_modules/").slice(1).pop())
    .filter((inside) => inside !== undefined)
    .map((inside) => inside.split("/").slice(0, inside.startsWith("@") ? 2 : 1).join("/"));
  const unnamed = [...new Set(packages)].filter((name) => !shipped.includes(name));
  if (unnamed.length > 0) {
    throw new Error(`${unnamed} would be in the site: name it in package.json, in "shipped"`);
  }
}
