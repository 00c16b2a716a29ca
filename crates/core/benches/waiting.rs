//! How long other rules take that run while somebody waits: the next question of a test, records that
//! become one, codes. `cargo bench -p pillole-core --bench waiting`; `next` walks whole tests.

mod bank;

use bank::bank;
use divan::{AllocProfiler, Bencher, black_box};
use pillole_core::assessment::{Asked, Measure, Model, Scope, Scored, next};
use pillole_core::id::{ItemId, Number, Slug};
use pillole_core::progress::{Form, Record, Timestamp};
use pillole_core::question::{ChoiceIndex, Credit, Response};
use pillole_core::session::{
    Assignment, Nickname, Person, SessionResult, Tag, Task, Tasks, Test, Title,
};
use pillole_core::storage::Kept as _;

#[global_allocator]
static ALLOCATED: AllocProfiler = AllocProfiler::system();

fn main() {
    divan::main();
}

/// The question after ten answers.
#[divan::bench(args = [504, 5_040])]
fn next_question(bencher: Bencher<'_, '_>, size: u32) {
    let bank = bank(size);
    let model = Model::default();
    let mut measure = Measure::new(&model);
    let scored: Vec<(u32, Scored)> = bank
        .iter()
        .step_by(41)
        .take(10)
        .map(|entry| {
            let share = f64::from(u8::from(entry.number.0 % 3 < 2));
            let scored = Scored { competence: entry.competence, level: entry.level, share };
            measure.add(scored);
            (entry.number.0, scored)
        })
        .collect();
    bencher.bench(|| {
        let asked: Vec<Asked<'_>> =
            scored.iter().map(|(number, scored)| Asked { number: *number, scored }).collect();
        next(black_box(&measure), &bank, &asked, Scope::Whole, 7).map(|entry| entry.number)
    });
}

/// The record of one who did so many pillole, six questions each, on one device or another.
fn record(pillole: u64, device: u64) -> Record {
    let mut record = Record::default();
    for number in 0..pillole {
        let now = Timestamp::from_milliseconds(1_790_000_000_000 + number * 86_400_000 + device);
        let Ok(slug) = Slug::try_from(format!("pillola-{number}")) else { continue };
        record.open(&slug, Form::Read, now);
        record.finish(&slug, Form::Read, now);
        for question in 0..6 {
            let name = format!("pillola-{number}/domanda-{question}");
            let Ok(item) = ItemId::try_from(name) else { continue };
            let response = Response::Single(ChoiceIndex(1));
            record.answer(&item, response, Credit::FULL, false, now);
        }
    }
    record
}

#[divan::bench(args = [50, 500])]
fn merge_two_records(bencher: Bencher<'_, '_>, pillole: u64) {
    let (one, other) = (record(pillole, 0), record(pillole, 500));
    bencher.with_inputs(|| (one.clone(), other.clone())).bench_values(|(a, b)| a.merge(b));
}

#[divan::bench(args = [50, 500])]
fn write_a_record(bencher: Bencher<'_, '_>, pillole: u64) {
    let record = record(pillole, 0);
    bencher.bench(|| black_box(&record).to_json());
}

#[divan::bench(args = [50, 500])]
fn read_a_record(bencher: Bencher<'_, '_>, pillole: u64) {
    let json = record(pillole, 0).to_json();
    bencher.bench(|| Record::from_json(black_box(&json)).is_ok());
}

/// What a session of nine pillole and a test asks.
fn assignment() -> Option<Assignment> {
    let pillole = (1..=9).map(|number| Task::Pillola(Number(number * 317)));
    let tasks = pillole.chain(Test::all().map(Task::Test).take(1)).collect();
    Some(Assignment::new(Tag::new(77), Tasks::new(tasks).ok()?, None, Title::new("Il mercoledì")))
}

#[divan::bench]
fn write_an_assignment(bencher: Bencher<'_, '_>) {
    let Some(assignment) = assignment() else { return };
    bencher.bench(|| black_box(&assignment).code());
}

#[divan::bench]
fn read_an_assignment(bencher: Bencher<'_, '_>) {
    let Some(code) = assignment().map(|assignment| assignment.code()) else { return };
    bencher.bench(|| Assignment::from_code(black_box(&code)).is_ok());
}

#[divan::bench]
fn write_a_result(bencher: Bencher<'_, '_>) {
    let Some(assignment) = assignment() else { return };
    let result = SessionResult::empty(Person::new(Nickname::new(5), 9), assignment.tasks());
    bencher.bench(|| black_box(&result).code(&assignment));
}

#[divan::bench]
fn read_a_result(bencher: Bencher<'_, '_>) {
    let Some(assignment) = assignment() else { return };
    let result = SessionResult::empty(Person::new(Nickname::new(5), 9), assignment.tasks());
    let code = result.code(&assignment);
    bencher.bench(|| SessionResult::from_code(black_box(&code), &assignment).is_ok());
}
