// Types for what the tests use of readers that bring none.
declare module "pandoc-wasm" {
  export function convert(
    options: Record<string, unknown>,
    stdin: string | null,
    files: Record<string, string>,
  ): Promise<{ stdout: string; stderr: string; warnings: unknown[] }>;
}
declare module "@citation-js/core" {
  export class Cite {
    constructor(input: string);
    data: Record<string, unknown>[];
  }
}
declare module "@citation-js/plugin-bibtex" {}
declare module "@citation-js/plugin-ris" {}
