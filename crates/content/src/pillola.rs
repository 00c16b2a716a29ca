//! A pillola's file, read by itself: front matter, text, script, questions. What can only be told
//! by looking at other files is in [`crate::check`].

use crate::article::{self, Article};
use crate::front_matter::{self, FrontMatter};
use crate::question::{self, Around, QuestionDraft};
use crate::screen::Screens;
use crate::script::{self, ScriptDraft};
use crate::source::{At, File};
use pillole_core::id::{ItemId, Slug};
use pillole_core::readability::Counts;

/// A pillola as far as it could be read.
pub(crate) struct Draft<'a, 'f> {
    pub(crate) slug: &'a Slug,
    pub(crate) file: &'a File<'f>,
    pub(crate) front: FrontMatter,
    pub(crate) article: Article<'a>,
    pub(crate) script: ScriptDraft,
    pub(crate) questions: Vec<QuestionDraft>,
}

impl<'a, 'f> Draft<'a, 'f> {
    /// Reads a file and reports what is wrong with it; `None` when it is no pillola at all.
    pub(crate) fn read(slug: &'a Slug, file: &'a File<'f>, screens: &Screens) -> Option<Self> {
        if !file.readable {
            return None;
        }
        let (front, text) = front_matter::find(file)?;
        let front = front_matter::read(file, front);
        let article = article::read(file, text);
        let script = article.script.as_ref().map(|block| script::read(file, block));
        let around = Around { slug, in_items: false, screens };
        let questions = article.questions.iter();
        let questions = questions.filter_map(|block| question::read(file, block, around)).collect();
        Some(Self { slug, file, front, script: script.unwrap_or_default(), questions, article })
    }

    /// What is read before the questions: introduction, parts, steps.
    fn lesson_texts(&self) -> Vec<At<String>> {
        let parts = self.article.parts.iter().flat_map(|part| part.paragraphs());
        let steps = self.script.steps.iter().flat_map(|step| step.say.iter().chain(&step.why));
        self.article
            .introduction
            .paragraphs()
            .into_iter()
            .chain(parts)
            .chain(steps.cloned())
            .collect()
    }

    /// Everything that can be read in it: the lesson, what the exercise says, the questions.
    pub(crate) fn texts(&self) -> Vec<At<String>> {
        let hints = self.script.steps.iter().flat_map(|step| &step.hint);
        let questions = self.questions.iter().flat_map(QuestionDraft::read_texts);
        let more = self.script.goal.iter().chain(hints).chain(questions);
        self.lesson_texts().into_iter().chain(more.cloned()).collect()
    }

    /// The whole text's letters, words and sentences.
    pub(crate) fn counts(&self) -> Counts {
        self.texts().iter().map(|text| Counts::of(&text.value)).sum()
    }

    /// How many minutes it takes, and how many words the lesson has: reading at 120 words a minute,
    /// 20 seconds a question, 10 seconds a step; two at least. How sure one is, is said in no time.
    pub(crate) fn minutes(&self) -> (usize, usize) {
        let words: usize =
            self.lesson_texts().iter().map(|text| Counts::of(&text.value).words).sum();
        let questions = self.questions.iter().filter(|question| !question.is_confidence()).count();
        let seconds = words / 2 + 20 * questions + 10 * self.script.steps.len();
        (seconds.div_ceil(60).max(2), words)
    }

    /// The ids of its questions, as far as they could be read.
    pub(crate) fn question_ids(&self) -> Vec<ItemId> {
        let names = self.questions.iter().filter_map(|question| question.id.as_ref());
        names.filter_map(|name| ItemId::new(self.slug, &name.value).ok()).collect()
    }
}
