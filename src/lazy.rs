//! Pages that few people need at first: each is in a part of the WebAssembly that is fetched when the
//! page is opened. Which pages these are stands here, and nowhere else. What only a device needs that
//! many people share is a part too, and so are the search, and what plays and reads aloud.
//!
//! Only the release build for the browser is in parts (feature `split`). Everywhere else, with the
//! development server, in tests and where pages are rendered to text, the same names are the pages
//! themselves.

use crate::components::{aloud, watch};
use crate::platform::fetch::FetchError;
use crate::routes::Page;
use crate::state::{search, shared_device};
use leptos::prelude::AnyView;

/// Builds a part of the page that is here.
pub type View = fn() -> AnyView;

/// The pages that are parts: at which address, which component, in which part. Pages that share the
/// name of their part arrive together.
macro_rules! parts {
    ($($at:pat => $module:ident::$component:ident, part $part:ident;)*) => {
        #[cfg(not(feature = "split"))]
        mod pages {
            $(pub use crate::pages::$module::$component;)*
        }

        #[cfg(feature = "split")]
        mod pages {
            use super::View;
            use super::waiting;
            use crate::platform::fetch::FetchError;
            use leptos::prelude::*;

            $(
                /// The page, once its part is here.
                #[expect(non_snake_case, reason = "it stands for a component")]
                pub fn $component() -> AnyView {
                    waiting::show(|| Box::pin($module()))
                }

                #[leptos::wasm_split::wasm_split(
                    $part, wasm_split_path = ::leptos::wasm_split, fallible
                )]
                pub(super) fn $module() -> Result<View, FetchError> {
                    Ok(|| crate::pages::$module::$component().into_any())
                }
            )*
        }

        pub use pages::{$($component),*};

        /// Whether a page is in a part; it then has the style sheet of such pages too.
        #[must_use]
        pub fn is_in_a_part(page: &Page) -> bool {
            matches!(page, $($at)|*)
        }

        /// Fetches the part of the page that the app starts on, if it is in one: the page is then
        /// built at once.
        ///
        /// # Errors
        /// [`FetchError`] when it does not arrive.
        pub async fn ready(page: Option<&Page>) -> Result<(), FetchError> {
            #[cfg(feature = "split")]
            match page {
                $(Some($at) => waiting::arrive(|| Box::pin(pages::$module())).await.map(drop)?,)*
                _ => {}
            }
            let _ = page;
            Ok(())
        }
    };
}

parts! {
    Page::Catalogue => catalogue::CataloguePage, part pages;
    Page::Glossary => glossary::GlossaryPage, part pages;
    Page::Progress => progress::ProgressPage, part pages;
    Page::Review => review::ReviewPage, part pages;
    Page::Settings => settings::SettingsPage, part pages;
    Page::Saved => saved::SavedPage, part saved;
    Page::Assessment => assessment::AssessmentPage, part assessment;
    Page::Reflection => reflection::ReflectionPage, part assessment;
    Page::Test => test::TestPage, part assessment;
    Page::Result => result::ResultPage, part result;
    Page::OnPaper => on_paper::OnPaperPage, part result;
    Page::Path => path::PathPage, part result;
    Page::Assignment => assignment::AssignmentPage, part session;
    Page::Facilitators => facilitators::FacilitatorsPage, part facilitator;
    Page::Plan => plan::PlanPage, part facilitator;
    Page::Collect => collect::CollectPage, part facilitator;
    Page::SessionPaper => session_paper::SessionPaperPage, part facilitator;
    Page::Report => report::ReportPage, part facilitator;
    Page::Present => present::PresentPage, part facilitator;
}

/// Fetches what a shared device needs, where this is one or is to be one.
///
/// # Errors
/// [`FetchError`] when it does not arrive: the page then stays as it is, without anything personal.
pub async fn ready_to_share() -> Result<Option<shared_device::Begin>, FetchError> {
    if !shared_device::is_concerned() {
        return Ok(None);
    }
    #[cfg(feature = "split")]
    let begin = shared().await;
    #[cfg(not(feature = "split"))]
    let begin = Ok(shared_device::BEGIN);
    begin.map(Some)
}

/// How a shared device begins, once its part is here: with the tests, because a part of its own would
/// make more files of what every two parts share.
#[cfg(feature = "split")]
#[leptos::wasm_split::wasm_split(assessment, wasm_split_path = ::leptos::wasm_split, fallible)]
fn shared() -> Result<shared_device::Begin, FetchError> {
    Ok(shared_device::BEGIN)
}

/// Fetches how one searches.
///
/// # Errors
/// [`FetchError`] when it does not arrive.
pub async fn search() -> Result<search::Begin, FetchError> {
    #[cfg(feature = "split")]
    return searching().await;
    #[cfg(not(feature = "split"))]
    Ok(search::BEGIN)
}

/// How a search begins, once its part is here.
#[cfg(feature = "split")]
#[leptos::wasm_split::wasm_split(search, wasm_split_path = ::leptos::wasm_split, fallible)]
fn searching() -> Result<search::Begin, FetchError> {
    Ok(search::BEGIN)
}

/// How a video is played, and how a text is read aloud.
pub type Media = (watch::Begin, aloud::Begin);

/// Fetches how videos are played and texts are read aloud, and does something with that: it may not arrive.
pub fn media(then: impl FnOnce(Result<Media, FetchError>) + 'static) {
    // One task for all who ask: each of its own would be code that every page fetches.
    let then: Box<dyn FnOnce(Result<Media, FetchError>)> = Box::new(then);
    leptos::task::spawn_local(async move {
        #[cfg(feature = "split")]
        let media = playing().await;
        #[cfg(not(feature = "split"))]
        let media = Ok((watch::player::BEGIN, aloud::voice::BEGIN));
        then(media);
    });
}

/// Both, once their part is here: with the search. A part of their own made 25 more files of what every two
/// parts share.
#[cfg(feature = "split")]
#[leptos::wasm_split::wasm_split(search, wasm_split_path = ::leptos::wasm_split, fallible)]
fn playing() -> Result<Media, FetchError> {
    Ok((watch::player::BEGIN, aloud::voice::BEGIN))
}

/// A page whose part is on its way.
#[cfg(feature = "split")]
mod waiting {
    use super::View;
    use crate::components::icon::Icon;
    use crate::components::loading::Loading;
    use crate::platform::fetch::{self, FetchError};
    use crate::platform::page;
    use crate::state::language::{key, use_words};
    use futures::FutureExt as _;
    use leptos::prelude::*;
    use leptos::wasm_split::SplitLoaderError;
    use std::future::Future;
    use std::pin::Pin;

    /// Fetches the part with a page; again, if it failed before.
    pub(super) type Fetch = fn() -> Pin<Box<dyn Future<Output = Result<View, FetchError>>>>;

    impl From<SplitLoaderError> for FetchError {
        fn from(_: SplitLoaderError) -> Self {
            Self::Offline
        }
    }

    /// Waits for a page. Why it did not arrive is not told; so the site is asked whether it is there.
    /// If it is, and does not have the part a second time either, a newer version was published.
    pub(super) async fn arrive(fetch: Fetch) -> Result<View, FetchError> {
        if let Ok(view) = fetch().await {
            return Ok(view);
        }
        fetch::bytes(&page::path()).await?;
        fetch().await.map_err(|_| FetchError::Gone)
    }

    /// The page when it is here: at once, if it already is.
    pub(super) fn show(fetch: Fetch) -> AnyView {
        let arrived = RwSignal::new(None);
        let ask = move || {
            let mut arriving = Box::pin(arrive(fetch));
            let now = arriving.as_mut().now_or_never();
            if now.is_none() {
                leptos::task::spawn_local(async move {
                    // Who has gone elsewhere meanwhile waits no more.
                    let _ = arrived.try_set(Some(arriving.await));
                });
            }
            now
        };
        match ask() {
            Some(Ok(view)) => return view(),
            now => arrived.set(now),
        }
        let retry = move || arrived.set(ask());
        // The page is built below this owner, so it has all contexts; what it reads is its own affair.
        let shown = move || match arrived.get() {
            None => view! { <Loading/> }.into_any(),
            Some(Ok(view)) => untrack(view),
            Some(Err(error)) => failed(error, retry),
        };
        shown.into_any()
    }

    /// It did not arrive: why, what is safe, what to do. In words as for a page's data.
    fn failed(error: FetchError, retry: impl Fn() + 'static) -> AnyView {
        let w = use_words();
        let (title, text) = match error {
            FetchError::Offline => (key::FAILED_OFFLINE_TITLE, key::FAILED_OFFLINE_TEXT),
            FetchError::Gone | FetchError::Damaged => {
                (key::FAILED_GONE_TITLE, key::FAILED_GONE_TEXT)
            }
        };
        let retry = move |_| match error {
            FetchError::Offline => retry(),
            FetchError::Gone | FetchError::Damaged => page::go(&page::path()),
        };
        view! {
            <div class="container page empty-state">
                <Icon name="warning"/>
                <h1>{w.t(title)}</h1>
                <p role="alert">{w.t(text)}</p>
                <p>{w.t(key::FAILED_SAFE)}</p>
                <button class="btn btn-primary" on:click=retry>{w.t(key::FAILED_RETRY)}</button>
            </div>
        }
        .into_any()
    }
}
