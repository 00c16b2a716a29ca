//! The stages of the videos: a page for each pillola, with the screens of its script as the app draws
//! them, and the styles, fonts and signs that they need. Who records them is `pillole-video`.

use crate::assets::Assets;
use crate::languages;
use anyhow::{Context as _, Result, bail};
use pillole::components::icon::SPRITE;
use pillole::prerendered::Renderer;
use pillole::state::language::Language;
use pillole_core::date::Date;
use std::fs;
use std::path::PathBuf;

/// Where things come from and go to.
#[derive(Debug, Clone, Default)]
pub struct StageOptions {
    /// The content folder.
    pub content: PathBuf,
    /// The compiled style sheet with its fonts.
    pub styles: PathBuf,
    /// Files that are published as they are.
    pub public: PathBuf,
    /// What is said at the end of every video.
    pub end: String,
    /// The folder to write to.
    pub out: PathBuf,
}

/// Writes the stage of every pillola, `<slug>.html`; `today` is for the age of facts.
///
/// # Errors
/// The faults of the content, a script that cannot be performed, or what could not be read or written.
pub fn stages(options: &StageOptions, today: Date) -> Result<()> {
    let compiled = match pillole_content::compile(&options.content, today) {
        Ok(compiled) => compiled,
        Err(faults) => bail!("{faults}: `cargo xtask check --content` names them"),
    };
    let dictionaries = languages::read(&options.content)?;
    let italian = dictionaries.iter().find(|dictionary| dictionary.language == Language::It);
    let dictionary = italian.context("the portal has no Italian")?;
    let assets = Assets::new(&options.out)?;
    assets.copy(&options.styles)?;
    let signs = fs::read(options.public.join("icons.svg")).context("cannot read icons.svg")?;
    assets.write(SPRITE, &signs)?;
    let renderer = Renderer { dictionary, owner: &compiled.site };
    for pillola in &compiled.catalogue.pillole {
        let slug = &pillola.card.slug;
        let stage = renderer
            .stage(pillola, &options.end)
            .with_context(|| format!("the script of {slug} cannot be performed"))?;
        let page = format!(
            "<!doctype html><html lang=\"it\" class=\"js\" data-app data-letters data-theme=\"light\"><meta charset=\"utf-8\"><title>{slug}</title><link rel=\"stylesheet\" href=\"/main.css\"><link rel=\"stylesheet\" href=\"/alive.css\"><link rel=\"stylesheet\" href=\"/stage.css\">{}",
            stage.0
        );
        assets.write(&format!("{slug}.html"), page.as_bytes())?;
    }
    Ok(())
}
