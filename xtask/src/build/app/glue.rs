//! The app's two scripts made one: wasm-bindgen's, which starts the app, and wasm-split's, which
//! fetches its parts. Each imports the other; as files with names made of their content they could
//! not, and one script is one request less.
//!
//! The scripts are taken by their text, as these versions of the two tools write it. Anything else
//! is an error, never a guess.

use anyhow::{Result, bail, ensure};

/// How wasm-bindgen's script imports the other, after the name that it gives it.
const LOADERS: &str = " from \"./__wasm_split.js\"";

/// How wasm-split's script imports the other.
const STARTER: &str = "import { initSync } from \"./pillole.js\";";

/// The two as one script.
pub(super) fn join(starter: &str, loaders: &str) -> Result<String> {
    ensure!(starter.contains("\nfunction initSync("), "wasm-bindgen's script has no `initSync`");
    let (body, names) = inner(loaders)?;
    let names = names.join(", ");
    let (mut joined, mut first) = (String::new(), None);
    for line in starter.lines() {
        let imported = line.trim_end_matches(';').strip_suffix(LOADERS);
        match (imported.and_then(|line| line.strip_prefix("import * as ")), first) {
            // A scope of its own: no name of the one script meets one of the other.
            (Some(name), None) => {
                joined.push_str(&format!(
                    "const {name} = (() => {{\n{body}return {{ {names} }};\n}})();\n"
                ));
                first = Some(name);
            }
            (Some(name), Some(first)) => joined.push_str(&format!("const {name} = {first};\n")),
            (None, _) if line.starts_with("import ") => {
                bail!("wasm-bindgen's script imports what is not known: {line}")
            }
            (None, _) => {
                joined.push_str(line);
                joined.push('\n');
            }
        }
    }
    ensure!(first.is_some(), "wasm-bindgen's script does not import wasm-split's");
    Ok(joined)
}

/// What stands in wasm-split's script, without import and exports, and the names that it exports.
fn inner(loaders: &str) -> Result<(String, Vec<&str>)> {
    let (mut body, mut names, mut imports) = (String::new(), Vec::new(), 0);
    for line in loaders.lines() {
        if line == STARTER {
            imports += 1;
            continue;
        }
        let exported = line.strip_prefix("export const ");
        if let Some((name, _)) = exported.and_then(|rest| rest.split_once(" = ")) {
            names.push(name);
        } else if line.starts_with("import ") || line.starts_with("export ") {
            bail!("wasm-split's script has a line that is not known: {line}");
        }
        body.push_str(line.strip_prefix("export ").unwrap_or(line));
        body.push('\n');
    }
    ensure!(imports == 1, "wasm-split's script does not import wasm-bindgen's as expected");
    ensure!(!names.is_empty(), "wasm-split's script fetches no part");
    Ok((body, names))
}

#[cfg(test)]
mod tests {
    use super::*;

    const BINDGEN: &str = "/* types */\nimport * as import1 from \"./__wasm_split.js\"\n\
                           import * as import2 from \"./__wasm_split.js\";\n\
                           function imports() { return [import1, import2]; }\n\
                           function initSync(module) {}\nexport { initSync as default };\n";
    const SPLIT: &str = "import { initSync } from \"./pillole.js\";\n\nfunction makeLoad() {\n    \
                         initSync();\n}\nexport const __wasm_split_load_a = makeLoad();\n\
                         export const __wasm_split_load_b = makeLoad(() => {\n}\n, []);\n";

    #[test]
    fn the_two_scripts_become_one_that_imports_nothing() {
        let joined = join(BINDGEN, SPLIT).unwrap();
        let wanted = "/* types */\nconst import1 = (() => {\n\nfunction makeLoad() {\n    \
                      initSync();\n}\nconst __wasm_split_load_a = makeLoad();\n\
                      const __wasm_split_load_b = makeLoad(() => {\n}\n, []);\n\
                      return { __wasm_split_load_a, __wasm_split_load_b };\n})();\n\
                      const import2 = import1;\n\
                      function imports() { return [import1, import2]; }\n\
                      function initSync(module) {}\nexport { initSync as default };\n";
        assert_eq!(joined, wanted);
    }

    #[test]
    fn a_script_that_is_not_as_expected_is_an_error() {
        let fails = |starter: &str, loaders: &str| join(starter, loaders).unwrap_err().to_string();
        for (change, to, why) in [
            ("./__wasm_split.js", "./other.js", "imports what is not known"),
            ("function initSync", "const initSync = function", "has no `initSync`"),
            ("import * as import1", "import { a }", "imports what is not known"),
        ] {
            let said = fails(&BINDGEN.replace(change, to), SPLIT);
            assert!(said.contains(why), "{said}");
        }
        let none: String =
            BINDGEN.lines().filter(|l| !l.contains("import *")).map(|l| format!("{l}\n")).collect();
        assert!(fails(&none, SPLIT).contains("does not import wasm-split's"));
        for (change, to, why) in [
            ("{ initSync }", "* as pillole", "a line that is not known"),
            ("import { initSync } from \"./pillole.js\";\n", "", "does not import wasm-bindgen's"),
            ("export const", "const", "fetches no part"),
            ("export const", "export function", "a line that is not known"),
        ] {
            let said = fails(BINDGEN, &SPLIT.replace(change, to));
            assert!(said.contains(why), "{said}");
        }
    }
}
