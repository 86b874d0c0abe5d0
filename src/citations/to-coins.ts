import { formatInverted } from "./format-reference.ts";
import { isPerson } from "../schemas/reference.ts";
import type { CslItem } from "./csl-item.ts";

/**
 * A work as a ContextObject in the title of a `span.Z3988`, which reference managers read (COinS, https://ocoins.info;
 * keys of the journal format: OpenURL, ANSI/NISO Z39.88-2004). Authors are `Family, Given`, repeated. Zotero reads `%2B` as a
 * space, so a plus in a title is lost there; `.bib` and `.ris` keep it. A list of authors that the source cuts is given as far
 * as it goes; the description says so, which Zotero shows as the abstract, and names the PubMed number, whose own key it
 * ignores.
 */
export function toCoins(item: CslItem, { hasVerifiedDoi }: { hasVerifiedDoi: boolean }): string {
  const remarks = [
    ...(item.custom?.authorsTruncated ? ["author list truncated in source (et al.)"] : []),
    ...(item.PMID ? [`PMID ${item.PMID}`] : []),
  ];
  const pairs: [key: string, value: string | number | undefined][] = [
    ["url_ver", "Z39.88-2004"],
    ["ctx_ver", "Z39.88-2004"],
    ["rft_val_fmt", "info:ofi/fmt:kev:mtx:journal"],
    ["rft_id", hasVerifiedDoi && item.DOI ? `info:doi/${item.DOI}` : undefined],
    ["rft_id", item.PMID && `info:pmid/${item.PMID}`],
    ["rft.genre", "article"],
    ["rft.atitle", item.title],
    ["rft.jtitle", item["container-title"]],
    ["rft.date", item.issued?.["date-parts"][0]?.[0]],
    ["rft.volume", item.volume],
    ["rft.issue", item.issue],
    ["rft.pages", item.page],
    ...(item.author ?? []).map((name): [string, string] => [
      isPerson(name) ? "rft.au" : "rft.aucorp",
      formatInverted(name),
    ]),
    ["rft.description", remarks.join("; ") || undefined],
  ];
  return pairs
    .flatMap(([key, value]) =>
      value === undefined ? [] : `${key}=${encodeURIComponent(String(value).replaceAll("\0", ""))}`,
    )
    .join("&");
}
