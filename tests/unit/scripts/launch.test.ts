import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cleanEnvironment } from "../../../scripts/run.ts";
import { writeFolder } from "../../write-folder.ts";

const fresh = mkdtempSync(join(tmpdir(), "launch-"));
beforeAll(() => {
  const write = (file: string, content: object | string) =>
    writeFileSync(join(fresh, file), typeof content === "string" ? content : JSON.stringify(content));
  for (const name of ["scripts", "needed", "tool", "native"]) mkdirSync(join(fresh, name));
  cpSync("scripts/launch.mjs", join(fresh, "scripts/launch.mjs"));
  write("scripts/test.ts", 'console.log("the tests ran");');
  for (const name of ["needed", "native"]) write(`${name}/package.json`, { name, version: "1.0.0" });
  // As some tools do, it wants a newer Node than the one that is there: the lockfile brings that.
  write("tool/package.json", { name: "tool", version: "1.0.0", engines: { node: ">=99" } });
  write("package.json", {
    name: "project",
    version: "1.0.0",
    dependencies: { needed: "file:needed" },
    devDependencies: { tool: "file:tool" },
    optionalDependencies: { native: "file:native" },
  });
  execFileSync("npm", ["install", "--package-lock-only", "--offline"], { cwd: fresh, env: cleanEnvironment() });
});
afterAll(() => rmSync(fresh, { recursive: true, force: true }));

/** Starts the tests of a project in an environment, from one of its folders. @returns what they said */
const start = (project: string, env: Record<string, string>, from = ".") =>
  execFileSync(process.execPath, [relative(join(project, from), join(project, "scripts/launch.mjs")), "test"], {
    cwd: join(project, from),
    env: { ...cleanEnvironment(), npm_config_offline: "true", ...env },
    encoding: "utf8",
  });

test.each([
  { NODE_ENV: "production" },
  { npm_config_omit: "dev" },
  { npm_config_omit: "optional" },
  { npm_config_engine_strict: "true" },
])("what npm is told elsewhere to leave out is installed all the same: %o", (env) => {
  const project = writeFolder({});
  cpSync(fresh, project, { recursive: true });
  expect(start(project, env)).toContain("the tests ran");
  for (const name of ["needed", "tool", "native"])
    expect(existsSync(join(project, "node_modules", name)), name).toBe(true);
});

test("from a folder below everything is done in that of the project", () => {
  const project = writeFolder({});
  cpSync(fresh, project, { recursive: true });
  expect(start(project, {}, "needed")).toContain("the tests ran");
  expect(existsSync(join(project, "node_modules"))).toBe(true);
  expect(existsSync(join(project, "needed/node_modules"))).toBe(false);
});

/** What a project says that cannot be started, without a stack. */
function fail(project: string, env: Record<string, string> = {}): string {
  const { status, stderr } = spawnSync(process.execPath, [join(project, "scripts/launch.mjs"), "test"], {
    env: { ...cleanEnvironment(), npm_config_offline: "true", ...env },
    encoding: "utf8",
  });
  expect(status).toBe(1);
  expect(stderr).not.toContain("    at ");
  return stderr;
}

test.each(["", '{ "packages": {'])("an installation that was cut short is made anew: its record holds %j", (record) => {
  const project = writeFolder({ "node_modules/.package-lock.json": record });
  cpSync(fresh, project, { recursive: true });
  expect(start(project, {})).toContain("the tests ran");
});

test("what keeps a project from being installed or run is said", () => {
  const project = writeFolder({ "node_modules/within/package.json": "{}" });
  cpSync(fresh, project, { recursive: true });
  expect(fail(project, { NODE_OPTIONS: "--jitless" })).toContain("told to run no WebAssembly");
  expect(fail(project, { PATH: "/nowhere", Path: "/nowhere" })).toContain("npm cannot be started (ENOENT)");
  cpSync(fresh, join(project, "node_modules/within"), { recursive: true });
  expect(fail(join(project, "node_modules/within"))).toContain("runs no TypeScript below a folder `node_modules`");
  writeFileSync(join(project, "package-lock.json"), "<<<<<<< HEAD\n{}\n");
  expect(fail(project)).toContain("bring it back with `git restore package-lock.json`");
});
