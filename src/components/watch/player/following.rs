//! What follows from where a video is: what is shown and said, where it stops, what is noted.

use super::super::shown::{self, now_you, sentence};
use super::{BEFORE, NOTED, Player, SOON, with};
use crate::platform::clock;
use crate::platform::controls::set_on;
use crate::platform::film::has_connection;
use crate::state::language::{Key, key};
use pillole_core::progress::Form;
use web_sys::Event;

impl Player {
    /// Something happened to the video.
    pub(super) fn follow(&mut self, event: &Event) {
        match event.type_().as_str() {
            "loadedmetadata" => {
                self.go_to_start();
                self.apply();
            }
            "play" => self.begun(),
            "playing" if self.is_late => {
                self.is_late = false;
                self.shown.say(String::new());
            }
            "playing" => {}
            "seeking" | "seeked" => self.moved(),
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

    pub(super) fn show(&mut self) {
        let at = self.start.unwrap_or_else(|| self.film.at());
        self.shown.show(&self.timeline, at, self.film.plays());
    }

    pub(super) fn begun(&mut self) {
        self.shown.say(String::new());
        if !self.has_begun {
            self.has_begun = true;
            self.film.show_captions(!self.playing().without_captions);
        }
        self.scene.learner.open(&self.scene.slug, Form::Watch);
        if let Some(at) = self.waits.take() {
            self.film.go_to(at);
            self.stop = self.timeline.stop(at);
        } else {
            self.apply();
        }
    }

    /// One went to another place.
    pub(super) fn moved(&mut self) {
        let at = self.film.at();
        if self.waits.is_some_and(|stop| at.abs_diff(stop) > SOON) {
            self.waits = None;
            self.shown.say(String::new());
        }
        self.apply();
    }

    pub(super) fn passes(&mut self) {
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
            self.preferences.update(|stored| stored.playing.without_captions = !has);
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
                with(&this, |player| player.arrive(stop));
            });
        }
    }

    /// The clock that was set for a stop rings.
    pub(super) fn arrive(&mut self, stop: u32) {
        let is_there = self.film.at() + BEFORE >= stop;
        if self.film.plays() && self.stop == Some(stop) && is_there {
            self.halt(stop);
            self.show();
        }
    }

    /// The step is over: now it is the learner's turn.
    pub(super) fn halt(&mut self, stop: u32) {
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

    pub(super) fn paused(&mut self) {
        self.note(true);
        let at = self.film.at();
        if self.waits.is_some() || self.is_late || at >= self.timeline.length() {
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

    /// It could not be fetched or shown.
    pub(super) fn lost(&mut self) {
        self.does_not_arrive(key::WATCH_DAMAGED);
    }

    /// Nothing of it has come yet.
    pub(super) fn late(&mut self) {
        if self.film.is_coming() {
            self.does_not_arrive(key::WATCH_SLOW);
        } else {
            // Not all browsers say that they cannot make anything of a file.
            self.is_given_up = true;
            self.lost();
            self.film.pause();
        }
    }

    /// Says why it does not play: without a connection that is why, else `otherwise`.
    pub(super) fn does_not_arrive(&mut self, otherwise: Key) {
        let why = if has_connection() { otherwise } else { key::WATCH_OFFLINE };
        self.is_late = true;
        let text = sentence(&self.scene.words.t(why));
        self.shown.say(text);
    }

    /// Notes where one is. `always`: also when that is near to where one was.
    pub(super) fn note(&mut self, always: bool) {
        let at = self.waits.unwrap_or_else(|| self.film.at());
        if at > 0 && at != self.noted && (always || at.abs_diff(self.noted) >= NOTED) {
            self.noted = at;
            self.scene.learner.watch_to(&self.scene.slug, at);
        }
    }
}
