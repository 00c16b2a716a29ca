//! A large catalogue. How long it takes is measured by the benchmark, not here.

use crate::fixture::{compile, folder, text_of};
use pillole_content::numbers::assign_in;

#[test]
fn a_thousand_pillole_compile_and_each_leads_to_three_others() {
    let mut folder = folder();
    let pillola = text_of(&folder, "pillole/pagare-un-avviso.md");
    for number in 0..1000 {
        let level = format!("level = {}", number % 8 + 1);
        let text = pillola.replacen("level = 2", &level, 1);
        folder.files.insert(format!("pillole/copia-{number}.md"), Ok(text.into_bytes()));
    }
    assign_in(&mut folder).unwrap();
    let compiled = compile(&folder).unwrap();
    assert_eq!((compiled.stats.pillole, compiled.stats.items), (1002, 9017));
    for pillola in &compiled.catalogue.pillole {
        assert_eq!(pillola.next.len(), 3);
        assert!(pillola.next.iter().all(|next| next.slug != pillola.card.slug));
    }
    let copy = compiled.catalogue.pillole.iter().find(|p| p.card.slug.as_str() == "copia-0");
    let next: Vec<&str> = copy.unwrap().next.iter().map(|card| card.slug.as_str()).collect();
    assert_eq!(next, ["entrare-con-spid", "copia-104", "copia-112"]);
}
