/**
 * Loads a part of the script. A browser remembers for as long as the page stands that an `import()` failed, and asks the
 * server no more (https://github.com/whatwg/html/issues/6768): so the next try is under another address, for which the
 * build lets every `import()` end in `globalThis.importedAs` (build/plain-imports.ts).
 */
export async function importAgain<Part>(load: () => Promise<Part>): Promise<Part> {
  try {
    return await load();
  } catch (problem) {
    const site = globalThis as { importedAs?: string };
    site.importedAs = `?${Number(site.importedAs?.slice(1) ?? 0) + 1}`;
    throw problem;
  }
}
