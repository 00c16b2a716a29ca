//! `bench`: the finished site measured, and `docs/benchmarks.md` written from what was found.
//!
//! Each part measures one thing and writes its own section, with the machine and the day, when it is done:
//! one of them can be measured again alone, and one that fails takes nothing from the others.
//! What the peers are, and the scripts that drive browsers, is in `bench/` at the top.

mod class;
mod growth;
mod machine;
mod peers;
mod report;
mod rules;
mod serving;
mod site;

use crate::layout::Layout;
use crate::setup;
use anyhow::Result;
use machine::Machine;
use report::Found;
use site::Site;
use std::path::PathBuf;

/// What `bench` can be asked. With no part named, all are measured.
#[derive(Debug, clap::Args)]
pub(crate) struct Options {
    /// Beside Starlight, MkDocs Material, VitePress and plain HTML, by Lighthouse
    #[arg(long)]
    peers: bool,
    /// The rules alone: search, the next question, merging, codes
    #[arg(long)]
    rules: bool,
    /// How build, bytes and memory grow with the number of pillole
    #[arg(long)]
    growth: bool,
    /// For `--growth`: how many pillole, instead of 50, 500 and 5,000
    #[arg(long, value_delimiter = ',', default_values_t = growth::COUNTS)]
    pillole: Vec<usize>,
    /// The server beside nginx, and a class that opens the portal at once
    #[arg(long)]
    serving: bool,
    /// How often each page is measured
    #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u32).range(1..=50))]
    runs: u32,
    /// The finished site
    #[arg(long, default_value = "dist")]
    dist: PathBuf,
}

/// Measures what is asked for, and writes the paper.
pub(crate) fn bench(layout: &Layout, options: &Options) -> Result<()> {
    let site = Site::open(&layout.root.join(&options.dist))?;
    let all = !(options.peers || options.rules || options.growth || options.serving);
    // Before the first load: how busy it is says how much the figures are to be believed.
    let machine = Machine::this();
    let write = |found| report::write(layout, &machine, &found);
    if all || options.peers {
        let (workshop, browser) = setup::for_peers(layout)?;
        let found = peers::measure(layout, &workshop, &browser, &site, options.runs)?;
        write(Found::Peers(found))?;
    }
    if all || options.rules {
        write(Found::Rules(rules::run(layout)?))?;
    }
    if all || options.growth {
        write(Found::Growth(growth::run(layout, &options.pillole, true)?))?;
    }
    if all || options.serving {
        let load = setup::for_load(layout)?;
        write(Found::Serving(serving::measure(layout, &load, &site)?))?;
    }
    Ok(())
}
