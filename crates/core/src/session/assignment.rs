//! An assignment: what a session asks of a learner, as a code that needs nothing else.
//!
//! Link and QR carry the whole of it; the code that is typed leaves out title and date. Version 1,
//! after the symbol of the version: a tag (10 bits), the tasks, whether there is a date and the date
//! (14 bits, days since 2026), whether there is a title and the title, zeros to the end of the symbol.

use super::code::bits::{Reader, Writer};
use super::code::{self, CodeError, Kind};
use super::task::Tasks;
use super::title::Title;
use crate::date::Date;

/// What tells two sessions with the same tasks apart: a number by chance, 0 to 1023.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tag(u16);

impl Tag {
    const WIDTH: u32 = 10;

    /// The tag that some chance comes to.
    #[must_use]
    pub fn new(chance: u32) -> Self {
        Self((chance % (1 << Self::WIDTH)) as u16)
    }

    /// 0 to 1023.
    #[must_use]
    pub fn number(self) -> u16 {
        self.0
    }
}

/// What tells the result of one assignment from that of another: 12 bits of its tasks and its tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Fingerprint(u16);

impl Fingerprint {
    pub(super) const WIDTH: u32 = 12;

    pub(super) fn read(bits: &mut Reader<'_>) -> Option<Self> {
        Some(Self(u16::try_from(bits.take(Self::WIDTH)?).ok()?))
    }

    pub(super) fn write(self, out: &mut Writer) {
        out.put(u128::from(self.0), Self::WIDTH);
    }
}

/// What a session asks of a learner.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Assignment {
    tag: Tag,
    tasks: Tasks,
    date: Option<Date>,
    title: Title,
}

/// 1 January 2026, in days since 1970.
const FIRST_DAY: u32 = 20_454;

/// Bits for the date.
const DATE: u32 = 14;

impl Assignment {
    /// The last year whose days a code can carry; the first is 2026.
    pub const LAST_YEAR: u16 = 2069;

    /// Asks for these tasks; without the day where a code cannot carry it.
    #[must_use]
    pub fn new(tag: Tag, tasks: Tasks, date: Option<Date>, title: Title) -> Self {
        let date = date.filter(|date| (2026..=Self::LAST_YEAR).contains(&date.parts().0));
        Self { tag, tasks, date, title }
    }

    /// The same, called otherwise, on another day.
    #[must_use]
    pub fn called(&self, title: Title, date: Option<Date>) -> Self {
        Self::new(self.tag, self.tasks.clone(), date, title)
    }

    /// What is to be done.
    #[must_use]
    pub fn tasks(&self) -> &Tasks {
        &self.tasks
    }

    /// The day of the session.
    #[must_use]
    pub fn date(&self) -> Option<Date> {
        self.date
    }

    /// What it is called; may be empty.
    #[must_use]
    pub fn title(&self) -> &Title {
        &self.title
    }

    /// The code for links: all of it.
    #[must_use]
    pub fn code(&self) -> String {
        code::write(Kind::Assignment, &self.body().symbols())
    }

    /// The code that is typed: without title and date.
    #[must_use]
    pub fn short_code(&self) -> String {
        code::write(Kind::Assignment, &self.essential().symbols())
    }

    /// Reads either code.
    ///
    /// # Errors
    /// [`CodeError`] says what is wrong with it.
    pub fn from_code(text: &str) -> Result<Self, CodeError> {
        let body = code::read(Kind::Assignment, text)?;
        let assignment = Self::read(&body).ok_or(CodeError::Unreadable)?;
        // One assignment, one code.
        if assignment.body().symbols() == body {
            Ok(assignment)
        } else {
            Err(CodeError::Unreadable)
        }
    }

    /// Whether both ask the same of the same session, whatever they are called.
    #[must_use]
    pub fn is_same_session(&self, other: &Self) -> bool {
        self.tag == other.tag && self.tasks == other.tasks
    }

    /// FNV-1a of the symbols that tell it from others, folded.
    pub(super) fn fingerprint(&self) -> Fingerprint {
        let symbols = self.essential().symbols();
        let hash = symbols.iter().fold(0x811c_9dc5_u32, |hash, symbol| {
            (hash ^ u32::from(*symbol)).wrapping_mul(0x0100_0193)
        });
        let folded = (hash >> 24 ^ hash >> 12 ^ hash) & ((1 << Fingerprint::WIDTH) - 1);
        Fingerprint(folded as u16)
    }

    fn essential(&self) -> Writer {
        Self { date: None, title: Title::default(), ..self.clone() }.body()
    }

    fn body(&self) -> Writer {
        let mut out = Writer::default();
        out.put(u128::from(self.tag.0), Tag::WIDTH);
        self.tasks.write(&mut out);
        out.put(u128::from(self.date.is_some()), 1);
        if let Some(date) = self.date {
            out.put(u128::from(date.days_since_epoch().saturating_sub(FIRST_DAY)), DATE);
        }
        out.put(u128::from(!self.title.is_empty()), 1);
        if !self.title.is_empty() {
            self.title.write(&mut out);
        }
        out
    }

    fn read(body: &[u8]) -> Option<Self> {
        let mut bits = Reader::new(body);
        let tag = Tag(u16::try_from(bits.take(Tag::WIDTH)?).ok()?);
        let tasks = Tasks::read(&mut bits)?;
        let date = match bits.bit()? {
            true => {
                let day = u32::try_from(bits.take(DATE)?).ok()?;
                Some(Date::from_days_since_epoch(FIRST_DAY + day)?)
            }
            false => None,
        };
        let title = if bits.bit()? { Title::read(&mut bits)? } else { Title::default() };
        bits.end().then_some(Self::new(tag, tasks, date, title))
    }
}
