//! The HTML document around a rendered page.

use crate::render::Rendered;
use pillole::app::MAIN;
use pillole::components::live_text::escape;
use pillole::lazy::is_in_a_part;
use pillole::platform::frame::STYLE;
use pillole::routes::Page as Route;
use pillole::state::language::{Dictionary, Language, key};
use pillole_core::catalogue::Html;

/// The files that every page is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Frame {
    /// The style sheet that every page waits for.
    pub(crate) css: String,
    /// The one of what only the app shows, which comes with it.
    pub(crate) alive_css: String,
    /// The one for paper.
    pub(crate) print_css: String,
    /// The one that pages in parts of the app have besides.
    pub(crate) parts_css: String,
    /// What every page runs before it is seen, as it stands in the page.
    pub(crate) prepaint: String,
    /// The script that starts the app.
    pub(crate) boot: String,
    /// What the app needs where the portal lies below another address.
    pub(crate) below: String,
    /// The page's side of the service worker.
    pub(crate) offline: String,
    /// The app's glue.
    pub(crate) glue: String,
    /// The app.
    pub(crate) wasm: String,
    /// The parts of the app that it fetches when a page needs them: no page names them.
    pub(crate) parts: Vec<String>,
    /// The fonts, which the style sheet names: nothing waits for them, and no page moves when they come.
    pub(crate) fonts: Vec<String>,
    /// Where the portal is published, without a slash at the end.
    pub(crate) site: String,
}

/// One page of one language.
#[derive(Debug)]
pub(crate) struct Page<'a> {
    /// Its address without the language, `/aiuto/`.
    pub(crate) path: &'a str,
    /// The language and its words.
    pub(crate) dictionary: &'a Dictionary,
    /// Where the words and the owner are.
    pub(crate) shell: &'a str,
    /// Where its own data is.
    pub(crate) data: Option<&'a str>,
    /// What stands above it: skip links and header.
    pub(crate) top: &'a Html,
    /// What stands below it: the footer.
    pub(crate) bottom: &'a Html,
    /// What the app rendered.
    pub(crate) rendered: &'a Rendered,
    /// Whether search engines should have it.
    pub(crate) indexed: bool,
}

/// The whole document.
pub(crate) fn document(frame: &Frame, page: &Page<'_>) -> String {
    let language = page.dictionary.language;
    let site = &frame.site;
    let title = escape(&page.rendered.title);
    let description = escape(&page.rendered.description);
    let address = |language: Language| format!("{site}{}{}", language.base(), page.path);
    let data = page.data.map(|data| format!(" data-document=\"{data}\"")).unwrap_or_default();
    let links = if page.indexed {
        let others: String = Language::ALL
            .into_iter()
            .map(|other| {
                format!(
                    "<link rel=\"alternate\" hreflang=\"{}\" href=\"{}\">",
                    other.code(),
                    address(other)
                )
            })
            .collect();
        format!("<link rel=\"canonical\" href=\"{}\">{others}", address(language))
    } else {
        "<meta name=\"robots\" content=\"noindex\">".to_owned()
    };
    let more = match Route::parse(page.path).is_some_and(|route| is_in_a_part(&route)) {
        true => format!("<link id=\"{STYLE}\" rel=\"stylesheet\" href=\"{}\">", frame.parts_css),
        false => String::new(),
    };
    format!(
        "<!doctype html>\n\
         <html lang=\"{lang}\" dir=\"{dir}\" data-root=\"/\" data-fonts=\"{fonts}\" data-shell=\"{shell}\" data-style=\"{parts_css}\"{data}>\n\
         <head>\n\
         <meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n\
         <meta name=\"description\" content=\"{description}\">\n\
         <template id=\"avvio\"><script src=\"{boot}\" data-glue=\"{glue}\" data-wasm=\"{wasm}\" data-below=\"{below}\" data-offline=\"{offline}\" data-alive=\"{alive_css}\"></script></template>\n\
         <script>{prepaint}</script>\n\
         <link rel=\"stylesheet\" href=\"{css}\">{more}\n\
         <link rel=\"stylesheet\" href=\"{print_css}\" media=\"print\">\n\
         {links}\n\
         <link rel=\"icon\" href=\"/favicon.svg\" type=\"image/svg+xml\">\n\
         <link rel=\"apple-touch-icon\" href=\"/img/apple-touch-icon.png\">\n\
         <link rel=\"manifest\" href=\"/manifest.webmanifest\">\n\
         <meta name=\"theme-color\" content=\"#0066cc\">\n\
         <meta property=\"og:type\" content=\"website\">\n\
         <meta property=\"og:title\" content=\"{title}\">\n\
         <meta property=\"og:description\" content=\"{description}\">\n\
         <meta property=\"og:image\" content=\"{site}/img/share.png\">\n\
         </head>\n\
         <body>\n\
         {top}\n\
         <main id=\"{MAIN}\" tabindex=\"-1\"><div id=\"portale\">{body}</div></main>\n\
         {renewed}\n\
         {keeping}\n\
         {bottom}\n\
         {broken}\n\
         </body>\n\
         </html>\n",
        lang = language.code(),
        dir = language.direction(),
        shell = page.shell,
        fonts = frame.fonts.join(" "),
        prepaint = frame.prepaint,
        boot = frame.boot,
        below = frame.below,
        offline = frame.offline,
        glue = frame.glue,
        wasm = frame.wasm,
        css = frame.css,
        alive_css = frame.alive_css,
        parts_css = frame.parts_css,
        print_css = frame.print_css,
        top = page.top.0,
        bottom = page.bottom.0,
        body = page.rendered.body,
        renewed = renewed(page.dictionary),
        keeping = keeping(page.dictionary),
        broken = broken(page.dictionary),
    )
}

/// The offer of a new edition (`offline/page.js` shows it): polite, never over what one is doing.
fn renewed(dictionary: &Dictionary) -> String {
    let text = |key| escape(dictionary.text(key));
    format!(
        "<div id=\"renewed\" class=\"notices\" role=\"status\"><template><div class=\"notice\"><p>{}</p>\
         <button class=\"btn btn-primary\">{}</button>\
         <button class=\"btn btn-secondary\">{}</button></div></template></div>",
        text(key::RENEWED_TEXT),
        text(key::RENEWED_NOW),
        text(key::RENEWED_LATER),
    )
}

/// What is said beside a button that keeps videos (`offline/videos.js` puts it there).
fn keeping(dictionary: &Dictionary) -> String {
    let text = |key| escape(dictionary.text(key));
    format!(
        "<div id=\"keeping\" hidden data-arriving=\"{}\" data-kept=\"{}\" data-full=\"{}\" data-failed=\"{}\">\
         <p role=\"status\"></p><a class=\"keep-where\" href=\"{}\">{}</a></div>",
        text(key::KEEP_ARRIVING),
        text(key::KEEP_KEPT),
        text(key::KEEP_FULL),
        text(key::KEEP_FAILED),
        dictionary.language.base().to_owned() + &Route::Saved.path(),
        text(key::KEEP_SAVED),
    )
}

/// The message for the case that the app itself fails: it must be there before that.
fn broken(dictionary: &Dictionary) -> String {
    let text = |key| escape(dictionary.text(key));
    format!(
        "<div id=\"broken\" class=\"broken\" role=\"alert\" hidden><h2>{}</h2><p>{}</p>\
         <p><a class=\"btn btn-primary\" href=\"\">{}</a></p></div>",
        text(key::BROKEN_TITLE),
        text(key::BROKEN_TEXT),
        text(key::BROKEN_RELOAD),
    )
}
