//! How sure one is of an answer: asked beside a question, noted with it, and told what it shows.

use super::asked::Asked;
use crate::platform::controls;
use pillole_core::question::{Credit, Kind, Response};

impl Asked {
    /// How sure one is, where that is asked; the inner is nothing while it is not said.
    pub(super) fn sureness(&self) -> Option<Option<Response>> {
        let sure = self.ask.sure.as_ref()?;
        let root = self.section.query_selector("[data-sure]").ok()??;
        let response = sure.item.kind.read(&controls::read(&root));
        Some(response.filter(|response| sure.item.check(response).is_ok()))
    }

    /// Shows how sure one was before; gives what that shows.
    pub(super) fn show_sureness(&self, credit: Credit) -> Option<String> {
        let item = &self.ask.sure.as_ref()?.item;
        let response = self.learner.last_answer(&item.id)?;
        let root = self.section.query_selector("[data-sure]").ok()??;
        controls::write(&root, &response.marks());
        match (&item.kind, &response) {
            (Kind::Confidence(confidence), Response::Confidence(chosen)) => {
                confidence.remark(*chosen, credit).map(|remark| remark.text)
            }
            _ => None,
        }
    }

    /// Notes how sure one was; gives what that shows, now that the answer is known.
    pub(super) fn note_sureness(&self, response: Response, credit: Credit) -> Option<String> {
        let item = &self.ask.sure.as_ref()?.item;
        let (Kind::Confidence(confidence), Response::Confidence(chosen)) = (&item.kind, &response)
        else {
            return None;
        };
        let remark = confidence.remark(*chosen, credit);
        self.learner.answer(&self.ask.slug, &item.id, response, Credit::FULL, false);
        remark.map(|remark| remark.text)
    }
}
