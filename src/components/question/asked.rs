//! One question on the page.

use super::feedback::{Said, feedback_markup};
use super::task::TaskBoard;
use super::{ToAsk, story};
use crate::components::live_text::escape;
use crate::platform::{controls, listen, markup, page};
use crate::state::language::{Words, key};
use crate::state::learner::Learner;
use pillole_core::practice::personal::{self, PersonalData};
use pillole_core::question::{ChoiceIndex, Item, Kind, Outcome, Response, ResponseError, Round};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

/// A question, and how far one is with it.
pub(super) struct Asked {
    pub(super) ask: ToAsk,
    pub(super) section: Element,
    pub(super) learner: Learner,
    words: Words,
    /// What is given now, checked or not.
    given: Option<Response>,
    round: Round,
    /// What the controls showed before anything was given.
    beginning: Vec<String>,
    /// The screen of a task.
    task: Option<TaskBoard>,
    /// The feedback and the button's words, as they are shown.
    shown: [String; 2],
}

impl Asked {
    /// The question below `root`, showing what was given before; nothing if it is not there.
    pub(super) fn find(
        ask: ToAsk,
        root: &Element,
        anew: bool,
        learner: Learner,
        words: Words,
    ) -> Option<Self> {
        let item = &ask.data.item;
        let section = root.query_selector(&format!("[data-item='{}']", item.id)).ok()??;
        let before = learner.last_answer(&item.id).filter(|_| !anew);
        let draft = learner.draft(&item.id).filter(|_| !anew);
        let outcome = before.as_ref().and_then(|response| item.check(response).ok());
        let mut asked = Self {
            round: if anew { Round::Fresh } else { learner.round(&item.id) },
            given: draft.or(before),
            beginning: Vec::new(),
            task: None,
            shown: [String::new(), escape(&words.t(key::QUESTION_CHECK))],
            section,
            learner,
            words,
            ask,
        };
        if let Kind::Do(task) = &asked.ask.data.item.kind {
            asked.task = Some(TaskBoard::new(task, &asked.ask.data.item.id, words));
        }
        if let Some(body) = asked.body() {
            // What the reader did before the app was there is what they mean.
            let has_controls = !matches!(asked.ask.data.item.kind, Kind::Do(_) | Kind::Story(_));
            if has_controls && controls::is_touched(&body) {
                asked.changed();
                asked.beginning = Vec::new();
            } else {
                asked.beginning = controls::read(&body);
                asked.show_given();
            }
        }
        if let Some(outcome) = outcome {
            let sure = asked.show_sureness(outcome.credit);
            asked.say(&Said::Outcome { outcome, sure });
        }
        Some(asked)
    }

    /// The question below `root` in a test: what was chosen before is shown, nothing is told about it.
    pub(super) fn for_test(
        ask: ToAsk,
        root: &Element,
        learner: Learner,
        words: Words,
    ) -> Option<Self> {
        let draft = learner.draft(&ask.data.item.id);
        let mut asked = Self::find(ask, root, true, learner, words)?;
        if draft.is_some() {
            asked.given = draft;
            asked.show_given();
        }
        Some(asked)
    }

    /// The question.
    pub(super) fn item(&self) -> &Item {
        &self.ask.data.item
    }

    /// Whether this is the question with that id.
    pub(super) fn is(&self, id: &str) -> bool {
        self.ask.data.item.id.as_str() == id
    }

    /// Something happened in it.
    pub(super) fn hear(&mut self, event: &Event) {
        let is_click = event.type_() == "click";
        if let Some((_, act)) = listen::nearest(event, "data-act").filter(|_| is_click) {
            return self.press(&act);
        }
        if let Some((_, chosen)) = listen::nearest(event, "data-choose").filter(|_| is_click) {
            return self.choose(&chosen);
        }
        if let (Some(board), Kind::Do(task)) = (&mut self.task, &self.ask.data.item.kind) {
            let done = match &self.given {
                Some(Response::Do(done)) => done.clone(),
                _ => Vec::new(),
            };
            if let Some(done) = board.hear(task, &self.section, event, done) {
                self.give(Some(Response::Do(done)));
            }
            return;
        }
        if is_click {
            let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok())
            else {
                return;
            };
            if controls::touch(&target) {
                self.changed();
                if let Some((place, count)) = controls::place_in_order(&target) {
                    let text = self.words.with(key::QUESTION_MOVED, "n", place);
                    let text = text.replace("{total}", &count.to_string());
                    markup::replace_part(&self.section, "told", &escape(&text));
                }
            }
        } else if matches!(event.type_().as_str(), "change" | "input")
            && listen::nearest(event, "data-sure").is_none()
        {
            self.changed();
        }
    }

    /// One of the question's buttons was pressed.
    fn press(&mut self, act: &str) {
        match act {
            "check" => self.check(),
            "anew" => {
                self.round = Round::Fresh;
                self.give(None);
                self.show_given();
                page::lead_to_element(&self.section);
            }
            "undo" | "restart" => {
                let Some(Response::Do(mut done)) = self.given.take() else { return };
                done.pop();
                self.give((act == "undo").then_some(Response::Do(done)));
                self.show_given();
            }
            _ => {}
        }
    }

    /// One chose in a story, or went back in it.
    fn choose(&mut self, chosen: &str) {
        let mut path = match &self.given {
            Some(Response::Story(path)) => path.clone(),
            _ => Vec::new(),
        };
        match chosen.parse().map(ChoiceIndex) {
            Ok(index) => path.push(index),
            Err(_) if chosen == "back" => _ = path.pop(),
            Err(_) => path.clear(),
        }
        self.give(Some(Response::Story(path)));
        self.show_given();
        // An ending needs no button: it is the answer.
        if self.given.as_ref().is_some_and(|given| self.ask.data.item.check(given).is_ok()) {
            self.check();
        }
        // Who chose hears the scene that follows.
        if let Some(body) = self.body() {
            page::lead_to_element(&body);
        }
    }

    /// What the controls show is given. A field also says that it changed when it is left, which may be
    /// after the check: what was said then stays.
    fn changed(&mut self) {
        let marks = self.body().map(|body| controls::read(&body)).unwrap_or_default();
        let response = self.ask.data.item.kind.read(&marks);
        if response != self.given {
            self.give(response);
        }
    }

    /// Takes in what is given, and keeps it: closing the page in mid-answer loses nothing.
    fn give(&mut self, response: Option<Response>) {
        let kept = response.clone().filter(|response| personal_in(response).is_none());
        self.learner.keep_draft(&self.ask.data.item.id, kept);
        self.given = response;
        self.say(&Said::Nothing);
    }

    /// The controls show what is given.
    fn show_given(&mut self) {
        let Some(body) = self.body() else { return };
        let given = self.given.as_ref();
        match &self.ask.data.item.kind {
            Kind::Story(story) => {
                let path = match given {
                    Some(Response::Story(path)) => path.as_slice(),
                    _ => &[],
                };
                body.set_inner_html(&story::markup(story, path, self.words));
            }
            Kind::Do(task) => {
                let done = match given {
                    Some(Response::Do(done)) => done.as_slice(),
                    _ => &[],
                };
                if let Some(board) = &mut self.task {
                    board.show(task, &self.section, done);
                }
            }
            _ => {
                let marks = given.map_or_else(|| self.beginning.clone(), Response::marks);
                controls::write(&body, &marks);
            }
        }
    }

    /// Judges what is given, and tells what it teaches.
    fn check(&mut self) {
        let said = match self.take() {
            Ok((response, outcome)) => self.learn(response, outcome),
            Err(said) => said,
        };
        self.say(&said);
    }

    /// The answer as it is given now, judged.
    ///
    /// # Errors
    /// What to say when it cannot be judged yet.
    pub(super) fn take(&mut self) -> Result<(Response, Outcome), Said> {
        if self.task.is_none() && !matches!(self.ask.data.item.kind, Kind::Story(_)) {
            let marks = self.body().map(|body| controls::read(&body)).unwrap_or_default();
            self.given = self.ask.data.item.kind.read(&marks);
        }
        let item = &self.ask.data.item;
        let Some(response) = self.given.clone() else { return Err(Said::Incomplete) };
        if let Some(found) = personal_in(&response) {
            self.given = None;
            self.learner.keep_draft(&item.id, None);
            self.show_given();
            return Err(Said::Refused(found));
        }
        match item.check(&response) {
            Ok(outcome) => Ok((response, outcome)),
            Err(ResponseError::NotANumber) => Err(Said::NotANumber),
            Err(_) => Err(Said::Incomplete),
        }
    }

    /// Notes an answer.
    fn learn(&mut self, response: Response, outcome: Outcome) -> Said {
        let item = &self.ask.data.item;
        let sure = match self.sureness() {
            Some(None) => return Said::SureFirst,
            Some(Some(sure)) => Some(sure),
            None => None,
        };
        // Whoever opened the hint has read it.
        let hinted = self.section.query_selector(".hint[open]").is_ok_and(|hint| hint.is_some());
        let credit = outcome.credit;
        self.learner.answer(&self.ask.slug, &item.id, response, credit, hinted);
        self.round = self.round.after(credit);
        let sure = sure.and_then(|sure| self.note_sureness(sure, credit));
        Said::Outcome { outcome, sure }
    }

    fn say(&mut self, said: &Said) {
        let (item, w) = (&self.ask.data.item, self.words);
        let feedback = feedback_markup(said, self.round, item, &self.ask.lesson, w);
        let again = matches!(self.round, Round::Wrong(_));
        let check = w.t(if again { key::QUESTION_CHECK_AGAIN } else { key::QUESTION_CHECK });
        // What stays the same is left alone: who leaves a field by pressing the button must find
        // the button as it was.
        let now = [("feedback", feedback), ("check", escape(&check))];
        for (shown, (name, now)) in self.shown.iter_mut().zip(now) {
            if *shown != now {
                markup::replace_part(&self.section, name, &now);
                *shown = now;
            }
        }
        let shown = self.round == Round::Shown;
        let _ = self.section.toggle_attribute_with_force("data-shown", shown);
    }

    fn body(&self) -> Option<Element> {
        self.section.query_selector("[data-part=body]").ok()?
    }
}

/// Somebody's real data in what was typed.
fn personal_in(response: &Response) -> Option<PersonalData> {
    match response {
        Response::Gap(texts) => texts.iter().find_map(|text| personal::recognise(text)),
        Response::Numeric(text) => personal::recognise(text),
        _ => None,
    }
}
