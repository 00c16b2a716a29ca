//! Guarda: the video with its words. The browser's own controls play it without the app; what comes
//! alive around it is in `crate::components::watch`, and finds its parts by their names.

use crate::components::icon::Icon;
use crate::components::markup::sign;
use crate::components::watch::{FILM, SHADOW, keep, megabytes};
use crate::state::language::{Words, key, use_words};
use leptos::prelude::*;
use pillole_core::playing::Speed;
use pillole_core::video::{Chapter, Film, Part, Video};

/// The part of a pillola's page.
#[component]
pub fn Watch(
    /// The pillola's title.
    title: String,
    /// Its video.
    video: Video,
) -> impl IntoView {
    let w = use_words();
    let size = megabytes(u64::from(video.film.bytes), w);
    let kept = keep(&w.with(key::FILM_KEEP, "size", &size), [&video.film]);
    let has_steps = video.chapters.iter().any(|chapter| matches!(chapter.part, Part::Step(_)));
    view! {
        <h2 id="guarda-titolo">{w.t(key::FILM_TITLE)}</h2>
        <p class="card-facts">
            <span class="fact"><Icon name="clock"/>{length(&video.film, w)}</span>
            <span class="fact"><Icon name="download"/>{size.clone()}</span>
            <span class="fact"><Icon name="listen"/>{w.t(key::FILM_WITH_WORDS)}</span>
        </p>
        <div class="film" data-film=video.film.milliseconds.to_string()>
            {film(&title, &video, w)}
            {keys(w)}
            {has_steps.then(|| places(&video.chapters, w))}
            {choices(w)}
        </div>
        {words(&video.chapters, w)}
        <div class="film-files">
            <div class="needs-app" inner_html=kept></div>
            <a class="film-file" href=video.film.address.clone() download="">
                {w.with(key::FILM_DOWNLOAD, "size", &size)}
            </a>
        </div>
    }
}

/// How long it is: "1 minuto e 12 secondi".
fn length(film: &Film, w: Words) -> String {
    let seconds = film.milliseconds.div_ceil(1000);
    let (minutes, seconds) = ((seconds / 60) as usize, (seconds % 60) as usize);
    let some = w.count(key::FILM_SECONDS_ONE, key::FILM_SECONDS_MANY, seconds);
    let many = w.count(key::FILM_MINUTES_ONE, key::FILM_MINUTES_MANY, minutes);
    match (minutes, seconds) {
        (0, _) => some,
        (_, 0) => many,
        _ => w.with(key::FILM_LENGTH, "minutes", many).replace("{seconds}", &some),
    }
}

/// The moving pictures. The picture before them is fetched when somebody is there and comes near:
/// nothing that is read waits for it. The captions begin when it plays (`boot.js`, then the player): browsers
/// fetch those that are marked as the default at once, also for who never watches.
///
/// The browser's own controls take it longer to draw than a screen of text: they come after the page (`boot.js`,
/// `components::watch`). Without scripts nothing could bring either, so there both are from the beginning.
fn film(title: &str, video: &Video, w: Words) -> impl IntoView + use<> {
    let moving = |has_scripts: bool| {
        view! {
            <video
                id=has_scripts.then_some(FILM)
                lang="it"
                aria-label=w.with(key::FILM_LABEL, "title", title)
                controls=(!has_scripts).then_some("")
                playsinline=""
                preload="none"
                width="1280"
                height="720"
                data-poster=has_scripts.then(|| video.poster.clone())
            >
                <source src=video.film.address.clone() type="video/mp4"/>
                <track
                    kind="captions"
                    srclang="it"
                    label=w.t(key::FILM_CAPTIONS_NAME)
                    src=video.captions.clone()
                    default=!has_scripts
                />
                <track
                    kind="chapters"
                    srclang="it"
                    label=w.t(key::FILM_CHAPTERS_NAME)
                    src=video.chapter_list.clone()
                />
                <p>{w.t(key::FILM_CANNOT)}</p>
            </video>
        }
    };
    view! {
        <div class="film-frame">
            // Behind the video: to be seen until its picture is there.
            <span class="film-cover" inner_html=sign("play")></span>
            <span id=SHADOW></span>
            {moving(true)}
            <noscript>{moving(false)}</noscript>
        </div>
    }
}

/// What one presses while one watches.
fn keys(w: Words) -> impl IntoView {
    let key = |act: &'static str, icon: &'static str, words| {
        view! {
            <button class="btn btn-secondary" type="button" data-act=act>
                <Icon name=icon/>
                <span>{w.t(words)}</span>
            </button>
        }
    };
    view! {
        <div class="film-keys needs-app">
            <button class="btn btn-primary film-play" type="button" data-act="play">
                <span class="to-play">{sign_view("play")}{w.t(key::FILM_PLAY)}</span>
                <span class="to-pause">{sign_view("pause")}{w.t(key::FILM_PAUSE)}</span>
            </button>
            {key("again", "again", key::FILM_AGAIN)}
            {key("back", "step-back", key::FILM_BACK)}
            {key("forward", "step-forward", key::FILM_FORWARD)}
        </div>
        <div class="film-said needs-app" role="status" data-part="said"></div>
    }
}

fn sign_view(name: &str) -> impl IntoView + use<> {
    view! { <span inner_html=sign(name)></span> }
}

/// How one wants it played.
fn choices(w: Words) -> impl IntoView {
    let switch = |act: &'static str, words, on: bool| {
        let id = format!("guarda-{act}");
        view! {
            <div class="option">
                <input type="checkbox" id=id.clone() data-do=act checked=on/>
                <label for=id>{w.t(words)}</label>
            </div>
        }
    };
    let elsewhere = |act: &'static str, words| {
        view! {
            <button class="btn btn-link" type="button" data-act=act data-away="">{w.t(words)}</button>
        }
    };
    let speeds = [
        (Speed::Slow, key::WATCH_SPEED_SLOW),
        (Speed::Normal, key::WATCH_SPEED_NORMAL),
        (Speed::Fast, key::WATCH_SPEED_FAST),
        (Speed::Faster, key::WATCH_SPEED_FASTER),
    ];
    let speed = |(speed, words): (Speed, _)| {
        view! {
            <option value=speed.word() selected=speed == Speed::Normal>{w.t(words)}</option>
        }
    };
    view! {
        <div class="film-choices needs-app">
            {switch("step-by-step", key::FILM_STEP_BY_STEP, false)}
            {switch("captions", key::FILM_CAPTIONS, true)}
            <div class="film-speed">
                <label for="guarda-velocita">{w.t(key::WATCH_SPEED)}</label>
                <select id="guarda-velocita" data-do="speed">{speeds.map(speed)}</select>
            </div>
            {elsewhere("fill", key::FILM_FILL)}
            {elsewhere("apart", key::FILM_APART)}
        </div>
    }
}

/// The name of a part: its number on a button, in words.
fn name(part: Part, w: Words) -> String {
    match part {
        Part::Title => w.t(key::FILM_PLACE_TITLE),
        Part::Step(number) => w.with(key::STEP_NUMBER, "n", number),
        Part::End => w.t(key::FILM_PLACE_END),
    }
}

/// The parts to go to.
fn places(chapters: &[Chapter], w: Words) -> impl IntoView + use<> {
    let place = |chapter: &Chapter| {
        let from = chapter.from.to_string();
        let shown = match chapter.part {
            Part::Step(number) => {
                let word = name(chapter.part, w).replace(&number.to_string(), "");
                view! { <span class="visually-hidden">{word}</span>{number} }.into_any()
            }
            part => name(part, w).into_any(),
        };
        let is_step = matches!(chapter.part, Part::Step(_));
        view! {
            <li>
                <button
                    class="film-place"
                    type="button"
                    data-act="place"
                    data-from=from
                    data-to-do=is_step.then_some("")
                >
                    {shown}
                </button>
            </li>
        }
    };
    view! {
        <nav class="film-places needs-app" aria-label=w.t(key::FILM_PLACES)>
            <ol>{chapters.iter().map(place).collect_view()}</ol>
        </nav>
    }
}

/// What is said, to read: the same words that are captions in the picture.
fn words(chapters: &[Chapter], w: Words) -> impl IntoView + use<> {
    let chapter = |chapter: &Chapter| {
        let sentences = chapter.sentences.iter().map(|sentence| {
            view! {
                <span
                    class="film-sentence"
                    data-sentence=sentence.from.to_string()
                >
                    {sentence.text.clone()}
                </span>
                " "
            }
        });
        view! {
            <li>
                <p class="film-part" lang=w.language().code()>{name(chapter.part, w)}</p>
                <p>{sentences.collect_view()}</p>
            </li>
        }
    };
    view! {
        <details class="film-words">
            <summary>{w.t(key::FILM_WORDS)}</summary>
            <p class="note needs-app">{w.t(key::FILM_WORDS_HOW)}</p>
            <ol class="film-text" lang="it" data-film-text="">
                {chapters.iter().map(chapter).collect_view()}
            </ol>
        </details>
    }
}
