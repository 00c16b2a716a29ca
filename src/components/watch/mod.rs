//! Guarda: what comes alive around a video. The part of the page is ready-made, and the browser's own
//! controls play it; the player is a part of the WebAssembly that is fetched when somebody comes near.

pub mod keep;
mod keys;
pub mod player;
mod shown;

pub use keep::{keep, megabytes};

use crate::lazy;
use crate::platform::film::Film;
use crate::platform::listen::{self, Ear};
use crate::platform::scroll::{self, Watch};
use crate::state::language::Words;
use crate::state::learner::Learner;
use crate::state::preferences::Preferences;
use pillole_core::id::Slug;
use std::any::Any;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// The part of the page.
pub const SECTION: &str = "guarda";

/// The video in it.
pub const FILM: &str = "filmato";

/// Whose video it is, and for whom it plays.
#[derive(Clone)]
pub struct Scene {
    /// The pillola.
    pub slug: Slug,
    /// Who watches.
    pub learner: Learner,
    /// How they want it.
    pub preferences: Preferences,
    /// The words.
    pub words: Words,
}

/// A player; it ends when it is dropped.
pub type Alive = Box<dyn Any>;

/// Begins to play, with what was pressed before the player was there.
pub type Begin = fn(&Scene, Option<&str>) -> Option<Alive>;

/// A player that comes when somebody does.
struct Coming {
    scene: Scene,
    is_asked: Cell<bool>,
    pressed: RefCell<Option<String>>,
    player: RefCell<Option<Alive>>,
}

/// Has the player come when somebody is near the video, or presses something. It ends when what this gives
/// is dropped.
#[must_use]
pub fn come_near(scene: Scene) -> Option<(Option<Watch>, Option<Ear>)> {
    let film = Film::find(FILM)?;
    let coming = Rc::new(Coming {
        scene,
        is_asked: Cell::new(false),
        pressed: RefCell::new(None),
        player: RefCell::new(None),
    });
    let near = scroll::watch_for(film.element(), {
        let coming = Rc::clone(&coming);
        move || come(&coming)
    });
    let ear = listen::click(SECTION, move |act| {
        if coming.player.borrow().is_none() {
            coming.pressed.replace(Some(act.to_owned()));
            come(&coming);
        }
    });
    Some((near, ear))
}

fn come(coming: &Rc<Coming>) {
    if coming.is_asked.replace(true) {
        return;
    }
    let coming = Rc::downgrade(coming);
    leptos::task::spawn_local(async move {
        let begin = lazy::watching().await;
        // Who has gone elsewhere meanwhile watches nothing here.
        let Some(coming) = coming.upgrade() else { return };
        let pressed = coming.pressed.take();
        match begin {
            Ok(begin) => _ = coming.player.replace(begin(&coming.scene, pressed.as_deref())),
            Err(_) => {
                coming.is_asked.set(false);
                // The browser's own controls are there.
                if let Some(film) = Film::find(FILM).filter(|_| pressed.is_some()) {
                    let _ = film.play().await;
                }
            }
        }
    });
}
