//! Any assignment and any result.

use crate::chance::Chance;
use pillole_core::assessment::Standing;
use pillole_core::date::Date;
use pillole_core::facilita::{AgeBand, Gender, Mode};
use pillole_core::id::{Number, TemplateId};
use pillole_core::progress::Timestamp;
use pillole_core::session::plan::{Activity, Held, Part, PartId, Plan};
use pillole_core::session::{
    Answer, Assignment, Nickname, Outcome, Person, Progress, SessionResult, Tag, Task, Tasks, Test,
    Title,
};
use proptest::prelude::*;

pub(crate) fn pillola(number: u32) -> Task {
    Task::Pillola(Number(number))
}

/// Any assignment that can be made.
pub(crate) fn any_assignment() -> impl Strategy<Value = Assignment> {
    let number = prop_oneof![4 => 1..40_u32, 2 => 1..5_000_u32, 1 => 1..=u32::MAX];
    let pillole = proptest::collection::btree_set(number, 0..=9);
    let tests = proptest::collection::vec(0..Test::all().count(), 0..=2);
    let date = proptest::option::of(20_454..36_524_u32);
    let title = prop_oneof!["\\PC{0,40}", "[A-Za-z0-9 àèéìòù'.,:!?-]{0,60}", Just(String::new())];
    (any::<u32>(), pillole, tests, date, title, any::<u64>())
        .prop_filter("nothing to do", |(_, pillole, tests, ..)| pillole.len() + tests.len() > 0)
        .prop_map(|(tag, pillole, tests, date, title, order)| {
            let tests = tests.into_iter().map(|place| Task::Test(Test::all().nth(place).unwrap()));
            let mut tasks: Vec<Task> = pillole.into_iter().map(pillola).chain(tests).collect();
            let mut chance = Chance::new(order);
            for place in (1..tasks.len()).rev() {
                tasks.swap(place, chance.below(place + 1));
            }
            let date = date.and_then(Date::from_days_since_epoch);
            Assignment::new(Tag::new(tag), Tasks::new(tasks).unwrap(), date, Title::new(&title))
        })
}

/// Some result of an assignment.
pub(crate) fn result(assignment: &Assignment, chance: &mut Chance) -> SessionResult {
    let person = Person::new(Nickname::new(chance.next() as u32), chance.next() as u32);
    let mut result = SessionResult::empty(person, assignment.tasks());
    for outcome in &mut result.outcomes {
        match outcome {
            Outcome::Pillola { progress, answers } => {
                *progress = chance.pick(&[Progress::None, Progress::Begun, Progress::Done]);
                for answer in answers {
                    *answer = chance.pick(&[Answer::None, Answer::Wrong, Answer::Right]);
                }
            }
            Outcome::Test(standings) => {
                for standing in standings {
                    let place = chance.below(5);
                    *standing = Standing::ALL.get(place).copied();
                }
            }
        }
    }
    result
}

fn any_part() -> impl Strategy<Value = Part> {
    let activity = prop_oneof![
        Just(Activity::Talk),
        Just(Activity::Break),
        Just(Activity::Discussion),
        (1..99_u32).prop_map(|number| Activity::Pillola(Number(number))),
        (0..Test::all().count()).prop_map(|test| Activity::Test(Test::all().nth(test).unwrap())),
    ];
    (activity, any::<u16>(), "\\PC{0,20}", "\\PC{0,40}")
        .prop_map(|(activity, minutes, title, notes)| Part::new(activity, minutes, &title, &notes))
}

/// Any plan that can come of a few changes; few moments and few parts, so that two of them meet.
pub(crate) fn any_plan() -> impl Strategy<Value = Plan> {
    let change = (0..6_u8, 0..4_u32, any_part(), 2..9_u64, any::<u16>());
    proptest::collection::vec(change, 0..12).prop_map(|changes| {
        let at = Timestamp::from_milliseconds;
        let mut plan = Plan::new("x", 60, Tag::new(1), at(1));
        for (what, id, part, when, number) in changes {
            let (id, when) = (PartId(id), at(when));
            match what {
                0 => plan.move_to(id, usize::from(number % 5), when),
                1 => plan.remove(id, when),
                2 => plan.title.set(part.title, when),
                3 => {
                    let mut held = Held::new(number, [Number(1)].into());
                    held.mode = Mode::ALL[usize::from(number % 5)];
                    held.note = part.notes;
                    held.attendance.set(AgeBand::From55, Gender::Female, number.into());
                    plan.held.set(Some(held), when);
                }
                4 => {
                    plan.date.set(Date::from_days_since_epoch(u32::from(number)), when);
                    plan.template = TemplateId::try_from("prova").ok();
                    plan.thrown_away.set(number % 2 == 0, when);
                }
                _ => plan.add(id, part, when),
            }
        }
        plan
    })
}
