//! The bands of age and the genders that the tool counts.

/// A band of age, in the order of the years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AgeBand {
    /// Younger: children in a class. The tool does not count them.
    Under14,
    /// 14 to 17.
    From14,
    /// 18 to 29.
    From18,
    /// 30 to 54.
    From30,
    /// 55 to 74.
    From55,
    /// 75 and more.
    From75,
}

impl AgeBand {
    /// All bands, the youngest first.
    pub const ALL: [Self; 6] =
        [Self::Under14, Self::From14, Self::From18, Self::From30, Self::From55, Self::From75];

    /// The tool's letter; none for those that it does not count.
    #[must_use]
    pub fn letter(self) -> Option<char> {
        match self {
            Self::Under14 => None,
            Self::From14 => Some('E'),
            Self::From18 => Some('A'),
            Self::From30 => Some('B'),
            Self::From55 => Some('C'),
            Self::From75 => Some('D'),
        }
    }
}

/// A gender as the tool asks for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Gender {
    /// Female.
    Female,
    /// Male.
    Male,
    /// Non-binary.
    NonBinary,
    /// Prefers not to answer.
    NotSaid,
}

impl Gender {
    /// All, in the tool's order.
    pub const ALL: [Self; 4] = [Self::Female, Self::Male, Self::NonBinary, Self::NotSaid];

    /// The tool's letter.
    #[must_use]
    pub fn letter(self) -> char {
        match self {
            Self::Female => 'A',
            Self::Male => 'B',
            Self::NonBinary => 'C',
            Self::NotSaid => 'D',
        }
    }
}
