// Fetches the way back (way-back.ts) where there is one to tell of: an address that names a citation, a quotation that a
// reader came from. An address with more behind its fragment than there should be leads to the part that it means.
import { importAgain } from "./import-again.ts";
import { cutFragment, mayBeCitation } from "./read-fragment.ts";
import { takePlace } from "./remember-place.ts";
import type * as Way from "./way-back.ts";

/** Tells of the way; where what tells of it cannot be loaded, the rings are the way. */
const tell = (act: (way: typeof Way) => unknown) =>
  void importAgain(() => import("./way-back.ts"))
    .then(act)
    .catch(() => undefined);

/** Leads to what the address names, and tells of the citation that it names. */
function follow(): void {
  const part = cutFragment(location.hash);
  if (part !== undefined) location.replace(part);
  else if (mayBeCitation(location.hash)) tell((way) => way.tellOfCitation());
}

const stored = takePlace();
if (stored && document.querySelector(".quote")) tell((way) => way.tellOfOrigin(stored));
addEventListener("hashchange", follow);
follow();
