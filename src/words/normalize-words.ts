// Pure: the one way in which text and questions become words. Runs in the browser and in the build.
import { stemmer } from "stemmer";

/** Letters that no decomposition reduces to plain ones: Greek by name, others as catalogs of names write them. */
const plainLetters: Readonly<Record<string, string>> = {
  α: "alpha",
  β: "beta",
  γ: "gamma",
  δ: "delta",
  ε: "epsilon",
  ζ: "zeta",
  η: "eta",
  θ: "theta",
  ι: "iota",
  κ: "kappa",
  λ: "lambda",
  μ: "mu",
  ν: "nu",
  ξ: "xi",
  ο: "omicron",
  π: "pi",
  ρ: "rho",
  σ: "sigma",
  ς: "sigma",
  τ: "tau",
  υ: "upsilon",
  φ: "phi",
  χ: "chi",
  ψ: "psi",
  ω: "omega",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  æ: "ae",
  œ: "oe",
  ı: "i",
  ħ: "h",
};

/** British forms and the American ones that the site writes. */
const american: readonly (readonly [RegExp, string])[] = [
  [/tumour/g, "tumor"],
  [/signalling/g, "signaling"],
  [/haem/g, "hem"],
  [/phaeo/g, "pheo"],
  [/([a-z]{3})isation/g, "$1ization"],
  [/([a-z]{3})is(e[ds]?|ers?|ing)\b/g, "$1iz$2"],
  [/([a-z]{3})ys(e[ds]?|ers?|ing)\b/g, "$1yz$2"],
  [/behaviour/g, "behavior"],
  [/favour/g, "favor"],
  [/fibre/g, "fiber"],
  [/leukaem/g, "leukem"],
  [/paediatr/g, "pediatr"],
  [/oestr/g, "estr"],
  [/oedem/g, "edem"],
  [/anaem/g, "anem"],
];
/** What every text that is spelled the British way holds; most hold nothing of it, and need not be gone through form by form. */
const british = new RegExp(american.map(([form]) => form.source).join("|"));

/** ß stands for β where no German word could have it: at the beginning, behind a sign, a figure, a capital, no vowel. */
const toBeta = (text: string): string =>
  text.replace(/[ßẞ](?<=(\p{L}{0,40}).)/gu, (_, before: string) =>
    /\p{Ll}$/u.test(before) && /[aeiouyäöü]/i.test(before) ? "ss" : "β",
  );

/** A text in lower case with plain letters in the place of all others. */
const toPlain = (text: string): string =>
  toBeta(text)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[‐‑–−]/g, "-")
    .replace(/[α-ωøłđðþæœıħ]/g, (letter) => plainLetters[letter] ?? letter);

/** Letters without marks, in lower case, Greek spelled out, American: `Würdinger` → `wurdinger`; `TGF-β` → `tgf-beta` */
export function fold(text: string): string {
  const plain = /^[ -~]*$/.test(text) ? text.toLowerCase() : toPlain(text);
  return british.test(plain)
    ? american.reduce((folded, [form, spelling]) => folded.replace(form, spelling), plain)
    : plain;
}

/** A spelling reduced to letters and figures: `TGF-β`, `tgf beta` and `TGFbeta` are one. */
export const reduce = (text: string): string => fold(text).replace(/[^a-z0-9]/g, "");

/** A word as it is compared, and as it was written. */
export interface Word {
  word: string;
  /** As it stands in the text. */
  written: string;
  /** As written, but folded: what a stem was made from. */
  form: string;
  /** Where it begins in the text. */
  start: number;
}

/** Letters and figures, and what joins them to one word; a comma only where it parts thousands. */
const chunks = /[\p{L}\p{M}\p{N}_]+(?:(?:[-‐‑–−/.'’·]|(?<=\d),(?=\d{3}(?!\d)))[\p{L}\p{M}\p{N}_]+)*/gu;
const joints = /[-‐‑–−/.'’·]/;
const measured = /^(.*\d)(nm|mm|cm|µm|μm|um|ml|mg|kg|kda|gy)$/iu;

/** Plurals whose stem is another than that of the one. */
const singulars = new Map(
  "mice mouse,media medium,analyzes analysis,hypotheses hypothesis,metastases metastasis,syntheses synthesis,diagnoses diagnosis,prognoses prognosis,nuclei nucleus,criteria criterion,phenomena phenomenon,bacteria bacterium,matrices matrix"
    .split(",")
    .map((pair) => pair.split(" ") as [string, string]),
);

/** A folded form as it is compared: its stem, or itself where it holds a figure. */
export const toWord = (form: string): string => (/\d/.test(form) ? form : stemmer(singulars.get(form) ?? form));

/** The words of one stretch without spaces. */
function readChunk(written: string, start: number): Word[] {
  const measure = measured.exec(written);
  if (measure?.[1] && measure[2]) {
    return [...readChunk(measure[1], start), ...readChunk(measure[2], start + measure[1].length)];
  }
  if (/\p{N}/u.test(written)) {
    const form = reduce(written);
    return form === "" ? [] : [{ word: toWord(form), written, form, start }];
  }
  const words: Word[] = [];
  let at = start;
  for (const part of written.split(joints)) {
    const form = fold(part).replace(/[^a-z0-9_]/g, "");
    if (/[a-z]/.test(form)) words.push({ word: toWord(form), written: part, form, start: at });
    at += part.length + 1;
  }
  return words;
}

/**
 * The words of a text. What holds a figure is an identifier and stays whole, whatever joins its parts:
 * `miR-21, ERK1/2 and drug-resistant cells` → `mir21 erk12 and drug resist cell`
 */
export const readWords = (text: string): Word[] =>
  [...text.matchAll(chunks)].flatMap((match) => readChunk(match[0], match.index));

/** The words of a text as they are compared. */
export const normalizeWords = (text: string): string[] => readWords(text).map(({ word }) => word);

/** Whether a word is written as a code, such as EGF: what it begins is another code and not what is meant. */
export const isCode = (written: string): boolean =>
  /\d/.test(written) || (/\p{Lu}\S*\p{Lu}/u.test(written) && fold(written).length <= 6);
