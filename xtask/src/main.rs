//! The single entrance to everything that is done with this repository: `cargo xtask --help`.
//!
//! One file or folder a command; [`cli`] says what can be asked. What they share: where things are
//! ([`layout`]), running programs ([`run`]), saying how far they are ([`progress`]). The rules of
//! the portal live in the crates; here is only what is done with them, and when.

mod bench;
mod build;
mod bundle;
mod check;
mod cli;
mod content;
mod dev;
mod fuzz;
mod inputs;
mod layout;
mod lock;
mod progress;
mod report;
mod run;
mod serve;
mod setup;
mod simulate;
mod size;
mod supply;
mod test;
mod video;

use clap::Parser as _;
use std::process::ExitCode;

fn main() -> ExitCode {
    match cli::Cli::parse().run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}
