import { expect, test } from "vitest";
import { checkCitations } from "../../../src/build/check-pages.ts";
import { readPages } from "../../../src/build/read-pages.ts";
import { writeFolder } from "../../write-folder.ts";

const check = (html: string) => readPages(writeFolder({ "a/index.html": html })).flatMap(checkCitations);

test("a citation that was not rendered is reported with its page", () => {
  const problems = check("<p>One [@zhu2012]. Two [@ji2015].</p>");
  expect(problems).toEqual([
    expect.objectContaining({
      rule: "no-raw-citation",
      file: "a/index.html",
      message: expect.stringContaining("`[@zhu2012]`") as string,
    }),
  ]);
});

test("so is one that elements take apart, and one that never ends", () => {
  expect(check("<p>One [<b>@zhu2012</b>; @ji2015].</p>")).toHaveLength(1);
  expect(check("<p>One [@zhu2012")).toHaveLength(1);
});

test("other brackets and names are no citations", () => {
  expect(check(`<p>One <a href="#x">[39]</a>, someone@example.org, [sic], @zhu2012.</p>`)).toEqual([]);
  expect(check("")).toEqual([]);
});
