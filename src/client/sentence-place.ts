/** Where a sentence stands for good. */
export interface SentencePlace {
  /** Id of its section. */
  section: string;
  /** Its name there: `p2s3`. */
  id: string;
}

/**
 * Where a sentence of the text stands for good. On the page of all sections its id begins with that of its section; a sentence
 * that is only quoted stands in no section here.
 */
export function placeOf(sentence: Element): SentencePlace | undefined {
  const section = sentence.closest<HTMLElement>("[data-section]")?.dataset["section"];
  if (section === undefined) return undefined;
  const isWhole = sentence.closest(".whole") !== null;
  return { section, id: isWhole ? sentence.id.slice(section.length + 1) : sentence.id };
}

/** A sentence's id on a page that quotes it: `tumor-growth-p1s2`, on whatever page it stands. */
export function nameSentence(sentence: Element): string {
  const place = placeOf(sentence);
  return place ? `${place.section}-${place.id}` : sentence.id;
}
