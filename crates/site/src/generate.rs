//! The whole run: compile, write the data, render every page, compress.

mod frame;

use crate::assets::Assets;
use crate::data::{self, Common, Edition};
use crate::document::{self, Frame};
use crate::manifest::Manifest;
use crate::render::render;
use crate::{compress, languages, offline, relative, videos};
use anyhow::{Context as _, Result, bail};
use pillole::components::icon::SPRITE;
use pillole::pages::home::TOWN;
use pillole::prerendered::Renderer;
use pillole::routes::Page;
use pillole_core::date::Date;
use pillole_core::site::SiteOwner;
use pillole_core::video::MEDIA;
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// Where things come from and go to.
#[derive(Debug, Clone)]
pub struct Options {
    /// The content folder.
    pub content: PathBuf,
    /// The compiled app; without it only the data is written, for the development server.
    pub app: Option<PathBuf>,
    /// The compiled style sheet with its fonts.
    pub styles: Option<PathBuf>,
    /// The scripts of the service worker and of the page's side of it.
    pub offline: Option<PathBuf>,
    /// Files that are published as they are.
    pub public: PathBuf,
    /// The site.
    pub out: PathBuf,
    /// Whether the finished files are compressed too; what is only measured need not be.
    pub compress: bool,
}

/// How long the parts of the work took.
#[derive(Debug, Clone, Copy, Default, serde::Serialize)]
pub struct Phases {
    /// Reading and checking the content.
    pub content: Duration,
    /// Writing the pages' data.
    pub data: Duration,
    /// Rendering the pages.
    pub pages: Duration,
    /// Compressing everything.
    pub compressing: Duration,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            content: "content".into(),
            app: None,
            styles: None,
            offline: None,
            public: "public".into(),
            out: PathBuf::new(),
            compress: true,
        }
    }
}

/// Writes the site; `today` is for the age of facts.
///
/// # Errors
/// Every fault of the content, or what could not be read or written.
pub fn generate(options: &Options, today: Date) -> Result<Phases> {
    let mut phases = Phases::default();
    let mut began = Instant::now();
    let mut took = || std::mem::replace(&mut began, Instant::now()).elapsed();
    let mut compiled = match pillole_content::compile(&options.content, today) {
        Ok(compiled) => compiled,
        Err(faults) => {
            let all: Vec<String> = faults.faults.iter().map(|fault| fault.render(false)).collect();
            bail!("{}\n{faults}", all.join("\n"));
        }
    };
    phases.content = took();
    let dictionaries = languages::read(&options.content)?;
    let assets = Assets::new(&options.out)?;
    videos::publish(&mut compiled.catalogue, &options.content.join(MEDIA), &assets)?;
    let common = data::common(&compiled, &assets)?;
    let editions: Vec<Edition<'_>> = dictionaries
        .iter()
        .map(|dictionary| data::edition(&compiled, &common, dictionary, &assets))
        .collect::<Result<_>>()?;
    phases.data = took();
    for (address, file) in [(SPRITE, "icons.svg"), (TOWN, "img/town.svg")] {
        let file = options.public.join(file);
        let bytes = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
        assets.write(address, &bytes)?;
    }
    let (Some(app), Some(styles), Some(scripts)) =
        (&options.app, &options.styles, &options.offline)
    else {
        development(options, &editions, &compiled.site, &assets)?;
        // The development server's page names the words without a hash.
        for edition in &editions {
            let name = format!("data/shell.{}.bin", edition.dictionary.language.code());
            assets.write(&name, &postcard::to_allocvec(&edition.shell)?)?;
        }
        return Ok(phases);
    };
    assets.copy(&options.public)?;
    let frame = frame::frame(app, styles, scripts, &compiled.site.address, &assets)?;
    let data = pages(&editions, &common, &frame, &compiled.site, &assets)?;
    sitemap(&editions, &frame, &assets)?;
    offline::worker(scripts, &assets)?;
    phases.pages = took();
    if options.compress {
        compress::all(assets.folder())?;
        phases.compressing = took();
    }
    let next = editions.iter().flat_map(Edition::whole).collect();
    Manifest::new(&frame, data, next).write(&options.out)?;
    Ok(phases)
}

/// Puts the frame around the development server's page, which Trunk has just written.
fn development(
    options: &Options,
    editions: &[Edition<'_>],
    owner: &SiteOwner,
    assets: &Assets,
) -> Result<()> {
    let file = options.out.join("index.html");
    let (Some(edition), true) = (editions.first(), file.is_file()) else { return Ok(()) };
    let renderer = Renderer { dictionary: edition.dictionary, owner };
    let page = fs::read_to_string(&file)?
        .replace("<!-- top -->", &renderer.top(None).0)
        .replace("<!-- bottom -->", &edition.bottom.0);
    assets.write("index.html", page.as_bytes())
}

/// Renders every page in every language; gives the data that each fetches.
fn pages(
    editions: &[Edition<'_>],
    common: &Common,
    frame: &Frame,
    owner: &SiteOwner,
    assets: &Assets,
) -> Result<BTreeMap<String, Vec<String>>> {
    let mut fetched = BTreeMap::new();
    for edition in editions {
        let base = edition.dictionary.language.base();
        let renderer = Renderer { dictionary: edition.dictionary, owner };
        for page in edition.pages() {
            let path = page.path();
            let at = format!("{base}{path}");
            let data = edition.of(&page, common);
            let address = data.as_ref().map(|(_, _, address)| address.clone());
            let first = data.map(|(key, document, _)| (key, document));
            let rendered = render(&at, &edition.shell, edition.dictionary, first);
            let html = document::document(
                frame,
                &document::Page {
                    path: &path,
                    dictionary: edition.dictionary,
                    shell: &edition.shell_address,
                    data: address.as_deref(),
                    top: &renderer.top(Some(&page)),
                    bottom: &edition.bottom,
                    rendered: &rendered,
                    indexed: is_indexed(&page),
                },
            );
            let html = relative::from_page(&html, &at);
            assets.write(&format!("{at}index.html"), html.as_bytes())?;
            let shell = edition.shell_address.clone();
            fetched.insert(at, std::iter::once(shell).chain(address).collect());
        }
        // Any address that is no page shows the same.
        let nowhere = format!("{base}/404/");
        let rendered = render(&nowhere, &edition.shell, edition.dictionary, None);
        let page = document::Page {
            path: "/404/",
            dictionary: edition.dictionary,
            shell: &edition.shell_address,
            data: None,
            top: &renderer.top(None),
            bottom: &edition.bottom,
            rendered: &rendered,
            indexed: false,
        };
        let html = relative::from_anywhere(&document::document(frame, &page), &frame.site);
        assets.write(&format!("{base}/404.html"), html.as_bytes())?;
    }
    Ok(fetched)
}

/// The site map for search engines, and where they find it.
fn sitemap(editions: &[Edition<'_>], frame: &Frame, assets: &Assets) -> Result<()> {
    let mut urls = String::new();
    for edition in editions {
        let base = edition.dictionary.language.base();
        for page in edition.pages().iter().filter(|page| is_indexed(page)) {
            urls.push_str(&format!("<url><loc>{}{base}{}</loc></url>\n", frame.site, page.path()));
        }
    }
    let map = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{urls}</urlset>\n"
    );
    assets.write("sitemap.xml", map.as_bytes())?;
    let robots = format!("User-agent: *\nAllow: /\nSitemap: {}/sitemap.xml\n", frame.site);
    assets.write("robots.txt", robots.as_bytes())
}

/// Whether search engines should have a page: not those that only show what is stored on a device.
fn is_indexed(page: &Page) -> bool {
    !matches!(
        page,
        Page::Progress
            | Page::Review
            | Page::Settings
            | Page::Saved
            | Page::Result
            | Page::Path
            | Page::Assignment
            | Page::Plan
            | Page::SessionPaper
            | Page::Report
            | Page::Collect
    )
}
