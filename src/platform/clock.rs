//! What time it is.

use pillole_core::date::Date;
use pillole_core::progress::Timestamp;

/// Milliseconds since 1 January 1970, as this device believes. May go back.
#[must_use]
pub fn now() -> u64 {
    // There is no clock while pages are rendered to text.
    if cfg!(feature = "ssr") {
        return 0;
    }
    // A date before 1970 counts as 1970: the record only needs an order.
    js_sys::Date::now().max(0.0) as u64
}

/// This moment, as what is kept notes it.
#[must_use]
pub fn timestamp() -> Timestamp {
    Timestamp::from_milliseconds(now())
}

/// Lets the browser do what waits, and goes on after it.
pub async fn next_task() {
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        if let Some(window) = web_sys::window() {
            let _ = window.set_timeout_with_callback(&resolve);
        }
    });
    let _ = wasm_bindgen_futures::JsFuture::from(promise).await;
}

/// Waits this many milliseconds.
pub async fn wait(milliseconds: i32) {
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        if let Some(window) = web_sys::window() {
            let _ = window
                .set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds);
        }
    });
    let _ = wasm_bindgen_futures::JsFuture::from(promise).await;
}

/// The day of a moment given in milliseconds since 1 January 1970, in the reader's time zone.
#[must_use]
pub fn day(milliseconds: u64) -> Option<Date> {
    let date = js_sys::Date::new(&wasm_bindgen::JsValue::from_f64(milliseconds as f64));
    Date::new(
        u16::try_from(date.get_full_year()).ok()?,
        u8::try_from(date.get_month() + 1).ok()?,
        u8::try_from(date.get_date()).ok()?,
    )
}
