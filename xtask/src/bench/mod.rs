//! `bench`: the finished site measured, and `docs/benchmarks.md` written from what was found.
//!
//! Each part measures one thing and is kept as JSON below `target/pillole/bench/`, with the machine and
//! the day: so one of them can be measured again alone, and the paper is written whole each time.
//! What the peers are, and the scripts that drive browsers, is in `bench/` at the top.

mod class;
mod kept;
mod machine;
mod peers;
mod report;
mod serving;
mod site;

use crate::layout::Layout;
use crate::setup;
use anyhow::Result;
use machine::Machine;
use site::Site;
use std::path::PathBuf;

/// What `bench` can be asked. With no part named, all are measured.
#[derive(Debug, clap::Args)]
pub(crate) struct Options {
    /// Beside Starlight, MkDocs Material, VitePress and plain HTML, by Lighthouse
    #[arg(long)]
    peers: bool,
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
    let all = !(options.peers || options.serving);
    // Before the first load: how busy it is says how much the figures are to be believed.
    let machine = Machine::this();
    if all || options.peers {
        let (workshop, browser) = setup::for_peers(layout)?;
        let found = peers::measure(layout, &workshop, &browser, &site, options.runs)?;
        kept::keep(layout, peers::NAME, &machine, found)?;
    }
    if all || options.serving {
        let load = setup::for_load(layout)?;
        let found = serving::measure(layout, &load, &site)?;
        kept::keep(layout, serving::NAME, &machine, found)?;
    }
    report::write(layout)
}
