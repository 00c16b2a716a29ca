//! Beside every file worth it, the same file compressed: brotli 11 and gzip 9, made once so that no
//! server has to.

use anyhow::{Context as _, Result};
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::thread;

/// What is compressed already gains nothing.
const COMPRESSIBLE: [&str; 12] =
    ["bin", "css", "html", "js", "json", "svg", "txt", "wasm", "webmanifest", "xml", "vtt", "map"];

/// Compresses everything below `folder`, on all processors.
pub(crate) fn all(folder: &Path) -> Result<()> {
    let files = Mutex::new(files(folder)?);
    let work = || -> Result<()> {
        loop {
            let next = files.lock().ok().and_then(|mut files| files.pop());
            let Some(file) = next else { return Ok(()) };
            one(&file).with_context(|| format!("cannot compress {}", file.display()))?;
        }
    };
    let workers = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let running: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        running.into_iter().try_for_each(|worker| {
            worker.join().unwrap_or_else(|_| Err(anyhow::anyhow!("a compressing thread failed")))
        })
    })
}

/// Everything below `folder` that is worth compressing.
fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else if path.extension().is_some_and(|e| COMPRESSIBLE.iter().any(|c| e == *c)) {
            found.push(path);
        }
    }
    Ok(found)
}

/// Writes `file.br` and `file.gz`.
fn one(file: &Path) -> Result<()> {
    let bytes = fs::read(file)?;
    let beside = |extension: &str| {
        let mut name = file.as_os_str().to_owned();
        name.push(extension);
        PathBuf::from(name)
    };
    fs::write(beside(".br"), brotli(&bytes)?)?;
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    gzip.write_all(&bytes)?;
    fs::write(beside(".gz"), gzip.finish()?)?;
    Ok(())
}

/// The bytes as brotli at its best, with a window as large as they are.
fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut compressed = Vec::new();
    let parameters =
        brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &*bytes, &mut compressed, &parameters)?;
    Ok(compressed)
}
