//! What the program can be asked when it is started. Without a word, it does what a double click
//! wants.

use crate::fault::Fault;
use lexopt::{Arg, Parser, ValueExt as _};
use std::ffi::OsString;
use std::path::PathBuf;

/// What can be asked, for people.
pub(crate) const HELP: &str = "\
Pillole: il portale in un solo programma.

Senza opzioni apre il portale su questo computer. Non serve internet, non installa
e non scrive niente.

  --stanza           aprilo subito anche a chi è collegato alla stessa rete
  --porta N          usa la porta N (se no la 8017, o la prima libera dopo)
  --non-aprire       non aprire il browser
  --cartella DIR     mostra il sito che sta nella cartella DIR
  --aiuto            mostra queste righe
  --versione         mostra la versione
";

/// What was asked.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Asked {
    Run(Options),
    Help,
    Version,
}

/// How to run.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Options {
    /// Whether the room may come in at once.
    pub(crate) room: bool,
    /// The one port that will do; if none is named, any from the usual one on.
    pub(crate) port: Option<u16>,
    /// Whether to open the browser.
    pub(crate) browser: bool,
    /// The site's folder, instead of what is inside the program or beside it.
    pub(crate) folder: Option<PathBuf>,
}

/// Reads the arguments; the first of them is the program's name.
pub(crate) fn parse(all: impl IntoIterator<Item = OsString>) -> Result<Asked, Fault> {
    let mut parser = Parser::from_iter(all);
    let mut options = Options { room: false, port: None, browser: true, folder: None };
    while let Some(argument) = parser.next().map_err(unclear)? {
        match argument {
            Arg::Long("stanza") => options.room = true,
            Arg::Long("porta") => {
                let port = parser.value().and_then(|value| value.parse()).map_err(unclear)?;
                options.port = Some(port);
            }
            Arg::Long("non-aprire") => options.browser = false,
            Arg::Long("cartella") => {
                options.folder = Some(parser.value().map_err(unclear)?.into());
            }
            Arg::Value(folder) if options.folder.is_none() => options.folder = Some(folder.into()),
            Arg::Short('h') | Arg::Long("aiuto" | "help") => return Ok(Asked::Help),
            Arg::Short('V') | Arg::Long("versione" | "version") => return Ok(Asked::Version),
            other => return Err(unclear(other.unexpected())),
        }
    }
    Ok(Asked::Run(options))
}

fn unclear(why: lexopt::Error) -> Fault {
    use lexopt::Error;
    Fault::Unclear(match why {
        Error::MissingValue { option } => {
            format!("dopo {} manca qualcosa", option.unwrap_or_default())
        }
        Error::UnexpectedOption(option) => format!("non conosco {option}"),
        Error::UnexpectedArgument(word) => format!("non so che fare di {}", word.display()),
        Error::UnexpectedValue { option, .. } => format!("{option} non vuole un valore"),
        Error::ParsingFailed { value, .. } => format!("{value} non può essere una porta"),
        Error::NonUnicodeValue(value) => format!("non capisco {}", value.display()),
        other => other.to_string(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ask(words: &[&str]) -> Result<Asked, Fault> {
        parse(["pillole"].iter().chain(words).map(OsString::from))
    }

    #[test]
    fn a_double_click_opens_the_portal_here_only() {
        let usual = Options { room: false, port: None, browser: true, folder: None };
        assert_eq!(ask(&[]).unwrap(), Asked::Run(usual));
    }

    #[test]
    fn every_option_is_heard() {
        let wanted = Options {
            room: true,
            port: Some(9000),
            browser: false,
            folder: Some(PathBuf::from("sito")),
        };
        let words = ["--stanza", "--porta", "9000", "--non-aprire", "--cartella", "sito"];
        assert_eq!(ask(&words).unwrap(), Asked::Run(wanted));
        assert_eq!(ask(&["--aiuto"]).unwrap(), Asked::Help);
        assert_eq!(ask(&["--version"]).unwrap(), Asked::Version);
        for option in ["--stanza", "--porta", "--non-aprire", "--cartella", "--aiuto", "--versione"]
        {
            assert!(HELP.contains(option), "{option}");
        }
    }

    #[test]
    fn what_is_not_understood_is_said() {
        for (words, said) in [
            (&["--porta"][..], "dopo --porta manca qualcosa"),
            (&["--porta", "tre"], "tre non può essere una porta"),
            (&["--porta", "70000"], "70000 non può essere una porta"),
            (&["--boh"], "non conosco --boh"),
            (&["--stanza=x"], "--stanza non vuole un valore"),
            (&["uno", "due"], "non so che fare di due"),
        ] {
            let fault = ask(words).unwrap_err().to_string();
            assert!(fault.contains(said), "{fault}");
            assert!(fault.contains("--aiuto"), "{fault}");
        }
    }
}
