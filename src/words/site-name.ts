/** What the site calls itself. */
export const siteName = "MSC exosomes in cancer";
