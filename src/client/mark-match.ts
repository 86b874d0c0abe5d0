// Where the browser does not mark by itself what an address asks it to find, fetches what does (show-match.ts).
import { importAgain } from "./import-again.ts";

if (!("fragmentDirective" in document)) {
  void importAgain(() => import("./show-match.ts")).catch(() => undefined); // the page stays unmarked
}
