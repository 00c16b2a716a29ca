use pillole_core::question::{Amount, Ask, Credit, Numeric, Part, ResponseError};
use proptest::prelude::*;

fn question(value: i64, tolerance: i64, unit: &str) -> Numeric {
    Numeric {
        value: Amount(value),
        tolerance: Amount(tolerance),
        unit: unit.to_owned(),
        right: "right".to_owned(),
        low: "low".to_owned(),
        high: "high".to_owned(),
    }
}

fn text(question: &Numeric, typed: &str) -> Result<String, ResponseError> {
    let outcome = question.check(&typed.to_owned())?;
    assert_eq!(outcome.credit.is_full(), outcome.remarks[0].text == "right");
    Ok(outcome.remarks[0].text.clone())
}

#[test]
fn too_little_and_too_much_are_told_apart() {
    let exact = question(42_500, 0, "€");
    for (typed, said) in [
        ("42,50", "right"),
        ("€ 42.5", "right"),
        ("42,50 euro", "right"),
        ("42,5€", "right"),
        ("42", "low"),
        ("42,49", "low"),
        ("-42,50", "low"),
        ("42,51", "high"),
        ("4250", "high"),
    ] {
        assert_eq!(text(&exact, typed).as_deref(), Ok(said), "{typed}");
    }
    let about = question(24_000, 2_000, "ore");
    for (typed, said) in [
        ("22", "right"),
        ("26 ore", "right"),
        ("25 ORE", "right"),
        ("1 ora", "low"),
        ("26,001", "high"),
    ] {
        assert_eq!(text(&about, typed).as_deref(), Ok(said), "{typed}");
    }
}

#[test]
fn a_number_that_can_mean_two_is_taken_for_the_nearer_one() {
    assert_eq!(text(&question(1_234_000, 0, ""), "1.234").as_deref(), Ok("right"));
    assert_eq!(text(&question(1_234, 0, ""), "1.234").as_deref(), Ok("right"));
    assert_eq!(text(&question(1_300_000, 0, ""), "1.234").as_deref(), Ok("low"));
}

#[test]
fn what_is_no_number_is_said_so() {
    let question = question(24_000, 0, "ore");
    for typed in ["ventiquattro", "24 giorni", "24 o 25", "ore"] {
        assert_eq!(text(&question, typed), Err(ResponseError::NotANumber), "{typed}");
    }
    assert_eq!(text(&question, "  "), Err(ResponseError::Incomplete));
}

#[test]
fn the_key_has_the_unit_and_cents_have_two_digits() {
    assert_eq!(question(42_500, 0, "€").paper(0).key, ["42,50 €"]);
    assert_eq!(question(42_000, 0, "€").paper(0).key, ["42 €"]);
    assert_eq!(question(2_500, 0, "GB").paper(0).key, ["2,5 GB"]);
    assert_eq!(question(114_000, 0, "").paper(0).key, ["114"]);
    assert_eq!(question(1_000, 0, "ore").paper(0).parts, [Part::Number("ore".to_owned())]);
}

proptest! {
    #[test]
    fn within_the_tolerance_it_is_right(value: i64, tolerance in 0_i64..1_000_000, away in -2_000_000_i64..2_000_000) {
        let typed = Amount(value.saturating_add(away));
        let outcome = question(value, tolerance, "").check(&typed.to_text()).unwrap();
        if typed.0.abs_diff(value) <= tolerance.unsigned_abs() {
            prop_assert_eq!(outcome.credit, Credit::FULL);
        }
    }
}
