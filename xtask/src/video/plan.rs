//! What the videos are to say and what they are made from, without any program that makes one.

use crate::layout::Layout;
use anyhow::{Context as _, Result};
use pillole_core::catalogue::Pillola;
use pillole_video::inputs::Common;
use pillole_video::narration::{self, Spoken, Words};
use pillole_video::pronunciation::Pronunciation;
use std::collections::BTreeMap;
use std::fs;

/// What all videos have in common.
#[derive(Debug)]
pub(super) struct Plan {
    pub(super) words: Words,
    pub(super) pronunciation: Pronunciation,
    common: Common,
}

impl Plan {
    /// Reads it from the checkout.
    pub(super) fn read(layout: &Layout) -> Result<Self> {
        let read = |name: &str| {
            let path = layout.root.join("content").join(name);
            fs::read_to_string(path).with_context(|| format!("cannot read content/{name}"))
        };
        Ok(Self {
            words: toml::from_str(&read("video.toml")?).context("content/video.toml")?,
            pronunciation: Pronunciation::read(&read("pronunciation.toml")?)
                .context("content/pronunciation.toml")?,
            common: Common::read(&layout.root).context("cannot read what videos are made from")?,
        })
    }

    /// What is said in the video of a pillola.
    pub(super) fn parts(&self, pillola: &Pillola) -> Result<Vec<Spoken>> {
        pillola
            .exercise
            .perform()
            .with_context(|| format!("the script of {} cannot be performed", pillola.card.slug))?;
        narration::of(pillola, &self.words).context("the script cannot be performed")
    }

    /// What the video of a pillola is made from.
    pub(super) fn made_from(
        &self,
        pillola: &Pillola,
        parts: &[Spoken],
    ) -> BTreeMap<String, String> {
        self.common.of(pillola, parts, &self.words, &self.pronunciation)
    }
}
