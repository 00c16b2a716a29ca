//! `bundle`: the portal to carry away. One program for each platform that this machine compiles for,
//! with the whole site inside, one archive of all of them with the site beside, and the bill of what it is
//! made of.
//!
//! All variants of a file go in: what is sent over the network of a room is `.gz` (browsers take
//! `.br` over https only), and `.br`, a sixth of the site's bytes, serves whoever puts the program
//! behind https. What is made from the same sources is the same, byte for byte.

mod archive;
mod materials;

use crate::layout::Layout;
use crate::progress::Steps;
use crate::run::quietly;
use crate::setup::{self, Compiler, Platform};
use crate::supply::licences;
use crate::{build, run};
use anyhow::{Context as _, Result, ensure};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// The package of the program, and its cargo profile.
const PACKAGE: &str = "pillole-portable";
const PROFILE: &str = "portable";

/// The version that everything is named by.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// What `bundle` can be asked.
#[derive(Debug, clap::Args)]
pub(crate) struct Options {
    /// The folder to put it into
    #[arg(long, default_value = "bundle")]
    out: PathBuf,
    /// A finished site to put in, instead of building it
    #[arg(long, hide = true)]
    site: Option<PathBuf>,
    /// Only the program for this machine
    #[arg(long, hide = true)]
    here: bool,
}

/// Builds the site if it is not given, and bundles it.
pub(crate) fn bundle(layout: &Layout, options: &Options) -> Result<()> {
    let site = match &options.site {
        Some(site) => layout.root.join(site),
        None => {
            let site = layout.root.join("dist");
            build::build(layout, &setup::for_build(layout)?, &site)?;
            site
        }
    };
    ensure!(site.join("index.html").is_file(), "{} holds no site", site.display());
    let out = layout.root.join(&options.out);
    if options.here {
        return program(layout, &site, &out).map(|_| ());
    }
    fs::create_dir_all(&out)?;
    // They have the texts of their licences.
    setup::npm_packages(layout)?;
    let mut steps = Steps::new(Platform::ALL.len() + 1);
    let mut programs = Vec::new();
    for platform in Platform::ALL {
        let step = steps.next(platform.name);
        let made = setup::compiler(layout, &platform, &step).and_then(|compiler| {
            step.doing("compiling the program, minutes the first time");
            one(layout, &platform, &compiler, &site, &out)
        });
        match made {
            Ok(made) => {
                programs.push(made);
                step.done();
            }
            Err(why) if platform.is_here() => return Err(why),
            // A platform that this machine cannot compile for takes nothing from the others.
            Err(why) => step.found(&format!("LEFT OUT: {why:#}")),
        }
    }
    let step = steps.next("archive and bill of materials");
    let archive = out.join(format!("pillole-{VERSION}.zip"));
    let bill = (format!("pillole-{VERSION}.cdx.json"), materials::bill(layout)?);
    let beside = out.join(&bill.0);
    fs::write(&beside, &bill.1)?;
    let papers = [(licences::FILE.to_owned(), licences::of_others(layout)?), bill];
    archive::write(layout, &papers, &programs, &site, &archive)?;
    step.done();
    println!();
    for made in programs.iter().chain([&archive, &beside]) {
        println!("{:>11} bytes  {}", fs::metadata(made)?.len(), layout.shown(made));
    }
    Ok(())
}

/// The program for this machine with `site` inside, in the folder `out`.
pub(crate) fn program(layout: &Layout, site: &Path, out: &Path) -> Result<PathBuf> {
    let platform = Platform::here().context("no program is made for this kind of machine")?;
    let mut steps = Steps::new(1);
    let step = steps.next(platform.name);
    let compiler = setup::compiler(layout, &platform, &step)?;
    step.doing("compiling the program, minutes the first time");
    fs::create_dir_all(out)?;
    let made = one(layout, &platform, &compiler, site, out)?;
    step.done();
    Ok(made)
}

/// Compiles the program for `platform` and puts `site` into it.
fn one(
    layout: &Layout,
    platform: &Platform,
    compiler: &Compiler,
    site: &Path,
    out: &Path,
) -> Result<PathBuf> {
    let mut cargo = run::cargo(layout);
    cargo.args(["build", "--locked", "--package", PACKAGE]).args(["--profile", PROFILE]);
    compiler.apply(layout, platform, &mut cargo)?;
    quietly(&mut cargo, &layout.log(&format!("bundle-{}", platform.name)))?;
    let folder = compiler.target_folder(layout).join(platform.target).join(PROFILE);
    let bare = folder.join(format!("{PACKAGE}{}", platform.ending));
    let whole = out.join(format!("pillole-{VERSION}-{}{}", platform.name, platform.ending));
    pillole_server::pack(&bare, site, &whole)?;
    Ok(whole)
}
