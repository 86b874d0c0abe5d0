import { expect, onTestFinished, test, vi } from "vitest";
import { tellFailure } from "../../../scripts/tell-failure.ts";

/** What is said of a failure. */
function hear(error: unknown): unknown[] {
  const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
  onTestFinished(() => said.mockRestore());
  tellFailure(error);
  return said.mock.calls.flat();
}

const systemError = (code: string, path?: string) =>
  Object.assign(new Error(`${code}: no`), { code, ...(path && { path }) });

test.each([
  ["ENOSPC", "The disk is full."],
  ["EDQUOT", "Your share of the disk is used up."],
  ["EACCES", "You have no right to read or write .cache/build.lock."],
  ["EPERM", "The system does not let you change .cache/build.lock."],
  ["EROFS", ".cache/build.lock is on a disk that cannot be written to."],
  ["EEXIST", "A folder must be made at .cache/build.lock, and a file stands there or in its way."],
  ["ENOTDIR", "A folder must be made at .cache/build.lock, and a file stands there or in its way."],
  ["EBUSY", ".cache/build.lock cannot be moved: a disk is mounted there, or another program has it open."],
])("what the system refuses by %s is told in a sentence that says what to do", (code, words) => {
  const [said, ...others] = hear(systemError(code, `${process.cwd()}/.cache/build.lock`));
  expect(others).toEqual([]);
  expect(said).toContain(`${words} Nothing was published; `);
});

test("what the system refuses to the program that bundles the pages is told so, too", () => {
  const bundler = "Failed to write file in /x/deps/a.js\n\nCaused by:\n    No space left on device (os error 28)\n";
  expect(hear(new Error(`Build failed with 1 error:\n\n${bundler}`))).toEqual([
    "The disk is full. Nothing was published; make room and build again.",
  ]);
});

test("a failure of no named file is told, too", () => {
  expect(hear(systemError("EACCES"))[0]).toContain("You have no right to read or write a file.");
});

test("a fault of the content is told in its own words, also by what was bundled with a class of its own", () => {
  const fault = Object.assign(new Error("content/moved.yaml:1:1  moved-address-is-free"), { name: "ContentError" });
  expect(hear(fault)).toEqual([fault.message]);
});

test("a fault of the code is told with all that is known", () => {
  const fault = systemError("ERR_INVALID_ARG_TYPE");
  expect(hear(fault)).toEqual([fault]);
});
