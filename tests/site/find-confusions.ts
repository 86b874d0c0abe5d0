import type { Page } from "playwright-core";

/** What the browser tells a screen reader of one element. */
interface Told {
  id: string;
  parent: string | undefined;
  role: string;
  name: string;
  isFocusable: boolean;
  /** Where a link leads. */
  url: string | undefined;
}

/** All that the browser tells a screen reader of a page, in its order. */
async function readAloud(page: Page): Promise<Told[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  return nodes.map(({ nodeId, parentId, ignored, role, name, properties = [] }) => {
    const property = (wanted: string): unknown =>
      properties.find((candidate) => candidate.name === wanted)?.value.value;
    return {
      id: nodeId,
      parent: parentId,
      role: ignored ? "" : String(role?.value),
      name: ignored ? "" : String(name?.value ?? "").trim(),
      isFocusable: !ignored && property("focusable") === true,
      url: property("url") as string | undefined,
    };
  });
}

/** What is read at a stretch, so that two links of one name in it cannot be told apart by what stands around them. */
const stretches = new Set(["list", "paragraph", "row", "navigation", "banner", "contentinfo"]);

/** Names that links to different places share: within one stretch, or three and more places on the page. */
function findShared(told: readonly Told[]): string[] {
  const byId = new Map(told.map((one) => [one.id, one]));
  const stretchOf = (one: Told): string => {
    const parent = one.parent === undefined ? undefined : byId.get(one.parent);
    return !parent ? "" : stretches.has(parent.role) ? parent.id : stretchOf(parent);
  };
  const links = told.filter(({ url }) => url !== undefined);
  const share = (keyOf: (link: Told) => string, least: number) =>
    [...Map.groupBy(links, keyOf).values()].flatMap((group) => {
      const places = new Set(group.map(({ url }) => url));
      return places.size >= least ? [`“${group[0]?.name}” leads to ${[...places].join(" and ")}`] : [];
    });
  return [...share((link) => `${stretchOf(link)} ${link.name}`, 2), ...share((link) => link.name, 3)];
}

/** What of a page, as it stands, somebody who only hears it could confuse: what has no name, and links of one name that differ. */
export async function findConfusions(page: Page): Promise<string[]> {
  const told = await readAloud(page);
  const usable = told.filter(({ isFocusable, role }) => isFocusable && role !== "RootWebArea");
  // The header and the footer alone have more.
  if (usable.length < 15) return [`tells of ${usable.length} things to use only`];
  return [...usable.filter(({ name }) => !name).map(({ role }) => `a ${role} has no name`), ...findShared(told)];
}
