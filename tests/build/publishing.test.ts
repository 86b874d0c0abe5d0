import { spawn } from "node:child_process";
import { appendFileSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { lockFile } from "../../src/build/build-lock.ts";
import { hashOutput } from "../../src/build/fingerprint.ts";
import { cleanEnvironment, nodeFlags, programs } from "../../scripts/run.ts";

let folder: string;
let content: string;
let site: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "site-"));
  content = join(folder, "content");
  site = join(folder, "dist");
  cpSync("tests/fixtures/minimal", content, { recursive: true });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** How a build ended. */
interface End {
  code: number | null;
  signal: NodeJS.Signals | null;
  output: string;
}

/** Begins a build of the content. `when` is called once, as soon as the output holds the words. */
function build(words?: string, when?: (kill: (signal: NodeJS.Signals) => void) => void): Promise<End> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...nodeFlags, programs.build, "--verbose"], {
      env: { ...cleanEnvironment(), ASTRO_TELEMETRY_DISABLED: "1", SITE_DIR: site, CONTENT_DIR: content },
    });
    let output = "";
    let isTold = false;
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      if (isTold || words === undefined || !output.includes(words)) return;
      isTold = true;
      when?.((signal) => child.kill(signal));
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    // One that was killed may leave something at work, which keeps its output open; whoever builds next does not wait for it.
    child.on("exit", (code, signal) => {
      if (signal) resolve({ code, signal, output });
    });
    child.on("close", (code, signal) => resolve({ code, signal, output }));
  });
}

const edit = (text: string) => appendFileSync(join(content, "topics/vegf.yaml"), `# ${text}\n`);
const leftovers = () => [".next", ".next.whole", ".last"].filter((end) => existsSync(`${site}${end}`));

test("a build that a kill ended leaves the old site, and the next one goes on as if nothing had been", async () => {
  expect(await build()).toMatchObject({ code: 0 });
  expect(await build()).toMatchObject({ code: 0, output: expect.stringContaining("is up to date") as string });
  const before = hashOutput(site);
  for (const words of ["[content]", "generating static routes"]) {
    edit("killed");
    expect(await build(words, (kill) => kill("SIGKILL"))).toMatchObject({ code: null, signal: "SIGKILL" });
    expect(hashOutput(site)).toBe(before);
  }
  expect(await build()).toMatchObject({ code: 0, output: expect.stringContaining("published to") as string });
  expect(leftovers()).toEqual([]);
});

/** Starts a task as `npm run` does and presses Ctrl-C, which reaches the whole group, once its output holds the words. */
function interrupt(task: readonly string[], words: string): Promise<End> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ["scripts/launch.mjs", ...task], {
      detached: true,
      env: { ...cleanEnvironment(), SITE_DIR: site, CONTENT_DIR: content },
    });
    let output = "";
    let isPressed = false;
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      if (isPressed || !output.includes(words) || child.pid === undefined) return;
      isPressed = true;
      process.kill(-child.pid, "SIGINT");
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.on("close", (code, signal) => resolve({ code, signal, output }));
  });
}

test("Ctrl-C ends a build with 130 and leaves the old site, and the next build goes on", async () => {
  const before = hashOutput(site);
  edit("interrupted");
  expect(await interrupt(["build", "--verbose"], "[content]")).toMatchObject({ code: 130 });
  expect(hashOutput(site)).toBe(before);
  expect(await build()).toMatchObject({ code: 0, output: expect.stringContaining("published to") as string });
  expect(leftovers()).toEqual([]);
});

test("Ctrl-C ends the tests with 130, chosen ones and all of them", async () => {
  expect(await interrupt(["test", "--project", "unit", "tests/unit/search"], "RUN")).toMatchObject({ code: 130 });
  const all = await interrupt(["test"], "══ check");
  expect(all).toMatchObject({ code: 130 });
  expect(all.output).not.toContain("══ unit tests");
});

test("a second build at the same time says that one is at work, and the first goes on", async () => {
  edit("two at once");
  let second: Promise<End> | undefined;
  const first = await build("[content]", () => {
    second = build();
  });
  expect(await second).toMatchObject({
    code: 1,
    output: expect.stringMatching(/^Another build is at work in this folder \(process \d+\)\.\n$/) as string,
  });
  expect(first).toMatchObject({ code: 0, output: expect.stringContaining("published to") as string });
});

test("a writer that the system ends is told by its signal, and nothing is published", async () => {
  const before = hashOutput(site);
  edit("ended");
  const end = await build("[content]", () => {
    const { writer } = JSON.parse(readFileSync(lockFile, "utf8")) as { writer: { pid: number } };
    process.kill(writer.pid, "SIGABRT");
  });
  expect(end).toMatchObject({
    code: 134,
    output: expect.stringContaining("ended abruptly by signal SIGABRT") as string,
  });
  expect(hashOutput(site)).toBe(before);
});

test("a build whose lock is deleted does not publish, since another may have begun", async () => {
  const before = hashOutput(site);
  const end = await build("[content]", () => {
    rmSync(lockFile);
  });
  expect(end).toMatchObject({
    code: 1,
    output: expect.stringContaining("The lock of this build was deleted") as string,
  });
  expect(hashOutput(site)).toBe(before);
});

test("what is edited while a build runs is in the site when it ends", async () => {
  edit("begin");
  const file = join(content, "topics/vegf.yaml");
  const { output } = await build("generating static routes", () => {
    appendFileSync(file, "aliases:\n  - Vasculotropin\n");
  });
  expect(output).toContain("A source changed while the site was built, so it is built again.");
  expect(readFileSync(join(site, "topics/vegf/index.html"), "utf8")).toContain("Vasculotropin");
  expect(await build()).toMatchObject({ code: 0, output: expect.stringContaining("is up to date") as string });
});
