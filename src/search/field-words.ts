/** Words of the field that lie a slip away from one that occurs here and mean something else; they are never corrected. */
const fieldWords: ReadonlySet<string> = new Set(
  "cation clonic heparinase inulin nuclei stoma strand struma tendon transection transferrin".split(" "),
);

/** Whether a folded word, or its singular, is a word of the field that must not be taken for another. */
export const isFieldWord = (form: string): boolean => fieldWords.has(form) || fieldWords.has(form.replace(/s$/, ""));
