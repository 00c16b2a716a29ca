//! Giving a file to the learner, and taking one.

use super::page::document;
use thiserror::Error;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, HtmlInputElement, Url};

/// Why a file could not be given or taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum FileError {
    /// The browser refused.
    #[error("the browser refused")]
    Refused,
    /// No file was chosen.
    #[error("no file was chosen")]
    NoFile,
    /// The file is larger than anything of ours.
    #[error("the file is too large")]
    TooLarge,
}

/// The largest file that is read, in bytes.
const LARGEST: f64 = 5_000_000.0;

/// Has the browser save `text` as a file of JSON.
///
/// # Errors
/// [`FileError::Refused`] when the browser does not allow it.
pub fn save(name: &str, text: &str) -> Result<(), FileError> {
    save_as(name, "application/json", text)
}

/// Has the browser save `text` as a file of this type.
///
/// # Errors
/// [`FileError::Refused`] when the browser does not allow it.
pub fn save_as(name: &str, kind: &str, text: &str) -> Result<(), FileError> {
    let refused = |_: JsValue| FileError::Refused;
    let document = document().ok_or(FileError::Refused)?;
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options).map_err(refused)?;
    let address = Url::create_object_url_with_blob(&blob).map_err(refused)?;
    let link: HtmlAnchorElement = document
        .create_element("a")
        .map_err(refused)?
        .dyn_into()
        .map_err(|_| FileError::Refused)?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    let _ = Url::revoke_object_url(&address);
    Ok(())
}

/// The text of the file chosen in `input`, which is emptied so that it can be chosen again.
///
/// # Errors
/// [`FileError`] when there is none, or it cannot be read.
pub async fn read(input: &HtmlInputElement) -> Result<String, FileError> {
    let file = input.files().and_then(|files| files.get(0)).ok_or(FileError::NoFile)?;
    if file.size() > LARGEST {
        return Err(FileError::TooLarge);
    }
    let text = JsFuture::from(file.text()).await.map_err(|_| FileError::Refused)?;
    input.set_value("");
    text.as_string().ok_or(FileError::Refused)
}
