//! `new`: a start for a piece of content, which passes the check as it is.

use super::{folder, today};
use crate::layout::Layout;
use anyhow::Result;
use clap::Subcommand;
use pillole_content::scaffold;

/// What can be started.
#[derive(Debug, Subcommand)]
pub(crate) enum New {
    /// A pillola, with a screen of its own
    Pillola {
        /// Its name in addresses, for ever: small letters, digits and hyphens
        slug: String,
    },
}

impl New {
    /// Writes the files, and says which.
    pub(crate) fn run(&self, layout: &Layout) -> Result<()> {
        let Self::Pillola { slug } = self;
        let folder = folder(layout);
        for file in scaffold::new_pillola(&folder, slug, today()?)? {
            println!("{}", layout.shown(&file));
        }
        println!("\nWrite it, then run `cargo xtask check --content`. How: docs/writing.md");
        Ok(())
    }
}
