// Pure: how much of a question is read, and stands in an address. Runs in the browser and in the build.

/**
 * In bytes of UTF-8, each of which an address writes as three signs where it is no letter of ASCII: hosts take 8,000 of these, and
 * a pasted abstract has 2,000.
 */
const longest = 2000;

/** A question that is no longer than one is read; a word that would be cut through is left out, if there are others. */
export function cutQuestion(question: string): string {
  if (question.length * 3 <= longest) return question; // of no sign has more
  const bytes = new TextEncoder().encode(question);
  if (bytes.length <= longest) return question;
  const read = new TextDecoder().decode(bytes.slice(0, longest)).replace(/\uFFFD+$/u, "");
  return /\S/u.test(question.charAt(read.length)) ? read.replace(/\s\S*$/u, "") : read;
}
