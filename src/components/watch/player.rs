//! The player: what is done with a video, and what follows from where it is. Where it stops, and from where
//! it goes on, `pillole_core::playing` decides.

use super::keys::{Wanted, wanted};
use super::shown::{self, Shown, now_you, part_begins, sentence, sentence_begins};
use super::{Alive, Begin, FILM, SECTION, Scene};
use crate::platform::controls::{chosen, is_on, set_chosen, set_on, was_changed};
use crate::platform::film::{Film, Refusal, has_connection};
use crate::platform::listen::{self, Ear};
use crate::platform::{clock, page};
use crate::state::language::key;
use pillole_core::playing::{Playing, Speed, Timeline};
use pillole_core::progress::Form;
use std::cell::RefCell;
use std::rc::{Rc, Weak};
use web_sys::{Element, Event};

/// How a player begins: what [`crate::lazy::watching`] gives.
pub const BEGIN: Begin = |scene, pressed| begin(scene, pressed);

/// What is heard of a video.
const EVENTS: &[&str] =
    &["timeupdate", "play", "pause", "seeked", "ended", "error", "loadedmetadata"];

/// How often it is noted where one is while it plays, in milliseconds of the video.
const NOTED: u32 = 5_000;

/// How long before a stop a clock is set for it, in milliseconds: browsers tell where they are four times
/// a second.
const SOON: u32 = 500;

/// How far before its end a step is left when it stops, in milliseconds: the next one is not seen yet.
const BEFORE: u32 = 60;

/// A video, and how far one is with it.
struct Player {
    scene: Scene,
    root: Element,
    film: Film,
    timeline: Timeline,
    shown: Shown,
    /// Where it stops next.
    stop: Option<u32>,
    /// Where it has stopped for the learner's turn.
    waits: Option<u32>,
    /// Where it is to begin, when it is known how long it is.
    start: Option<u32>,
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
            root: root.clone(),
            film: film.clone(),
            timeline,
            shown,
            stop: None,
            waits: None,
            start,
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

impl Player {
    /// The controls show how one wants it; what was changed before the player was there, one wants now.
    fn settle(&mut self, pressed: Option<&str>) {
        let wanted = self.playing();
        for (name, on) in
            [("captions", !wanted.without_captions), ("step-by-step", wanted.step_by_step)]
        {
            let Some(control) = self.control(name) else { continue };
            match was_changed(&control) {
                true => self.choose(name, &control),
                false => set_on(&control, on),
            }
        }
        if let Some(control) = self.control("speed") {
            match chosen(&control).filter(|word| Speed::of(word) != Speed::Normal) {
                Some(_) => self.choose("speed", &control),
                None => set_chosen(&control, wanted.speed.word()),
            }
        }
        if let Ok(Some(apart)) = self.root.query_selector("[data-act=apart]") {
            let _ = apart.toggle_attribute_with_force("hidden", !self.film.can_be_apart());
        }
        self.apply();
        self.film.show_captions(!self.playing().without_captions);
        if self.film.is_known() {
            self.go_to_start();
        }
        if self.film.is_lost() {
            self.lost();
        }
        self.show();
        // Before the player was there it may have begun by the browser's own controls.
        if self.film.plays() {
            self.begun();
        } else if let Some(act) = pressed {
            self.press(act, None);
        }
    }

    fn playing(&self) -> Playing {
        self.scene.preferences.get_untracked().playing
    }

    fn control(&self, name: &str) -> Option<Element> {
        self.root.query_selector(&format!("[data-do='{name}']")).ok()?
    }

    /// Something was done in the part of the page.
    fn hear(&mut self, event: &Event) {
        match event.type_().as_str() {
            "change" => {
                if let Some((control, name)) = listen::nearest(event, "data-do") {
                    self.choose(&name, &control);
                }
            }
            "click" => {
                if let Some((button, act)) = listen::nearest(event, "data-act") {
                    self.press(&act, Some(&button));
                } else if let Some((words, _)) = listen::nearest(event, "data-sentence") {
                    self.play_from(sentence_begins(&words));
                }
            }
            _ => self.key(event),
        }
    }

    fn key(&mut self, event: &Event) {
        let Some(wanted) = wanted(event) else { return };
        event.prevent_default();
        match wanted {
            Wanted::Play => self.press("play", None),
            Wanted::Captions => {
                let Some(control) = self.control("captions") else { return };
                set_on(&control, !is_on(&control));
                self.choose("captions", &control);
            }
            Wanted::Move(seconds) => {
                let at = i64::from(self.film.at()) + i64::from(seconds) * 1000;
                let at = at.clamp(0, i64::from(self.timeline.length()));
                self.go_to(u32::try_from(at).unwrap_or_default());
            }
            Wanted::Sentence => {
                if let Some((words, _)) = listen::nearest(event, "data-sentence") {
                    self.play_from(sentence_begins(&words));
                }
            }
        }
    }

    /// A control was changed.
    fn choose(&mut self, name: &str, control: &Element) {
        let on = is_on(control);
        let speed = chosen(control).map(|word| Speed::of(&word));
        self.scene.preferences.update(|stored| {
            let playing = &mut stored.playing;
            match name {
                "captions" => playing.without_captions = !on,
                "step-by-step" => playing.step_by_step = on,
                _ => playing.speed = speed.unwrap_or_default(),
            }
        });
        if name == "captions" {
            self.film.show_captions(on);
        }
        self.apply();
    }

    /// Plays as one wants it.
    fn apply(&mut self) {
        let playing = self.playing();
        self.film.set_speed(playing.speed.factor());
        let from = self.waits.unwrap_or_else(|| self.film.at());
        self.stop = playing.step_by_step.then(|| self.timeline.stop(from)).flatten();
    }

    /// A button was pressed.
    fn press(&mut self, act: &str, button: Option<&Element>) {
        let at = self.film.at();
        match act {
            "play" if self.film.plays() => self.film.pause(),
            "play" => self.play(),
            "go-on" => {
                // The button goes, the focus does not.
                if let Ok(Some(play)) = self.root.query_selector("[data-act=play]") {
                    page::focus_element(&play);
                }
                self.play();
            }
            "again" => self.play_from(self.timeline.again(at)),
            "back" => self.play_from(self.timeline.back(at)),
            "forward" => {
                if let Some(next) = self.timeline.forward(at) {
                    self.play_from(next);
                }
            }
            "place" => {
                if let Some(button) = button {
                    self.play_from(part_begins(button));
                }
            }
            "apart" => leptos::task::spawn_local(self.film.clone().be_apart()),
            _ => {}
        }
    }

    fn play_from(&mut self, at: u32) {
        self.go_to(at);
        self.play();
    }

    fn go_to(&mut self, at: u32) {
        self.waits = None;
        if self.film.is_known() {
            self.film.go_to(at);
        } else {
            self.start = Some(at);
        }
        self.apply();
        self.shown.show(&self.timeline, at, self.film.plays());
    }

    fn go_to_start(&mut self) {
        if let Some(at) = self.start.take() {
            self.film.go_to(at);
        }
    }

    fn play(&mut self) {
        if self.film.is_lost() {
            self.start = self.start.or(Some(self.film.at()));
            self.film.ask_again();
        }
        let (film, this) = (self.film.clone(), self.this.clone());
        leptos::task::spawn_local(async move {
            if let (Err(Refusal::NotAsked), Some(this)) = (film.play().await, this.upgrade())
                && let Ok(mut player) = this.try_borrow_mut()
            {
                let again = player.scene.words.t(key::WATCH_TAP_AGAIN);
                player.shown.say(sentence(&again));
            }
        });
    }

    /// Something happened to the video.
    fn follow(&mut self, event: &Event) {
        match event.type_().as_str() {
            "loadedmetadata" => {
                self.go_to_start();
                self.apply();
            }
            "play" => self.begun(),
            "seeked" => self.moved(),
            "timeupdate" => self.passes(),
            "pause" => self.paused(),
            "ended" => {
                self.note(true);
                self.shown.say(shown::ended(self.scene.words));
            }
            _ => self.lost(),
        }
        self.show();
    }

    fn show(&mut self) {
        let at = self.start.unwrap_or_else(|| self.film.at());
        self.shown.show(&self.timeline, at, self.film.plays());
    }

    fn begun(&mut self) {
        self.shown.say(String::new());
        self.scene.learner.open(&self.scene.slug, Form::Watch);
        if let Some(at) = self.waits.take() {
            self.film.go_to(at);
            self.stop = self.timeline.stop(at);
        } else {
            self.apply();
        }
    }

    /// One went to another place.
    fn moved(&mut self) {
        let at = self.film.at();
        if self.waits.is_some_and(|stop| at.abs_diff(stop) > SOON) {
            self.waits = None;
            self.shown.say(String::new());
        }
        self.apply();
    }

    fn passes(&mut self) {
        let at = self.film.at();
        if !self.film.plays() {
            return;
        }
        if at.abs_diff(self.noted) >= NOTED {
            self.note(false);
        }
        if self.timeline.is_watched(at) {
            self.scene.learner.finish(&self.scene.slug, Form::Watch);
        }
        // The browser's own menu can change it too.
        let without = self.playing().without_captions;
        if let Some(has) = self.film.has_captions().filter(|has| *has == without) {
            self.scene.preferences.update(|stored| stored.playing.without_captions = !has);
            if let Some(control) = self.control("captions") {
                set_on(&control, has);
            }
        }
        let Some(stop) = self.stop else { return };
        let left = f64::from(stop.saturating_sub(at)) / self.playing().speed.factor();
        if at + BEFORE >= stop {
            self.halt(stop);
        } else if left < f64::from(SOON) {
            let this = self.this.clone();
            leptos::task::spawn_local(async move {
                clock::wait(left as i32).await;
                if let Some(this) = this.upgrade()
                    && let Ok(mut player) = this.try_borrow_mut()
                {
                    player.arrive(stop);
                }
            });
        }
    }

    /// The clock that was set for a stop rings.
    fn arrive(&mut self, stop: u32) {
        let is_there = self.film.at() + BEFORE >= stop;
        if self.film.plays() && self.stop == Some(stop) && is_there {
            self.halt(stop);
            self.show();
        }
    }

    /// The step is over: now it is the learner's turn.
    fn halt(&mut self, stop: u32) {
        self.film.pause();
        let before = stop.saturating_sub(BEFORE);
        if self.film.at() > before {
            self.film.go_to(before);
        }
        self.waits = Some(stop);
        let step = self.shown.step(&self.timeline, before).unwrap_or_default();
        self.shown.say(now_you(step, self.scene.words));
        self.note(true);
    }

    fn paused(&mut self) {
        self.note(true);
        let at = self.film.at();
        if self.waits.is_some() || at >= self.timeline.length() {
            return;
        }
        let w = self.scene.words;
        let text = match self.shown.step(&self.timeline, at) {
            Some(step) => {
                let total = self.timeline.steps().to_string();
                w.with(key::WATCH_PAUSED, "n", step).replace("{total}", &total)
            }
            None => w.t(key::WATCH_PAUSED_ELSEWHERE),
        };
        self.shown.say(sentence(&text));
    }

    fn lost(&mut self) {
        let why = if has_connection() { key::WATCH_DAMAGED } else { key::WATCH_OFFLINE };
        let text = sentence(&self.scene.words.t(why));
        self.shown.say(text);
    }

    /// Notes where one is. `always`: also when that is near to where one was.
    fn note(&mut self, always: bool) {
        let at = self.waits.unwrap_or_else(|| self.film.at());
        if at > 0 && at != self.noted && (always || at.abs_diff(self.noted) >= NOTED) {
            self.noted = at;
            self.scene.learner.watch_to(&self.scene.slug, at);
        }
    }
}
