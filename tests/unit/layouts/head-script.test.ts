import { createHash } from "node:crypto";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { toHeadScript } from "../../../src/layouts/head-script.ts";

const fonts = ["/a.woff2", "/b.woff2"];
/** Of a page that can be asked, which is all that others have and more. */
const script = toHeadScript(fonts, true);

/** Runs the script in a page of which only the head has been read. */
function run(
  localStorage: unknown,
  connection?: { saveData?: boolean; rtt?: number; downlink?: number },
  search = "",
  { code } = script,
) {
  const metas = [
    { dataset: { theme: "light" }, media: "light" },
    { dataset: { theme: "dark" }, media: "dark" },
  ];
  const documentElement = { dataset: {} as Record<string, string> };
  const links: { rel: string; href: string }[] = [];
  const document = {
    documentElement,
    querySelectorAll: () => metas,
    createElement: () => ({}),
    head: { append: (link: { rel: string; href: string }) => links.push(link) },
  };
  let load: () => void = () => undefined;
  const addEventListener = (_: "load", act: () => void) => (load = act);
  const page = { document, navigator: { connection }, location: { search }, addEventListener };
  Object.defineProperty(page, "localStorage", {
    get: () => {
      if (localStorage instanceof Error) throw localStorage;
      return localStorage;
    },
  });
  runInNewContext(code, page);
  const { dataset } = documentElement;
  return { theme: dataset["theme"], media: metas.map(({ media }) => media), links, dataset, load: () => load() };
}

describe("the colors before the first paint", () => {
  test("are those remembered", () => {
    expect(run({ theme: "dark" })).toMatchObject({ theme: "dark", media: ["not all", "all"] });
    expect(run({ theme: "light" })).toMatchObject({ theme: "light", media: ["all", "not all"] });
  });

  test.each([{}, { theme: "" }, { theme: "x onload=1" }])("are the system's when nothing sound is: %j", (storage) => {
    expect(run(storage)).toMatchObject({ theme: undefined, media: ["light", "dark"] });
  });

  test("are the system's where storage is forbidden, and the typefaces come all the same", () => {
    const { theme, links } = run(new Error("SecurityError"));
    expect(theme).toBeUndefined();
    expect(links.map(({ href }) => href)).toEqual(fonts);
  });
});

describe("the typefaces", () => {
  test.each([undefined, {}, { rtt: 0, downlink: 10 }, { rtt: 50, downlink: 2.5, saveData: false }])(
    "are asked for ahead of the style sheets on a line such as %j",
    (connection) => {
      const { links } = run({}, connection);
      expect(links.map(({ rel, href }) => [rel, href])).toEqual(fonts.map((font) => ["preload", font]));
    },
  );

  test.each([{ rtt: 150, downlink: 1.6 }, { rtt: 300, downlink: 10 }, { rtt: 50, downlink: 1 }, { saveData: true }])(
    "leave a line such as %j to the words",
    (connection) => {
      expect(run({}, connection).links).toEqual([]);
    },
  );
});

test("a page that is asked something is marked until it has loaded, and no other is", () => {
  expect(run({}).dataset).not.toHaveProperty("asked");
  const { dataset, load } = run({}, undefined, "?from=a");
  expect(dataset).toHaveProperty("asked");
  load();
  expect(dataset).not.toHaveProperty("asked");
  expect(run({}, undefined, "?from=a", toHeadScript(fonts, false)).dataset).not.toHaveProperty("asked");
});

test("the policy allows this very script and no other", () => {
  const digest = createHash("sha256").update(script.code, "utf8").digest("base64");
  expect(script.source).toBe(`'sha256-${digest}'`);
  expect(script.code).not.toContain("</script");
});
