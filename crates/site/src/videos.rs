//! Publishing what was recorded: each file under a name with a hash, and their addresses in the
//! catalogue. The film stands where the service worker keeps nothing of itself; what is small and
//! belongs to it stands elsewhere, and is there without a connection like the pages.

use crate::assets::Assets;
use anyhow::{Context as _, Result, bail};
use pillole_core::catalogue::{Card, Catalogue, Pillola};
use pillole_core::id::Slug;
use pillole_core::video::{Film, Video, file};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Publishes the videos of `catalogue`, whose files are below `media`.
pub(crate) fn publish(catalogue: &mut Catalogue, media: &Path, assets: &Assets) -> Result<()> {
    let mut films = BTreeMap::new();
    for pillola in &mut catalogue.pillole {
        let slug = pillola.card.slug.clone();
        if let Some(video) = &mut pillola.video {
            one(&slug, video, &media.join(slug.as_str()), assets)?;
            films.insert(slug, video.film.clone());
        }
    }
    catalogue.pillole.iter_mut().for_each(|pillola| name(pillola, &films));
    Ok(())
}

/// Publishes the files of a video.
fn one(slug: &Slug, video: &mut Video, folder: &Path, assets: &Assets) -> Result<()> {
    let read = |name: &str| {
        let path = folder.join(name);
        fs::read(&path).with_context(|| {
            format!("cannot read {}: record it again with cargo xtask video {slug}", path.display())
        })
    };
    let film = read(file::FILM)?;
    if u64::try_from(film.len())? != u64::from(video.film.bytes) {
        bail!("the video of {slug} is not the one that was recorded: cargo xtask video {slug}");
    }
    video.film.address = assets.write_hashed(&format!("media/{slug}/video"), "mp4", &film)?;
    let small = |name: &str| {
        let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
        assets.write_hashed(&format!("guarda/{slug}/{stem}"), extension, &read(name)?)
    };
    video.captions = small(file::CAPTIONS)?;
    video.chapter_list = small(file::CHAPTERS)?;
    video.poster = small(file::POSTER)?;
    Ok(())
}

/// Tells a pillola's cards where the films are.
fn name(pillola: &mut Pillola, films: &BTreeMap<Slug, Film>) {
    let cards = std::iter::once(&mut pillola.card).chain(&mut pillola.next);
    cards.for_each(|card: &mut Card| card.film = films.get(&card.slug).cloned());
}
