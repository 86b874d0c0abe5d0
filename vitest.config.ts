import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * Files that begin first: the one that takes minutes, since begun as the last it would leave the other worker idle; those that
 * mostly wait, while others keep the processors busy; then the next longest.
 */
const first = ["every-page", "nothing-moves", "comes-in-pieces", "pages-are-light", "keyboard", "previews"].map(
  (name) => `tests/site/${name}.test.ts`,
);

class InOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const rank = ({ moduleId }: TestSpecification) => {
      const at = first.findIndex((file) => moduleId.endsWith(file));
      return at < 0 ? first.length : at;
    };
    return sorted.toSorted((one, other) => rank(one) - rank(other));
  }
}

/** What an older Node is told to load a package with whose code is WebAssembly, as tests do; a newer one may not know it. */
const execArgv = ["--experimental-wasm-modules"].filter((flag) => process.allowedNodeEnvironmentFlags.has(flag));

export default defineConfig({
  test: {
    sequence: { sequencer: InOrder },
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.ts", "tests/*.test.ts"],
          testTimeout: 60_000,
          execArgv,
          // What the files import is read once for all files of a worker; a file that changes a module forgets it again.
          isolate: false,
        },
      },
      // What is asked of the real content, which is read and linked once for all files of a worker: needs no build and no browser.
      {
        test: {
          name: "content",
          include: ["tests/content/**/*.test.ts"],
          testTimeout: 120_000,
          execArgv,
          isolate: false,
        },
      },
      {
        test: {
          name: "build",
          include: ["tests/build/**/*.test.ts"],
          globalSetup: "tests/build/global-setup.ts",
          setupFiles: ["tests/site/close-windows.ts"],
          // A test builds several times, so these too are for a machine that does much else.
          testTimeout: 600_000,
          hookTimeout: 600_000,
          fileParallelism: false,
          isolate: false,
        },
      },
      {
        test: {
          name: "site",
          include: ["tests/site/**/*.test.ts"],
          globalSetup: "tests/site/global-setup.ts",
          setupFiles: ["tests/site/tell-waiting.ts", "tests/site/close-windows.ts"],
          // A test asks one page at a time, so these are for a machine that does much else.
          testTimeout: 600_000,
          hookTimeout: 600_000,
          expect: { poll: { timeout: 300_000 } },
          // Tabs of a window that are open at the same time: one waits for its files while another is being looked at.
          maxConcurrency: 3,
          maxWorkers: 2,
          // The pages are read and parsed once for all files of a worker.
          isolate: false,
        },
      },
    ],
  },
});
