//! A device that many people share: how a page begins there, and how the time of one person ends.
//!
//! What a turn is and how long it may be idle is decided in `pillole_core::shared_device`. `prepaint.js`
//! keeps what is behind Back free of other turns and goes home where a turn has ended elsewhere, so
//! switching the mode is always a page load. Only [`is_concerned`] and what settings need is in the
//! WebAssembly of every page.

use crate::components::shared_device::{SharedDevice, SharedDeviceNotErased};
use crate::lazy::View;
use crate::platform::storage::{BrowserStore, seal};
use crate::platform::{clock, erase, page};
use crate::routes::Page;
use crate::state::language::Language;
use leptos::prelude::*;
use pillole_core::preferences::{Language as Code, Preferences};
use pillole_core::progress::Timestamp;
use pillole_core::shared_device::idle::{Idle, IdleClock};
use pillole_core::shared_device::{self as rules, NOT_ERASED, PARAMETER};
use std::future::Future;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering};

/// The part of the settings page that is about this mode.
pub const SETTING: &str = "pc-condiviso";

/// Begins a page on a shared device: before anything that was kept is looked at.
pub type Begin = fn() -> Pin<Box<dyn Future<Output = Beginning>>>;

/// [`Begin`] itself, for the part of the WebAssembly that it is in.
pub const BEGIN: Begin = || Box::pin(begin());

/// How a page begins.
pub enum Beginning {
    /// With what the device shows on every page, if it is shared.
    Here(Option<View>),
    /// Not at all: another page is on its way.
    Elsewhere,
}

/// Whether this device is shared, or its address says that it shall be, or shall be no more.
#[must_use]
pub fn is_concerned() -> bool {
    cfg!(feature = "csr")
        && (page::query().contains(PARAMETER) || Preferences::load(&BrowserStore).shared.is_some())
}

/// Whether the turn is ending: once is enough.
static ENDING: AtomicBool = AtomicBool::new(false);

fn now() -> Timestamp {
    Timestamp::from_milliseconds(clock::now())
}

async fn begin() -> Beginning {
    let query = page::query();
    let stored = Preferences::load(&BrowserStore);
    let is_on = stored.shared.is_some();
    let here = format!("{}{}", page::path(), rules::without(&query));
    match rules::asked(&query) {
        // What somebody has kept on their own device is not lost by a link: they are asked.
        Some(true) if !is_on && rules::is_in_use(&BrowserStore) => {
            let settings = Language::split(&page::path()).0.address(&Page::Settings.path());
            page::go_instead(&format!("{settings}#{SETTING}"));
            return Beginning::Elsewhere;
        }
        // Where storage is refused the page stays as it is: there is nothing to erase.
        Some(wanted) if wanted != is_on && switch(wanted) => {
            page::go_instead(&here);
            return Beginning::Elsewhere;
        }
        _ if query.contains(PARAMETER) => page::replace_address(&here),
        _ => {}
    }
    if !is_on {
        return Beginning::Here(None);
    }
    let mut idle = IdleClock::new(rules::last_act(&BrowserStore));
    if idle.at(clock::now()) == Idle::Erase {
        end_turn().await;
        return Beginning::Elsewhere;
    }
    // Something is kept, and nobody did anything: the clock runs from now on.
    if idle.last().is_none() && rules::is_in_use(&BrowserStore) {
        rules::note_act(&BrowserStore, clock::now());
    }
    let told = query.contains(NOT_ERASED);
    Beginning::Here(Some(match told {
        true => || SharedDeviceNotErased().into_any(),
        false => || SharedDevice().into_any(),
    }))
}

/// Switches the mode on or off; whether the browser keeps that. A page load has to follow.
#[must_use]
pub fn switch(on: bool) -> bool {
    let mut stored = Preferences::load(&BrowserStore);
    let language = Language::split(&page::path()).0.code().to_owned();
    match Code::try_from(language) {
        Ok(home) if on => stored.share(home, now()),
        _ => stored.shared = None,
    }
    stored.save(&BrowserStore).is_ok()
}

/// Ends the turn: everything is erased, and the home page takes the place of this one. There it is said
/// if something could not be erased.
pub async fn end_turn() {
    if ENDING.swap(true, Ordering::Relaxed) {
        return;
    }
    page::hide();
    let stored = Preferences::load(&BrowserStore);
    let next = stored.next_turn(now()).unwrap_or_default();
    let home = next.language.as_ref().map(Code::as_str);
    let home = Language::ALL.into_iter().find(|language| Some(language.code()) == home);
    let home = home.unwrap_or_default().address(&Page::Home.path());
    let names = erase::names(rules::stays);
    // The next turn is noted after this one is erased here, and before anything is waited for.
    let kept = next.save(&BrowserStore).is_ok();
    seal();
    let rest = erase::rest(rules::cache_stays).await;
    page::clear_entry();
    page::go_instead(&match names && kept && rest {
        true => home,
        false => format!("{home}?{PARAMETER}={NOT_ERASED}"),
    });
}
