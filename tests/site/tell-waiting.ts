import { beforeEach } from "vitest";
import { findOpenPages } from "./open-browser.ts";

/** When a test that has not ended is told of, in ms: long after almost all of them, long before one that hangs is given up. */
const notice = 60_000;

beforeEach(({ task }) => {
  const timer = setTimeout(() => {
    const pages = findOpenPages();
    process.stderr.write(
      `${task.file.name} > ${task.name}: not done after ${notice / 1000} s, and given up after five minutes of one step. Open: ${pages.join(" ") || "no page"}\n`,
    );
  }, notice);
  return () => {
    clearTimeout(timer);
  };
});
