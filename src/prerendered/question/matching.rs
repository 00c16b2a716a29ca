//! A menu beside each thing: what belongs to it.

use crate::state::language::{key, use_words};
use leptos::prelude::*;
use pillole_core::question::{Matching, shown_order};

pub(super) fn view(ask: &Matching, name: &str, seed: u64, lang: &'static str) -> AnyView {
    let w = use_words();
    let offered: Vec<(String, String)> = {
        let offered = ask.offered();
        let order = shown_order(offered.len(), seed);
        order
            .into_iter()
            .filter_map(|index| {
                Some((index.0.to_string(), (*offered.get(index.get())?).to_owned()))
            })
            .collect()
    };
    let row = |(index, pair): (usize, &pillole_core::question::Pair)| {
        let id = format!("{name}-{index}");
        let options = offered
            .clone()
            .into_iter()
            .map(|(value, words)| view! { <option value=value lang=lang>{words}</option> })
            .collect_view();
        view! {
            <div class="pair">
                <label for=id.clone() lang=lang>{pair.left.clone()}</label>
                <select id=id class="form-control" lang=w.language().code()>
                    <option value="">{w.t(key::QUESTION_CHOOSE)}</option>
                    {options}
                </select>
            </div>
        }
    };
    ask.pairs.iter().enumerate().map(|(index, pair)| row((index, pair))).collect_view().into_any()
}
