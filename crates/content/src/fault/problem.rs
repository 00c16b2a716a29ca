//! Everything the compiler refuses or warns of, with what to do about it.
//!
//! One long list on purpose: it is the one place that says what content must be. A problem's kind
//! is its variant's name in kebab case and stays the same when the wording changes. The first line
//! of each message says what is wrong, the rest what to do.

use super::Suggestion;
use strum::{IntoStaticStr, VariantNames};
use thiserror::Error;

/// What can be wrong.
#[derive(Debug, Clone, PartialEq, Error, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
#[allow(missing_docs, reason = "each message says what its variant is")]
pub enum Problem {
    // ---- Files ----
    #[error(
        "there is no content in `{folder}/`\n\
         Create the folder and put its files there; docs/writing.md says which."
    )]
    MissingFolder { folder: String },

    #[error(
        "the file `{file}` is missing\n\
         Create it; docs/writing.md says what it holds."
    )]
    MissingFile { file: String },

    #[error(
        "the file cannot be read: {why}\n\
         Check that it exists, that it is a file, and that you may read it."
    )]
    Unreadable { why: String },

    #[error(
        "the file is not UTF-8 text\n\
         Save it as UTF-8: at this place there is a character of another encoding."
    )]
    NotUtf8,

    #[error(
        "the file is empty\n\
         Write it, or delete it."
    )]
    EmptyFile,

    #[error(
        "nothing reads this file\n\
         Here only {expected} is read. Rename the file or move it elsewhere."
    )]
    StrayFile { expected: String },

    #[error(
        "the file's name `{name}` cannot be a name in the portal\n\
         Use small letters a-z, digits and single hyphens, at most 80: `pagare-un-avviso`."
    )]
    BadFileName { name: String },

    #[error(
        "the file has the same name as `{other}`\n\
         Capital and small letters count as the same. Rename one of the two."
    )]
    RepeatedFileName { other: String },

    // ---- TOML ----
    #[error(
        "this is not TOML: {message}\n\
         Compare the line with the examples in docs/writing.md."
    )]
    TomlSyntax { message: String },

    #[error(
        "`{key}` is not a key of {owner}\n\
         {meant}Its keys are: {known}."
    )]
    UnknownKey { key: String, owner: String, meant: Suggestion, known: String },

    #[error(
        "{owner} needs `{key}`\n\
         Add `{key}`; docs/writing.md says what it holds."
    )]
    MissingKey { key: String, owner: String },

    #[error(
        "`{key}` is {found}, and should be {expected}\n\
         Write {expected} here."
    )]
    WrongType { key: String, expected: String, found: String },

    #[error(
        "`{key}` is empty\n\
         Fill it in, or take the key away if it may be left out."
    )]
    EmptyValue { key: String },

    #[error(
        "`{word}` is not a value of `{key}`\n\
         {meant}It can be: {known}."
    )]
    UnknownWord { key: String, word: String, meant: Suggestion, known: String },

    #[error(
        "`{name}` cannot be a name\n\
         A name is {shape}."
    )]
    BadName { name: String, shape: String },

    #[error(
        "`{entry}` is in `{key}` twice\n\
         Keep it once."
    )]
    RepeatedEntry { key: String, entry: String },

    #[error(
        "`{key}` has {count} entries\n\
         It takes at most {most}: keep the most useful ones."
    )]
    TooManyEntries { key: String, count: usize, most: usize },

    // ---- Front matter ----
    #[error(
        "the file does not start with `+++`\n\
         The first line is `+++`, then come title, summary and the rest, then `+++` again."
    )]
    NoFrontMatter,

    #[error(
        "the `+++` of the first line is never closed\n\
         Put a line with `+++` alone after the last key."
    )]
    OpenFrontMatter,

    #[error(
        "`{key}` has {letters} letters\n\
         It may have at most {most}: say it shorter."
    )]
    TooLong { key: String, letters: usize, most: usize },

    #[error(
        "`{given}` is not a competence of DigComp 2.2\n\
         Competences go from \"1.1\" to \"5.4\": three in area 1, six in area 2, four in the others."
    )]
    UnknownCompetence { given: String },

    #[error(
        "there is no level {given}\n\
         Levels go from 1 (with help) to 8."
    )]
    UnknownLevel { given: i64 },

    #[error(
        "`{given}` is not a service\n\
         Services are the letters A to S of the table in docs/writing.md; S is none of them."
    )]
    UnknownService { given: String },

    #[error(
        "`verified` is in the future\n\
         Write the day on which you checked the facts; today is {today}."
    )]
    VerifiedInFuture { today: String },

    #[error(
        "the facts were checked {months} months ago\n\
         After 18 months they must be checked again: open every source, mend the text, and set `verified` to the day you did it."
    )]
    VerifiedTooOld { months: u32 },

    #[error(
        "there is no pillola `{slug}`\n\
         {meant}A slug is a file's name in pillole/, without `.md`."
    )]
    UnknownNext { slug: String, meant: Suggestion },

    #[error(
        "`next` names the pillola itself\n\
         Name another one, or take it away: three are always proposed."
    )]
    NextIsSelf,

    #[error(
        "`also` names the pillola's own competence {competence}\n\
         Take it away: `also` is for the others."
    )]
    AlsoIsOwn { competence: String },

    // ---- Links ----
    #[error(
        "`{address}` is not a complete address\n\
         {why}"
    )]
    BadAddress { address: String, why: String },

    #[error(
        "`{address}` is not encrypted\n\
         Use the page's https:// address."
    )]
    NotHttps { address: String },

    #[error(
        "`{address}` is an invented address\n\
         Invented addresses lead nowhere: write them in a screen or as plain text, not as a link."
    )]
    InventedAddress { address: String },

    #[error(
        "`{address}` leads nowhere\n\
         {meant}Pages of the portal are /pillole/<slug>/, /glossario/#<term> and {pages}."
    )]
    LinkToNowhere { address: String, meant: Suggestion, pages: String },

    #[error(
        "`{label}` is in square brackets but leads nowhere\n\
         Write a link as [words](https://…), or take the brackets away."
    )]
    BrokenReference { label: String },

    // ---- Text ----
    #[error(
        "raw HTML is not allowed\n\
         Take the tags away. Paragraphs, lists, **bold** and [links](https://…) are written in Markdown."
    )]
    RawHtml,

    #[error(
        "pictures by address are not allowed\n\
         Draw a screen in screens/ and name it in a step."
    )]
    Picture,

    #[error(
        "{what} is not allowed\n\
         Paragraphs, lists, **bold**, *emphasis* and links are enough."
    )]
    MarkupNotAllowed { what: String },

    #[error(
        "`{mark}` is a mark, and `{key}` is plain text\n\
         Take the mark away: this text is also read aloud and searched."
    )]
    MarkInPlainText { key: String, mark: String },

    #[error(
        "only headings with two `##` are used\n\
         Make it `## …`. The title is in the front matter."
    )]
    HeadingLevel,

    #[error(
        "the heading `{heading}` is there twice\n\
         Join the two parts, or give one another heading."
    )]
    RepeatedHeading { heading: String },

    #[error(
        "the part `{heading}` is empty\n\
         Write it, or take the heading away."
    )]
    EmptyPart { heading: String },

    #[error(
        "there is no introduction\n\
         Before the first `##`, say in two or three sentences what one will be able to do."
    )]
    NoIntroduction,

    #[error(
        "the text is too hard: Gulpease {index}, and level {level} wants at least {gate}\n\
         Use shorter words and shorter sentences. The hardest ones:\n{hardest}"
    )]
    TooHard { index: String, level: u8, gate: u8, hardest: String },

    #[error(
        "a sentence of {words} words\n\
         Split it in two: at most 20 words, better 12."
    )]
    LongSentence { words: usize },

    #[error(
        "the pillola takes {minutes} minutes\n\
         Eight are the limit ({words} words at 120 a minute, 20 seconds a question, 10 seconds a step). Shorten it, or make two of it."
    )]
    TakesTooLong { minutes: usize, words: usize },

    // ---- Blocks ----
    #[error(
        "`{info}` is not a block\n\
         {meant}Blocks are `~~~script` and `~~~question`."
    )]
    UnknownBlock { info: String, meant: Suggestion },

    #[error(
        "the block that starts here is never closed\n\
         Put a line with `~~~` alone after its last line."
    )]
    OpenBlock,

    #[error(
        "a block inside a list or a quotation\n\
         Start the line with `~~~`, without spaces or signs before it."
    )]
    NestedBlock,

    #[error(
        "there is no part `## I passi`\n\
         Add the heading `## I passi`, with one `~~~script` block below it."
    )]
    NoSteps,

    #[error(
        "`## I passi` has no script\n\
         Add a `~~~script` block with three to eight [[step]]."
    )]
    NoScript,

    #[error(
        "a script outside `## I passi`\n\
         Move it below the heading `## I passi`."
    )]
    ScriptElsewhere,

    #[error(
        "a second script\n\
         A pillola has one: put all [[step]] into the first."
    )]
    SecondScript,

    #[error(
        "text after the script\n\
         Below `## I passi`, text stands before the script; after it, start a new `##`."
    )]
    TextAfterScript,

    // ---- Script ----
    #[error(
        "the number of steps is {count}\n\
         A pillola has three to eight steps: one action each, and no more than one needs."
    )]
    StepCount { count: usize },

    #[error(
        "there is no screen `{screen}`\n\
         {meant}A screen's name is its file below screens/, without `.toml`."
    )]
    UnknownScreen { screen: String, meant: Suggestion },

    #[error(
        "the screen `{screen}` has no place `{place}`\n\
         {meant}Its places are: {known}."
    )]
    UnknownPlace { place: String, screen: String, meant: Suggestion, known: String },

    #[error(
        "something is done, but on no screen\n\
         Add `screen` to this step."
    )]
    ActionWithoutScreen,

    #[error(
        "`do` names {count} actions\n\
         Say exactly one of: point, tap, press, type, choose, toggle, scroll, back."
    )]
    NotOneAction { count: usize },

    #[error(
        "one cannot {verb} `{place}`: its kind is `{kind}`\n\
         {fitting}"
    )]
    ActionDoesNotFit { verb: String, place: String, kind: String, fitting: String },

    #[error(
        "`{option}` is not an option of `{place}`\n\
         {meant}Word for word, its options are: {known}."
    )]
    UnknownOption { option: String, place: String, meant: Suggestion, known: String },

    #[error(
        "the field `{place}` does not offer `{text}`\n\
         The exercise offers `{offers}`: type exactly that, or change what the screen offers."
    )]
    NotOffered { place: String, text: String, offers: String },

    // ---- Questions ----
    #[error(
        "the number of questions is {count}\n\
         A pillola has four to eight questions."
    )]
    QuestionCount { count: usize },

    #[error(
        "all questions are of the type `{kind}`\n\
         Use at least two types: single, multiple, true_false."
    )]
    OneTypeOnly { kind: String },

    #[error(
        "there are two questions `{id}`\n\
         Give this one another id; an id that was published never changes."
    )]
    RepeatedQuestion { id: String },

    #[error(
        "the number of options is {count}\n\
         The type `{kind}` has {expected}."
    )]
    OptionCount { count: usize, kind: String, expected: String },

    #[error(
        "{right} of {count} options are right\n\
         The type `{kind}` wants {expected}. A right option has `right = true`."
    )]
    RightOptions { right: usize, count: usize, kind: String, expected: String },

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

    // ---- Screens ----
    #[error(
        "a `{device}` in the folder `{folder}`\n\
         Screens stand in screens/phone/, screens/browser/ or screens/desktop/, and `device` says the same."
    )]
    WrongDevice { device: String, folder: String },

    #[error(
        "{what} has no text for who cannot see it\n\
         Add `alt`: what it shows, in one or two sentences."
    )]
    NoPictureText { what: String },

    #[error(
        "there are two places `{id}` on this screen\n\
         Give this one another id."
    )]
    RepeatedPlace { id: String },

    #[error(
        "`inside` names `{place}`, which is not on this screen\n\
         {meant}Name a dialog, a banner or a card of this screen."
    )]
    UnknownHolder { place: String, meant: Suggestion },

    #[error(
        "nothing can be inside `{place}`: its kind is `{kind}`\n\
         Only a dialog, a banner or a card holds other places."
    )]
    NotAHolder { place: String, kind: String },

    #[error(
        "`{place}` is inside itself\n\
         Follow `inside` from here: it comes back. Take one of them away."
    )]
    InsideItself { place: String },

    #[error(
        "a choice with only one option\n\
         Give it two options or more."
    )]
    TooFewOptions,

    #[error(
        "`chosen` is `{chosen}`, which is not an option\n\
         {meant}Word for word, the options are: {known}."
    )]
    ChosenNotOffered { chosen: String, meant: Suggestion, known: String },

    #[error(
        "no pillola uses this screen\n\
         Name it in a step, or delete it."
    )]
    UnusedScreen,

    // ---- Glossary ----
    #[error(
        "the word `{word}` is already explained by `{other}`\n\
         A word leads to one explanation: take it away from one of the two, or join them."
    )]
    RepeatedWord { word: String, other: String },

    // ---- Numbers ----
    #[error(
        "no number yet for {what}\n\
         Run `cargo xtask numbers`, which adds what is missing to numbers.toml."
    )]
    NoNumber { what: String },

    #[error(
        "the number {number} is already given to `{other}`\n\
         The one that was published first keeps it. Delete the other line and run `cargo xtask numbers`."
    )]
    RepeatedNumber { number: i64, other: String },

    #[error(
        "{given} cannot be a number here\n\
         Numbers start at 1. Delete the line and run `cargo xtask numbers`."
    )]
    BadNumber { given: i64 },

    // ---- Site ----
    #[error(
        "`{path}` is not a path below public/\n\
         Write it as `images/stemma.svg`: no slash at the start, no `..`."
    )]
    BadPath { path: String },
}

impl Problem {
    /// Its stable name: `unknown-key`.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        self.into()
    }

    /// What is wrong, in one line.
    #[must_use]
    pub fn what(&self) -> String {
        let message = self.to_string();
        message.split_once('\n').map(|(what, _)| what.to_owned()).unwrap_or(message)
    }

    /// What to do about it.
    #[must_use]
    pub fn help(&self) -> String {
        self.to_string().split_once('\n').map(|(_, help)| help.to_owned()).unwrap_or_default()
    }

    /// Whether the content can be published all the same.
    #[must_use]
    pub fn is_warning(&self) -> bool {
        matches!(self, Self::LongSentence { .. } | Self::UnusedScreen)
    }

    /// The names of all kinds of problem.
    #[must_use]
    pub fn kinds() -> &'static [&'static str] {
        Self::VARIANTS
    }
}
