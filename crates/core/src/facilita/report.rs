//! What is reported of one session, from what was really done, and the sum of many.

use super::attendance::Attendance;
use super::service::Service;
use super::topic::Topic;
use crate::date::Date;
use crate::digcomp::Competence;
use std::collections::{BTreeMap, BTreeSet};

/// The longest text of SE7, in characters.
pub const LONGEST_NOTE: usize = 600;

/// How the service was given (SE3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mode {
    /// To one person.
    Individual,
    /// To a group.
    Group,
    /// As a course, in one place.
    InPlace,
    /// As a course, online.
    Online,
    /// Otherwise.
    Other,
}

impl Mode {
    /// All, in the tool's order.
    pub const ALL: [Self; 5] =
        [Self::Individual, Self::Group, Self::InPlace, Self::Online, Self::Other];

    /// The tool's letter.
    #[must_use]
    pub fn letter(self) -> char {
        match self {
            Self::Individual => 'A',
            Self::Group => 'B',
            Self::InPlace => 'C',
            Self::Online => 'D',
            Self::Other => 'E',
        }
    }
}

/// A field of the tool that is filled in. SE4 is not: the tool derives it from SE5.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// The date.
    Se1,
    /// The duration.
    Se2,
    /// How it was given.
    Se3,
    /// The topics.
    Se5,
    /// The services.
    Se6,
    /// A free text.
    Se7,
}

impl Field {
    /// All, in order.
    pub const ALL: [Self; 6] = [Self::Se1, Self::Se2, Self::Se3, Self::Se5, Self::Se6, Self::Se7];

    /// The field's code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Se1 => "SE1",
            Self::Se2 => "SE2",
            Self::Se3 => "SE3",
            Self::Se5 => "SE5",
            Self::Se6 => "SE6",
            Self::Se7 => "SE7",
        }
    }
}

/// What is reported of one session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// The day.
    pub date: Date,
    /// How long it was, in minutes.
    pub minutes: u16,
    /// How it was given.
    pub mode: Mode,
    /// What it was about, by the competences that the tool has a code for.
    pub topics: BTreeSet<Topic>,
    /// The competences that it has none for: to be said in words.
    pub without_code: BTreeSet<Competence>,
    /// The services it was about; where there is none, the code that says so.
    pub services: BTreeSet<Service>,
    /// The free text, [`LONGEST_NOTE`] characters at most.
    pub note: String,
    /// Who was there.
    pub attendance: Attendance,
}

impl Report {
    /// Of a session about these competences and services.
    #[must_use]
    pub fn new(
        date: Date,
        minutes: u16,
        mode: Mode,
        competences: impl IntoIterator<Item = Competence>,
        services: impl IntoIterator<Item = Service>,
    ) -> Self {
        let (topics, without_code) = Topic::of_all(competences);
        let mut named: BTreeSet<Service> =
            services.into_iter().filter(|it| it.is_named()).collect();
        if named.is_empty() {
            // "None of the others" is an answer only where there is no other.
            named.extend(Service::all().filter(|it| !it.is_named()));
        }
        let (services, note) = (named, String::new());
        let attendance = Attendance::default();
        Self { date, minutes, mode, topics, without_code, services, note, attendance }
    }

    /// With this free text, cut where the tool would refuse more.
    #[must_use]
    pub fn with_note(mut self, note: &str) -> Self {
        self.note = note.trim().chars().take(LONGEST_NOTE).collect();
        self
    }

    /// With this count of people.
    #[must_use]
    pub fn with_attendance(mut self, attendance: Attendance) -> Self {
        self.attendance = attendance;
        self
    }

    /// What goes into a field, as the tool takes it; several answers are separated by `:`.
    #[must_use]
    pub fn value(&self, field: Field) -> String {
        let joined = |codes: Vec<String>| codes.join(":");
        match field {
            Field::Se1 => self.date.to_string(),
            Field::Se2 => format!("{:02}:{:02}", self.minutes / 60, self.minutes % 60),
            Field::Se3 => self.mode.letter().to_string(),
            Field::Se5 => joined(self.topics.iter().map(|it| it.number().to_string()).collect()),
            Field::Se6 => joined(self.services.iter().map(ToString::to_string).collect()),
            Field::Se7 => self.note.clone(),
        }
    }

    /// All fields to be copied together: one a line, the code, a tab, what goes in.
    #[must_use]
    pub fn all_values(&self) -> String {
        let line = |field: Field| {
            let value = self.value(field);
            format!("{}\t{}", field.code(), value.split_whitespace().collect::<Vec<_>>().join(" "))
        };
        Field::ALL.map(line).join("\n")
    }
}

/// Many sessions together, as a month's are.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sum {
    /// How many sessions.
    pub sessions: usize,
    /// How long they were together, in minutes.
    pub minutes: u32,
    /// In how many sessions each topic was.
    pub topics: BTreeMap<Topic, usize>,
    /// In how many each service was.
    pub services: BTreeMap<Service, usize>,
    /// The competences without a code, and in how many.
    pub without_code: BTreeMap<Competence, usize>,
    /// Who was there: who came twice counts twice.
    pub attendance: Attendance,
}

impl Sum {
    /// Of these sessions.
    pub fn of<'a>(reports: impl IntoIterator<Item = &'a Report>) -> Self {
        let mut sum = Self::default();
        for report in reports {
            sum.sessions += 1;
            sum.minutes += u32::from(report.minutes);
            report.topics.iter().for_each(|it| *sum.topics.entry(*it).or_default() += 1);
            report.services.iter().for_each(|it| *sum.services.entry(*it).or_default() += 1);
            for competence in &report.without_code {
                *sum.without_code.entry(*competence).or_default() += 1;
            }
            sum.attendance = sum.attendance.plus(&report.attendance);
        }
        sum
    }
}
