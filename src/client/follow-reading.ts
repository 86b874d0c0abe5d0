// On long pages: what marks the part that one reads (reading-position.ts) is fetched when a reader moves, or reaches for a part.
import { importAgain } from "./import-again.ts";
import { whenUsed } from "./when-used.ts";

if (document.querySelector(".rail, .parts")) {
  whenUsed(["scroll", "pointerdown", "keydown"], () => importAgain(() => import("./reading-position.ts")));
}
