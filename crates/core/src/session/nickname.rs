//! Who a result is from, without a name: a colour and an animal, and a number by chance that keeps two
//! people with the same ones apart.

use super::code::bits::{Reader, Writer};

/// Declares a list of words that codes carry by their places: never change the order, never take one
/// away.
macro_rules! words {
    ($(#[$doc:meta])* $type:ident { $($word:ident = $key:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[allow(missing_docs, reason = "the words say it themselves")]
        pub enum $type { $($word),+ }

        impl $type {
            /// All, in the order of their places.
            pub const ALL: [Self; [$($key),+].len()] = [$(Self::$word),+];

            /// Its name in the language files.
            #[must_use]
            pub fn key(self) -> &'static str {
                match self { $(Self::$word => $key),+ }
            }
        }
    };
}

words! {
    /// A colour whose Italian name is the same beside every animal.
    Colour {
        Blue = "blue", Pink = "pink", Violet = "violet", Orange = "orange", Green = "green",
        LightBlue = "light_blue", Turquoise = "turquoise", Brown = "brown",
    }
}

words! {
    /// An animal that nobody minds to be.
    Animal {
        Fox = "fox", Cat = "cat", Wolf = "wolf", Bear = "bear", Hare = "hare",
        Hedgehog = "hedgehog", Tortoise = "tortoise", Dolphin = "dolphin", Owl = "owl",
        Eagle = "eagle", Swallow = "swallow", Robin = "robin", Swan = "swan",
        Seagull = "seagull", Horse = "horse", Deer = "deer", Squirrel = "squirrel",
        Beaver = "beaver", Panda = "panda", Tiger = "tiger", Lion = "lion", Giraffe = "giraffe",
        Zebra = "zebra", Kangaroo = "kangaroo", Butterfly = "butterfly", Bee = "bee",
        Ladybird = "ladybird", Lynx = "lynx", Otter = "otter", Koala = "koala",
        Hummingbird = "hummingbird", Penguin = "penguin",
    }
}

/// A colour and an animal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Nickname {
    /// The colour.
    pub colour: Colour,
    /// The animal.
    pub animal: Animal,
}

impl Nickname {
    const WIDTH: u32 = 8;

    /// The one that some chance comes to.
    #[must_use]
    pub fn new(chance: u32) -> Self {
        let count = Animal::ALL.len();
        let place = chance as usize % (Colour::ALL.len() * count);
        let colour = Colour::ALL.get(place / count).copied().unwrap_or(Colour::Blue);
        let animal = Animal::ALL.get(place % count).copied().unwrap_or(Animal::Fox);
        Self { colour, animal }
    }

    /// Its place among all 256: [`Self::new`] gives it back.
    #[must_use]
    pub fn place(self) -> u8 {
        self.colour as u8 * 32 + self.animal as u8
    }
}

/// Who a result is from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Person {
    /// What they are called.
    pub nickname: Nickname,
    /// A number by chance, 0 to 16,383.
    mark: u16,
}

impl Person {
    const MARK: u32 = 14;

    /// The person with this nickname and this chance.
    #[must_use]
    pub fn new(nickname: Nickname, chance: u32) -> Self {
        Self { nickname, mark: (chance % (1 << Self::MARK)) as u16 }
    }

    /// What keeps people with the same nickname apart: [`Self::new`] gives it back.
    #[must_use]
    pub fn mark(self) -> u16 {
        self.mark
    }

    pub(super) fn write(self, out: &mut Writer) {
        out.put(u128::from(self.nickname.place()), Nickname::WIDTH);
        out.put(u128::from(self.mark), Self::MARK);
    }

    pub(super) fn read(bits: &mut Reader<'_>) -> Option<Self> {
        let nickname = Nickname::new(u32::try_from(bits.take(Nickname::WIDTH)?).ok()?);
        Some(Self::new(nickname, u32::try_from(bits.take(Self::MARK)?).ok()?))
    }
}
