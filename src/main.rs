//! The browser's entry: fetch what this page needs, build the app beside the page, take over.
//!
//! Until then, and if anything fails on the way, the pre-rendered page stays and can be read.

use pillole::app::App;
use pillole::lazy;
use pillole::platform::{clock, fetch, fetch::FetchError, page, takeover};
use pillole::routes::Page;
use pillole::state::documents::{DocumentKey, Shell};
use pillole::state::language::{Dictionary, Language};
use pillole::state::shared_device::Beginning;
use pillole::state::startup;

fn main() {
    wasm_bindgen_futures::spawn_local(async {
        if start().await.is_err() {
            page::set_root_attribute("data-app", "failed");
        }
    });
}

/// Fetches, builds, takes over.
async fn start() -> Result<(), FetchError> {
    let shell_address = page::root_attribute("data-shell").ok_or(FetchError::Gone)?;
    let path = page::path();
    let (language, path) = Language::split(&path);
    let page = Page::parse(path);
    let key = page.as_ref().and_then(DocumentKey::of);
    let address = page::root_attribute("data-document");
    let own_data = async {
        match &address {
            Some(address) => fetch::bytes(address).await.map(Some),
            None => Ok(None),
        }
    };
    let part = lazy::ready(page.as_ref());
    let sharing = lazy::ready_to_share();
    let (shell, document, part, sharing) =
        futures::join!(fetch::bytes(&shell_address), own_data, part, sharing);
    part?;
    let shared = match sharing? {
        // Before anything that was kept is looked at.
        Some(begin) => match begin().await {
            Beginning::Here(view) => view,
            Beginning::Elsewhere => return Ok(()),
        },
        None => None,
    };
    let shell: Shell = postcard::from_bytes(&shell?).map_err(|_| FetchError::Damaged)?;
    let first = match (key, document?) {
        (Some(key), Some(bytes)) => Some((key.clone(), key.parse(&bytes)?)),
        _ => None,
    };
    clock::next_task().await;
    let mut texts = shell.words.clone();
    if page.is_some_and(|page| page.has_words_apart()) {
        // Their words come apart; here they are known before the page is built.
        let address = shell.documents.get("session-words").ok_or(FetchError::Gone)?;
        let words = fetch::bytes(address).await?;
        texts.extend(postcard::from_bytes::<Vec<String>>(&words).map_err(|_| FetchError::Damaged)?);
    }
    let dictionary = Dictionary { language, texts };
    let Some(root) = takeover::detached_root() else { return Err(FetchError::Damaged) };
    let reading = takeover::reading();
    startup::begin();
    let handle = leptos::mount::mount_to(root.clone(), move || {
        leptos::view! { <App shell dictionary first root=page::root() shared/> }
    });
    handle.forget();
    // The reader's taps and scrolls come between building one piece, the next, and showing.
    clock::next_task().await;
    while let Some(job) = startup::next() {
        job();
        leptos::task::tick().await;
        clock::next_task().await;
    }
    takeover::replace_static_page(&root);
    leptos::task::tick().await;
    reading.hold();
    page::set_root_attribute("data-waiting", "");
    page::set_root_attribute("data-app", "ready");
    startup::end();
    Ok(())
}
