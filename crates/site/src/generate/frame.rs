//! What every page names: the app, the styles and the fonts, copied under names with a hash.
//!
//! Whoever names another file is hashed after it: the glue after the parts of the app that it fetches,
//! the style sheet after its fonts.

use crate::assets::Assets;
use crate::document::Frame;
use crate::prepaint;
use crate::script::as_sent;
use anyhow::{Context as _, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};

/// How the app's own WebAssembly is told from its parts.
const MAIN: &str = "_bg.wasm";

/// What wasm-split puts before the name of a part.
const PART: &str = "split_";

/// Copies the app, the styles and the fonts under names with a hash.
pub(super) fn frame(
    app: &Path,
    styles: &Path,
    offline: &Path,
    site: &str,
    assets: &Assets,
) -> Result<Frame> {
    let glue_file = only(app, |name| name.ends_with(".js"))?;
    let wasm_file = only(app, |name| name.ends_with(MAIN))?;
    let wasm = assets.write_hashed("app/pillole", "wasm", &fs::read(wasm_file)?)?;
    let (glue, parts) = parts(app, fs::read_to_string(glue_file)?, assets)?;
    let glue = assets.write_hashed("app/pillole", "js", glue.as_bytes())?;
    let below = as_sent(include_str!("../below.js"));
    let below = assets.write_hashed("app/below", "js", below.as_bytes())?;
    let prepaint = prepaint::script();
    let boot = as_sent(include_str!("../boot.js"));
    let boot = assets.write_hashed("app/boot", "js", boot.as_bytes())?;
    let page = fs::read(offline.join("page.js")).context("cannot read page.js")?;
    let offline = assets.write_hashed("app/offline", "js", &page)?;
    let mut css = fs::read_to_string(styles.join("main.css"))?;
    let mut fonts = Vec::new();
    for font in files(styles, |name| name.ends_with(".woff2"))? {
        let name = name(&font);
        let stem = name.trim_end_matches(".woff2");
        let address = assets.write_hashed(&format!("fonts/{stem}"), "woff2", &fs::read(&font)?)?;
        // The style sheet stands in a folder of its own.
        css = css.replace(name, &format!("..{address}"));
        fonts.push(address);
    }
    let css = assets.write_hashed("app/main", "css", css.as_bytes())?;
    let sheet = |name: &str| -> Result<String> {
        let css = fs::read(styles.join(format!("{name}.css")))?;
        assets.write_hashed(&format!("app/{name}"), "css", &css)
    };
    Ok(Frame {
        css,
        alive_css: sheet("alive")?,
        parts_css: sheet("parts")?,
        print_css: sheet("print")?,
        prepaint,
        boot,
        below,
        offline,
        glue,
        wasm,
        parts,
        fonts,
        site: site.to_owned(),
    })
}

/// Copies the parts of the app; gives the glue that names them as they are called now, and their
/// addresses.
fn parts(app: &Path, mut glue: String, assets: &Assets) -> Result<(String, Vec<String>)> {
    let mut parts = Vec::new();
    for file in files(app, |name| name.ends_with(".wasm") && !name.ends_with(MAIN))? {
        let name = name(&file);
        let stem = name.trim_end_matches(".wasm").trim_start_matches(PART);
        let address = assets.write_hashed(&format!("app/{stem}"), "wasm", &fs::read(&file)?)?;
        // The glue asks for them from beside itself.
        let (asked, beside) = (format!("\"./{name}\""), address.replace("/app/", "./"));
        if glue.matches(&asked).count() != 1 {
            bail!("the app's glue does not ask for {asked} in one place");
        }
        glue = glue.replace(&asked, &format!("\"{beside}\""));
        parts.push(address);
    }
    if let Some((_, rest)) = glue.split_once(&format!("\"./{PART}")) {
        let name = rest.split('"').next().unwrap_or_default();
        bail!("the app's glue asks for {PART}{name}, which is not there");
    }
    Ok((glue, parts))
}

/// The files of a folder whose names fit, in order.
fn files(folder: &Path, fits: impl Fn(&str) -> bool) -> Result<Vec<PathBuf>> {
    let entries =
        fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let mut found: Vec<PathBuf> = paths.filter(|path| fits(name(path))).collect();
    found.sort();
    Ok(found)
}

/// The one file of a folder whose name fits.
fn only(folder: &Path, fits: impl Fn(&str) -> bool) -> Result<PathBuf> {
    let mut found = files(folder, fits)?;
    match (found.pop(), found.is_empty()) {
        (Some(file), true) => Ok(file),
        (Some(_), false) => bail!("{} holds several builds: remove it", folder.display()),
        (None, _) => bail!("{} holds no build of the app", folder.display()),
    }
}

fn name(path: &Path) -> &str {
    path.file_name().and_then(|name| name.to_str()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What becomes of this glue with a part `split_a.wasm`.
    fn written(glue: &str) -> Result<(String, Vec<String>)> {
        let folder = tempfile::tempdir().unwrap();
        for file in ["split_a.wasm", "chunk_2.wasm", "pillole_bg.wasm"] {
            fs::write(folder.path().join(file), file).unwrap();
        }
        let assets = Assets::new(&folder.path().join("out")).unwrap();
        parts(folder.path(), glue.to_owned(), &assets)
    }

    #[test]
    fn the_glue_asks_for_the_parts_by_their_new_names() {
        let (glue, parts) = written("f(\"./split_a.wasm\",\"./chunk_2.wasm\")").unwrap();
        let [chunk, a] = &parts[..] else { panic!("{parts:?}") };
        assert!(a.starts_with("/app/a-") && chunk.starts_with("/app/chunk_2-"), "{parts:?}");
        let names = [a, chunk].map(|part| part.replace("/app/", "./"));
        assert_eq!(glue, format!("f(\"{}\",\"{}\")", names[0], names[1]));
    }

    #[test]
    fn a_glue_that_asks_for_something_else_is_an_error() {
        let fails = |glue: &str| written(glue).unwrap_err().to_string();
        let whole = "\"./split_a.wasm\",\"./chunk_2.wasm\"";
        assert!(fails("'./split_a.wasm'").contains("does not ask for \"./chunk_2.wasm\""));
        assert!(fails(&format!("{whole},{whole}")).contains("in one place"));
        let said = fails(&format!("{whole},\"./split_b.wasm\""));
        assert_eq!(said, "the app's glue asks for split_b.wasm, which is not there");
    }
}
