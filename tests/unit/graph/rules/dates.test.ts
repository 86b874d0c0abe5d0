import { expect, test } from "vitest";
import { dateHasCome } from "../../../../src/graph/rules/dates.ts";
import { readContent } from "../../../../src/source/read-content.ts";
import { readMinimal } from "../../../read-fixture.ts";

/** What is said of the dates of the smallest review on a day, after a change of its files. */
function judge(today: string, change = (text: string) => text) {
  const { content } = readContent(readMinimal().map((file) => ({ ...file, text: change(file.text) })));
  const nothing = { prose: new Map(), wholeProse: new Map(), unread: new Set<string>() };
  return dateHasCome.check({ content, ...nothing, directory: "content", today });
}

test("a date that is still to come is told where it stands", () => {
  const later = (text: string) => text.replace("checked: 2026-11-25", "checked: 2062-11-25");
  expect(judge("2026-11-28")).toEqual([]);
  expect(judge("2026-11-28", later).map(({ file, message }) => [file, message])).toEqual(
    ["gastric-cancer", "msc", "vegf"].map((id) => [
      `content/topics/${id}.yaml`,
      "The date 2062-11-25 is still to come.",
    ]),
  );
});

test("a clock that is behind is told once, and not by every date", () => {
  expect(judge("2017-01-01")).toMatchObject([
    {
      file: "content/review.yaml",
      message: expect.stringMatching(
        /^By the clock of this machine it is 2017-01-01 at the latest, and \d+ of \d+ dates/,
      ) as string,
      hint: "Set the clock right.",
    },
  ]);
});
