// Pure: the order of names in every list of them.

/** Compares names as readers look for them: figures by what they count, so that miR-9 stands before miR-16 and miR-100. */
export const compareTexts = new Intl.Collator("en", { numeric: true }).compare;
