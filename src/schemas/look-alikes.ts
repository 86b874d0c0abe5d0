// Pure: letters and signs that are taken for others. Content may not hold them, and a question with them is read as it was meant.

/** Letters of another alphabet that look like Latin ones, and those, in the same order. */
interface Twins {
  letters: string;
  latin: string;
}

/** Capitals and small letters of Cyrillic that look like Latin ones. */
export const cyrillicTwins: Twins = {
  letters: "АВЕКМНОРСТУХЅІЈаеорсухѕіј",
  latin: "ABEKMHOPCTYXSIJaeopcyxsij",
};

/** Capitals of Greek that look like Latin ones, and its small o. */
export const greekTwins: Twins = { letters: "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", latin: "ABEZHIKMNOPTYXo" };

/** Signs that look like a Greek letter, each with the one that is meant. */
export const greekMeant: Readonly<Record<string, string>> = { ɑ: "α", ɣ: "γ", "∆": "Δ" };

/** Signs that pasting and keyboards leave in the place of plain ones, each with the one that is meant. */
export const plainMeant: Readonly<Record<string, string>> = {
  ɡ: "g",
  "´": "’",
  "‚": ",",
  "、": ",",
  "。": ".",
  º: "°",
  "˚": "°",
};
