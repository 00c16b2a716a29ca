// The part of TOML that content is written in, read as the tests need it: tables, lists of tables,
// strings on one line and on several, numbers, truths, lists and inline tables. What is none of these
// is refused.

const KEY = /[\w-]+|"[^"\n]*"/y;
const LINES = /"""\n?[^]*?"""/y;
const STRING = /"(?:[^"\\\n]|\\.)*"/y;
const PLAIN = /[^\s,\]}#]+/y;
const NOTHING = /(?:\s|#[^\n]*)*/y;

/// What stands in a text of TOML, as an object.
export function readToml(text) {
  const reader = new Reader(text);
  const all = {};
  let table = all;
  for (;;) {
    if (reader.isAtEnd()) return all;
    if (reader.takes("[[")) {
      table = newTable(all, reader.path());
      reader.expects("]]");
    } else if (reader.takes("[")) {
      table = reader.path().reduce(inner, all);
      reader.expects("]");
    } else {
      reader.entry(table);
    }
  }
}

/// The table with that name inside another; the last one if it is a list of tables.
function inner(table, name) {
  table[name] ??= {};
  return Array.isArray(table[name]) ? table[name].at(-1) : table[name];
}

/// One table more in the list that a path leads to.
function newTable(all, path) {
  const holder = path.slice(0, -1).reduce(inner, all);
  const list = holder[path.at(-1)] ??= [];
  list.push({});
  return list.at(-1);
}

class Reader {
  #text;
  #at = 0;

  constructor(text) {
    this.#text = text;
  }

  isAtEnd() {
    this.#match(NOTHING);
    return this.#at === this.#text.length;
  }

  takes(sign) {
    this.#match(NOTHING);
    if (!this.#text.startsWith(sign, this.#at)) return false;
    this.#at += sign.length;
    return true;
  }

  expects(sign) {
    if (this.takes(sign)) return;
    const line = this.#text.slice(0, this.#at).split("\n").length;
    throw new Error(`line ${line}: ${JSON.stringify(sign)} was expected`);
  }

  /// The names in `a.b`.
  path() {
    const names = [];
    do {
      this.#match(NOTHING);
      const name = this.#match(KEY);
      if (!name) this.expects("a name");
      names.push(name.replace(/^"|"$/g, ""));
    } while (this.takes("."));
    return names;
  }

  entry(table) {
    const path = this.path();
    this.expects("=");
    path.slice(0, -1).reduce(inner, table)[path.at(-1)] = this.#value();
  }

  #value() {
    if (this.takes("[")) return this.#listUntil("]", () => this.#value());
    if (this.takes("{")) {
      const table = {};
      this.#listUntil("}", () => this.entry(table));
      return table;
    }
    const lines = this.#match(LINES);
    if (lines) return lines.replace(/^"""\n?|"""$/g, "");
    const string = this.#match(STRING);
    if (string) return JSON.parse(string);
    const plain = this.#match(PLAIN);
    if (!plain) this.expects("a value");
    if (plain === "true" || plain === "false") return plain === "true";
    return Number.isNaN(Number(plain)) ? plain : Number(plain);
  }

  #listUntil(end, one) {
    const list = [];
    while (!this.takes(end)) {
      list.push(one());
      if (!this.takes(",")) {
        this.expects(end);
        break;
      }
    }
    return list;
  }

  #match(pattern) {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    this.#at += found?.length ?? 0;
    return found;
  }
}
