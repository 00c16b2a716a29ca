//! The forms of a pillola as steps that stay in reach while one scrolls, with the capsule.

use super::capsule::{self, Capsule, form_name, forms};
use super::icon::Icon;
use crate::state::language::{key, use_words};
use crate::state::learner::use_learner;
use leptos::prelude::*;
use pillole_core::catalogue::Card;
use pillole_core::progress::Form;

/// Where on the page a form stands.
fn anchor(form: Form) -> &'static str {
    match form {
        Form::Watch => "#guarda",
        Form::Read => "#leggi",
        Form::Try => "#prova",
        Form::Check => "#verifica",
        Form::Print => "#stampa",
    }
}

/// The bar with the forms.
#[component]
pub fn FormTabs(
    /// The pillola.
    card: Card,
) -> impl IntoView {
    let w = use_words();
    let learner = use_learner();
    let forms = forms(&card);
    let done = Signal::derive(move || learner.forms_done(&card));
    let tab = move |(index, form): (usize, Form)| {
        let is_done = move || done.with(|done| capsule::is_done(done, index));
        view! {
            <li>
                <a href=anchor(form) class:done=is_done>
                    <Icon name=icon(form)/>
                    <span>{w.t(form_name(form))}</span>
                    <span class="visually-hidden">
                        {move || is_done().then(|| view! { <span>{w.t(key::FORM_DONE)}</span> })}
                    </span>
                </a>
            </li>
        }
    };
    view! {
        <nav class="form-tabs no-print" aria-label=w.t(key::FORM_LABEL)>
            <div class="container form-tabs-row">
                <ul>{forms.enumerate().map(tab).collect_view()}</ul>
                <Capsule done/>
            </div>
        </nav>
    }
    .into_any()
}

/// The sign of a form.
fn icon(form: Form) -> &'static str {
    match form {
        Form::Watch => "watch",
        Form::Read => "read",
        Form::Try => "hand",
        Form::Check => "check",
        Form::Print => "print",
    }
}
