import { expect, test } from "vitest";
import { doiFitsItsWork } from "../../../src/graph/rules/doi-fits.ts";
import { readContent } from "../../../src/source/read-content.ts";
import { makeEntry } from "../../make-entry.ts";
import type { ReferenceEntry } from "../../../src/schemas/reference.ts";

/** Whether the DOI of a work of 2012 is refused. */
function isRefused(fields: Partial<ReferenceEntry>): boolean {
  const custom = { identifiers: { status: "found" as const, source: "a public record" } };
  const text = JSON.stringify([makeEntry({ ...fields, custom })]);
  const { content, problems } = readContent([{ path: "references.json", shown: "references.json", text }]);
  expect(problems).toEqual([]);
  const nothing = { prose: new Map(), wholeProse: new Map(), unread: new Set<string>() };
  return doiFitsItsWork.check({ content, ...nothing, directory: "content", today: "2026-11-26" }).length > 0;
}

test.each<[DOI: string, more?: Partial<ReferenceEntry>]>([
  ["10.1016/j.canlet.2011.10.002"],
  ["10.1016/j.biomaterials.2009.12.021"], // waited three years to be printed
  ["10.1182/blood-2011-04-016451"],
  ["10.1155/2012/971907"],
  ["10.1111/j.1600-0854.2011.01225.x"], // a journal's number before the year
  ["10.1016/1995-2004.2012.03.001"],
  ["10.1186/1980-2013-7-14"], // a journal's number that looks like years
  ["10.18632/oncotarget.1998"], // a manuscript's number
  ["10.4049/jimmunol.172.9.1985"], // a page
  ["10.1128/mcb.23.6.1990-2004.2012"], // pages
  ["10.1084/jem.1985.7.1027", { volume: "1985" }],
  ["10.1158/0008-5472.CAN-11-0241"],
  ["10.1038/nm1680"],
  ["10.1371/journal.pone.0030679", { page: "e30679" }],
  ["10.1371/journal.pbio.0020255", { page: "e255" }], // the number counts anew in each volume
  ["10.1371/journal.pone.0030679", { page: "1-9" }],
  ["10.3389/fonc.2012.00125", { page: "125" }],
])("the DOI %s may be that of a work of 2012", (DOI, more = {}) => {
  expect(isRefused({ DOI, ...more })).toBe(false);
});

test.each<[DOI: string, more?: Partial<ReferenceEntry>]>([
  ["10.1016/j.canlet.2005.10.002"],
  ["10.1038/leu.2016.107"],
  ["10.1182/blood-2006-04-016451"],
  ["10.1371/journal.pone.0030679", { page: "e84256" }],
  ["10.3389/fonc.2012.00125", { page: "126" }],
])("the DOI %s is that of another work", (DOI, more = {}) => {
  expect(isRefused({ DOI, ...more })).toBe(true);
});
