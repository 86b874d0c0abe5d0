// On disks without hard links, such as memory sticks and folders that a virtual machine shares.
import type * as Fs from "node:fs";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { writeFolder } from "../../write-folder.ts";

/** How systems refuse a hard link where the disk has none: Linux, macOS and Windows. */
const refusals = ["EPERM", "ENOTSUP", "EISDIR"];
let refusal = "";

vi.resetModules(); // other tests may have loaded the lock with a disk that has them
vi.doMock("node:fs", async (importOriginal) => ({
  ...(await importOriginal<typeof Fs>()),
  linkSync: () => {
    throw Object.assign(new Error(`${refusal}: no`), { code: refusal });
  },
}));
const { nameWriter, takeBuildLock } = await import("../../../src/build/build-lock.ts");
vi.doUnmock("node:fs");
vi.resetModules();

const lockIn = () => join(writeFolder({ "a.txt": "" }), "cache", "build.lock");

test.each(refusals)("a lock is taken, held, handed on and given back where a link is refused by %s", (code) => {
  refusal = code;
  const lock = lockIn();
  const release = takeBuildLock(lock);
  expect(JSON.parse(readFileSync(lock, "utf8"))).toMatchObject({ pid: process.pid });
  expect(() => takeBuildLock(lock)).toThrow("Another build is at work in this folder");
  nameWriter(lock, undefined);
  release();
  expect(existsSync(lock)).toBe(false);
});

test.each(refusals)("and one that a crash left behind holds nobody up: %s", (code) => {
  refusal = code;
  const lock = lockIn();
  takeBuildLock(lock);
  const holder = JSON.parse(readFileSync(lock, "utf8")) as object;
  writeFileSync(lock, JSON.stringify({ ...holder, pid: 2 ** 30 }));
  takeBuildLock(lock)();
  expect(existsSync(lock)).toBe(false);
});
