//! Fetching one of the site's own files.

use thiserror::Error;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// Why a file did not arrive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum FetchError {
    /// No network, or the site does not answer.
    #[error("the site does not answer")]
    Offline,
    /// The site has no such file any more: a newer version was published.
    #[error("the site has been renewed")]
    Gone,
    /// It arrived, but it is not what it should be.
    #[error("the file is damaged")]
    Damaged,
}

/// The bytes of the file at `address` of this site.
///
/// # Errors
/// [`FetchError`] when it does not arrive whole.
pub async fn bytes(address: &str) -> Result<Vec<u8>, FetchError> {
    let window = web_sys::window().ok_or(FetchError::Offline)?;
    let response =
        JsFuture::from(window.fetch_with_str(address)).await.map_err(|_| FetchError::Offline)?;
    let response: web_sys::Response = response.dyn_into().map_err(|_| FetchError::Damaged)?;
    match response.status() {
        200 => {}
        404 | 410 => return Err(FetchError::Gone),
        _ => return Err(FetchError::Offline),
    }
    let buffer = response.array_buffer().map_err(|_| FetchError::Damaged)?;
    let buffer = JsFuture::from(buffer).await.map_err(|_| FetchError::Offline)?;
    Ok(js_sys::Uint8Array::new(&buffer).to_vec())
}
