import type { PageKind } from "./page-record.ts";

/** A picture that stands for a page where others link to it. */
export interface PreviewPicture {
  /** File name below `public/previews/`, without `.png`. */
  name: string;
  /** What it says, for those who do not see it. */
  alt: string;
}

/** In pixels, as Open Graph readers expect it. */
export const previewSize = { width: 1200, height: 630 } as const;

const site = { name: "site", alt: "A membrane buds off a vesicle: MSC exosomes in cancer, a digest of one review." };
const review = { name: "review", alt: "Lines of prose beside a chain of vesicles: the review, section by section." };

/** The picture of each kind of page; `scripts/draw-previews.ts` draws them. */
export const previewPictures: Readonly<Record<PageKind, PreviewPicture>> = {
  home: site,
  about: site,
  list: site,
  search: site,
  data: site,
  notes: { name: "notes", alt: "A broken ring on a broken rule: the curator’s notes." },
  review,
  section: review,
  reference: { name: "reference", alt: "A large double ring, a vesicle, with lines of a citation: one cited work." },
  finding: { name: "finding", alt: "Two vesicles, one with an arrowhead, one with a bar: one finding." },
  topic: { name: "topic", alt: "Vesicles on both sides of a membrane: one topic and all that is said of it." },
  pathway: { name: "pathway", alt: "A vesicle, an arrow, a protein and a bar: one pathway." },
  evidence: { name: "evidence", alt: "A grid of vesicles with arrowheads and bars: the map of the evidence." },
};
