import { existsSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findPlaceFault, findProjectFault } from "../../../src/build/check-place.ts";
import { writeFolder } from "../../write-folder.ts";

const built = { "data/ro-crate-metadata.json": "{}", "search/start.json": "{}" };

describe("a site may stand", () => {
  test.each<[string, Record<string, string>]>([
    ["where nothing is", {}],
    [
      "in the place of a site that was built",
      { "site/data/ro-crate-metadata.json": "{}", "site/search/start.json": "{}" },
    ],
    ["in the place of one that a build has noted", { "site/index.html": "old", "site.built.json": "{}" }],
  ])("%s", (_name, files) => {
    expect(findPlaceFault(join(writeFolder(files), "site"), "content")).toBeUndefined();
  });

  test("in an empty folder, and at the end of a link to one", () => {
    const folder = writeFolder({});
    mkdirSync(join(folder, "empty"));
    symlinkSync("empty", join(folder, "link"));
    expect(findPlaceFault(join(folder, "empty"), "content")).toBeUndefined();
    expect(findPlaceFault(join(folder, "link"), "content")).toBeUndefined();
  });

  test("in folders that are still to be made", () => {
    expect(findPlaceFault(join(writeFolder({}), "a/b/site"), "content")).toBeUndefined();
  });
});

// Where the system does not tell, it refuses to move the folder: tell-failure.test.ts.
test.runIf(existsSync("/proc/self/mountinfo"))("and not where a disk is mounted", () => {
  const why = "a disk is mounted there, and no folder can take its place; one within it will do";
  const folder = writeFolder({});
  symlinkSync("/proc", join(folder, "link"));
  for (const site of ["/proc", "/dev", join(folder, "link")])
    expect(findPlaceFault(site, "content")).toBe(
      `The site cannot be put in ${site}: ${why}. Say in SITE_DIR a folder that is not there yet.`,
    );
});

describe("and not where it would take the place of something else", () => {
  test.each<[string, string, string]>([
    ["the project", ".", "the project itself is in there"],
    ["what holds the project", "..", "the project itself is in there"],
    ["the root of the disk", "/", "the project itself is in there"],
    ["the content", "content", "it would mix with the content in content"],
    ["a part of the content", "content/topics/site", "it would mix with the content in content"],
    ["the code", "src", "no build has made it ("],
    ["a file", "README.md", "that is a file"],
    ["a folder that the build copies", "public/site", "public is a folder of the project's own"],
    ["the folder of Git", ".git/site", ".git is a folder of the project's own"],
    ["a path that no shell has read", "~/site", "no shell has put your own folder in the place of `~`"],
    ["a name with a sign of addresses", "si%20te", "takes the `%` for a sign of its own"],
    ["something below a file", "README.md/site", "README.md is a file and holds none"],
  ])("%s", (_name, site, why) => {
    expect(findPlaceFault(site, "content")).toContain(`The site cannot be put in ${site}: `);
    expect(findPlaceFault(site, "content")).toContain(why);
    expect(findPlaceFault(site, "content")).toMatch(/ Say in SITE_DIR a folder that is not there yet\.$/);
  });

  test("a folder of somebody's own, though it is a website", () => {
    const folder = writeFolder({ "own/index.html": "mine", "own/data/index.json": "{}" });
    expect(findPlaceFault(join(folder, "own"), "content")).toContain("(data, for one)");
  });

  test("what holds the content, wherever that is", () => {
    const folder = writeFolder({ ...built, "content/review.yaml": "" });
    expect(findPlaceFault(folder, join(folder, "content"))).toContain("it would mix with the content");
  });

  test("a link to nothing, or in a circle", () => {
    const folder = writeFolder({});
    symlinkSync("gone", join(folder, "dangling"));
    symlinkSync("circle", join(folder, "circle"));
    expect(findPlaceFault(join(folder, "dangling"), "content")).toContain("a link that leads to nothing");
    expect(findPlaceFault(join(folder, "circle"), "content")).toContain("its links lead in a circle");
  });
});

describe("a project is built", () => {
  test.each(["/home/a b/wörk (1) [x] {y}", "/home/日本/c+d,e=f@g!h", "/home/a'b$c&d;e", "/-a/b:c"])(
    "in %s",
    (project) => {
      expect(findProjectFault(project)).toBeUndefined();
    },
  );

  test.each(["/home/c#/review", "/home/my%20review", "/home/what?/review", '/home/"review"', "/home/*/review"])(
    "but not in %s, whose signs what makes the pages reads otherwise",
    (project) => {
      const [sign = ""] = /[#%?"*]/.exec(project) ?? [];
      expect(findProjectFault(project)).toContain(`takes the \`${sign}\` for a sign of its own`);
      expect(findProjectFault(project)).toContain(`as ${project.replaceAll(/[#%?"*]/g, "-")}.`);
    },
  );
});
