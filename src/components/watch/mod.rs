//! Guarda: what comes alive around a video. The part of the page is ready-made, and the browser's own
//! controls play it; the player is a part of the WebAssembly that is fetched when somebody comes near.

pub mod keep;
mod keys;
pub mod player;
mod shown;

pub use keep::{keep, megabytes};

use crate::lazy;
use crate::platform::listen::{self, Ear};
use crate::platform::page;
use crate::platform::scroll;
use crate::state::language::Words;
use crate::state::learner::Learner;
use pillole_core::id::Slug;
use std::any::Any;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// The part of the page.
pub const SECTION: &str = "guarda";

/// The video in it.
pub const FILM: &str = "filmato";

/// What stands behind it as soon as somebody has done something on the page: `boot.js` says so there
/// (`data-there`).
pub const SHADOW: &str = "filmato-vicino";

/// Whose video it is, and who watches.
#[derive(Clone)]
pub struct Scene {
    /// The pillola.
    pub slug: Slug,
    /// Who watches.
    pub learner: Learner,
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
///
/// On a phone the video is in the first window: until somebody does something on the page, the page is what
/// they came for, and nothing but the page is fetched. So what is looked for is not the video but its
/// shadow, which is laid out from then on (`boot.js`, style/_watch.scss).
#[must_use]
pub fn come_near(scene: Scene) -> Option<Ear> {
    let document = page::document()?;
    // Ready-made it has none, because browsers draw them before the page (`prerendered::watch`).
    let _ = document.get_element_by_id(FILM)?.set_attribute("controls", "");
    let shadow = document.get_element_by_id(SHADOW)?;
    let coming = Rc::new(Coming {
        scene,
        is_asked: Cell::new(false),
        pressed: RefCell::new(None),
        player: RefCell::new(None),
    });
    let near = scroll::watch_for(&shadow, {
        let coming = Rc::clone(&coming);
        move || come(&coming)
    });
    listen::click(SECTION, move |act| {
        // It ends with the ear.
        let _watched = &near;
        if coming.player.borrow().is_none() {
            coming.pressed.replace(Some(act.to_owned()));
            come(&coming);
        }
    })
}

fn come(coming: &Rc<Coming>) {
    if coming.is_asked.replace(true) {
        return;
    }
    let coming = Rc::downgrade(coming);
    lazy::media(move |media| {
        // Who has gone elsewhere meanwhile watches nothing here.
        let Some(coming) = coming.upgrade() else { return };
        match media {
            Ok((begin, _)) => {
                let pressed = coming.pressed.take();
                coming.player.replace(begin(&coming.scene, pressed.as_deref()));
            }
            Err(_) => {
                // The browser's own controls are there; what would do nothing goes.
                coming.is_asked.set(false);
                let section = page::document().and_then(|it| it.get_element_by_id(SECTION));
                if let Some(section) = section {
                    let _ = section.set_attribute("data-alone", "");
                }
            }
        }
    });
}
