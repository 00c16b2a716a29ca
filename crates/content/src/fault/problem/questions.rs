//! What can be wrong with questions.

use crate::fault::Suggestion;
use strum::{IntoStaticStr, VariantNames};
use thiserror::Error;

/// What can be wrong with questions.
#[derive(Debug, Clone, PartialEq, Error, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
#[allow(missing_docs, reason = "each message says what its variant is")]
pub enum QuestionProblem {
    #[error(
        "the number of questions is {count}\n\
         A pillola has four to eight questions."
    )]
    QuestionCount { count: usize },

    #[error(
        "all questions are of the type `{kind}`\n\
         Use at least two types; docs/writing.md says what each is for."
    )]
    OneTypeOnly { kind: String },

    #[error(
        "there are two questions `{id}`\n\
         Give this one another id; an id that was published never changes."
    )]
    RepeatedQuestion { id: String },

    #[error(
        "the number of {what} is {count}\n\
         The type `{kind}` has {expected}."
    )]
    PartCount { what: String, count: usize, kind: String, expected: String },

    #[error(
        "{right} of {count} {what} are right\n\
         The type `{kind}` wants {expected}. What is right has `right = true`."
    )]
    RightOptions { right: usize, count: usize, what: String, kind: String, expected: String },

    #[error(
        "the option `{text}` is there twice\n\
         Write a different one: a mistake that people really make."
    )]
    RepeatedOption { text: String },

    #[error(
        "no feedback for {who}\n\
         Add `{key}`: what this choice shows, and what to do next."
    )]
    NoFeedback { who: String, key: String },

    #[error(
        "there is no step {step}\n\
         Steps are counted from 1; this pillola has {count}."
    )]
    NoSuchStep { step: i64, count: usize },

    #[error(
        "`{words}` refers to the order of the options\n\
         Options are shown in a mixed order: name what you mean."
    )]
    RefersToOrder { words: String },

    #[error(
        "`{text}` is among `others`, and belongs to a pair\n\
         `others` belong to none: write another one, or take it away."
    )]
    OtherBelongs { text: String },

    #[error(
        "the gaps in the text are {found}, and the number of [[gap]] is {count}\n\
         Number the gaps from [1] on, each once, and write a [[gap]] for each."
    )]
    GapsDiffer { found: String, count: usize },

    #[error(
        "`{text}` is accepted and is a mistake as well\n\
         Case and accents do not matter: take it away from `accepts` or from `mistakes`."
    )]
    AnswerIsMistake { text: String },

    #[error(
        "`{place}` cannot be touched here: {why}\n\
         Name what stands on the screen from the start, and not a frame around it."
    )]
    CannotBeSpotted { place: String, why: String },

    #[error(
        "a goal says {count} things\n\
         Say exactly one of: at, on, text, shown."
    )]
    NotOneGoal { count: usize },

    #[error(
        "the task never comes to `{screen}`\n\
         No place opens it, beginning from `{start}`: give one `opens`, or name another screen."
    )]
    GoalOutOfReach { screen: String, start: String },

    #[error(
        "on `{screen}` nothing happens when one touches {places}\n\
         A task has no script. Give each of them one of opens, shows, hides, says, harm in screens/{screen}.toml."
    )]
    NothingHappens { screen: String, places: String },

    #[error(
        "move {number} fails: {why}\n\
         The moves begin on the screen of the question; what a touch does is said on the screens."
    )]
    MoveFails { number: usize, why: String },

    #[error(
        "the moves do not lead to all goals\n\
         Follow them one by one on the screens: add what is missing, or mend the goals."
    )]
    GoalsNotReached,

    #[error(
        "all goals are reached before anything is done\n\
         Add a goal that wants something to be done."
    )]
    GoalsReachedAtOnce,

    #[error(
        "the scene `{scene}` has {}\n\
         A scene either lets one choose or ends the story.", if *.both { "choices and an ending" } else { "neither choices nor an ending" }
    )]
    NotOneWayOn { scene: String, both: bool },

    #[error(
        "there is no scene `{scene}`\n\
         {meant}The scenes are: {known}."
    )]
    UnknownScene { scene: String, meant: Suggestion, known: String },

    #[error(
        "no choice leads to the scene `{scene}`\n\
         The story begins with the first scene: let a choice lead here, or take the scene away."
    )]
    UnreachableScene { scene: String },

    #[error(
        "the scene `{scene}` never comes to an ending\n\
         Let one of its choices lead on to an ending."
    )]
    DeadEnd { scene: String },

    #[error(
        "the number of endings is {count}, and {} is good\n\
         A story has two endings or more, and at least one of them is good.", if *.good { "one" } else { "none" }
    )]
    Endings { count: usize, good: bool },

    #[error(
        "there is no question `{about}` in this pillola\n\
         {meant}Name one of: {known}."
    )]
    UnknownQuestion { about: String, meant: Suggestion, known: String },

    #[error(
        "`{about}` cannot be what one is sure or unsure of\n\
         Name a question with right and wrong answers that is no story."
    )]
    NothingToBeSureOf { about: String },
}
