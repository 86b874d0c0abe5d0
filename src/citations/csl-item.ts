import type { Name } from "../schemas/reference.ts";

/**
 * What a citation style reads: the fields of CSL-JSON (https://docs.citationstyles.org, schema 1.0.2) that are in use here.
 * A `ReferenceEntry` is one, too.
 */
export interface CslItem {
  id: string;
  type: "article-journal" | "webpage";
  title: string;
  author?: Name[];
  "container-title"?: string;
  "container-title-short"?: string;
  volume?: string | undefined;
  issue?: string | undefined;
  page?: string | undefined;
  /** Year, or year, month and day. */
  issued?: { "date-parts": number[][] };
  DOI?: string | undefined;
  PMID?: string | undefined;
  URL?: string;
  custom?: { authorsTruncated?: true | undefined };
}
