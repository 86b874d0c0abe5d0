import type { Reference, Topic } from "../graph/review.types.ts";

/**
 * What a page has told so far, and so need not tell again. It is one object of the page, apart from its settings: whoever
 * renders for the page with other settings shares it on purpose.
 */
export class PageMemory {
  readonly #explained = new Set<string>();
  readonly #linked = new Set<Topic>();
  readonly #cited = new Map<Reference, number>();
  readonly #named = new Set<Reference>();

  /** Notes that an abbreviation is explained. @returns whether this is the first time on the page */
  explain(abbreviation: { id: string }): boolean {
    if (this.#explained.has(abbreviation.id)) return false;
    this.#explained.add(abbreviation.id);
    return true;
  }

  /** Whether the page explains an abbreviation anywhere so far. */
  hasExplained(abbreviation: { id: string }): boolean {
    return this.#explained.has(abbreviation.id);
  }

  /** Begins a paragraph, in which each topic is linked once; that of the page itself not at all. */
  beginParagraph(ownTopic?: Topic): void {
    this.#linked.clear();
    if (ownTopic) this.#linked.add(ownTopic);
  }

  /** Notes that a topic is linked. @returns whether this is the first time in the paragraph */
  link(topic: Topic): boolean {
    if (this.#linked.has(topic)) return false;
    this.#linked.add(topic);
    return true;
  }

  /** Notes that a work is cited at an anchor. @returns which citation of it on the page this is, from 1 */
  cite(reference: Reference): number {
    const count = (this.#cited.get(reference) ?? 0) + 1;
    this.#cited.set(reference, count);
    return count;
  }

  /** Notes that the page names works: what paper must list. */
  name(references: readonly Reference[]): void {
    for (const reference of references) this.#named.add(reference);
  }

  /** Works named by now, by notes and quotations, too: what is rendered after one has asked is in it as well. */
  get named(): ReadonlySet<Reference> {
    return this.#named;
  }
}
