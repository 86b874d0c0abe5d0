import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { openContent } from "../../../src/graph/check-content.ts";
import { formatProblems } from "../../../src/problems/problem.ts";
import { readFolder, wordUnread } from "../../../src/source/read-folder.ts";
import { writeFolder } from "../../write-folder.ts";

const whole = {
  "review.yaml": "title: A",
  "references.json": "[]",
  "abbreviations.yaml": "[]",
  "figures.yaml": "[]",
  "sections/abstract.md": "---\n---\n",
  "findings/1.yaml": "",
  "topics/vegf.yaml": "name: VEGF",
  "notes/arrow.yaml": "",
  "pathways/vegf.yaml": "",
};

/** What is said of a folder of content that was changed. */
function read(change: (folder: string) => void, files: Record<string, string> = whole) {
  const folder = writeFolder(files);
  change(folder);
  const { files: found, problems } = readFolder(folder);
  const text = formatProblems(problems).replaceAll(`${folder}/`, "").replaceAll(folder, "content");
  return { paths: found.map(({ path }) => path), rules: problems.map(({ rule }) => rule), text, problems };
}
const write = (path: string, content: string | Uint8Array) => (folder: string) =>
  writeFileSync(join(folder, path), content);

/** What is said of a folder to somebody who may read only what all may read: root may read everything. */
function openAsStranger(forbid: (folder: string) => void): string {
  const folder = writeFolder(whole);
  chmodSync(folder, 0o755);
  forbid(folder);
  const program = `
    const { openContent } = await import("./src/graph/check-content.ts");
    if (process.getuid() === 0) process.setuid(65534);
    try { openContent(process.argv[1]); } catch (error) { process.stdout.write(error.message); }`;
  const said = execFileSync(process.execPath, ["--input-type=module", "-e", program, folder], { encoding: "utf8" });
  for (const path of [folder, join(folder, "topics"), join(folder, "topics/vegf.yaml")]) chmodSync(path, 0o755);
  return said.replaceAll(folder, "content");
}

test("a whole folder gives every text, and nothing is wrong with it", () => {
  expect(read(() => undefined)).toMatchObject({
    paths: Object.keys(whole).sort((a, b) => a.localeCompare(b, "en")),
    rules: [],
  });
});

test("what the machine keeps there is not the author's", () => {
  const kept = [".DS_Store", "topics/.vegf.yaml.swp", "topics/vegf.yaml~", "topics/#vegf.yaml#", "topics/.#vegf.yaml"];
  const everywhere = ["desktop.ini", "notes/Desktop.ini", "topics/Thumbs.db", "notes/Icon\r"];
  const { rules, paths } = read((folder) => {
    for (const path of [...kept, ...everywhere]) writeFileSync(join(folder, path), "");
  });
  expect([rules, paths]).toEqual([[], read(() => undefined).paths]);
});

test.each(["topics/il-1β.yaml", "topics/ø.yaml", "notes/α.yaml"])(
  "of %j no name is offered that has lost a letter",
  (path) => {
    const { rules, text } = read(write(path, "name: X"));
    expect(rules).toEqual(["file-name-is-plain"]);
    expect(text).toContain("spell out any other letter");
    expect(text.match(/`[^`]*\.yaml`/g)).toEqual([`\`${path.replace(/.*\//, "")}\``]);
  },
);

describe("a name that some disk or address cannot hold is refused with one that all can", () => {
  test.each([
    ["topics/VEGF.yaml", "vegf.yaml"],
    ["topics/mir 21.yaml", "mir-21.yaml"],
    ["topics/ÅÄ.yaml", "aa.yaml"],
    ["topics/sjo\u0308gren.yaml", "sjogren.yaml"],
    ["topics/mir.21.yaml", "mir-21.yaml"],
    ["topics/mir_21.yaml", "mir-21.yaml"],
    ["topics/-vegf.yaml", "vegf.yaml"],
    ["topics/vegf--a.yaml", "vegf-a.yaml"],
    ["topics/con.yaml", "topic-con.yaml"],
    ["topics/nul.yaml", "topic-nul.yaml"],
    ["topics/com1.yaml", "topic-com1.yaml"],
    ["topics/a\nb.yaml", "a-b.yaml"],
    ["topics/a\u200bb.yaml", "a-b.yaml"],
    ["topics/\u202eb.yaml", "b.yaml"],
    ["topics/a'b\"c<d>.yaml", "a-b-c-d.yaml"],
    ["topics/%2e%2e.yaml", "2e-2e.yaml"],
    [`topics/${"a".repeat(100)}.yaml`, `${"a".repeat(75)}.yaml`],
    ["findings/1 .yaml", "1.yaml"],
    ["sections/Abstract.md", "abstract.md"],
    ["topics/;;.yaml", "topic.yaml"],
  ])("%j", (path, better) => {
    const { rules, text, paths } = read(write(path, "name: X"));
    expect(rules).toEqual(["file-name-is-plain"]);
    expect(text).toContain(`\`${better}\``);
    expect(text).not.toMatch(/[\u200b\u202e]/);
    expect(paths).not.toContain(path);
  });
});

describe("what is no text of its own is refused and never waited for", () => {
  test.each<[string, (folder: string) => void, string, string]>([
    [
      "a link to a file",
      (folder) => symlinkSync("vegf.yaml", join(folder, "topics/akt.yaml")),
      "file-is-a-file",
      "a link",
    ],
    [
      "a link to nothing",
      (folder) => symlinkSync("gone.yaml", join(folder, "topics/akt.yaml")),
      "file-is-a-file",
      "a link",
    ],
    [
      "a link to itself",
      (folder) => symlinkSync("akt.yaml", join(folder, "topics/akt.yaml")),
      "file-is-a-file",
      "a link",
    ],
    ["a link to a folder", (folder) => symlinkSync("topics", join(folder, "more")), "file-is-a-file", "a link"],
    [
      "a link to a device",
      (folder) => symlinkSync("/dev/zero", join(folder, "topics/akt.yaml")),
      "file-is-a-file",
      "a link",
    ],
    ["a pipe", (folder) => execFileSync("mkfifo", [join(folder, "topics/akt.yaml")]), "file-is-a-file", "a pipe"],
    [
      "a folder in a folder",
      (folder) => mkdirSync(join(folder, "topics/more")),
      "file-is-read",
      "Nothing reads folders",
    ],
    ["a topic of 5 MB", write("topics/akt.yaml", "#".repeat(5_000_000)), "file-is-small", "5 MB"],
    ["a list of 33 MB", write("references.json", " ".repeat(33_000_000)), "file-is-small", "33 MB"],
  ])("%s", (_name, change, rule, words) => {
    const { rules, text } = read(change);
    expect(rules).toEqual([rule]);
    expect(text).toContain(words);
  });

  test("but a list of thousands may be larger than a text", () => {
    const { rules } = read((folder) => {
      const file = join(folder, "references.json");
      writeFileSync(file, readFileSync(file, "utf8") + " ".repeat(6_000_000));
    });
    expect(rules).toEqual([]);
  });

  test.each(["references.json", "topics/vegf.yaml"])("a folder where the file %s belongs", (path) => {
    const { rules, text } = read((folder) => {
      rmSync(join(folder, path));
      mkdirSync(join(folder, path));
    });
    expect(rules).toEqual(["file-is-a-file"]);
    expect(text).toContain(`${path} is a folder where a file belongs.`);
  });

  test("a file where a folder belongs", () => {
    const { rules, text } = read((folder) => {
      rmSync(join(folder, "notes"), { recursive: true });
      writeFileSync(join(folder, "notes"), "");
    });
    expect(rules).toEqual(["file-is-a-file"]);
    expect(text).toContain("notes is a file where a folder belongs.");
  });

  test("a folder of a name near that of one that is read, with that", () => {
    expect(read((folder) => mkdirSync(join(folder, "topic"))).text).toContain("Did you mean `topics`?");
  });

  test("a folder that nothing reads, once, whatever is in it", () => {
    const { rules, text, paths } = read((folder) => {
      mkdirSync(join(folder, "drafts"));
      for (const name of ["a.yaml", "b.md"]) writeFileSync(join(folder, "drafts", name), "");
    });
    expect(rules).toEqual(["file-is-read"]);
    expect(text).toContain("drafts:1:1  file-is-read\n  Nothing reads this folder");
    expect(paths).not.toContain("drafts/a.yaml");
  });
});

describe("what a program leaves beside a file is told as such", () => {
  test.each([
    "topics/vegf copy.yaml",
    "topics/vegf copy 2.yaml",
    "topics/vegf - Copy.yaml",
    "topics/vegf - Copy (3).yaml",
    "topics/vegf (1).yaml",
    "topics/vegf (Anna's conflicted copy 2026-01-01).yaml",
    "topics/~$vegf.yaml",
  ])("%s", (path) => {
    const { rules, text, paths } = read(write(path, "name: VEGF"));
    expect(rules).toEqual(["file-is-read"]);
    expect(text).toContain("beside `vegf.yaml`");
    expect(paths).not.toContain(path);
  });

  test("but not a name that only looks so, beside no such file", () => {
    expect(read(write("topics/akt copy.yaml", "name: Akt")).rules).toEqual(["file-name-is-plain"]);
  });

  test.each<[string, string | Uint8Array]>([
    ["topics/topics.db", Buffer.from([0xd0, 0xcf, 0, 0xff])],
    ["topics/picture.png", Buffer.alloc(5_000_000)],
    ["vegf.docx", Buffer.from([0x50, 0x4b, 0xff])],
  ])("%s, which nobody reads, is asked neither for its letters nor for its size", (path, content) => {
    const { rules, paths } = read(write(path, content));
    expect(rules).toEqual([]);
    expect(paths).toContain(path); // `readContent` tells that nothing reads it
  });
});

test("what goes away meanwhile is not said to be forbidden", () => {
  expect(wordUnread("ENOENT").message).toContain("went away");
  expect(wordUnread("ENOENT").hint).not.toContain("right");
  expect(wordUnread("EACCES").hint).toBe("Give yourself the right to read it.");
  expect(wordUnread("EIO").message).toContain("EIO");
  expect(wordUnread("EIO").hint).not.toContain("right");
});

describe("what one has no right to read is told in its place", () => {
  test.each<[string, (folder: string) => void, string]>([
    ["a file", (folder) => chmodSync(join(folder, "topics/vegf.yaml"), 0), "topics/vegf.yaml:1:1  file-is-a-file"],
    ["a folder", (folder) => chmodSync(join(folder, "topics"), 0), "topics:1:1  folder-is-read"],
    [
      "what is in a folder",
      (folder) => chmodSync(join(folder, "topics"), 0o644),
      "topics/vegf.yaml:1:1  file-is-a-file",
    ],
  ])("%s", (_name, forbid, place) => {
    const report = openAsStranger(forbid);
    expect(report).toContain(
      `content/${place}\n  This cannot be read (EACCES).\n  Give yourself the right to read it.`,
    );
    expect(report).not.toMatch(/^\s+at /m);
  });

  test("the whole content", () => {
    expect(openAsStranger((folder) => chmodSync(folder, 0))).toMatch(
      /^The folder content cannot be read \(EACCES\): give yourself the right to read it\.\n.+\nNothing was written\.$/,
    );
  });
});

describe("what is missing is said as such", () => {
  test.each(["references.json", "review.yaml", "figures.yaml"])("the file %s", (path) => {
    const { rules, text } = read((folder) => rmSync(join(folder, path)));
    expect(rules).toEqual(["file-is-present"]);
    expect(text).toContain(`There is no file ${path}.`);
  });

  test("the folder of a kind", () => {
    const { rules, text } = read((folder) => rmSync(join(folder, "notes"), { recursive: true }));
    expect(rules).toEqual(["file-is-present"]);
    expect(text).toContain("There is no folder notes.");
  });

  test.each([
    ["topics", "Topics"],
    ["topics", "topic"],
    ["review.yaml", "review.yml"],
    ["review.yaml", "Review.yaml"],
    ["references.json", "references.JSON"],
  ])("%s, which is called %s", (path, name) => {
    const { rules, text } = read((folder) => renameSync(join(folder, path), join(folder, name)));
    expect(rules).toEqual(["file-is-present"]);
    expect(text).toContain(`Rename \`${name}\` to`);
  });

  test("all of the content, or a file where its folder should be", () => {
    expect(() => openContent("nowhere")).toThrow(
      /^There is no folder nowhere\.\nRun this from .+ or say in CONTENT_DIR .+\.\nNothing was written\.$/,
    );
    expect(() => openContent("README.md")).toThrow(/^README\.md is a file, and content is a folder\.\n/);
    expect(() => openContent(`/${"a".repeat(300)}`)).toThrow(/^There is no folder of so long a name: \/a+…\n/);
    const folder = writeFolder({});
    symlinkSync("circle", join(folder, "circle"));
    expect(() => openContent(join(folder, "circle"))).toThrow(/^The links at .+circle lead in a circle\.\n/);
    vi.stubEnv("CONTENT_DIR", "nowhere");
    expect(() => openContent("nowhere")).toThrow(/\nCONTENT_DIR says that the content is there: correct it/);
    vi.unstubAllEnvs();
  });
});

describe("a file that holds no text is told what it is", () => {
  test.each<[string, Buffer, RegExp]>([
    ["a PDF", Buffer.from("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n", "latin1"), /is a PDF/],
    ["a document of Word", Buffer.from("PK\x03\x04\x14\0\x06\0", "latin1"), /is a ZIP archive/],
    ["a picture", Buffer.from("\x89PNG\r\n\x1A\n\0\0", "latin1"), /is a picture \(PNG\)/],
    ["what gzip packed", Buffer.from("\x1F\x8B\b\0\0", "latin1"), /packed by gzip/],
    ["what git-crypt encrypted", Buffer.from("\0GITCRYPT\0\xAB", "latin1"), /git-crypt unlock/],
    ["zeros", Buffer.alloc(300), /zeros and nothing else/],
  ])("%s", (_name, bytes, told) => {
    for (const path of ["references.json", "topics/vegf.yaml", "sections/abstract.md"]) {
      const { rules, text } = read(write(path, bytes));
      expect(rules).toEqual(["file-holds-its-text"]);
      expect(text).toMatch(told);
      expect(text.startsWith(`${path}:1:1`)).toBe(true);
    }
  });
});

test.each(["references.json", "topics/vegf.yaml", "sections/abstract.md"])(
  "%s, which iCloud took off the disk, is told as that and not as missing",
  (path) => {
    const hidden = join(dirname(path), `.${basename(path)}.icloud`);
    const { rules, text } = read((folder) => renameSync(join(folder, path), join(folder, hidden)));
    expect(rules).toEqual(["file-holds-its-text"]);
    expect(text.startsWith(`${path}:1:1`)).toBe(true);
    expect(text).toContain("brctl download");
  },
);

describe("text is UTF-8", () => {
  test("with a mark before it, which is taken away", () => {
    const folder = writeFolder({ ...whole, "topics/vegf.yaml": "\uFEFFname: VEGF" });
    const { files, problems } = readFolder(folder);
    expect(problems).toEqual([]);
    expect(files.find(({ path }) => path === "topics/vegf.yaml")?.text).toBe("name: VEGF");
  });

  test.each<[string, Uint8Array, number, number]>([
    ["Latin-1", Buffer.from("name: A\ndefinition: na\u00efve", "latin1"), 2, 15],
    ["a cut character", Buffer.from("name: β").subarray(0, 7), 1, 7],
    ["half of a pair", Buffer.from([0x61, 0xed, 0xa0, 0x80]), 1, 2],
    ["UTF-16", Buffer.from("\uFEFFname: A", "utf16le"), 1, 1],
    ["UTF-16 without its mark", Buffer.from("name: A", "utf16le"), 1, 2],
    [
      "a character that was lost before, and one that is lost now",
      Buffer.concat([Buffer.from("a\uFFFDb"), Buffer.from([0xff])]),
      1,
      4,
    ],
  ])("and is refused in %s, where it ceases to be", (_name, bytes, line, column) => {
    const { problems } = read(write("topics/vegf.yaml", bytes));
    expect(problems).toMatchObject([{ rule: "file-is-utf-8", line, column }]);
  });
});

test("everything is told at once", () => {
  const { rules } = read((folder) => {
    rmSync(join(folder, "references.json"));
    writeFileSync(join(folder, "topics/VEGF.yaml"), "");
    symlinkSync("vegf.yaml", join(folder, "topics/akt.yaml"));
  });
  expect(rules.sort()).toEqual(["file-is-a-file", "file-is-present", "file-name-is-plain"]);
});
