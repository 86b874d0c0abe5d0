// The part of citeproc-js in use; the package has no types. https://citeproc-js.readthedocs.io
declare module "citeproc" {
  /** A citation processor for one style. */
  interface Engine {
    updateItems(ids: readonly string[]): void;
    /** Facts about the list, and its entries as HTML; `false` for a style without a bibliography. */
    makeBibliography(): [object, string[]] | false;
  }
  const CSL: {
    Engine: new (
      system: { retrieveLocale(language: string): string; retrieveItem(id: string): object },
      style: string,
      language?: string,
    ) => Engine;
  };
  export default CSL;
}
