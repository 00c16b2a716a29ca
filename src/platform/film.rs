//! A video that plays. What an element of it has is asked for by name: a method for each would be in the
//! glue that every page fetches.

use super::page;
use super::promise::{at_once, call, get, navigator, set};
use js_sys::{Array, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Element;

/// A video on the page.
#[derive(Clone)]
pub struct Film(Element);

/// Why a video does not play.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The browser wants somebody to ask for it.
    NotAsked,
    /// Anything else; what is wrong with the video itself is told by an event.
    Other,
}

impl Film {
    /// The video with this id.
    #[must_use]
    pub fn find(id: &str) -> Option<Self> {
        page::document()?.get_element_by_id(id).map(Self)
    }

    /// Its element.
    #[must_use]
    pub fn element(&self) -> &Element {
        &self.0
    }

    fn says(&self, name: &str) -> bool {
        get(&self.0, name).is_some_and(|value| value.is_truthy())
    }

    fn number(&self, name: &str) -> f64 {
        get(&self.0, name).and_then(|value| value.as_f64()).unwrap_or_default()
    }

    /// Where it is, in milliseconds.
    #[must_use]
    pub fn at(&self) -> u32 {
        (self.number("currentTime") * 1000.0).round() as u32
    }

    /// Goes to a place, in milliseconds.
    pub fn go_to(&self, at: u32) {
        set(&self.0, "currentTime", f64::from(at) / 1000.0);
    }

    /// Whether it is known yet how long it is: only then one can go to a place in it.
    #[must_use]
    pub fn is_known(&self) -> bool {
        self.number("readyState") >= 1.0
    }

    /// Whether it plays.
    #[must_use]
    pub fn plays(&self) -> bool {
        !self.says("paused") && !self.says("ended")
    }

    /// Whether it could not be fetched or shown.
    #[must_use]
    pub fn is_lost(&self) -> bool {
        // NETWORK_NO_SOURCE
        self.says("error") || self.number("networkState") == 3.0
    }

    /// Whether the browser fetches it. One that has nothing yet and fetches nothing will have nothing.
    #[must_use]
    pub fn is_coming(&self) -> bool {
        // NETWORK_LOADING
        self.number("networkState") == 2.0
    }

    /// Asks for it anew.
    pub fn ask_again(&self) {
        let _ = at_once(&self.0, "load", &Array::new());
    }

    /// Plays it.
    ///
    /// # Errors
    /// [`Refusal`], where the browser does not.
    pub async fn play(self) -> Result<(), Refusal> {
        let promise = at_once(&self.0, "play", &Array::new()).ok_or(Refusal::Other)?;
        let Ok(promise) = promise.dyn_into::<Promise>() else { return Ok(()) };
        JsFuture::from(promise).await.map(drop).map_err(|error| {
            let name = get(&error, "name").and_then(|name| name.as_string());
            match name.as_deref() {
                Some("NotAllowedError") => Refusal::NotAsked,
                _ => Refusal::Other,
            }
        })
    }

    /// Stops it where it is.
    pub fn pause(&self) {
        let _ = at_once(&self.0, "pause", &Array::new());
    }

    /// Sets how fast it plays; also when it is fetched anew.
    pub fn set_speed(&self, times: f64) {
        set(&self.0, "defaultPlaybackRate", times);
        set(&self.0, "playbackRate", times);
    }

    /// The words in the picture.
    fn captions(&self) -> Option<JsValue> {
        get(&get(&self.0, "textTracks")?, "0")
    }

    /// Whether what is said is written in the picture; nothing where it cannot be.
    #[must_use]
    pub fn has_captions(&self) -> Option<bool> {
        Some(get(&self.captions()?, "mode")?.as_string()? == "showing")
    }

    /// Writes what is said in the picture, or does not.
    pub fn show_captions(&self, on: bool) {
        if let Some(track) = self.captions() {
            set(&track, "mode", if on { "showing" } else { "hidden" });
        }
    }

    /// Fetches the picture that stands there before it plays.
    pub fn show_poster(&self) {
        if let Some(address) = self.0.get_attribute("data-poster") {
            let _ = self.0.remove_attribute("data-poster");
            let _ = self.0.set_attribute("poster", &(page::root() + &address));
        }
    }

    /// How it fills the screen here, where it can.
    fn filling(&self) -> Option<&'static str> {
        // Safari on phones fills the screen with a video and with nothing else, under a name of its own.
        ["requestFullscreen", "webkitEnterFullscreen"]
            .into_iter()
            .find(|name| get(&self.0, name).is_some_and(|it| it.is_function()))
    }

    /// Whether it can fill the screen.
    #[must_use]
    pub fn can_fill(&self) -> bool {
        self.filling().is_some()
    }

    /// Fills the screen: the browser's own controls lead back.
    pub async fn fill(self) {
        if let Some(name) = self.filling() {
            let _ = call(&self.0, name).await;
        }
    }

    /// Whether it can be shown in a small window of its own.
    #[must_use]
    pub fn can_be_apart(&self) -> bool {
        let document = page::document();
        let enabled = document.and_then(|it| get(&it, "pictureInPictureEnabled"));
        enabled.is_some_and(|it| it.is_truthy())
            && get(&self.0, "requestPictureInPicture").is_some()
    }

    /// Shows it in a small window of its own, or back on the page.
    pub async fn be_apart(self) {
        let Some(document) = page::document() else { return };
        let _ = match get(&document, "pictureInPictureElement") {
            Some(_) => call(&document, "exitPictureInPicture").await,
            None => call(&self.0, "requestPictureInPicture").await,
        };
    }
}

/// Stops all videos on the page.
pub fn pause_all() {
    let Some(document) = page::document() else { return };
    for film in page::elements(document.query_selector_all("video")) {
        Film(film).pause();
    }
}

/// Whether the browser believes that there is a connection.
#[must_use]
pub fn has_connection() -> bool {
    let online = navigator().and_then(|it| get(&it, "onLine")?.as_bool());
    online.unwrap_or(true)
}
