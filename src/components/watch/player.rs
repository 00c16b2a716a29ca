//! The player: what is done with a video, and what follows from where it is. Where it stops, and from where
//! it goes on, `pillole_core::playing` decides.

mod controls;
mod following;

use super::shown::Shown;
use super::{Alive, Begin, FILM, SECTION, Scene};
use crate::platform::film::Film;
use crate::platform::listen::{self, Ear};
use crate::platform::page;
use crate::state::preferences::Preferences;
use pillole_core::playing::Timeline;
use std::cell::RefCell;
use std::rc::{Rc, Weak};
use web_sys::{Element, Event};

/// How a player begins: what [`crate::lazy::media`] gives.
pub const BEGIN: Begin = |scene, pressed| begin(scene, pressed);

/// What is heard of a video.
const EVENTS: &[&str] = &[
    "timeupdate",
    "play",
    "playing",
    "pause",
    "seeking",
    "seeked",
    "ended",
    "error",
    "loadedmetadata",
];

/// How often it is noted where one is while it plays, in milliseconds of the video.
const NOTED: u32 = 5_000;

/// How long before a stop a clock is set for it, in milliseconds: browsers tell where they are four times
/// a second.
const SOON: u32 = 500;

/// How long it is waited for a video before something is said, in milliseconds.
const LATE: i32 = 4_000;

/// How far before its end a step is left when it stops, in milliseconds: the next one is not seen yet.
const BEFORE: u32 = 60;

/// A video, and how far one is with it.
struct Player {
    scene: Scene,
    /// How the learner wants it.
    preferences: Preferences,
    root: Element,
    film: Film,
    timeline: Timeline,
    shown: Shown,
    /// Where it stops next.
    stop: Option<u32>,
    /// Where it has stopped for the learner's turn.
    waits: Option<u32>,
    /// Whether it has played since it is there: its captions are fetched then.
    has_begun: bool,
    /// Where it is to begin, when it is known how long it is.
    start: Option<u32>,
    /// Whether it was said that it does not arrive.
    is_late: bool,
    /// Whether nothing of it is to be expected, until it is asked for anew.
    is_given_up: bool,
    /// Where one was when it was noted last.
    noted: u32,
    /// Itself, for what is done later.
    this: Weak<RefCell<Player>>,
}

impl Drop for Player {
    fn drop(&mut self) {
        self.note(true);
    }
}

fn begin(scene: &Scene, pressed: Option<&str>) -> Option<Alive> {
    let root = page::document()?.get_element_by_id(SECTION)?;
    let film = Film::find(FILM)?;
    let (shown, timeline) = Shown::find(&root)?;
    let noted = scene.learner.watched_to(&scene.slug);
    let start = Some(timeline.go_on_from(noted)).filter(|at| *at > 0 && film.at() == 0);
    film.show_poster();
    let player = Rc::new_cyclic(|this| {
        RefCell::new(Player {
            scene: scene.clone(),
            preferences: Preferences::of_page(),
            root: root.clone(),
            film: film.clone(),
            timeline,
            shown,
            stop: None,
            waits: None,
            has_begun: false,
            start,
            is_late: false,
            is_given_up: false,
            noted,
            this: this.clone(),
        })
    });
    let ears = [
        ear(&player, &root, &["click", "change", "keydown"], Player::hear),
        ear(&player, film.element(), EVENTS, Player::follow),
    ];
    let source = film.element().query_selector("source").ok().flatten();
    // What is wrong with the file is told by the element that names it.
    let of_file = source.map(|source| ear(&player, &source, &["error"], Player::follow));
    if let Ok(mut player) = player.try_borrow_mut() {
        player.settle(pressed);
    }
    Some(Box::new((ears, of_file, player)))
}

/// Does something with a player that is still there.
fn with(this: &Weak<RefCell<Player>>, act: impl FnOnce(&mut Player)) {
    if let Some(this) = this.upgrade()
        && let Ok(mut player) = this.try_borrow_mut()
    {
        act(&mut player);
    }
}

/// Hears events of an element for a player.
fn ear(
    player: &Rc<RefCell<Player>>,
    element: &Element,
    names: &'static [&'static str],
    hear: fn(&mut Player, &Event),
) -> Ear {
    let player = Rc::clone(player);
    listen::listen(element, names, move |event| {
        // What happens while the player changes the page is no one's doing.
        if let Ok(mut player) = player.try_borrow_mut() {
            hear(&mut player, &event);
        }
    })
}
