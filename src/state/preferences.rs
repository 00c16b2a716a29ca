//! How the reader wants the portal to look, as a signal. `prepaint.js` applies it before the first
//! paint; here it is changed, shown at once and kept.

use crate::platform::storage::BrowserStore;
use crate::platform::{clock, page};
use leptos::prelude::*;
use pillole_core::preferences::{Motion, Preferences as Stored, TextSize, Theme};
use pillole_core::progress::Timestamp;
use std::cell::Cell;

thread_local! {
    /// Those of the page.
    static PAGES: Cell<Option<Preferences>> = const { Cell::new(None) };
}

/// A handle on the preferences; cheap to copy.
#[derive(Clone, Copy)]
pub struct Preferences(RwSignal<Stored>);

impl Preferences {
    /// Loads them, for every component below.
    pub fn provide() {
        let preferences = Self(RwSignal::new(Stored::load(&BrowserStore)));
        PAGES.set(Some(preferences));
        provide_context(preferences);
    }

    /// Those of the page, for what comes alive on it outside components.
    #[must_use]
    pub fn of_page() -> Self {
        PAGES.get().unwrap_or_else(|| Self(RwSignal::default()))
    }

    /// As they are now.
    #[must_use]
    pub fn get(self) -> Stored {
        self.0.get()
    }

    /// As they are now, without following them.
    #[must_use]
    pub fn get_untracked(self) -> Stored {
        self.0.get_untracked()
    }

    /// Changes them, shows the change and keeps it.
    pub fn update(self, change: impl FnOnce(&mut Stored)) {
        self.0.update(change);
        self.0.with_untracked(|stored| {
            apply(stored);
            // Where storage is refused they last as long as the page; the record says so already.
            let _ = stored.save(&BrowserStore);
        });
    }

    /// Takes them from where they are kept, and shows them.
    pub fn reload(self) {
        self.0.set(Stored::load(&BrowserStore));
        self.0.with_untracked(apply);
    }

    /// Back to the defaults, without keeping anything: after "erase all". On a shared device the next
    /// turn begins instead, which is kept.
    pub fn forget(self) {
        let now = Timestamp::from_milliseconds(clock::now());
        match self.0.with_untracked(|stored| stored.next_turn(now)) {
            Some(next) => self.update(|stored| *stored = next),
            None => {
                self.0.set(Stored::default());
                self.0.with_untracked(apply);
            }
        }
    }
}

/// Sets the attributes that the style sheets look at.
fn apply(stored: &Stored) {
    page::set_root_attribute("data-theme", theme_name(stored.theme));
    page::set_root_attribute("data-text", text_size_name(stored.text_size));
    page::set_root_attribute("data-motion", motion_name(stored.motion));
}

/// A theme's name in the style sheets.
#[must_use]
pub fn theme_name(theme: Theme) -> &'static str {
    match theme {
        Theme::System => "system",
        Theme::Light => "light",
        Theme::Dark => "dark",
        Theme::HighContrast => "high-contrast",
    }
}

/// A text size's name in the style sheets.
#[must_use]
pub fn text_size_name(size: TextSize) -> &'static str {
    match size {
        TextSize::Normal => "normal",
        TextSize::Large => "large",
        TextSize::Larger => "larger",
    }
}

/// A motion's name in the style sheets.
#[must_use]
pub fn motion_name(motion: Motion) -> &'static str {
    match motion {
        Motion::System => "system",
        Motion::Reduced => "reduced",
    }
}

/// The reader's preferences.
#[must_use]
pub fn use_preferences() -> Preferences {
    use_context::<Preferences>().unwrap_or_else(|| Preferences(RwSignal::default()))
}
