//! The archive to give away: the programs, the site as a folder, and what to read first.

use super::VERSION;
use crate::layout::Layout;
use anyhow::{Context as _, Result};
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// What is read first, by who is to use it.
const READ_FIRST: &str = include_str!("LEGGIMI.txt");

/// The licences of the program and of the texts.
const LICENCES: [&str; 2] = ["LICENSE", "LICENSE-CONTENT.md"];

/// What is said of what is given away: the name of a file, and what is in it.
pub(super) type Paper = (String, String);

/// Writes the archive to `out`.
pub(super) fn write(
    layout: &Layout,
    papers: &[Paper],
    programs: &[PathBuf],
    site: &Path,
    out: &Path,
) -> Result<()> {
    let top = format!("pillole-{VERSION}");
    let mut archive = ZipWriter::new(File::create(out)?);
    let mut add = |name: &str, bytes: &[u8], may_run: bool| -> Result<()> {
        // One date for all, so that the same input makes the same archive. What is compressed
        // already does not get smaller.
        let packed = name.ends_with(".br") || name.ends_with(".gz");
        let method = if packed { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .last_modified_time(DateTime::default())
            .unix_permissions(if may_run { 0o755 } else { 0o644 });
        archive.start_file(format!("{top}/{name}"), options)?;
        Ok(archive.write_all(bytes)?)
    };
    add("LEGGIMI.txt", with_windows_lines(READ_FIRST).as_bytes(), false)?;
    for licence in LICENCES {
        add(licence, &fs::read(layout.root.join(licence))?, false)?;
    }
    for (name, text) in papers {
        add(name, text.as_bytes(), false)?;
    }
    for program in programs {
        let name = program.file_name().context("a program has a name")?.to_string_lossy();
        add(&name, &fs::read(program)?, true)?;
    }
    let mut files = Vec::new();
    list(site, "dist", &mut files)?;
    files.sort();
    for (name, path) in files {
        add(&name, &fs::read(path)?, false)?;
    }
    archive.finish()?.flush()?;
    Ok(())
}

/// All files below `folder`, each with its name in the archive.
fn list(folder: &Path, prefix: &str, into: &mut Vec<(String, PathBuf)>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let name = format!("{prefix}/{name}");
        if path.is_dir() {
            list(&path, &name, into)?;
        } else {
            into.push((name, path));
        }
    }
    Ok(())
}

/// The oldest editors of Windows know no other ends of lines.
fn with_windows_lines(text: &str) -> String {
    text.lines().map(|line| format!("{line}\r\n")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read as _;

    #[test]
    fn the_same_goes_in_and_the_same_comes_out() {
        let folder = tempfile::tempdir().unwrap();
        let (site, program) = (folder.path().join("dist"), folder.path().join("pillole-x"));
        fs::create_dir_all(site.join("en")).unwrap();
        fs::write(site.join("index.html"), "home").unwrap();
        fs::write(site.join("en/index.html"), "home in English").unwrap();
        fs::write(&program, "code").unwrap();
        let layout = Layout::find().unwrap();
        let papers = [("PAPER.txt".to_owned(), "of others".to_owned())];
        let made = ["one.zip", "other.zip"].map(|name| {
            let out = folder.path().join(name);
            write(&layout, &papers, std::slice::from_ref(&program), &site, &out).unwrap();
            fs::read(out).unwrap()
        });
        assert!(made[0] == made[1]);

        let mut archive = zip::ZipArchive::new(io::Cursor::new(&made[0])).unwrap();
        let mut text = |name: &str| {
            let mut file = archive.by_name(&format!("pillole-{VERSION}/{name}")).unwrap();
            let mut text = String::new();
            file.read_to_string(&mut text).unwrap();
            (text, file.unix_mode().unwrap() & 0o777)
        };
        assert_eq!(text("pillole-x"), ("code".to_owned(), 0o755));
        assert_eq!(text("dist/en/index.html"), ("home in English".to_owned(), 0o644));
        assert!(text("LEGGIMI.txt").0.starts_with("PILLOLE\r\n"));
        assert!(text("LICENSE").0.contains("EUROPEAN UNION PUBLIC LICENCE"));
        assert_eq!(text("PAPER.txt"), ("of others".to_owned(), 0o644));
    }
}
