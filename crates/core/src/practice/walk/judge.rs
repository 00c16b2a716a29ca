//! What a move gets for a reply.

use super::{Practice, Reply};
use crate::practice::field::fits_field;
use crate::practice::world::Effect;
use crate::screen::Kind;
use crate::script::Action;

impl Practice {
    pub(super) fn judge(&mut self, action: &Action) -> Reply {
        let Some(screen) = self.screen().filter(|_| !self.is_finished()) else {
            return Reply::Nothing;
        };
        let free = self.allows(screen, action);
        let is_it =
            free && self.is_on_screen() && self.exercise.task(self.now.step) == Some(action);
        if let Action::Point(_) = action {
            return if is_it { self.forward() } else { self.looked_elsewhere(action) };
        }
        if is_it && matches!(action, Action::Tap(_) | Action::Press(_) | Action::Back) {
            return self.done(action);
        }
        // A step done before can be done again, after going back: it leads to the same screen.
        if let Some(to) = self.known_way(screen, action).cloned() {
            self.now.world.go(&to);
            return Reply::Elsewhere;
        }
        let too_early = free && self.comes_later(action);
        let effect = self.now.world.act(&self.exercise.screens, action);
        let reached = self.settle();
        match effect {
            _ if reached => self.reply_forward(),
            Effect::Harm(why) => Reply::Harm(why),
            Effect::Refused(data) => Reply::Refused(data),
            Effect::Moved => Reply::Elsewhere,
            Effect::Changed => self.other_words(action).unwrap_or(Reply::Changed),
            Effect::Says(_) | Effect::Nothing if too_early => Reply::TooEarly,
            Effect::Says(words) => Reply::Says(words),
            Effect::Nothing => Reply::Nothing,
        }
    }

    /// Whether a move belongs to a later step on the open screen.
    fn comes_later(&self, action: &Action) -> bool {
        let open = self.now.world.screen();
        let mut later = self.now.step + 1..self.exercise.steps.len();
        matches!(action, Action::Tap(_) | Action::Press(_))
            && later.any(|index| {
                self.exercise.task(index) == Some(action)
                    && self.exercise.screen_of(index).map(|screen| &screen.id) == open
            })
    }

    /// Looking does something only where the step asks to look.
    fn looked_elsewhere(&self, action: &Action) -> Reply {
        let screen = self.screen().filter(|screen| self.looks() && self.allows(screen, action));
        let place = screen.zip(action.place()).and_then(|(screen, id)| screen.place(id));
        place.map_or(Reply::Nothing, |place| Reply::LookedElsewhere {
            name: place.kind.name().to_owned(),
        })
    }

    fn other_words(&self, action: &Action) -> Option<Reply> {
        let Action::Type { place, text } = action else { return None };
        let place = self.screen()?.place(place)?;
        let Kind::Field { offers, .. } = &place.kind else { return None };
        let other = !offers.is_empty() && !fits_field(place, text, offers);
        other.then(|| Reply::OtherWords { offered: offers.clone() })
    }
}
