use crate::said;
use pillole_core::question::{
    Ask, Blank, Credit, Gap, Mistake, Part, Piece, ResponseError, Verdict,
};

/// "Per entrare serve lo [SPID] o la [carta d'identità elettronica]."
fn question() -> Gap {
    let blank = |accepts: &[&str], feedback: &str, mistakes: &[(&str, &str)]| {
        let mistake = |(text, feedback): &(&str, &str)| Mistake {
            text: (*text).to_owned(),
            feedback: (*feedback).to_owned(),
        };
        Piece::Blank(Blank {
            accepts: accepts.iter().map(|text| (*text).to_owned()).collect(),
            feedback: feedback.to_owned(),
            mistakes: mistakes.iter().map(mistake).collect(),
        })
    };
    Gap {
        pieces: vec![
            Piece::Text("Per l'".to_owned()),
            blank(
                &["accesso", "entrata"],
                "Si dice accesso.",
                &[("acceso", "Acceso è il telefono.")],
            ),
            Piece::Text(" serve la ".to_owned()),
            blank(&["carta d'identità"], "La CIE.", &[("patente", "La patente non basta.")]),
            Piece::Text(".".to_owned()),
        ],
    }
}

fn check(written: &[&str]) -> Result<(u8, Vec<String>), ResponseError> {
    let written: Vec<String> = written.iter().map(|text| (*text).to_owned()).collect();
    let outcome = question().check(&written)?;
    let texts = outcome.remarks.iter().map(|remark| remark.text.clone()).collect();
    Ok((outcome.credit.hundredths(), texts))
}

fn told(credit: u8, texts: &[&str]) -> Result<(u8, Vec<String>), ResponseError> {
    Ok((credit, texts.iter().map(|text| (*text).to_owned()).collect()))
}

#[test]
fn each_gap_is_worth_its_share() {
    assert_eq!(
        check(&["Accesso", "CARTA D'IDENTITA"]),
        told(100, &["Si dice accesso.", "La CIE."])
    );
    assert_eq!(
        check(&["entrata", "la carta didentità"]),
        told(100, &["Si dice accesso.", "La CIE."])
    );
    assert_eq!(check(&["acesso", "tessera"]), told(50, &["Si dice accesso.", "La CIE."]));
}

#[test]
fn a_known_mistake_has_its_own_feedback_even_one_letter_away_from_what_is_right() {
    let texts = ["Acceso è il telefono.", "La patente non basta."];
    assert_eq!(check(&["acceso", "la patente"]), told(0, &texts));
    assert_eq!(check(&["Acceso", "pattente"]), told(0, &texts));
}

#[test]
fn no_gap_stays_empty() {
    assert_eq!(check(&["accesso"]), Err(ResponseError::Incomplete));
    assert_eq!(check(&["accesso", " "]), Err(ResponseError::Incomplete));
    assert_eq!(check(&["accesso", "cie", "cie"]), Err(ResponseError::Incomplete));
}

#[test]
fn the_solution_shows_the_first_of_what_is_accepted() {
    let solution = question().solution();
    let said: Vec<_> = solution.iter().map(|r| (r.about.as_str(), r.verdict)).collect();
    assert_eq!(said, [("accesso", Verdict::Right), ("carta d'identità", Verdict::Right)]);
}

#[test]
fn what_was_written_is_said_back() {
    let written = vec![" entrata ".to_owned(), "x".to_owned()];
    let outcome = question().check(&written).unwrap();
    assert_eq!(said(&outcome), [("entrata", Verdict::Right), ("x", Verdict::Wrong)]);
    assert_eq!(outcome.credit, Credit::share(1, 2));
}

#[test]
fn on_paper_gaps_are_lines_and_the_key_has_all_that_is_accepted() {
    let paper = question().paper(1);
    let text = |text: &str| Some(text.to_owned());
    let pieces = vec![text("Per l'"), None, text(" serve la "), None, text(".")];
    assert_eq!(paper.parts, [Part::Gaps(pieces)]);
    assert_eq!(paper.key, ["accesso / entrata", "carta d'identità"]);
}
