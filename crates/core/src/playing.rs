//! Playing: where one is in a video, where it stops, from where it goes on; how fast, and with what shown.
//!
//! What is played and what is done about it in the browser does not live here. All times are in
//! milliseconds from the video's start.

/// A stretch of a video: a part of it, or the words of a sentence in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    /// When it begins.
    pub from: u32,
    /// When it ends.
    pub to: u32,
    /// Whether something is to be done in it: a step, not the title or the end.
    pub is_step: bool,
}

/// The order of a video: its parts, and the sentences that are said in it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Timeline {
    /// The parts, in order; each ends where the next one begins.
    pub parts: Vec<Stretch>,
    /// The sentences, in order.
    pub sentences: Vec<Stretch>,
}

/// How near to the end it counts as watched: what is left there is a farewell.
const WATCHED: u64 = 90;

/// The last of some stretches that has begun.
fn begun(stretches: &[Stretch], at: u32) -> Option<usize> {
    stretches.partition_point(|stretch| stretch.from <= at).checked_sub(1)
}

impl Timeline {
    /// The part that plays.
    #[must_use]
    pub fn part(&self, at: u32) -> Option<usize> {
        begun(&self.parts, at)
    }

    /// The sentence that is said, or was said last in the part that plays.
    #[must_use]
    pub fn sentence(&self, at: u32) -> Option<usize> {
        let found = begun(&self.sentences, at)?;
        let part = self.parts.get(self.part(at)?)?;
        self.sentences.get(found).filter(|sentence| sentence.from >= part.from).map(|_| found)
    }

    /// Where the part that plays begins: what is to be seen again.
    #[must_use]
    pub fn again(&self, at: u32) -> u32 {
        self.begin_of(self.part(at))
    }

    /// Where the part before it begins.
    #[must_use]
    pub fn back(&self, at: u32) -> u32 {
        self.begin_of(self.part(at).and_then(|part| part.checked_sub(1)))
    }

    /// Where the part after it begins; none after the last.
    #[must_use]
    pub fn forward(&self, at: u32) -> Option<u32> {
        let next = self.part(at).map_or(0, |part| part + 1);
        self.parts.get(next).map(|part| part.from)
    }

    fn begin_of(&self, part: Option<usize>) -> u32 {
        part.and_then(|part| self.parts.get(part)).map_or(0, |part| part.from)
    }

    /// Where it stops next for who wants to do each step when it was shown: at the end of the step that
    /// plays, or of the next one.
    #[must_use]
    pub fn stop(&self, at: u32) -> Option<u32> {
        self.parts.iter().find(|part| part.is_step && part.to > at).map(|part| part.to)
    }

    /// How many steps there are.
    #[must_use]
    pub fn steps(&self) -> usize {
        self.parts.iter().filter(|part| part.is_step).count()
    }

    /// How long it is.
    #[must_use]
    pub fn length(&self) -> u32 {
        self.parts.last().map_or(0, |part| part.to)
    }

    /// Whether who came to this place has seen it.
    #[must_use]
    pub fn is_watched(&self, at: u32) -> bool {
        let length = u64::from(self.length());
        length > 0 && u64::from(at) * 100 >= length * WATCHED
    }

    /// From where to go on for who stopped here: the beginning of the sentence; all of it again, when it
    /// was seen.
    #[must_use]
    pub fn go_on_from(&self, at: u32) -> u32 {
        if self.is_watched(at) || at >= self.length() {
            return 0;
        }
        let sentence = self.sentence(at).and_then(|found| self.sentences.get(found));
        sentence.map_or_else(|| self.again(at), |sentence| sentence.from)
    }
}

/// How fast a video plays, and a voice speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Speed {
    /// Three quarters.
    Slow,
    /// As it was recorded.
    #[default]
    Normal,
    /// A quarter faster.
    Fast,
    /// Half as fast again.
    Faster,
}

impl Speed {
    /// All, the slowest first, each with its word in what is stored.
    pub const ALL: [(Self, &str); 4] =
        [(Self::Slow, "0.75"), (Self::Normal, "1"), (Self::Fast, "1.25"), (Self::Faster, "1.5")];

    /// The word for it: a number.
    #[must_use]
    pub fn word(self) -> &'static str {
        Self::ALL.into_iter().find(|(speed, _)| *speed == self).map_or("1", |(_, word)| word)
    }

    /// The speed that a word means; as it was recorded, if it means none.
    #[must_use]
    pub fn of(word: &str) -> Self {
        let found = Self::ALL.into_iter().find(|(_, known)| *known == word);
        found.map(|(speed, _)| speed).unwrap_or_default()
    }

    /// How many times as fast as it was recorded.
    #[must_use]
    pub fn factor(self) -> f64 {
        match self {
            Self::Slow => 0.75,
            Self::Normal => 1.0,
            Self::Fast => 1.25,
            Self::Faster => 1.5,
        }
    }
}

/// How somebody wants videos to be played.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Playing {
    /// How fast, voices too.
    pub speed: Speed,
    /// Whether what is said is not written in the picture.
    pub without_captions: bool,
    /// Whether it stops after each step, to do it.
    pub step_by_step: bool,
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn stretch(from: u32, to: u32, is_step: bool) -> Stretch {
        Stretch { from, to, is_step }
    }

    /// A title, two steps with two sentences each, an end.
    fn timeline() -> Timeline {
        Timeline {
            parts: vec![
                stretch(0, 3_000, false),
                stretch(3_000, 10_000, true),
                stretch(10_000, 18_000, true),
                stretch(18_000, 20_000, false),
            ],
            sentences: vec![
                stretch(500, 2_500, false),
                stretch(3_500, 5_000, true),
                stretch(5_500, 9_000, true),
                stretch(10_500, 12_000, true),
                stretch(13_000, 17_000, true),
                stretch(18_200, 19_500, false),
            ],
        }
    }

    #[test]
    fn one_is_in_the_part_and_at_the_sentence_that_began_last() {
        let it = timeline();
        assert_eq!(
            [0, 2_999, 3_000, 19_999, 99_999].map(|at| it.part(at)),
            [0, 0, 1, 3, 3].map(Some)
        );
        assert_eq!(it.sentence(0), None);
        assert_eq!(it.sentence(2_600), Some(0));
        assert_eq!(it.sentence(3_000), None, "the one before belongs to the part before");
        assert_eq!(it.sentence(9_500), Some(2));
    }

    #[test]
    fn parts_are_left_and_seen_again() {
        let it = timeline();
        assert_eq!(
            (it.back(11_000), it.again(11_000), it.forward(11_000)),
            (3_000, 10_000, Some(18_000))
        );
        assert_eq!((it.back(1_000), it.again(1_000), it.forward(19_000)), (0, 0, None));
    }

    #[test]
    fn it_stops_where_a_step_ends_and_nowhere_else() {
        let it = timeline();
        assert_eq!(it.stop(0), Some(10_000), "a title asks for nothing");
        assert_eq!(it.stop(9_999), Some(10_000));
        assert_eq!(it.stop(10_000), Some(18_000), "who goes on stops after the next one");
        assert_eq!(it.stop(18_000), None);
        assert_eq!(it.steps(), 2);
    }

    #[test]
    fn who_comes_back_hears_the_sentence_from_its_beginning() {
        let it = timeline();
        assert_eq!(it.go_on_from(14_000), 13_000);
        assert_eq!(it.go_on_from(10_100), 10_000, "nothing was said yet in this step");
        assert_eq!(it.go_on_from(17_999), 13_000);
        assert!(!it.is_watched(17_999));
        assert!(it.is_watched(18_000));
        assert_eq!(it.go_on_from(18_000), 0, "who has seen it sees it again from the beginning");
    }

    #[test]
    fn without_parts_there_is_nothing_to_stop_at() {
        let it = Timeline::default();
        assert_eq!(
            (it.part(5), it.sentence(5), it.stop(5), it.forward(5)),
            (None, None, None, None)
        );
        assert_eq!((it.back(5), it.again(5), it.go_on_from(5)), (0, 0, 0));
        assert!(!it.is_watched(5));
    }

    #[test]
    fn a_speed_is_read_as_it_was_written() {
        for (speed, word) in Speed::ALL {
            assert_eq!((speed.word(), Speed::of(word)), (word, speed));
            assert_eq!(word.parse(), Ok(speed.factor()));
        }
        assert_eq!(Speed::of("17"), Speed::Normal);
    }

    proptest! {
        #[test]
        fn no_place_is_left_behind(
            lengths in proptest::collection::vec((1u32..9_000, any::<bool>()), 0..9),
            at in 0u32..60_000,
        ) {
            let mut end = 0;
            let parts: Vec<Stretch> = lengths
                .into_iter()
                .map(|(length, is_step)| {
                    let from = end;
                    end += length;
                    stretch(from, end, is_step)
                })
                .collect();
            let it = Timeline { sentences: parts.clone(), parts };
            prop_assert!(it.back(at) <= it.again(at) && it.again(at) <= at);
            prop_assert!(it.forward(at).is_none_or(|next| next > at));
            prop_assert!(it.stop(at).is_none_or(|stop| stop > at && it.stop(stop) != Some(stop)));
            prop_assert!(it.go_on_from(at) <= at);
            prop_assert_eq!(it.sentence(at), it.part(at));
        }
    }
}
