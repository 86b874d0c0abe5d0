import { afterAll } from "vitest";
import { closeWindows } from "./open-browser.ts";

// The files of a worker share its browsers, and each leaves them as it found them.
afterAll(closeWindows);
