// Links from one entry to another, declared where the field is: what a field leads to is part of its shape. One walker
// (graph/links.ts) checks and resolves them all, so that a new field is checked without anybody remembering.
import type { z } from "zod";
import { id, line, ordinal, referenceNumber, sentenceId, type topicKinds } from "./fields.ts";

/** What each kind of link is written with: an id, or a number of the article's own. */
interface LinkValues {
  reference: string;
  /** The article's number of a reference, as `citation-label` writes it. */
  "reference number": string;
  section: string;
  /** A sentence of the section that the nearest `section` field around it names. */
  sentence: string;
  topic: string;
  finding: number;
  note: string;
  figure: number;
  abbreviation: string;
  /** A row of Table 1. */
  row: number;
}

/** One kind of thing that a field can lead to. */
export type LinkKind = keyof LinkValues;

/** What a field leads to. */
export interface Link {
  to: LinkKind;
  /** For topics: the kinds of topic that the field may name; any where it is left out. */
  kinds?: readonly (typeof topicKinds)[number][];
}

/** The value of a link as authored. The mark exists for the compiler alone: it tells what the value leads to. */
type LinkTo<Kind extends LinkKind> = LinkValues[Kind] & { readonly leadsTo?: Kind };

function declare<Kind extends LinkKind>(schema: z.ZodType, link: Link & { to: Kind }): z.ZodType<LinkTo<Kind>> {
  return schema.meta({ link }) as unknown as z.ZodType<LinkTo<Kind>>;
}

/** What the field of a schema leads to; nothing for a field that is no link. */
export const linkOf = (schema: z.ZodType): Link | undefined => schema.meta()?.["link"] as Link | undefined;

/** A field that names a reference by its cite key. */
export const linkToReference = declare(id, { to: "reference" });
/** A field that names a reference by the article's own number. */
export const linkToReferenceNumber = declare(referenceNumber, { to: "reference number" });
/** A field that names a section. */
export const linkToSection = declare(id, { to: "section" });
/** A field that names a sentence of the section beside or around it. */
export const linkToSentence = declare(sentenceId, { to: "sentence" });
/** A field that names a topic, of certain kinds where they are given. */
export const linkToTopic = (...kinds: NonNullable<Link["kinds"]>): z.ZodType<LinkTo<"topic">> =>
  declare(id, { to: "topic", ...(kinds.length > 0 && { kinds }) });
/** A field that names a finding by its number. */
export const linkToFinding = declare(ordinal, { to: "finding" });
/** A field that names a note. */
export const linkToNote = declare(id, { to: "note" });
/** A field that names a figure of the article by its number. */
export const linkToFigure = declare(ordinal, { to: "figure" });
/** A field that names an abbreviation of the article's own list, as listed. */
export const linkToAbbreviation = declare(line, { to: "abbreviation" });
/** A field that names a row of Table 1 by its number. */
export const linkToRow = declare(ordinal, { to: "row" });
