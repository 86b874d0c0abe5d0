// Pure: the ids that pages have of themselves. An entry that stands on such a page under its own id can have none of them.
import { addresses } from "./addresses.ts";

/** What every page has around its content, or at its end. */
const ofFrame = /^(?:site-nav|find|content|cite|cite-title|theme|key)$/;

/** What the page of all sections has beside them. */
const ofReview =
  /^(?:section-(?:here|list)|works|abbreviations|(?:table|row|work|figure)-\d+(?:-title)?|cite-\d+-\d+)$/;

/** Whether a page has an id whatever its entries are called. */
export const isOwnId = (page: string, id: string): boolean =>
  ofFrame.test(id) || (page === addresses.review && ofReview.test(id));
