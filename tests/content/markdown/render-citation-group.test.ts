import type { Element } from "hast";
import { toHtml } from "hast-util-to-html";
import { describe, expect, test } from "vitest";
import { citeTexts } from "../../../src/markdown/cite-prose.ts";
import { newPageContext, type PageContext } from "../../../src/markdown/page-context.ts";
import { renderCitationGroup } from "../../../src/markdown/render-citation-group.ts";
import { linkReal } from "../../link-prose.ts";

const newPage = (settings: Partial<PageContext> = {}) =>
  newPageContext({ href: (address) => `/sub${address}`, abbreviations: [], findMentions: () => [], ...settings });
const { references } = linkReal();
const get = (numbers: number[]) =>
  numbers.flatMap((number) => references.find((reference) => reference.number === number) ?? []);
/** A marker as rehype-citation renders it. */
async function mark(numbers: number[]): Promise<Element> {
  const works = get(numbers).map(({ entry }) => entry);
  const [cited] = await citeTexts([`[${works.map(({ id }) => `@${id}`).join("; ")}]`], works);
  const marker = cited?.children[0];
  if (marker?.type !== "element") throw new Error("nothing was cited");
  return marker;
}
const renderGroup = async (numbers: number[], page = newPage()) =>
  renderCitationGroup(await mark(numbers), get(numbers), page);
const render = async (numbers: number[], page = newPage()) => toHtml(await renderGroup(numbers, page));
const textOf = (html: string) => html.replace(/<[^>]+>/g, "");
const idsOf = (html: string) => [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
const hrefsOf = (html: string) => [...html.matchAll(/ href="([^"]+)"/g)].map((match) => match[1]);

describe("the text of a marker", () => {
  test.each([
    [[39], " [39]"],
    [[12, 13], " [12, 13]"],
    [[5, 6, 7, 8, 9, 10, 11], " [5–11]"],
    [[5, 6, 7, 12], " [5–7, 12]"],
    [[3, 24, 25, 26], " [3, 24–26]"],
  ])("reads as the article prints it, brackets and commas hidden from the eye: %j", async (numbers, text) => {
    const html = await render(numbers);
    expect(textOf(html)).toBe(text);
    expect(
      html
        .match(/<span class="b">[^<]*<\/span>/g)
        ?.map(textOf)
        .join(""),
    ).toMatch(/^ \[(, )*\]$/);
  });
});

describe("links", () => {
  test("lead from each number to its reference under the base path", async () => {
    expect(hrefsOf(await render([12, 14]))).toEqual(["/sub/references/12/", "/sub/references/14/"]);
  });

  test("say that they are bibliographic references", async () => {
    expect((await render([12, 14])).match(/role="doc-biblioref"/g)).toHaveLength(2);
  });

  test("lead from a range to its two ends and to the list of its members", async () => {
    const html = await render([5, 6, 7, 8]);
    expect(hrefsOf(html)).toEqual(["/sub/references/5/", "#work-5", "/sub/references/8/"]);
    expect(html).toContain('aria-label="References 5 to 8, listed"');
  });

  test("mark the work whose page this is, and no other", async () => {
    const html = await render([12, 14], newPage({ ownReference: 14 }));
    expect(html.match(/aria-current="page"/g)).toHaveLength(1);
    expect(html).toMatch(/<a [^>]*href="\/sub\/references\/14\/"[^>]*aria-current="page"/);
  });
});

describe("anchors", () => {
  test("count each work as often as the page cites it", async () => {
    const page = newPage({ hasAnchors: true });
    expect(idsOf(await render([39], page))).toEqual(["cite-39-1"]);
    expect(idsOf(await render([39, 41], page))).toEqual(["cite-39-2", "cite-41-1"]);
  });

  test("stand for every member of a range, also those that it does not print", async () => {
    const page = newPage({ hasAnchors: true });
    await render([6], page);
    const ids = idsOf(await render([5, 6, 7, 8], page));
    expect(ids.toSorted()).toEqual(["cite-5-1", "cite-6-2", "cite-7-1", "cite-8-1"]);
  });

  test("are left out where the text is only quoted", async () => {
    expect(idsOf(await render([5, 6, 7, 12]))).toEqual([]);
  });
});

test("a cluster of rings is told by a class on all but the first", async () => {
  const classes = (await renderGroup([1, 3, 5, 6, 7])).map((ring) => ring.properties.className);
  expect(classes).toEqual([["c"], ["c", "j"], ["c", "rg", "j"]]);
});

test("a marker that prints another number than the text cites is refused", async () => {
  const marker = await mark([39]);
  expect(() => renderCitationGroup(marker, get([41]), newPage())).toThrow(
    "a marker was rendered as [39] where the text cites [41]",
  );
});
