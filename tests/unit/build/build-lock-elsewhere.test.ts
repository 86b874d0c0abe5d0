// Of systems that do not tell when a process began, as Windows and macOS do not.
import type * as Fs from "node:fs";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { writeFolder } from "../../write-folder.ts";

vi.resetModules(); // other tests may have loaded the lock with what this system tells
vi.doMock("node:fs", async (importOriginal) => {
  const fs = await importOriginal<typeof Fs>();
  const readFileSync = (path: string, encoding: "utf8") =>
    fs.readFileSync(path.startsWith("/proc/") ? "/none" : path, encoding);
  return { ...fs, readFileSync };
});
const { nameWriter, takeBuildLock } = await import("../../../src/build/build-lock.ts");
vi.doUnmock("node:fs");
vi.resetModules();

afterEach(() => {
  vi.restoreAllMocks();
});

const lockIn = () => join(writeFolder({ "a.txt": "" }), "cache", "build.lock");

/** The number of no process. */
const nobody = 2 ** 30;

test("whose number someone else may have by now, a lock is said to be deleted if that is none of a build", () => {
  const lock = lockIn();
  const release = takeBuildLock(lock);
  expect(JSON.parse(readFileSync(lock, "utf8"))).toMatchObject({ began: "" });
  expect(() => takeBuildLock(lock)).toThrow(`(process ${process.pid}; if that is none of a build, delete ${lock})`);
  release();
  expect(() => takeBuildLock(lock)).not.toThrow();
});

test("what has the number of a killed build's writer is left alone, and named with what to do", () => {
  const lock = lockIn();
  takeBuildLock(lock);
  nameWriter(lock, process.pid);
  const holder = JSON.parse(readFileSync(lock, "utf8")) as object;
  expect(holder).toMatchObject({ writer: { pid: process.pid, began: "" } });
  writeFileSync(lock, JSON.stringify({ ...holder, pid: nobody }));
  vi.spyOn(performance, "now").mockReturnValueOnce(0).mockReturnValue(60_000);
  expect(() => takeBuildLock(lock)).toThrow(
    `(process ${process.pid}): end that, or, if it is none of a build, delete ${lock}.`,
  );
});
