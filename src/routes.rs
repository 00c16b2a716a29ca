//! Addresses: every page of the portal, as a type, and what stands in the address bar for it.

use pillole_core::id::Slug;

/// Behind the address of [`Page::Assignment`]: its result is shown at once.
pub const SHOW_RESULT: &str = "#risultato";

/// A page of the portal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Page {
    /// What do you want to do today?
    Home,
    /// All pillole, with filters.
    Catalogue,
    /// One pillola.
    Pillola(Slug),
    /// What I did.
    Progress,
    /// What was answered wrong, asked again.
    Review,
    /// Self-assessment: the way in.
    Assessment,
    /// How I see myself.
    Reflection,
    /// What I can do.
    Test,
    /// What came of both.
    Result,
    /// The test on paper.
    OnPaper,
    /// Which pillole are for me.
    Path,
    /// What a facilitator's session asks of a learner.
    Assignment,
    /// For facilitators: the way in.
    Facilitators,
    /// For facilitators: sessions prepared.
    Plan,
    /// For facilitators: what is printed for a session.
    SessionPaper,
    /// For facilitators: what is reported.
    Report,
    /// For facilitators: what came back.
    Collect,
    /// For facilitators: a lesson before a room.
    Present,
    /// The words explained.
    Glossary,
    /// Language, text size, colours.
    Settings,
    /// What is saved here, and deleting it.
    Saved,
    /// One of the pages that are only text.
    Prose(Prose),
}

/// A page that is only text, from `content/pages/`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Prose {
    /// How to use the portal, and who helps.
    Help,
    /// What the portal is.
    About,
    /// What is remembered and where.
    Privacy,
    /// The accessibility statement.
    Accessibility,
}

impl Prose {
    /// Every page of text.
    pub const ALL: [Self; 4] = [Self::Help, Self::About, Self::Privacy, Self::Accessibility];

    /// Its name: the file in `content/pages/<language>/` and the last part of its address.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Help => "aiuto",
            Self::About => "che-cosa-e",
            Self::Privacy => "privacy",
            Self::Accessibility => "accessibilita",
        }
    }
}

impl Page {
    /// The pages below the self-assessment, each with the last part of its address.
    const ASSESSMENT: [(&'static str, Self); 4] = [
        ("come-mi-vedo", Self::Reflection),
        ("che-cosa-so-fare", Self::Test),
        ("risultato", Self::Result),
        ("su-carta", Self::OnPaper),
    ];

    /// Whether some of its words come apart from those of all other pages: those of a facilitator's
    /// sessions, for learners or for facilitators, and of what is saved.
    #[must_use]
    pub fn has_words_apart(&self) -> bool {
        matches!(
            self,
            Self::Assignment
                | Self::Facilitators
                | Self::Plan
                | Self::SessionPaper
                | Self::Report
                | Self::Collect
                | Self::Present
                | Self::Saved
        )
    }

    /// The page at an address without its language; `None` when there is no such page.
    #[must_use]
    pub fn parse(path: &str) -> Option<Self> {
        let mut parts = path.split('/').filter(|part| !part.is_empty());
        let page = match (parts.next(), parts.next()) {
            (Some("autovalutazione"), Some(part)) => {
                Self::ASSESSMENT.into_iter().find(|(name, _)| *name == part)?.1
            }
            (Some("autovalutazione"), None) => Self::Assessment,
            (Some("percorso"), None) => Self::Path,
            (None, _) => Self::Home,
            (Some("pillole"), None) => Self::Catalogue,
            (Some("pillole"), Some(slug)) => Self::Pillola(Slug::try_from(slug).ok()?),
            (Some("progressi"), None) => Self::Progress,
            (Some("ripasso"), None) => Self::Review,
            (Some("incontro"), None) => Self::Assignment,
            (Some("raccogli"), None) => Self::Collect,
            (Some("facilitatori"), None) => Self::Facilitators,
            (Some("facilitatori"), Some("prepara")) => Self::Plan,
            (Some("facilitatori"), Some("stampa")) => Self::SessionPaper,
            (Some("facilitatori"), Some("rendiconta")) => Self::Report,
            (Some("facilitatori"), Some("proietta")) => Self::Present,
            (Some("glossario"), None) => Self::Glossary,
            (Some("impostazioni"), None) => Self::Settings,
            (Some("salvato"), None) => Self::Saved,
            (Some(name), None) => {
                Self::Prose(Prose::ALL.into_iter().find(|prose| prose.name() == name)?)
            }
            _ => return None,
        };
        parts.next().is_none().then_some(page)
    }

    /// Its address without the language.
    #[must_use]
    pub fn path(&self) -> String {
        match self {
            Self::Home => "/".into(),
            Self::Catalogue => "/pillole/".into(),
            Self::Pillola(slug) => format!("/pillole/{slug}/"),
            Self::Progress => "/progressi/".into(),
            Self::Review => "/ripasso/".into(),
            Self::Assessment => "/autovalutazione/".into(),
            Self::Reflection => "/autovalutazione/come-mi-vedo/".into(),
            Self::Test => "/autovalutazione/che-cosa-so-fare/".into(),
            Self::Result => "/autovalutazione/risultato/".into(),
            Self::OnPaper => "/autovalutazione/su-carta/".into(),
            Self::Path => "/percorso/".into(),
            Self::Assignment => "/incontro/".into(),
            Self::Facilitators => "/facilitatori/".into(),
            Self::Plan => "/facilitatori/prepara/".into(),
            Self::SessionPaper => "/facilitatori/stampa/".into(),
            Self::Report => "/facilitatori/rendiconta/".into(),
            Self::Collect => "/raccogli/".into(),
            Self::Present => "/facilitatori/proietta/".into(),
            Self::Glossary => "/glossario/".into(),
            Self::Settings => "/impostazioni/".into(),
            Self::Saved => "/salvato/".into(),
            Self::Prose(prose) => format!("/{}/", prose.name()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_is_found_again_at_its_address() {
        let slug = Slug::try_from("entrare-con-spid").unwrap();
        let pages = [
            Page::Home,
            Page::Catalogue,
            Page::Pillola(slug),
            Page::Progress,
            Page::Review,
            Page::Assessment,
            Page::Reflection,
            Page::Test,
            Page::Result,
            Page::OnPaper,
            Page::Path,
            Page::Assignment,
            Page::Facilitators,
            Page::Plan,
            Page::SessionPaper,
            Page::Report,
            Page::Collect,
            Page::Present,
            Page::Glossary,
            Page::Settings,
            Page::Saved,
        ];
        for page in pages.into_iter().chain(Prose::ALL.map(Page::Prose)) {
            assert_eq!(Page::parse(&page.path()), Some(page));
        }
        for nowhere in [
            "/x/",
            "/pillole/a/b/",
            "/pillole/NO/",
            "/progressi/x/",
            "/autovalutazione/x/",
            "/autovalutazione/risultato/x/",
        ] {
            assert_eq!(Page::parse(nowhere), None, "{nowhere}");
        }
    }
}
