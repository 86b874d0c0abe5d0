import { execFile, spawn } from "node:child_process";
import { appendFileSync, chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { lockFile } from "../../src/build/build-lock.ts";
import { hashOutput } from "../../src/build/fingerprint.ts";
import { cleanEnvironment, nodeFlags, programs } from "../../scripts/run.ts";
import { buildOnce } from "./build-site.ts";

const minimal = "tests/fixtures/minimal";
let folder: string;
let content: string;
let site: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "site-"));
  content = join(folder, "content");
  site = join(folder, "dist");
  cpSync(minimal, content, { recursive: true });
  const built = await buildOnce(minimal);
  for (const end of ["", ".built.json"]) cpSync(`${built}${end}`, `${site}${end}`, { recursive: true });
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

/** Begins a build of the content. What is to be done at some words is done once, as soon as the output holds them. */
function build(
  at: Record<string, (kill: (signal: NodeJS.Signals) => void) => void> = {},
  from = content,
): Promise<End> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...nodeFlags, programs.build, "--verbose"], {
      env: { ...cleanEnvironment(), ASTRO_TELEMETRY_DISABLED: "1", SITE_DIR: site, CONTENT_DIR: from },
    });
    let output = "";
    const toCome = new Map(Object.entries(at));
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      for (const [words, act] of toCome) {
        if (!output.includes(words)) continue;
        toCome.delete(words);
        act((signal) => child.kill(signal));
      }
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

/** What the site holds after a first build, which nothing may change until a build is published again. */
let before: string;

test("the smallest review builds, and a build of what is built already says so, in another place and language, too", async () => {
  expect(existsSync(join(site, "references/4/index.html"))).toBe(true);
  expect(leftovers()).toEqual([]);
  expect(await build({}, minimal)).toMatchObject({
    code: 0,
    output: expect.stringContaining("is up to date") as string,
  });
  before = hashOutput(site);
});

test("a build that was not told where the site will live says what its pages take for their home", async () => {
  const { output } = await build({}, minimal);
  const page = readFileSync(join(site, "index.html"), "utf8");
  const home = /rel="canonical" href="([^"]+)\/"/.exec(page)?.[1] ?? "";
  expect(home).toMatch(/^http:/);
  expect(output).toContain(`live at ${home}.`);
  expect(output).toContain("SITE_URL");
});

test("Ctrl-C ends a build with 130, and leaves the old site and nothing beside it", async () => {
  edit("interrupted");
  expect(await interrupt(["build", "--verbose"], "[content]")).toMatchObject({ code: 130 });
  expect(hashOutput(site)).toBe(before);
  expect(leftovers()).toEqual([]);
});

test.each(["[content]", "generating static routes"])("a kill at “%s” leaves the old site", async (words) => {
  edit("killed");
  expect(await build({ [words]: (kill) => kill("SIGKILL") })).toMatchObject({ code: null, signal: "SIGKILL" });
  expect(hashOutput(site)).toBe(before);
});

test("a writer that the system ends is told by its signal, and nothing is published", async () => {
  edit("ended");
  const end = await build({
    "[content]": () => {
      const { writer } = JSON.parse(readFileSync(lockFile, "utf8")) as { writer: { pid: number } };
      process.kill(writer.pid, "SIGABRT");
    },
  });
  expect(end).toMatchObject({
    code: 134,
    output: expect.stringContaining("ended abruptly by signal SIGABRT") as string,
  });
  expect(hashOutput(site)).toBe(before);
});

test("a build whose lock is deleted does not publish, since another may have begun", async () => {
  const end = await build({ "[content]": () => rmSync(lockFile) });
  expect(end).toMatchObject({
    code: 1,
    output: expect.stringContaining("The lock of this build was deleted") as string,
  });
  expect(hashOutput(site)).toBe(before);
});

test("the next build goes on as if nothing had been, is alone at work, and builds again what is edited meanwhile", async () => {
  edit("begin");
  let second: Promise<End> | undefined;
  const first = await build({
    "[content]": () => {
      second = build();
    },
    "generating static routes": () => {
      appendFileSync(join(content, "topics/vegf.yaml"), "aliases:\n  - Vasculotropin\n");
    },
  });
  expect(await second).toMatchObject({
    code: 1,
    output: expect.stringMatching(/^Another build is at work in this folder \(process \d+\)\.\n$/) as string,
  });
  expect(first).toMatchObject({ code: 0, output: expect.stringContaining("published to") as string });
  expect(first.output).toContain("A source changed while the site was built, so it is built again.");
  expect(readFileSync(join(site, "topics/vegf/index.html"), "utf8")).toContain("Vasculotropin");
  expect(leftovers()).toEqual([]);
  expect(await build()).toMatchObject({ code: 0, output: expect.stringContaining("is up to date") as string });
});

test("a site that is up to date is so where nothing can be written, and another is not taken for it", async () => {
  const stranger = `if (process.getuid() === 0) process.setuid(65534); await import("./${programs.build}");`;
  const buildReadOnly = () =>
    new Promise<{ code: number; output: string }>((resolve) => {
      const env = { ...cleanEnvironment(), SITE_DIR: site, CONTENT_DIR: content };
      const args = [...nodeFlags, "--input-type=module", "-e", stranger];
      const child = execFile(process.execPath, args, { env }, (_error, stdout, stderr) => {
        resolve({ code: child.exitCode ?? 1, output: stdout + stderr });
      });
    });
  chmodSync(folder, 0o555);
  try {
    const settled = await buildReadOnly();
    expect(settled.output).toContain("dist/ is up to date. Nothing can be written here");
    expect(settled.code).toBe(0);
    edit("changed");
    expect(await buildReadOnly()).toMatchObject({
      code: 1,
      output: expect.stringContaining("you have no right to write in") as string,
    });
  } finally {
    chmodSync(folder, 0o755);
  }
});

test("Ctrl-C ends the tests with 130, chosen ones and all of them", async () => {
  expect(await interrupt(["test", "--project", "unit", "tests/unit/search"], "RUN")).toMatchObject({ code: 130 });
  const all = await interrupt(["test"], "══ check");
  expect(all).toMatchObject({ code: 130 });
  expect(all.output).not.toContain("══ unit tests");
});
