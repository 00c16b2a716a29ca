//! What the page with the buttons says.

use crate::fault::Fault;
use crate::program::Program;
use crate::qr;
use crate::room::Door;

/// The page while the program runs. `trouble` is what kept the room out when it was let in.
pub(super) fn open(program: &Program, doors: &[Door], trouble: Option<&Fault>) -> String {
    let portal = program.portal();
    let trouble = trouble.map_or_else(String::new, |fault| {
        let said = escaped(&fault.to_string());
        format!("<p class=\"trouble\" role=\"alert\"><strong>Non è riuscito.</strong> {said}</p>")
    });
    let room = if doors.is_empty() { shut() } else { to_the_room(doors) };
    page(
        "Pillole è aperto",
        &format!(
            "<p>Il portale è aperto su questo computer. Non serve internet.</p>\
             <p><a class=\"button main\" href=\"{portal}\" target=\"_blank\" rel=\"noopener\">\
             Apri il portale</a></p>\
             <p class=\"small\">Il suo indirizzo qui è <strong>{portal}</strong>. Quello che fai \
             resta in questo browser.</p>\
             {trouble}{room}\
             <section aria-labelledby=\"fine\"><h2 id=\"fine\">Quando hai finito</h2>\
             <form method=\"post\" action=\"chiudi\"><button>Chiudi il programma</button></form>\
             <p class=\"small\">Il portale si chiude per tutti. I progressi restano nei browser di \
             chi lo ha usato.</p></section>"
        ),
    )
}

/// The page after the last button.
pub(super) fn closed() -> String {
    page("Pillole è chiuso", "<p>Puoi chiudere questa finestra.</p>")
}

fn shut() -> String {
    "<section aria-labelledby=\"stanza\"><h2 id=\"stanza\">Fallo usare a chi è in questa stanza</h2>\
     <p>Telefoni, tablet e computer collegati alla stessa rete di questo computer potranno aprire il \
     portale da qui, anche senza internet.</p>\
     <form method=\"post\" action=\"stanza\"><button>Apri alla stanza</button></form>\
     <p class=\"small\">Se il computer chiede il permesso, consenti le reti private.</p></section>"
        .to_owned()
}

fn to_the_room(doors: &[Door]) -> String {
    let mut said = String::from(
        "<section aria-labelledby=\"stanza\"><h2 id=\"stanza\">Chi è in questa stanza</h2>\
         <p>Collega ogni dispositivo alla <strong>stessa rete</strong> di questo computer. Poi \
         inquadra il codice, o scrivi l'indirizzo nel browser.</p><ul class=\"doors\">",
    );
    for Door { network, address } in doors {
        let drawn = qr::as_svg(address).unwrap_or_default();
        said.push_str(&format!(
            "<li><p class=\"address\">{address}</p>{drawn}<p class=\"small\">Rete: {}</p></li>",
            escaped(network)
        ));
    }
    if doors.len() > 1 {
        said.push_str(
            "</ul><p>Gli indirizzi sono più d'uno perché questo computer è su più reti: \
                       prova dal primo.</p>",
        );
    } else {
        said.push_str("</ul>");
    }
    said.push_str(
        "<div class=\"buttons\"><form method=\"post\" action=\"stanza\">\
         <button>Cerca di nuovo le reti</button></form>\
         <form method=\"post\" action=\"ferma\"><button>Ferma: solo questo computer</button></form>\
         </div>\
         <details><summary>Un dispositivo non ci arriva?</summary><ol>\
         <li>Controlla che sia sullo stesso Wi-Fi di questo computer, e non su «ospiti» o sui dati \
         mobili.</li>\
         <li>Scrivi l'indirizzo intero, con <strong>http://</strong> davanti e i due punti con il \
         numero in fondo.</li>\
         <li>Il firewall di questo computer può fermare le visite: quando chiede, consenti le \
         <strong>reti private</strong>.</li>\
         <li>Alcuni Wi-Fi non lasciano parlare i dispositivi tra loro. Accendi l'hotspot di un \
         telefono, anche senza internet, collega lì tutti, anche questo computer, e premi «Cerca di \
         nuovo le reti».</li></ol></details>\
         <p class=\"small\">Da qui il portale funziona tutto, ma i dispositivi non possono \
         installarlo: fuori da questa stanza non lo avranno.</p></section>",
    );
    said
}

fn page(title: &str, body: &str) -> String {
    format!(
        "<!doctype html><html lang=\"it\"><head><meta charset=\"utf-8\"><title>{title}</title>\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <link rel=\"stylesheet\" href=\"stile.css\"></head><body><main><h1>{title}</h1>{body}\
         </main></body></html>"
    )
}

/// A text that is not ours, in a page.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
