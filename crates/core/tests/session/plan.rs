use crate::chance::Chance;
use crate::generate::any_plan;
use crate::merges;
use pillole_core::id::Number;
use pillole_core::json;
use pillole_core::progress::Timestamp;
use pillole_core::session::plan::{Activity, Edited, LONGEST_NOTES, Part, PartId, Plan, PlanId};
use pillole_core::session::{NotTasks, Tag, Workbook};
use pillole_core::storage::{ImportError, Kept as _, file};
use proptest::prelude::*;

fn at(milliseconds: u64) -> Timestamp {
    Timestamp::from_milliseconds(milliseconds)
}

fn plan() -> Plan {
    Plan::new("Identità digitale", 90, Tag::new(3), at(1))
}

fn talk(minutes: u16, title: &str) -> Part {
    Part::new(Activity::Talk, minutes, title, "")
}

/// The titles of the parts, in order.
fn titles(plan: &Plan) -> String {
    plan.parts().iter().map(|(_, part)| part.title.as_str()).collect::<Vec<_>>().join(" ")
}

/// A plan with parts a, b, c, d of 10 minutes.
fn four() -> Plan {
    let mut plan = plan();
    for (id, title) in (1..).zip(["a", "b", "c", "d"]) {
        plan.add(PartId(id), talk(10, title), at(2));
    }
    plan
}

#[test]
fn parts_stand_in_the_order_in_which_they_are_added_and_moved() {
    let mut plan = four();
    assert_eq!(titles(&plan), "a b c d");
    plan.move_to(PartId(4), 1, at(3));
    assert_eq!(titles(&plan), "a d b c");
    plan.move_to(PartId(1), 9, at(4));
    assert_eq!(titles(&plan), "d b c a");
    plan.move_to(PartId(3), 0, at(5));
    assert_eq!(titles(&plan), "c d b a");
    plan.remove(PartId(2), at(6));
    assert_eq!(titles(&plan), "c d a");
    assert_eq!(plan.running_time(), 30);
    assert_eq!(plan.timetable().iter().map(|row| row.0).collect::<Vec<_>>(), [0, 10, 20]);
}

#[test]
fn there_is_always_room_between_two_parts() {
    let mut plan = four();
    let mut expected: Vec<u32> = vec![1, 2, 3, 4];
    let mut chance = Chance::new(9);
    for moment in 3..2_000 {
        // Mostly between the same two: the room there is used up soon.
        let from = chance.below(4);
        let to = if chance.below(8) == 0 { chance.below(4) } else { 1 };
        let id = expected.remove(from);
        expected.insert(to, id);
        plan.move_to(PartId(id), to, at(moment));
        let order: Vec<u32> = plan.parts().iter().map(|(id, _)| id.0).collect();
        assert_eq!(order, expected);
    }
}

#[test]
fn what_both_added_is_there_after_merging() {
    let (mut mine, mut theirs) = (four(), four());
    mine.add(PartId(10), talk(5, "mine"), at(5));
    mine.change(PartId(1), at(5), |part| part.notes = "di qua".to_owned());
    theirs.add(PartId(11), talk(5, "theirs"), at(6));
    theirs.change(PartId(2), at(6), |part| part.minutes = 25);
    theirs.remove(PartId(4), at(6));
    let both = mine.merge(theirs);
    assert_eq!(titles(&both), "a b c mine theirs");
    assert_eq!(both.part(PartId(1)).unwrap().notes, "di qua");
    assert_eq!(both.part(PartId(2)).unwrap().minutes, 25);
}

#[test]
fn the_assignment_has_what_learners_do() {
    let mut plan = plan();
    assert_eq!(plan.assignment(), Err(NotTasks::None));
    for (id, number) in [(1, 5), (2, 1)] {
        plan.add(PartId(id), Part::new(Activity::Pillola(Number(number)), 20, "", ""), at(2));
        plan.add(PartId(id + 10), Part::new(Activity::Break, 5, "", ""), at(2));
    }
    let assignment = plan.assignment().unwrap();
    assert_eq!(assignment.tasks().pillole().map(|it| it.0).collect::<Vec<_>>(), [5, 1]);
    assert_eq!(assignment.title().as_str(), "Identità digitale");
}

#[test]
fn a_copy_is_another_session() {
    let mut plan = four();
    plan.date.set("2026-11-24".parse().ok(), at(3));
    let copy = plan.again("Di nuovo", Tag::new(4), at(9));
    assert_eq!(titles(&copy), "a b c d");
    assert_eq!((copy.date.value, copy.tag.value), (None, Tag::new(4)));
    assert!(copy.held.value.is_none());
}

#[test]
fn texts_and_minutes_stay_within_bounds() {
    let part = Part::new(Activity::Talk, 0, "a\n b\u{7}", &"x".repeat(LONGEST_NOTES + 1));
    assert_eq!((part.minutes, part.title.as_str()), (1, "a b"));
    assert_eq!(part.notes.len(), LONGEST_NOTES);
    assert_eq!(Plan::new(" ", 60_000, Tag::new(1), at(1)).minutes.value, 600);
}

#[test]
fn a_change_after_the_clock_was_set_back_still_counts() {
    let mut title = Edited::new("a".to_owned(), at(1_000));
    title.set("b".to_owned(), at(10));
    assert_eq!(Edited::new("a".to_owned(), at(1_000)).merge(title.clone()), title);
}

fn workbook(plans: &[(u64, Plan)]) -> Workbook {
    let mut workbook = Workbook::default();
    for (id, plan) in plans {
        workbook.put(PlanId(*id), plan.clone(), at(1));
    }
    workbook
}

proptest! {
    #[test]
    fn merging_plans_is_commutative_associative_idempotent(
        a in any_plan(), b in any_plan(), c in any_plan()
    ) {
        merges([a, b, c], Plan::merge)?;
    }

    #[test]
    fn every_plan_comes_back_from_storage_file_and_link(plan in any_plan(), id: u64) {
        let workbook = workbook(&[(id, plan.clone())]);
        prop_assert_eq!(&Workbook::from_json(&workbook.to_json()).unwrap(), &workbook);
        prop_assert_eq!(&file::read::<Workbook>(&file::write(&workbook)).unwrap(), &workbook);
        let link = plan.to_link(PlanId(id));
        prop_assert_eq!(Plan::from_link(&link), Ok((PlanId(id), plan)));
    }

    #[test]
    fn a_link_that_was_cut_or_changed_is_refused(
        plan in any_plan(), cut in 0.0..1.0_f64, letter in "[A-Za-z0-9_-]"
    ) {
        let link = plan.to_link(PlanId(1));
        let place = (link.len() as f64 * cut) as usize;
        prop_assert!(Plan::from_link(&link[..place]).is_err());
        let mut changed = link.clone();
        changed.replace_range(place..=place, &letter);
        prop_assert!(changed == link || Plan::from_link(&changed).is_err());
    }

    #[test]
    fn any_text_is_a_link_or_refused(text in "\\PC*") {
        let _ = Plan::from_link(&text);
    }
}

#[test]
fn a_learners_record_is_no_workbook() {
    let text = r#"{"what":"pillole-learner-record","version":1,"check":"0","record":{}}"#;
    assert_eq!(file::read::<Workbook>(text), Err(ImportError::NotOurs));
}

#[test]
fn hostile_workbooks_are_refused() {
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    for text in [deep.as_str(), "{}", r#"{"version":1,"plans":[],"collections":[]}"#, "null"] {
        assert!(Workbook::from_json(text).is_err());
    }
    let many: String = (0..1_000).map(|id| format!("\"{id}\":[1,null],")).collect();
    let plan = four();
    let text = workbook(&[(1, plan)]).to_json();
    let text = text.replace("\"parts\":{", &format!("\"parts\":{{{many}"));
    assert!(json::parse(&text).is_some());
    assert!(Workbook::from_json(&text).is_err(), "more parts than any plan has");
}

#[test]
fn what_was_thrown_away_can_be_taken_back() {
    let mut book = workbook(&[(1, four()), (2, plan())]);
    book.change(PlanId(1), |plan| plan.thrown_away.set(true, at(9)));
    assert_eq!(book.listed().len(), 1);
    assert_eq!(book.thrown_away()[0].0, PlanId(1));
    book.change(PlanId(1), |plan| plan.thrown_away.set(false, at(10)));
    assert_eq!(book.listed()[0].0, PlanId(1), "and is the last changed");
}
