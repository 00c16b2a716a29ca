//! `media/<slug>/recording.json`: which pillole have a video, and what is said in it when.
//!
//! The recorded files themselves are not read here: the site publishes them as they are, and whether
//! they are still those that were recorded is told by `cargo xtask check --videos`.

use crate::fault::VideoProblem;
use crate::source::File;
use pillole_core::id::Slug;
use pillole_core::video::{Recording, Video};
use std::collections::{BTreeMap, BTreeSet};

/// Reads what was recorded; reports what cannot be read, and what belongs to no pillola.
pub(crate) fn read(files: &[(Slug, File<'_>)], slugs: &BTreeSet<&Slug>) -> BTreeMap<Slug, Video> {
    let one = |(slug, file): &(Slug, File<'_>)| {
        if !slugs.contains(slug) {
            file.report(0..0, VideoProblem::VideoOfNothing { slug: slug.to_string() });
            return None;
        }
        if !file.readable {
            return None;
        }
        let damaged = |why: String| {
            file.report(0..0, VideoProblem::DamagedRecording { slug: slug.to_string(), why });
        };
        match serde_json::from_str::<Recording>(file.text()).map(Recording::video) {
            Ok(Some(video)) => Some((slug.clone(), video)),
            Ok(None) => {
                damaged("it names no film".to_owned());
                None
            }
            Err(error) => {
                damaged(error.to_string());
                None
            }
        }
    };
    files.iter().filter_map(one).collect()
}
