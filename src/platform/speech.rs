//! The browser's own voice. Some browsers have none, some tell late which they have.

use super::clock;
use super::promise::{at_once, get, make, set};
use js_sys::Array;
use pillole_core::listening::{Voice, choose};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// How often, and how many times, a browser is asked whether it has a voice by now: two seconds.
const AGAIN: i32 = 100;
const TIMES: u32 = 20;

/// The browser's way to speak.
#[derive(Clone, Default)]
pub struct Speech(JsValue);

/// What is being said. It must be held: some browsers forget what nobody holds, and fall silent.
pub struct Saying {
    utterance: JsValue,
    _ended: Closure<dyn Fn(JsValue)>,
}

impl Drop for Saying {
    fn drop(&mut self) {
        // That it was interrupted nobody wants to hear any more.
        for name in ENDS {
            set(&self.utterance, name, JsValue::NULL);
        }
    }
}

/// What hears that something was said, or was not.
const ENDS: [&str; 2] = ["onend", "onerror"];

impl Speech {
    /// The browser's way to speak, if it has one.
    #[must_use]
    pub fn find() -> Option<Self> {
        get(web_sys::window()?.as_ref(), "speechSynthesis").map(Self)
    }

    /// The voices that it has now.
    fn voices(&self) -> Array {
        let voices = at_once(&self.0, "getVoices", &Array::new());
        voices.map(|voices| Array::from(&voices)).unwrap_or_default()
    }

    /// The voice for a language; waits a little, because browsers tell late.
    pub async fn voice(&self, language: &str) -> Option<JsValue> {
        for _ in 0..TIMES {
            let voices = self.voices();
            let told: Vec<Voice> = voices.iter().map(|voice| described(&voice)).collect();
            if let Some(chosen) = choose(&told, language) {
                return u32::try_from(chosen).ok().map(|at| voices.get(at));
            }
            clock::wait(AGAIN).await;
        }
        None
    }

    /// Falls silent.
    pub fn stop(&self) {
        let _ = at_once(&self.0, "cancel", &Array::new());
    }

    /// Says something; `ended` is told whether it was said.
    #[must_use]
    pub fn say(
        &self,
        text: &str,
        voice: &JsValue,
        times: f64,
        ended: impl Fn(bool) + 'static,
    ) -> Option<Saying> {
        let utterance = make("SpeechSynthesisUtterance", &Array::of1(&text.into()))?;
        if let Some(language) = get(voice, "lang") {
            set(&utterance, "lang", language);
        }
        set(&utterance, "voice", voice);
        set(&utterance, "rate", times);
        let ended = Closure::<dyn Fn(JsValue)>::new(move |event: JsValue| {
            let name = get(&event, "type").and_then(|name| name.as_string());
            ended(name.as_deref() == Some("end"));
        });
        let heard: &JsValue = ended.as_ref().unchecked_ref();
        for name in ENDS {
            set(&utterance, name, heard);
        }
        at_once(&self.0, "speak", &Array::of1(&utterance))?;
        Some(Saying { utterance, _ended: ended })
    }
}

/// A voice as the rules want to know it.
fn described(voice: &JsValue) -> Voice {
    let is = |name| get(voice, name).is_some_and(|value| value.is_truthy());
    Voice {
        language: get(voice, "lang").and_then(|it| it.as_string()).unwrap_or_default(),
        is_local: is("localService"),
        is_default: is("default"),
    }
}
