// Fetches the way back (way-back.ts) where there is one to tell of: an address that names a citation, a quotation that a
// reader came from.
import { readCitationAnchor } from "../addresses/citation-anchor.ts";
import { importAgain } from "./import-again.ts";
import { takePlace } from "./remember-place.ts";

const loadWay = () => importAgain(() => import("./way-back.ts"));

/** Tells of the citation that the address names; where what tells of it cannot be loaded, the rings are the way. */
function tellOfCitation(): void {
  if (!readCitationAnchor(location.hash.slice(1))) return;
  void loadWay()
    .then((way) => way.tellOfCitation())
    .catch(() => undefined);
}

const stored = takePlace();
if (stored && document.querySelector(".quote")) {
  void loadWay()
    .then(({ tellOfOrigin }) => tellOfOrigin(stored))
    .catch(() => undefined);
}
addEventListener("hashchange", tellOfCitation);
tellOfCitation();
