//! `pillole-site`: writes the site. Called by `cargo xtask build`.

use anyhow::{Context as _, Result, bail};
use lexopt::prelude::*;
use pillole_site::{Options, generate};
use std::path::PathBuf;

fn main() -> Result<()> {
    let mut options = Options::default();
    let mut parser = lexopt::Parser::from_env();
    while let Some(argument) = parser.next()? {
        let mut folder = || -> Result<PathBuf> { Ok(parser.value()?.into()) };
        match argument {
            Long("content") => options.content = folder()?,
            Long("app") => options.app = Some(folder()?),
            Long("styles") => options.styles = Some(folder()?),
            Long("public") => options.public = folder()?,
            Long("out") => options.out = folder()?,
            Long("data-only") => options.app = None,
            other => return Err(other.unexpected().into()),
        }
    }
    if options.out.as_os_str().is_empty() {
        bail!("--out is missing: where should the site be written?");
    }
    generate(&options).with_context(|| format!("cannot write {}", options.out.display()))
}
