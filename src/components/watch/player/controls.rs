//! What is done with a video: by its buttons, its switches, its words and its keys.

use super::super::keys::{Wanted, wanted};
use super::super::shown::{part_begins, sentence, sentence_begins};
use super::{LATE, Player, with};
use crate::platform::controls::{chosen, is_on, set_chosen, set_on, was_changed};
use crate::platform::film::Refusal;
use crate::platform::{clock, listen, page};
use crate::state::language::key;
use pillole_core::playing::{Playing, Speed};
use web_sys::{Element, Event};

impl Player {
    /// The controls show how one wants it; what was changed before the player was there, one wants now.
    pub(super) fn settle(&mut self, pressed: Option<&str>) {
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
        let [fills, apart] = [self.film.can_fill(), self.film.can_be_apart()];
        for (act, can) in [("[data-act=fill]", fills), ("[data-act=apart]", apart)] {
            if let Ok(Some(button)) = self.root.query_selector(act) {
                let _ = button.toggle_attribute_with_force("data-away", !can);
            }
        }
        self.apply();
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

    pub(super) fn playing(&self) -> Playing {
        self.preferences.get_untracked().playing
    }

    pub(super) fn control(&self, name: &str) -> Option<Element> {
        self.root.query_selector(&format!("[data-do='{name}']")).ok()?
    }

    /// Something was done in the part of the page.
    pub(super) fn hear(&mut self, event: &Event) {
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

    pub(super) fn key(&mut self, event: &Event) {
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
    pub(super) fn choose(&mut self, name: &str, control: &Element) {
        let on = is_on(control);
        let speed = chosen(control).map(|word| Speed::of(&word));
        self.preferences.update(|stored| {
            let playing = &mut stored.playing;
            match name {
                "captions" => playing.without_captions = !on,
                "step-by-step" => playing.step_by_step = on,
                _ => playing.speed = speed.unwrap_or_default(),
            }
        });
        if name == "captions" && self.has_begun {
            self.film.show_captions(on);
        }
        self.apply();
    }

    /// Plays as one wants it.
    pub(super) fn apply(&mut self) {
        let playing = self.playing();
        self.film.set_speed(playing.speed.factor());
        let from = self.waits.unwrap_or_else(|| self.film.at());
        self.stop = playing.step_by_step.then(|| self.timeline.stop(from)).flatten();
    }

    /// A button was pressed.
    pub(super) fn press(&mut self, act: &str, button: Option<&Element>) {
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
            "fill" => leptos::task::spawn_local(self.film.clone().fill()),
            "apart" => leptos::task::spawn_local(self.film.clone().be_apart()),
            _ => {}
        }
    }

    pub(super) fn play_from(&mut self, at: u32) {
        self.go_to(at);
        self.play();
    }

    pub(super) fn go_to(&mut self, at: u32) {
        self.waits = None;
        if self.film.is_known() {
            self.film.go_to(at);
        } else {
            self.start = Some(at);
        }
        self.apply();
        self.shown.show(&self.timeline, at, self.film.plays());
    }

    pub(super) fn go_to_start(&mut self) {
        if let Some(at) = self.start.take() {
            self.film.go_to(at);
        }
    }

    pub(super) fn play(&mut self) {
        if self.film.is_lost() || self.is_given_up {
            self.is_given_up = false;
            self.start = self.start.or(Some(self.film.at()));
            self.film.ask_again();
        }
        let (film, this) = (self.film.clone(), self.this.clone());
        leptos::task::spawn_local(async move {
            if film.play().await == Err(Refusal::NotAsked) {
                with(&this, |player| {
                    let again = player.scene.words.t(key::WATCH_TAP_AGAIN);
                    player.shown.say(sentence(&again));
                });
            }
        });
        // Browsers try for long before they say that a file does not arrive.
        let this = self.this.clone();
        leptos::task::spawn_local(async move {
            clock::wait(LATE).await;
            with(&this, |player| {
                if player.film.plays() && !player.film.is_known() {
                    player.late();
                }
            });
        });
    }
}
