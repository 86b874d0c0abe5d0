import { z } from "zod";
import { findGarbled } from "./garbled.ts";
import { cyrillicTwins, greekMeant, greekTwins, plainMeant } from "./look-alikes.ts";

/** The one spelling of an id: file name, address and cite key are this same string. */
export const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** An id such as `tumor-growth`, `mir-146b` or the cite key `zhu2012`: lower-case ASCII, words joined by hyphens. */
export const id = z.string().regex(idPattern, "must be lower-case ASCII words joined by hyphens, such as `mir-146b`");

/**
 * What cannot be seen, and so cannot be proofread: control characters, line separators and halves of surrogate pairs, which
 * no format that the site exports can hold (RFC 8259 §7, https://www.w3.org/TR/xml/#charsets, RIS: one field a line);
 * marks of direction, joiners and spaces without width, soft hyphens, tags; private use, what is no character
 * (https://www.unicode.org/faq/private_use.html), and U+FFFD, which stands where a character was lost.
 */
export const unseenCharacter =
  /(?!\n)(?:[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Cf}\p{Co}\p{Noncharacter_Code_Point}\uFFFD]|(?![\u{FE00}-\u{FE0F}])\p{Default_Ignorable_Code_Point})/u;

/** `U+200B`, of the first sign of a text. */
export const nameCode = (sign = ""): string =>
  `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

/** Letters of Cyrillic that look like no Latin ones. */
const cyrillicOwn = "БГДЖЗИЙЛПФЦЧШЩЪЫЬЭЮЯЁбвгджзийклмнптфцчшщъыьэюяё";

/**
 * The first of some letters that stand by themselves, in a text with Latin letters or numbers: `А.` may be somebody's initial.
 * @param where what else must hold there; it is asked only where such a letter stands, since it reads all of the text
 */
const standsAlone = (letters: string, where = "") =>
  String.raw`(?<!\p{L})(?=[${letters}]+(?!\p{L}))(?:(?<=[A-Za-z\d].*)|(?=.*[A-Za-z\d]))${where}[${letters}]`;

/**
 * A letter of another alphabet that looks like a Latin one, right beside Latin ones or by itself among such and numbers
 * (`р53`, `Α549`), as text recognition and some keyboards leave them: the word looks right, and neither the search nor who types
 * it finds it. Greek letters of their own look are none, nor is what stands in a text in Cyrillic.
 */
export const strayLetter = new RegExp(
  [
    String.raw`[\p{Script=Cyrillic}${greekTwins.letters}](?=[A-Za-z])|(?<=[A-Za-z])[\p{Script=Cyrillic}${greekTwins.letters}]`,
    standsAlone(greekTwins.letters),
    standsAlone(cyrillicTwins.letters, `(?<![${cyrillicOwn}].*)(?!.*[${cyrillicOwn}])`),
  ].join("|"),
  "u",
);

/** What is said of such a letter. */
export const wordStrayLetter = (value: string): string => {
  const sign = strayLetter.exec(value)?.[0];
  return `\`${sign ?? ""}\` (${nameCode(sign)}) looks like a Latin letter but is of another alphabet`;
};

/** Spaces that look like the plain one and are another sign: they do not break, or are wider or narrower. */
export const oddSpace = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/;

/** A letter of those that have wide signs of their own. */
const asian = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]`;

/**
 * Signs that pasting leaves in the place of those that are meant: letters joined to one sign, letters of formulas (`𝛽`), wide ones
 * and numbers of one sign (`Ⅱ`), spaces that are no plain ones, a German ß for β, where no German word could have it, and others
 * for Greek letters; units that Unicode has a second time (`K` of kelvin), accents for apostrophes, rings for degrees, and the wide
 * commas and brackets of Chinese keyboards, but in a text in such letters.
 */
export const pastedSign = new RegExp(
  [
    String.raw`[\uFB00-\uFB06\u2160-\u217F\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\u{1D400}-\u{1D7FF}∆\u2126\u212A\u212Bɡ´]`,
    oddSpace.source,
    String.raw`[º˚](?=\s?[CF](?!\p{L}))|‚(?=\s)`,
    String.raw`[！-／：-？＼＾-｀｛-～、。](?<!${asian}.*)(?!.*${asian})`,
    String.raw`(?<![aeiouyäöü]\p{Ll}*)[ßẞ]|[ɑɣ](?!\p{Ll})`,
  ].join("|"),
  "u",
);

/** What is said of such a sign: write `fi` for `ﬁ` (U+FB01). */
export const wordPastedSign = (value: string): string => {
  const sign = pastedSign.exec(value)?.[0] ?? "";
  if (oddSpace.test(sign)) return `write a plain space for ${nameCode(sign)}, which looks like one`;
  if (sign === "´" && /\d´/.test(value)) return `write \`′\` for \`´\` (U+00B4)`;
  const meant = /[ßẞ]/.test(sign) ? "β" : (greekMeant[sign] ?? plainMeant[sign] ?? sign.normalize("NFKC"));
  return `write \`${meant}\` for \`${sign}\` (${nameCode(sign)})`;
};

/** A code that JSON, YAML or TeX reads as a letter, `\u03b2`, `\n`, `\alpha`; where nothing reads it, it stands as typed. */
export const escapedLetter = /\\(?:u[\da-fA-F]{4}|x[\da-fA-F]{2}|[nrt](?![a-z])|[A-Za-z]+)/;

/**
 * Markup, and codes in place of letters, that databases and other programs write into titles and names. Fields hold plain text,
 * so readers would see them as typed. A sign such as `<` by itself is text.
 */
const markup =
  /<\/?(?:i|b|u|em|strong|sub|sup|sc|tt|small|span|font|br|p|italic|bold|underline|(?:mml|jats):\w+)(?:\s[^<>]*)?\/?>|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,24}\d{0,2});/i;

/** The first of both in a text. */
const findMarkup = (value: string): string | undefined => (markup.exec(value) ?? escapedLetter.exec(value))?.[0];

const wordMarkup = (found = "") =>
  /^[&\\]/.test(found)
    ? `must hold no code for a letter, as \`${found}\` is: write the letter or sign itself`
    : `must hold no markup, as \`${found}\` is: write CO₂ and Ca²⁺ with letters of their own, and leave italics out`;

/** What is said of a letter that was saved in one encoding and opened in another. */
export const wordGarbled = ({ raw = "", meant = "" }: { raw?: string; meant?: string } = {}): string =>
  `must hold each letter as it is: \`${raw}\` is \`${meant}\`, saved in one encoding and opened in another`;

/** Text that a reader will see: not empty, without spaces at its ends, without markup and without what cannot be seen. */
export const text = z
  .string()
  .min(1, "must not be empty")
  .refine((value) => value === value.trim(), {
    error: ({ input }) =>
      String(input).endsWith("\n")
        ? "must not end with a line break: where it begins with `|` or `>`, write `|-` or `>-`"
        : "must not begin or end with a space",
  })
  .refine((value) => !unseenCharacter.test(value), {
    error: ({ input }) =>
      `must hold no tab and nothing else that cannot be seen, as ${nameCode(unseenCharacter.exec(String(input))?.[0])} is`,
  })
  .refine((value) => findMarkup(value) === undefined, {
    error: ({ input }) => wordMarkup(findMarkup(String(input))),
  })
  .refine((value) => !strayLetter.test(value), {
    error: ({ input }) => `must be typed in one alphabet: ${wordStrayLetter(String(input))}`,
  })
  .refine((value) => !pastedSign.test(value), {
    error: ({ input }) => `must hold plain letters and spaces: ${wordPastedSign(String(input))}`,
  })
  .refine((value) => findGarbled(value) === undefined, {
    error: ({ input }) => wordGarbled(findGarbled(String(input))),
  })
  .refine((value) => !/\S {2,}\S/.test(value), "must hold no two spaces side by side");

/** One line of text. */
export const line = text.refine((value) => !value.trim().includes("\n"), "must stand on one line");

/** A title as it stands over a page or in a list, which end it by themselves. */
export const headline = line
  .refine((value) => !/(?<!\.)\.$/.test(value), "must not end with a full stop, which is added where one belongs")
  .refine((value) => !/[,;:]$/.test(value), "must not end with a comma, a semicolon or a colon");

/** A day on which something was done. */
export const day = z.iso.date("must be a date such as 2018-08-06");

/** A number by which things are counted or put in order, from 1. */
export const ordinal = z
  .int("must be a whole number from 1 to 99999")
  .min(1, "must be 1 or more")
  .max(99_999, "must be 99999 or less");

/** The article's own number of a reference, as CSL-JSON writes it: as text. */
export const referenceNumber = z
  .string()
  .regex(/^[1-9]\d{0,4}$/, "must be a number from 1 to 99999, in quotation marks");

/** A sentence of a section: `p2s3` is the third line of its second paragraph. */
export const sentenceId = z
  .string()
  .regex(/^p[1-9]\d{0,2}s[1-9]\d{0,2}$/, "must name a sentence as `p2s3`: paragraph 2, sentence 3");

/** Parts of a path that name a form of the work. */
const pagePath = String.raw`(?:\/(?:abstract|summary|full|fulltext|html|pdf|epdf|pdfdirect|epub|meta|references|citations|figures|tables)|\.pdf|\.full)+`;
/** A query or a fragment. It takes all that follows and so stands once: repeated, it would be tried in every division of a text. */
const pageQuery = String.raw`(?:[?][\w.]+=.*|#[A-Za-z].*)`;
/**
 * What the address of a page puts behind the DOI of its work: `/full`, `.pdf`, `?utm_source=…`, `#Sec1`. What ends in a bare `?`
 * or `#` is an older DOI.
 */
const pageTail = `(?:${pagePath}${pageQuery}?|${pageQuery})`;

/** What of a text is no DOI, and what to write instead. */
function wordDoi(value: string): string {
  const bare = /10\.\d{4,9}\/.*$/.exec(value)?.[0] ?? "";
  const sign = /[^!-~]/u.exec(bare)?.[0];
  if (sign === " ") return "must hold no space";
  if (sign !== undefined) return `must hold letters, figures and signs of ASCII only, and no \`${nameCode(sign)}\``;
  const mended = bare.replace(/[.,;:]+$/, "").replace(new RegExp(`${pageTail}$`), "");
  return mended !== value && doiForm.test(mended)
    ? `must be the DOI alone: write ${mended}`
    : "must be a DOI such as 10.1016/j.canlet.2011.10.002";
}

const doiForm = new RegExp(String.raw`^(?!.*${pageTail}$)10\.\d{4,9}\/[!#-[\]-z|~]*[!#-+/-9<-[\]-z|~-]$`);

/**
 * A DOI, bare (https://www.doi.org/doi-handbook/HTML/doi-name-syntax.html); older ones hold `<`, `>` and `;`. Braces, backslashes
 * and quotation marks, signs beyond ASCII and a stop at the end, which the handbook allows, occur in no DOI of a journal: some
 * would break a BibTeX field, the others are slips of copying that lead nowhere.
 */
export const doi = z.string().regex(doiForm, { error: ({ input }) => wordDoi(String(input)) });

/** A number of PubMed. */
export const pmid = z.string().regex(/^[1-9]\d{0,8}$/, "must be a PubMed number such as 22055459");

/** A number of PubMed Central. */
export const pmcid = z.string().regex(/^PMC[1-9]\d*$/, "must be a PMC number such as PMC5542178");

/** What kind of thing a topic is; the order is that of lists and filters. */
export const topicKinds = [
  "tumor",
  "process",
  "source",
  "cargo",
  "target",
  "pathway",
  "drug",
  "cell-line",
  "cell-type",
  "structure",
] as const;
