//! What can be asked of xtask, and which module answers.

use crate::layout::Layout;
use crate::{build, check, dev, serve, setup, test};
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
    /// Check formatting, lints, content and budgets
    Check(check::Options),
    /// Build the finished site
    Build {
        /// The folder to build it into
        #[arg(long, default_value = "dist")]
        out: PathBuf,
    },
    /// Find what this machine lacks, and install it
    Setup {
        /// Also what only the tests need: a browser and its driver
        #[arg(long)]
        tests: bool,
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
            Task::Build { out } => {
                let out = layout.root.join(out);
                setup::for_build(&layout).and_then(|ready| build::build(&layout, &ready, &out))
            }
            Task::Setup { tests: false } => setup::for_build(&layout).map(|_| ()),
            Task::Setup { tests: true } => setup::for_tests(&layout).map(|_| ()),
            Task::DevData => dev::data(&layout),
        };
        done.map(|()| ExitCode::SUCCESS)
    }
}
