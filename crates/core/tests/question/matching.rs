use crate::said;
use pillole_core::question::{
    Ask, ChoiceIndex, Credit, Matching, Pair, Part, ResponseError, Verdict,
};

/// Who writes from where: two of the senders write from the same kind of address.
fn question() -> Matching {
    let pair = |left: &str, right: &str| Pair {
        left: left.to_owned(),
        right: right.to_owned(),
        feedback: format!("{left} scrive da un {right}"),
    };
    Matching {
        pairs: vec![
            pair("Il Comune", "indirizzo del Comune"),
            pair("La scuola", "indirizzo della scuola"),
            pair("L'anagrafe", "indirizzo del Comune"),
        ],
        others: vec!["numero privato".to_owned()],
    }
}

fn chosen(indices: &[u8]) -> Vec<Option<ChoiceIndex>> {
    indices.iter().map(|index| Some(ChoiceIndex(*index))).collect()
}

#[test]
fn what_belongs_to_two_things_is_offered_once_and_others_too() {
    let offered = ["indirizzo del Comune", "indirizzo della scuola", "numero privato"];
    assert_eq!(question().offered(), offered);
}

#[test]
fn each_pair_is_worth_its_share() {
    let check = |indices: &[u8]| question().check(&chosen(indices)).unwrap();
    assert_eq!(check(&[0, 1, 0]).credit, Credit::FULL);
    assert_eq!(check(&[0, 1, 2]).credit.hundredths(), 66);
    assert_eq!(check(&[1, 0, 1]).credit, Credit::NONE);
    let outcome = check(&[0, 2, 0]);
    assert_eq!(said(&outcome)[1], ("La scuola: numero privato", Verdict::Wrong));
    assert_eq!(outcome.remarks[1].text, "La scuola scrive da un indirizzo della scuola");
}

#[test]
fn all_pairs_have_to_be_chosen_and_exist() {
    let check = |response| question().check(&response).map(|outcome| outcome.credit);
    assert_eq!(check(chosen(&[0, 1])), Err(ResponseError::Incomplete));
    assert_eq!(check([chosen(&[0, 1]), vec![None]].concat()), Err(ResponseError::Incomplete));
    assert_eq!(check(chosen(&[0, 1, 3])), Err(ResponseError::NoSuchChoice));
    assert_eq!(check(chosen(&[0, 1, 0, 0])), Err(ResponseError::Incomplete));
}

#[test]
fn the_key_gives_each_thing_its_letter() {
    for seed in 0..20 {
        let paper = question().paper(seed);
        let [Part::Pairs { left, right }] = &paper.parts[..] else { unreachable!("{paper:?}") };
        assert_eq!(left, &["Il Comune", "La scuola", "L'anagrafe"]);
        let letter = |text: &str| ["A", "B", "C"][right.iter().position(|r| r == text).unwrap()];
        let (town, school) = (letter("indirizzo del Comune"), letter("indirizzo della scuola"));
        assert_eq!(paper.key, [format!("1: {town}, 2: {school}, 3: {town}")]);
    }
}
