//! The text of a part of the page as it is read aloud: block by block, what is seen and is no control. And
//! the place of what is being read, shown on the page.

use super::page;
use super::promise::{at_once, get, make};
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Node};

/// What is not read: controls, drawings, what is only for who does not see, what is folded.
const SILENT: &str = "button:not([data-choose]), select, svg, figure, script, style, template, video, \
    .visually-hidden, [aria-hidden=true], details:not([open]) > :not(summary)";

/// Under which name the style sheet knows what is being read.
const NAME: &str = "ascolta";

/// What marks the block of it, where a browser can mark no part of a text.
const MARK: &str = "data-heard";

/// A block of text, and of which texts on the page it is made.
pub struct Block {
    /// The element around it.
    pub element: Element,
    /// Its words.
    pub text: String,
    /// What stands directly around the first of them: they are in its language.
    first: Element,
    /// Its texts, each with where it begins in the words, in bytes.
    nodes: Vec<(usize, Node)>,
}

/// The blocks of a part of the page that are in its language, and that language: the one in which most of it
/// is. (Where a lesson is shown in English, its numbers are English and its words Italian.)
#[must_use]
pub fn blocks(root: &Element) -> (Vec<Block>, String) {
    let mut blocks = Vec::new();
    gather(root, root, &mut blocks);
    let mut languages: Vec<(String, usize)> = Vec::new();
    let mut spoken = Vec::new();
    for block in blocks.into_iter().filter(|block: &Block| !block.text.trim().is_empty()) {
        let (language, length) = (language(&block.first), block.text.len());
        match languages.iter_mut().find(|(known, _)| *known == language) {
            Some((_, all)) => *all += length,
            None => languages.push((language.clone(), length)),
        }
        spoken.push((language, block));
    }
    let most = languages.into_iter().max_by_key(|(_, length)| *length);
    let (language, _) = most.unwrap_or_default();
    spoken.retain(|(its, _)| *its == language);
    (spoken.into_iter().map(|(_, block)| block).collect(), language)
}

fn gather(node: &Node, block: &Element, blocks: &mut Vec<Block>) {
    let Some(element) = node.dyn_ref::<Element>() else {
        let text = node.node_value().filter(|_| node.node_type() == Node::TEXT_NODE);
        let (Some(text), Some(first)) = (text, node.parent_element()) else { return };
        match blocks.last_mut().filter(|last| last.element.is_same_node(Some(block))) {
            Some(last) => {
                if last.text.trim().is_empty() {
                    last.first = first;
                }
                last.nodes.push((last.text.len(), node.clone()));
                last.text.push_str(&text);
            }
            None => {
                let (element, nodes) = (block.clone(), vec![(0, node.clone())]);
                blocks.push(Block { element, text, first, nodes });
            }
        }
        return;
    };
    let is_block = match display(element).as_deref() {
        Some("none") => return,
        Some(display) => !matches!(display, "inline" | "contents"),
        None => true,
    };
    if !element.is_same_node(Some(block)) && element.matches(SILENT).unwrap_or_default() {
        return;
    }
    let around = if is_block { element } else { block };
    let mut child = element.first_child();
    while let Some(node) = child {
        gather(&node, around, blocks);
        child = node.next_sibling();
    }
}

fn display(element: &Element) -> Option<String> {
    let style = web_sys::window()?.get_computed_style(element).ok()??;
    style.get_property_value("display").ok()
}

impl Block {
    /// Whether it is still on the page.
    #[must_use]
    pub fn is_there(&self) -> bool {
        self.element.is_connected()
    }

    /// Shows that the words from one place to another (in bytes) are being read.
    pub fn show(&self, from: usize, to: usize) {
        hide();
        if self.highlight(from, to).is_none() {
            let _ = self.element.set_attribute(MARK, "");
        }
    }

    fn highlight(&self, from: usize, to: usize) -> Option<()> {
        let marks = highlights()?;
        let range = at_once(page::document()?.as_ref(), "createRange", &Array::new())?;
        let set = |method, at, is_end| {
            let (node, offset) = self.place(at, is_end)?;
            at_once(&range, method, &Array::of2(&node, &offset.into()))
        };
        set("setStart", from, false)?;
        set("setEnd", to, true)?;
        let mark = make("Highlight", &Array::of1(&range))?;
        at_once(&marks, "set", &Array::of2(&NAME.into(), &mark)).map(drop)
    }

    /// The text in which a place is, and where in it, as browsers count.
    fn place(&self, at: usize, is_end: bool) -> Option<(JsValue, u32)> {
        let holds = |begin: usize| if is_end { begin < at } else { begin <= at };
        let (begin, node) = self.nodes.iter().rev().find(|(begin, _)| holds(*begin))?;
        let before = self.text.get(*begin..at)?.encode_utf16().count();
        Some((node.into(), u32::try_from(before).ok()?))
    }
}

fn highlights() -> Option<JsValue> {
    get(&get(web_sys::window()?.as_ref(), "CSS")?, "highlights")
}

/// Nothing is being read.
pub fn hide() {
    if let Some(marks) = highlights() {
        let _ = at_once(&marks, "delete", &Array::of1(&NAME.into()));
    }
    let Some(document) = page::document() else { return };
    for marked in page::elements(document.query_selector_all("[data-heard]")) {
        let _ = marked.remove_attribute(MARK);
    }
}

/// The language of a part of the page. A browser that translates the page changes what the whole says,
/// not its parts.
fn language(element: &Element) -> String {
    let root = page::document().and_then(|document| document.document_element());
    let translated = root.as_ref().filter(|root| {
        let class = root.get_attribute("class").unwrap_or_default();
        class.contains("translated-")
    });
    let nearest = || element.closest("[lang]").ok().flatten();
    let code = translated.cloned().or_else(nearest).and_then(|it| it.get_attribute("lang"));
    let code = code.unwrap_or_default();
    code.split('-').next().unwrap_or_default().to_lowercase()
}
