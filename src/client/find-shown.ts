import { readRecordAddress, type RecordAddress } from "../addresses/read-record-address.ts";
import { findMembers } from "./find-members.ts";
import { findOccurrence } from "./find-occurrence.ts";
import { loadPreviews } from "./load-previews.ts";
import type { Preview } from "../previews/preview.ts";
import type { Shown } from "./render-preview.ts";

/** The title of a mark, which gives way to the preview but stays with those who hear it. */
function takeTitle(mark: HTMLElement): string | null {
  if (mark.title) mark.ariaDescription = mark.title;
  mark.removeAttribute("title");
  return mark.ariaDescription;
}

/** A ring and those that touch it. */
function clusterOf(ring: Element): Element[] {
  let first = ring;
  while (first.matches(".j") && first.previousElementSibling) first = first.previousElementSibling;
  const rings = [first];
  for (let next = first.nextElementSibling; next?.matches(".c.j"); next = next.nextElementSibling) rings.push(next);
  return rings;
}

/** The link in a ring that leads to a reference; the dash of a range leads to the list. */
const recordLinkOf = (link: HTMLAnchorElement): HTMLAnchorElement =>
  link.closest(".rg")?.querySelector<HTMLAnchorElement>(".end") ?? link;

const findingsOf = ({ dataset }: HTMLElement): string[] => dataset["findings"]?.split(" ") ?? [];

/** The records that a link stands for, the one pointed at first; within a cell of the map, those of the ring. */
function findTargets(link: HTMLAnchorElement, ring?: Element): RecordAddress[] {
  const listed = findingsOf(link);
  const first = ring instanceof HTMLElement ? findingsOf(ring) : [];
  if (listed.length > 0) return [...new Set([...first, ...listed])].map((id) => ({ kind: "findings", id }));
  const target = readRecordAddress(recordLinkOf(link));
  const own = link.closest(".c");
  if (!target || !own) return target ? [target] : [];
  const rings = clusterOf(own);
  const texts = rings.map((other) => other.textContent);
  return findMembers(texts, rings.indexOf(own)).map((number) => ({ kind: target.kind, id: String(number) }));
}

/** The anchor of a work's citation in the cluster that a link belongs to; none where the text is only quoted. */
const anchorOf = (link: Element, number: string): string =>
  link.closest(".nb, .s")?.querySelector(`[id^="cite-${number}-"]`)?.id ?? "";

/** Fetches the previews of what a link stands for. */
async function loadTargets(targets: readonly RecordAddress[]): Promise<Record<string, Preview>> {
  const ids = targets.map(({ id }) => id);
  return targets[0] ? await loadPreviews(targets[0].kind, ids) : {};
}

/** Fetches what a link will show, ahead of its being shown. */
export const fetchShown = async (link: HTMLAnchorElement, ring?: Element): Promise<void> =>
  void (await loadTargets(findTargets(link, ring)));

/** Everything that a link stands for, ready to be shown; nothing for one that leads to no record. */
export async function findShown(link: HTMLAnchorElement, ring?: Element): Promise<Shown[]> {
  const abbreviation = link.querySelector("abbr");
  const expansion = takeTitle(abbreviation ?? link);
  if (abbreviation && expansion && link.matches(".ab")) {
    const title = abbreviation.textContent;
    const list = { address: link.href, name: "the list of abbreviations" };
    return [{ preview: { ...list, label: "Abbreviation", title, text: expansion, count: "" } }];
  }
  const targets = findTargets(link, ring);
  const previews = await loadTargets(targets);
  return targets.flatMap((target): Shown[] => {
    const preview = previews[target.id];
    if (!preview) return [];
    const anchor = anchorOf(link, target.id);
    return [
      {
        kind: target.kind,
        preview: abbreviation && expansion ? { ...preview, label: `${preview.label} · ${expansion}` } : preview,
        ...(targets.length > 1 && target.kind === "references" && { number: Number(target.id) }),
        occurrence: preview.places && findOccurrence(preview.places, location.pathname, anchor),
      },
    ];
  });
}
