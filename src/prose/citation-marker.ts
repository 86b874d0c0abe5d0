// The one grammar of a citation in prose and in notes: `[@zhu2012]`, or `[@lai2010a; @fukuchi2004]` for several works.

const key = "[a-z0-9-]+";
const marker = `\\[@${key}(?:; @${key})*\\]`;
const whole = new RegExp(`^${marker}$`);
const every = new RegExp(marker, "g");
const withSpace = new RegExp(`\\s*${marker}`, "g");
/** Whatever stands in brackets and holds an @, well formed or not. */
const alike = /\[[^\][]*@[^\][]*\]/g;
/** A cite key outside brackets; the @ of a mail address is none. */
const bare = /(?<![\w.])@[a-z0-9-]+/gi;

/** `["a", "b"]` → `[@a; @b]` */
export const writeMarker = (keys: readonly string[]): string => `[${keys.map((name) => `@${name}`).join("; ")}]`;

/** `[@a; @b]` → `["a", "b"]`; anything else that looks like a marker → `[]` */
export const readKeys = (raw: string): string[] =>
  whole.test(raw)
    ? raw
        .slice(1, -1)
        .split("; ")
        .map((name) => name.slice(1))
    : [];

/** A stretch of a text, with where it begins. */
interface Found {
  raw: string;
  index: number;
}

const findAll = (text: string, pattern: RegExp): Found[] =>
  [...text.matchAll(pattern)].map(({ 0: raw, index }) => ({ raw, index }));

/** Every stretch of a text that looks like a marker. */
export const findAlike = (text: string): Found[] => findAll(text, alike);

/** Cite keys that stand outside of any bracket, with their @. */
const findBareKeys = (text: string): Found[] =>
  findAll(
    text.replace(/\[[^\][]*\]/g, (brackets) => " ".repeat(brackets.length)),
    bare,
  );

const named = new RegExp(`\\[(${key}(?:[;,]\\s*${key})*)\\]`, "gi");

/** Brackets that hold nothing but cite keys that are known, though without their @. */
const findNamedKeys = (text: string, known: ReadonlySet<string>): Found[] =>
  findAll(text, named).filter(({ raw }) =>
    raw
      .slice(1, -1)
      .split(/[;,]\s*/)
      .every((name) => known.has(name.toLowerCase())),
  );

/** Keys that stand as if they cited something, but not in a marker: without brackets, or without their @. */
export const findLooseKeys = (text: string, known: ReadonlySet<string>): Found[] => [
  ...findBareKeys(text),
  ...findNamedKeys(text, known),
];

/** The cite keys of every marker of a text, in the order written, each as often as it is cited. */
export const findKeys = (text: string): string[] => [...text.matchAll(every)].flatMap(([raw]) => readKeys(raw));

/** A text with something else for every marker: `… [@zhu2012; @ji2015]` → `… [39, 41]` */
export const replaceMarkers = (text: string, print: (keys: string[]) => string): string =>
  text.replace(every, (raw) => print(readKeys(raw)));

/** A text without its markers and the space before them. */
export const removeMarkers = (text: string): string => text.replace(withSpace, "");
