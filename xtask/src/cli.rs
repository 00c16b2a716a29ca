//! What can be asked of xtask, and which module answers.

use crate::content::{self, New, Search};
use crate::layout::Layout;
use crate::supply::audit;
use crate::{bench, build, bundle, check, dev, fuzz, serve, setup, simulate, size, test, video};
use anyhow::Result;
use clap::{Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;

/// Everything that is done with this repository
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", disable_help_subcommand = true)]
pub(crate) struct Cli {
    #[command(subcommand)]
    task: Task,
}

#[derive(Debug, Subcommand)]
enum Task {
    /// Set up what is missing, build in release, and show the portal on this machine
    Serve(serve::Options),
    /// Set up what is missing and run every test
    Test(test::Options),
    /// Check formatting, lints, content, what others wrote, and budgets
    Check(check::Options),
    /// Look for bytes that what reads links, codes, files, records or content does not bear
    Fuzz(fuzz::Options),
    /// Ask for known faults of what others wrote
    Audit,
    /// Build the finished site
    Build {
        /// The folder to build it into
        #[arg(long, default_value = "dist")]
        out: PathBuf,
    },
    /// Make the videos that are missing or out of date
    Video(video::Options),
    /// Build the site and put it into one program for each platform, to carry away
    Bundle(bundle::Options),
    /// Find what this machine lacks, and install it
    Setup {
        /// Also what only the tests need: Chromium and its driver, readers of QR codes and of printed pages,
        /// Firefox, WebKitGTK
        #[arg(long)]
        tests: bool,
    },
    /// Start a piece of content that passes the check as it is
    #[command(subcommand)]
    New(New),
    /// Give a short number to every pillola and question that has none
    Numbers,
    /// Ask the portal's search
    Search(Search),
    /// Print how much content there is
    Stats {
        /// For programs
        #[arg(long)]
        json: bool,
    },
    /// Let simulated learners take the adaptive test, and print how well it tells their levels
    Simulate(simulate::Options),
    /// Measure the site built last, beside other generators and servers, the rules, and how the portal
    /// grows; write docs/benchmarks.md
    Bench(bench::Options),
    /// Print what a reader's browser has to fetch, in bytes, from the site built last
    Size {
        /// For programs
        #[arg(long)]
        json: bool,
    },
    /// Write page data for `serve --dev`: run by Trunk
    #[command(hide = true)]
    DevData,
}

impl Cli {
    /// Does what was asked.
    pub(crate) fn run(self) -> Result<ExitCode> {
        let layout = Layout::find()?;
        let done = match self.task {
            Task::Serve(options) => serve::serve(&layout, &options),
            Task::Test(options) => return test::test(&layout, &options),
            Task::Check(options) => return check::check(&layout, &options),
            Task::Fuzz(options) => fuzz::fuzz(&layout, &options),
            Task::Audit => return audit::audit(&layout),
            Task::Build { out } => {
                let out = layout.root.join(out);
                setup::for_build(&layout).and_then(|ready| build::build(&layout, &ready, &out))
            }
            Task::Video(options) => video::video(&layout, &options),
            Task::Bundle(options) => bundle::bundle(&layout, &options),
            Task::Setup { tests: false } => setup::for_build(&layout).map(|_| ()),
            Task::Setup { tests: true } => {
                setup::for_tests(&layout).and_then(|_| setup::other_browsers(&layout)).map(|_| ())
            }
            Task::New(new) => new.run(&layout),
            Task::Numbers => content::number(&layout),
            Task::Search(search) => search.run(&layout),
            Task::Stats { json } => content::stats(&layout, json),
            Task::Simulate(options) => simulate::simulate(&layout, &options),
            Task::Bench(options) => bench::bench(&layout, &options),
            Task::Size { json } => size::size(&layout, json),
            Task::DevData => dev::data(&layout),
        };
        done.map(|()| ExitCode::SUCCESS)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory as _;

    #[test]
    fn what_can_be_asked_is_sound() {
        Cli::command().debug_assert();
    }
}
