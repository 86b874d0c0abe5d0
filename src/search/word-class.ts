// Pure: what the ending of a word of biomedicine tells of the thing it names. Runs in the browser and in the build.

/** Endings that name a class: a protein, an enzyme, a compound, a tumor, an inflammation, a state. */
const classes = [/(?<!o)in$/, /ase$/, /ide$/, /oma$/, /itis$/, /osis$/];

const singular = (word: string) => word.replace(/(?<![is])s$/, "");

/**
 * Whether a folded word names a thing of a class that another does not: secretin is a hormone and no misspelled secretion,
 * a granuloma nothing granulosa. A plural is of the class of its singular.
 */
export const isOfOtherClass = (written: string, meant: string): boolean =>
  classes.some((ending) => ending.test(singular(written)) && !ending.test(singular(meant)));

/** What makes a thing of its own of a word, and is lost when words are cut down to be compared. */
const makers = [/itis$/, /icat(?:e[ds]?|ing|ions?)$/] as const;

/**
 * Whether a folded word is made from those that it is compared with and is none of them: hepatitis is not hepatic,
 * sonication is not sonic, but applicable is close to application.
 * @param others the words that are cut down to the same
 */
export const isMadeFrom = (form: string, others: readonly string[]): boolean =>
  makers.some((ending) => ending.test(form) && !others.some((other) => ending.test(other)));
