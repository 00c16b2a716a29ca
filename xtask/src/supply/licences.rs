//! The licences of all that others wrote and that is in the program, the app, the styles, the fonts or the
//! service worker: each text once, with the packages that it is of.

use super::crates::Crates;
use super::npm::Npm;
use crate::layout::Layout;
use anyhow::{Context as _, Result};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// How the files with licences are called at the beginning.
const FILES: [&str; 5] = ["copying", "copyright", "licence", "license", "notice"];

/// What the text with all of them is called wherever something is given away.
pub(crate) const FILE: &str = "LICENCES-OF-OTHERS.txt";

/// One text with all of them.
pub(crate) fn of_others(layout: &Layout) -> Result<String> {
    let mut of_text = Texts::new();
    add_crates(&mut of_text, &Crates::read(layout)?)?;
    add_npm(&mut of_text, layout, &Npm::read(layout)?)?;
    Ok(one_text(&of_text))
}

/// Each text with the packages that it is of.
type Texts = BTreeMap<String, BTreeSet<String>>;

fn add_crates(of_text: &mut Texts, crates: &Crates) -> Result<()> {
    for (package, _) in crates.given() {
        if package.source.is_some() {
            let folder = Path::new(&package.manifest_path).parent();
            let folder = folder.context("a manifest is in a folder")?;
            let name = format!("{} {}", package.name, package.version);
            for text in texts(folder, package.license.as_deref())? {
                of_text.entry(text).or_default().insert(name.clone());
            }
        }
    }
    Ok(())
}

fn add_npm(of_text: &mut Texts, layout: &Layout, npm: &Npm) -> Result<()> {
    for package in npm.shipped()? {
        let name = format!("{} {} (npm)", package.name, package.locked.version);
        for text in texts(&layout.root.join(&package.path), package.licence())? {
            of_text.entry(text).or_default().insert(name.clone());
        }
    }
    Ok(())
}

fn one_text(of_text: &Texts) -> String {
    let mut all = String::from(
        "The program and the app contain the following packages of others, under these licences.\n",
    );
    for (text, packages) in of_text {
        let packages: Vec<_> = packages.iter().map(String::as_str).collect();
        let line = "=".repeat(78);
        all.push_str(&format!("\n{line}\n{}\n{line}\n\n{}\n", packages.join("\n"), text.trim()));
    }
    all
}

/// The texts that a package brings in its folder; if it brings none, the names of its licences.
fn texts(folder: &Path, licence: Option<&str>) -> Result<Vec<String>> {
    let mut texts = Vec::new();
    let entries = fs::read_dir(folder)
        .with_context(|| format!("{} is not there to read its licence", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
        if path.is_file() && FILES.iter().any(|start| name.starts_with(start)) {
            // The same text with other ends of lines is the same text.
            let text = String::from_utf8_lossy(&fs::read(&path)?).replace('\r', "");
            texts.push(text.trim().to_owned());
        }
    }
    if texts.is_empty() {
        let named = licence.unwrap_or("not said");
        texts.push(format!("Licence: {named} (the package brings no text of it)"));
    }
    Ok(texts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_given_away_is_there_and_nothing_else() {
        let layout = Layout::find().unwrap();
        let mut of_text = Texts::new();
        add_crates(&mut of_text, &Crates::read(&layout).unwrap()).unwrap();
        let others = one_text(&of_text);
        for package in ["\ntokio 1.", "\nleptos 0.8.", "\nhyper 1."] {
            assert!(others.contains(package), "{package}");
        }
        // What only builds or tests is not given away.
        for package in ["\nproptest ", "\ntempfile ", "\nclap "] {
            assert!(!others.contains(package), "{package}");
        }
    }

    #[test]
    fn what_comes_from_npm_is_there_with_its_text() {
        let folder = tempfile::tempdir().unwrap();
        let layout = Layout { root: folder.path().to_owned(), cache: folder.path().to_owned() };
        let lock = r#"{"packages": {"node_modules/@a/b": {"version": "1.2.0", "license": "MIT"}}}"#;
        fs::write(folder.path().join("package-lock.json"), lock).unwrap();
        fs::write(folder.path().join("package.json"), r#"{"shipped": ["@a/b"]}"#).unwrap();
        let npm = Npm::read(&layout).unwrap();
        let error = add_npm(&mut Texts::new(), &layout, &npm).unwrap_err();
        assert!(error.to_string().contains("is not there"), "{error}");

        let package = folder.path().join("node_modules/@a/b");
        fs::create_dir_all(&package).unwrap();
        fs::write(package.join("LICENSE"), "The text\r\n").unwrap();
        let mut of_text = Texts::new();
        add_npm(&mut of_text, &layout, &npm).unwrap();
        let text = one_text(&of_text);
        assert!(text.contains("\n@a/b 1.2.0 (npm)\n") && text.ends_with("\nThe text\n"), "{text}");
    }
}
