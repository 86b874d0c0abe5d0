// The part of citeproc-js in use; the package has no types. https://citeproc-js.readthedocs.io
declare module "citeproc" {
  /** A citation processor for one style. */
  class Engine {
    constructor(
      system: { retrieveLocale(language: string): string; retrieveItem(id: string): object },
      style: string,
      language?: string,
    );
    updateItems(ids: readonly string[]): void;
    /** Facts about the list, and its entries as HTML; `false` for a style without a bibliography. */
    makeBibliography(): [object, string[]] | false;
  }
  const CSL: { Engine: typeof Engine };
  export default CSL;
}
