import type { Article } from "../schemas/review.ts";
import type { PageKind } from "./page-record.ts";

/** A picture that stands for a page where others link to it. */
interface PreviewPicture {
  /** File name below `/previews/`, without `.png`. */
  name: string;
  /** What it says, for those who do not see it. */
  alt: string;
}

/** In pixels, as Open Graph readers expect it. */
export const previewSize = { width: 1200, height: 630 } as const;

const site = { name: "site", alt: "A membrane buds off a vesicle" };
const review = { name: "review", alt: "Prose beside a chain of vesicles: the review, section by section." };

const pictures: Readonly<Record<PageKind, PreviewPicture>> = {
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

/** The names of all pictures, each once; `diagrams/draw-preview.ts` draws them. */
export const pictureNames = [...new Set(Object.values(pictures).map(({ name }) => name))];

/** The picture that stands for a kind of page. */
export function getPreviewPicture(kind: PageKind, { site: { name } }: Pick<Article, "site">): PreviewPicture {
  const picture = pictures[kind];
  return picture === site ? { ...site, alt: `${site.alt}: ${name}, a digest of one review.` } : picture;
}
