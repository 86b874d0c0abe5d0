import type { Severity } from "./schemas/note.ts";

/** Each weight of a curator's note in words, with what it says of the article. */
export const severityNames: Readonly<Record<Severity, { name: string; meaning: string }>> = {
  A: { name: "Changes the meaning", meaning: "Faults that change what the article means, or mislead." },
  B: { name: "Weakens the evidence", meaning: "Faults that make a statement rest on less than it seems to." },
  C: { name: "Small", meaning: "Faults worth knowing when one checks a sentence." },
};
