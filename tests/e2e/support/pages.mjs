// The kinds of pages that the portal has, one of each, and the pillole that the journeys go to.

/// A pillola with many kinds of questions, and with something to hold down in Prova.
export const PILLOLA = "riconoscere-sms-truffa";

/// Another one, for who does two things.
export const OTHER_PILLOLA = "entrare-con-spid";

/// The address of a pillola.
export const addressOf = (slug) => `/pillole/${slug}/`;

/// Every kind of page by name, with its address.
export const KINDS = {
  home: "/",
  catalogue: "/pillole/",
  pillola: addressOf(PILLOLA),
  progress: "/progressi/",
  review: "/ripasso/",
  "self-assessment": "/autovalutazione/",
  "self-reflection": "/autovalutazione/come-mi-vedo/",
  test: "/autovalutazione/che-cosa-so-fare/",
  result: "/autovalutazione/risultato/",
  "test on paper": "/autovalutazione/su-carta/",
  path: "/percorso/",
  "session of a learner": "/incontro/",
  facilitators: "/facilitatori/",
  "plans of sessions": "/facilitatori/prepara/",
  "papers of a session": "/facilitatori/stampa/",
  "report of sessions": "/facilitatori/rendiconta/",
  "results of sessions": "/raccogli/",
  "what is projected": "/facilitatori/proietta/",
  glossary: "/glossario/",
  settings: "/impostazioni/",
  "what is saved": "/salvato/",
  help: "/aiuto/",
  about: "/che-cosa-e/",
  privacy: "/privacy/",
  accessibility: "/accessibilita/",
  "not found": "/questa-pagina-manca/",
  "home in English": "/en/",
};
