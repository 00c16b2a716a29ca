//! Reads a value, as strictly as RFC 8259 has it: what is not JSON to the letter is nothing.

use super::{Object, Value};

/// How many lists and objects may lie inside each other; the same as serde_json takes. Reading goes
/// one call deeper with each, and the browser's stack is small.
pub const DEEPEST: u8 = 127;

/// The value in `text`; nothing if it is not one JSON value, or one deeper than [`DEEPEST`]. Of
/// fields with the same name the last counts.
#[must_use]
pub fn parse(text: &str) -> Option<Value> {
    let mut reader = Reader { text, at: 0 };
    let value = reader.value(DEEPEST)?;
    reader.skip_space();
    (reader.at == text.len()).then_some(value)
}

/// A text, and how far it is read. `at` stands between two characters wherever something is cut
/// out: only ASCII is stepped over byte by byte.
struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl Reader<'_> {
    /// The value that comes next, with at most `room` lists and objects inside each other.
    fn value(&mut self, room: u8) -> Option<Value> {
        self.skip_space();
        match self.peek()? {
            b'{' => self.object(room.checked_sub(1)?),
            b'[' => self.array(room.checked_sub(1)?),
            b'"' => self.string().map(Value::String),
            b'n' => self.word("null", Value::Null),
            b't' => self.word("true", Value::Bool(true)),
            b'f' => self.word("false", Value::Bool(false)),
            _ => self.number(),
        }
    }

    fn object(&mut self, room: u8) -> Option<Value> {
        let mut fields = Object::new();
        let mut more = self.opens(b'}');
        while more {
            self.skip_space();
            let name = self.string()?;
            self.skip_space();
            self.expect(b':')?;
            fields.insert(name, self.value(room)?);
            more = self.goes_on(b'}')?;
        }
        Some(Value::Object(fields))
    }

    fn array(&mut self, room: u8) -> Option<Value> {
        let mut values = Vec::new();
        let mut more = self.opens(b']');
        while more {
            values.push(self.value(room)?);
            more = self.goes_on(b']')?;
        }
        Some(Value::Array(values))
    }

    /// Steps over the opening mark; whether something comes before the closing one.
    fn opens(&mut self, close: u8) -> bool {
        self.at += 1;
        self.skip_space();
        !self.eat(close)
    }

    /// Whether after a part another must come; nothing if neither that nor the end is there.
    fn goes_on(&mut self, close: u8) -> Option<bool> {
        self.skip_space();
        if self.eat(b',') {
            return Some(true);
        }
        self.expect(close)?;
        Some(false)
    }

    fn string(&mut self) -> Option<String> {
        self.expect(b'"')?;
        let mut string = String::new();
        loop {
            let start = self.at;
            while self.peek().is_some_and(|byte| byte >= b' ' && byte != b'"' && byte != b'\\') {
                self.at += 1;
            }
            string.push_str(self.text.get(start..self.at)?);
            match self.next()? {
                b'"' => return Some(string),
                b'\\' => string.push(self.escaped()?),
                _ => return None,
            }
        }
    }

    /// The character that an escape stands for, after its backslash.
    fn escaped(&mut self) -> Option<char> {
        Some(match self.next()? {
            mark @ (b'"' | b'\\' | b'/') => char::from(mark),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => return self.code(),
            _ => return None,
        })
    }

    /// The character of one UTF-16 code, or of two that belong together.
    fn code(&mut self) -> Option<char> {
        let first = self.hex()?;
        if !(0xd800..0xdc00).contains(&first) {
            return char::from_u32(first);
        }
        self.expect(b'\\')?;
        self.expect(b'u')?;
        let second = self.hex()?.checked_sub(0xdc00).filter(|second| *second < 0x400)?;
        char::from_u32(0x1_0000 + ((first - 0xd800) << 10) + second)
    }

    fn hex(&mut self) -> Option<u32> {
        (0..4).try_fold(0, |code, _| Some(code * 16 + char::from(self.next()?).to_digit(16)?))
    }

    fn number(&mut self) -> Option<Value> {
        let start = self.at;
        self.eat(b'-');
        // A zero stands alone: after it, another digit is no part of the number.
        if !self.eat(b'0') {
            self.digits()?;
        }
        if self.eat(b'.') {
            self.digits()?;
        }
        if self.eat(b'e') || self.eat(b'E') {
            let _ = self.eat(b'+') || self.eat(b'-');
            self.digits()?;
        }
        Some(Value::Number(self.text.get(start..self.at)?.to_owned()))
    }

    /// One digit, and all that follow.
    fn digits(&mut self) -> Option<()> {
        let start = self.at;
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        (self.at > start).then_some(())
    }

    fn word(&mut self, word: &str, value: Value) -> Option<Value> {
        let is_there = self.text.get(self.at..)?.starts_with(word);
        self.at += word.len();
        is_there.then_some(value)
    }

    fn skip_space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn next(&mut self) -> Option<u8> {
        let byte = self.peek()?;
        self.at += 1;
        Some(byte)
    }

    /// Whether that byte comes next; steps over it.
    fn eat(&mut self, byte: u8) -> bool {
        let is_there = self.peek() == Some(byte);
        self.at += usize::from(is_there);
        is_there
    }

    fn expect(&mut self, byte: u8) -> Option<()> {
        self.eat(byte).then_some(())
    }
}
