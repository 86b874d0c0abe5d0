// Questions that a reader asked in this browser. They are kept here alone and go nowhere.
import { toOwnKey } from "./own-key.ts";

const key = toOwnKey("questions");
const most = 8;
const longest = 200;

/** The questions, the latest first. What another script or an older version left is no question. */
export function readRecent(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? "[]");
    if (!Array.isArray(stored)) return [];
    return stored
      .filter((item): item is string => typeof item === "string" && item.trim() !== "" && item.length <= longest)
      .slice(0, most);
  } catch {
    return []; // no storage, or nothing that can be read
  }
}

/** Keeps a question, as the latest. One too long to be shown in a line is not kept. */
export function keepRecent(question: string): void {
  const asked = question.trim();
  if (asked === "" || asked.length > longest) return;
  try {
    localStorage.setItem(
      key,
      JSON.stringify([asked, ...readRecent().filter((other) => other !== asked)].slice(0, most)),
    );
  } catch {
    // No storage: nothing is kept.
  }
}

/** Forgets all questions. */
export function clearRecent(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // No storage: there are none.
  }
}
