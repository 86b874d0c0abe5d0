import type { AstroIntegration } from "astro";
import { assertContentHolds } from "../graph/check-content.ts";
import { ContentError } from "../problems/problem.ts";
import { contentDirectory } from "../source/read-files.ts";

/** Stops a build before anything is written when the content does not hold; in dev the pages themselves say so. */
export function contentGate(): AstroIntegration {
  return {
    name: "content-gate",
    hooks: {
      "astro:config:setup": ({ command }) => {
        if (command !== "build") return;
        try {
          assertContentHolds(contentDirectory);
        } catch (error) {
          if (!(error instanceof ContentError)) throw error;
          // Thrown from here, Astro would add its own stack, which says nothing to an author.
          console.error(error.message);
          process.exit(1);
        }
      },
    },
  };
}
