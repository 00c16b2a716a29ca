//! The bill of materials (SBOM): every package of others that is in what is given away, with its version,
//! licence and hash, and which one uses which. In CycloneDX's form, for the programs that compare such
//! lists with known faults.
//!
//! One bill for everything: the programs of all platforms contain the same site. It has no date and no
//! serial number, so that the same sources make the same bill. Written by hand: the form is small, and the
//! library that knows it, which the tests read the bill with, is larger than this command.

use super::VERSION;
use crate::layout::Layout;
use crate::supply::crates::{Crate, Crates, GIVEN};
use crate::supply::npm::{Npm, Package};
use anyhow::{Context as _, Result};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde::Deserialize;
use serde_json::{Value, json};
use spdx::Expression;
use std::collections::HashMap;
use std::fs;

/// The name of all that is given away together.
const WHOLE: &str = "portal";

/// What there is, as one text.
pub(super) fn bill(layout: &Layout) -> Result<String> {
    let bill = whole(&Crates::read(layout)?, &Npm::read(layout)?, &checksums(layout)?)?;
    Ok(serde_json::to_string_pretty(&bill)? + "\n")
}

/// The hash of each crate in `Cargo.lock`, by name and version.
fn checksums(layout: &Layout) -> Result<HashMap<(String, String), String>> {
    #[derive(Deserialize)]
    struct Lock {
        package: Vec<Locked>,
    }
    #[derive(Deserialize)]
    struct Locked {
        name: String,
        version: String,
        checksum: Option<String>,
    }
    let lock: Lock = toml::from_str(&fs::read_to_string(layout.root.join("Cargo.lock"))?)?;
    let each = lock.package.into_iter();
    Ok(each.filter_map(|of| Some(((of.name, of.version), of.checksum?))).collect())
}

fn whole(
    crates: &Crates,
    npm: &Npm,
    checksums: &HashMap<(String, String), String>,
) -> Result<Value> {
    let (given, shipped) = (crates.given(), npm.shipped()?);
    let mut components = Vec::new();
    let mut dependencies = Vec::new();
    let ours = given.iter().filter(|(package, _)| GIVEN.contains(&package.name.as_str()));
    let top = ours.map(|(package, _)| reference(package));
    let top: Vec<_> = top.chain(shipped.iter().map(|package| npm_address(package))).collect();
    dependencies.push(json!({ "ref": WHOLE, "dependsOn": top }));
    for (package, uses) in &given {
        let sum = checksums.get(&(package.name.clone(), package.version.clone()));
        components.push(of_crate(package, sum.map(String::as_str))?);
        let mut uses: Vec<_> = uses.iter().map(|used| reference(used)).collect();
        uses.sort();
        uses.dedup();
        dependencies.push(json!({ "ref": reference(package), "dependsOn": uses }));
    }
    for package in &shipped {
        components.push(of_npm(package)?);
        dependencies.push(json!({ "ref": npm_address(package), "dependsOn": [] }));
    }
    Ok(json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": { "component": {
            "type": "application", "bom-ref": WHOLE, "name": "pillole", "version": VERSION,
            "licenses": [{ "expression": "EUPL-1.2" }],
        } },
        "components": components,
        "dependencies": dependencies,
    }))
}

/// How others name a crate. Ours are published nowhere.
fn reference(package: &Crate) -> String {
    let kind = if package.source.is_some() { "pkg:cargo/" } else { "" };
    format!("{kind}{}@{}", package.name, package.version)
}

/// How others name a package of npm: what begins with `@` is written so that it begins with none.
fn npm_address(package: &Package) -> String {
    format!("pkg:npm/{}@{}", package.name.replace('@', "%40"), package.locked.version)
}

fn of_crate(package: &Crate, checksum: Option<&str>) -> Result<Value> {
    let name = package.name.as_str();
    let kind = if GIVEN.contains(&name) { "application" } else { "library" };
    let mut all = json!({
        "type": kind, "bom-ref": reference(package), "name": name, "version": package.version,
        "licenses": licences(name, package.license.as_deref())?,
    });
    if package.source.is_some() {
        let sum = checksum.with_context(|| format!("Cargo.lock has no hash of {name}"))?;
        add(&mut all, "purl", reference(package).into());
        add(&mut all, "hashes", json!([{ "alg": "SHA-256", "content": sum }]));
    }
    Ok(all)
}

fn of_npm(package: &Package) -> Result<Value> {
    let (name, address) = (package.name.as_str(), npm_address(package));
    let hash = package.locked.integrity.as_deref().and_then(|hash| hash.strip_prefix("sha512-"));
    let hash = hash
        .and_then(|hash| BASE64_STANDARD.decode(hash).ok())
        .with_context(|| format!("package-lock.json has no hash of {name}"))?;
    let hash: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
    Ok(json!({
        "type": "library", "bom-ref": address, "name": name, "version": package.locked.version,
        "licenses": licences(name, package.licence())?,
        "purl": address,
        "hashes": [{ "alg": "SHA-512", "content": hash }],
    }))
}

fn add(to: &mut Value, key: &str, value: Value) {
    if let Some(object) = to.as_object_mut() {
        object.insert(key.to_owned(), value);
    }
}

/// The licence of the package `name`, spelled as everybody reads it: older crates say `MIT/Apache-2.0`.
fn licences(name: &str, said: Option<&str>) -> Result<Value> {
    let said = said.with_context(|| format!("{name} names no licence"))?;
    let licence = Expression::canonicalize(said)?.unwrap_or_else(|| said.to_owned());
    Ok(json!([{ "expression": licence }]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use cyclonedx_bom::prelude::{Bom, SpecVersion, Validate as _};
    use std::collections::BTreeSet;

    #[test]
    fn the_bill_is_one_that_others_read() {
        let text = bill(&Layout::find().unwrap()).unwrap();
        let read = Bom::parse_from_json(text.as_bytes()).unwrap();
        assert!(read.validate_version(SpecVersion::V1_5).passed());
        let components = read.components.unwrap().0;
        let names: BTreeSet<String> = components.iter().map(|c| c.name.to_string()).collect();
        for name in ["tokio", "leptos", "pillole-core", "bootstrap-italia", "workbox-core"] {
            assert!(names.contains(name), "{name}");
        }
        // What only builds or tests is not given away.
        for name in ["proptest", "clap", "esbuild", "video.js", "libfuzzer-sys"] {
            assert!(!names.contains(name), "{name}");
        }
    }

    #[test]
    fn everything_is_named_once_and_reached_from_the_whole() {
        let text = bill(&Layout::find().unwrap()).unwrap();
        let bill: Value = serde_json::from_str(&text).unwrap();
        let text_of = |value: &Value, key: &str| value[key].as_str().unwrap().to_owned();
        let components = bill["components"].as_array().unwrap();
        let named: BTreeSet<_> = components.iter().map(|c| text_of(c, "bom-ref")).collect();
        assert_eq!(named.len(), components.len());
        let dependencies = bill["dependencies"].as_array().unwrap();
        let mut reached = BTreeSet::new();
        for one in dependencies {
            assert!(text_of(one, "ref") == WHOLE || named.contains(&text_of(one, "ref")));
            let uses = one["dependsOn"].as_array().unwrap().iter();
            reached.extend(uses.map(|used| used.as_str().unwrap().to_owned()));
        }
        assert_eq!(reached, named);
        let of = |name: &str| components.iter().find(|c| c["name"] == name).unwrap();
        let font = of("@fontsource/titillium-web");
        assert!(text_of(font, "purl").starts_with("pkg:npm/%40fontsource/titillium-web@"));
        assert_eq!(font["licenses"][0]["expression"], "OFL-1.1");
        assert_eq!(font["hashes"][0]["content"].as_str().unwrap().len(), 128);
        assert_eq!(of("serde")["hashes"][0]["content"].as_str().unwrap().len(), 64);
        assert!(of("pillole-core")["purl"].is_null());
    }
}
