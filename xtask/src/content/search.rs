//! `search`: what the portal's search box would answer.

use super::compiled;
use crate::layout::Layout;
use anyhow::Result;
use pillole_core::search::Hit;
use serde::Serialize;

/// What `search` can be asked.
#[derive(Debug, clap::Args)]
pub(crate) struct Search {
    /// What a person would type
    words: String,
    /// How many pillole at most
    #[arg(long, default_value_t = 10)]
    limit: usize,
    /// For programs: slug, title and score of each
    #[arg(long)]
    json: bool,
}

/// A pillola that was found, for programs.
#[derive(Debug, Serialize)]
struct Found {
    slug: String,
    title: String,
    score: f32,
}

impl Search {
    /// Searches, and prints what was found, the best first.
    pub(crate) fn run(&self, layout: &Layout) -> Result<()> {
        let hits = compiled(layout)?.sources.index().search(&self.words, self.limit);
        if self.json {
            let found: Vec<_> = hits.into_iter().map(Found::from).collect();
            println!("{}", serde_json::to_string(&found)?);
            return Ok(());
        }
        for hit in &hits {
            println!("{:8.2}  {}  ({})", hit.score, hit.title, hit.slug);
        }
        if hits.is_empty() {
            println!("Nothing was found.");
        }
        Ok(())
    }
}

impl From<Hit> for Found {
    fn from(hit: Hit) -> Self {
        Self { slug: hit.slug.into(), title: hit.title, score: hit.score }
    }
}
