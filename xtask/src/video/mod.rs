//! `video`: makes the videos that are missing or out of date, and says which those are. What a video is
//! made of and how is the business of `pillole-video`.

mod make;
mod plan;

use crate::layout::Layout;
use crate::progress::Took;
use crate::{content, setup};
use anyhow::{Context as _, Result, bail};
use pillole_core::catalogue::Pillola;
use pillole_core::id::Slug;
use pillole_video::shelf::{Shelf, Standing};
use plan::Plan;
use std::time::Instant;

/// What `video` can be asked. Nothing: every video that is missing or out of date.
#[derive(Debug, clap::Args)]
pub(crate) struct Options {
    /// The pillole to make the videos of; all, if none is named
    slugs: Vec<String>,
    /// Also those that are up to date
    #[arg(long)]
    again: bool,
    /// Only try whether they can be made, and make none
    #[arg(long)]
    rehearse: bool,
}

/// Makes the videos.
pub(crate) fn video(layout: &Layout, options: &Options) -> Result<()> {
    let compiled = content::compiled(layout)?;
    let pillole = asked(&compiled.catalogue.pillole, &options.slugs)?;
    let plan = Plan::read(layout)?;
    let shelf = Shelf::of(&layout.root.join("content"));
    let mut wanted = Vec::new();
    for pillola in pillole {
        let (slug, parts) = (pillola.card.slug.as_str(), plan.parts(pillola)?);
        let standing = shelf.standing(slug, &plan.made_from(pillola, &parts));
        if standing == Standing::UpToDate && !options.again && !options.rehearse {
            println!("{slug}: up to date");
            continue;
        }
        wanted.push((pillola, parts));
    }
    if wanted.is_empty() {
        return Ok(());
    }
    let began = Instant::now();
    let workshop = setup::for_video(layout)?;
    let making = make::Making::begin(layout, &plan, &workshop, &shelf)?;
    // Everything that can be wrong is looked for first, in all of them: making takes long.
    let said = making.rehearse(&wanted)?;
    if options.rehearse {
        println!("{} videos can be made", wanted.len());
        return Ok(());
    }
    making.make_all(&wanted, &said)?;
    println!("{} videos in {}", wanted.len(), Took(began.elapsed()));
    Ok(())
}

/// `check --videos`: fails if a video is missing what it was made from, or is not what was recorded.
pub(crate) fn check(layout: &Layout) -> Result<()> {
    let compiled = content::compiled(layout)?;
    let plan = Plan::read(layout)?;
    let shelf = Shelf::of(&layout.root.join("content"));
    let (mut good, mut missing, mut bad) = (0, 0, Vec::new());
    for pillola in &compiled.catalogue.pillole {
        let slug = pillola.card.slug.as_str();
        let now = plan.made_from(pillola, &plan.parts(pillola)?);
        match shelf.standing(slug, &now) {
            Standing::UpToDate => good += 1,
            Standing::Missing => missing += 1,
            Standing::Stale(changed) => {
                println!("{slug}: out of date: {}", changed.join(", "));
                bad.push(slug);
            }
            Standing::Damaged(why) => {
                println!("{slug}: {why}");
                bad.push(slug);
            }
        }
    }
    println!("{good} videos up to date, {missing} pillole without one");
    if !bad.is_empty() {
        bail!("make them again: cargo xtask video {}", bad.join(" "));
    }
    Ok(())
}

/// The pillole that are named; all of them if none is.
fn asked<'a>(pillole: &'a [Pillola], slugs: &[String]) -> Result<Vec<&'a Pillola>> {
    if slugs.is_empty() {
        return Ok(pillole.iter().collect());
    }
    let one = |slug: &String| {
        let named = Slug::try_from(slug.as_str()).ok();
        let found = named.and_then(|slug| pillole.iter().find(|each| each.card.slug == slug));
        found.with_context(|| {
            let all: Vec<&str> = pillole.iter().map(|each| each.card.slug.as_str()).collect();
            format!("there is no pillola `{slug}`; there are: {}", all.join(", "))
        })
    };
    slugs.iter().map(one).collect()
}
