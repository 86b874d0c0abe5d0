import type { Effect, VesicleOrigin } from "../schemas/finding.ts";

/** Kinds of record that open a preview; each is the folder of its pages and the name of its file of previews. */
export const previewKinds = ["references", "findings", "topics", "notes"] as const;

/** One kind of record that opens a preview. */
export type PreviewKind = (typeof previewKinds)[number];

/** One line below the title of a preview: a mark, what it says, and where that leads. */
export interface PreviewLine {
  /** An effect is a vesicle, a number a reference's ring, `note` the broken ring of a curator's note. */
  mark: Effect | "note" | number;
  /** Whose vesicle a mark of an effect stands for, where it is none of an MSC. */
  origin?: VesicleOrigin;
  text: string;
  address: string;
}

/** What a preview shows of one record, as plain text. The browser only lays it out. */
export interface Preview {
  /** Its page. */
  address: string;
  /** What its link opens: `reference 39`, `topic`. */
  name: string;
  /** What stands over the title: authors, journal and year; the kind of a topic; the weight of a note. */
  label: string;
  /** Effect on the tumor, of a finding. */
  effect?: Effect;
  /** Whose vesicles a finding is about, where they are none of MSCs. */
  origin?: VesicleOrigin;
  title: string;
  text?: string;
  lines?: PreviewLine[];
  /** What is counted of it: `Cited in 2 sentences`. */
  count: string;
  /** Addresses of the places that cite it, in the order of the review; of a reference. */
  places?: string[];
}

/** Puts an address under the base path of the site. */
export type ToHref = (address: string) => string;
