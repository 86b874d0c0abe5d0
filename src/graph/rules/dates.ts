import type { DataPath } from "../../source/parse-file.ts";
import type { Content, ContentEntry } from "../../source/read-content.ts";
import { yearOf } from "../../schemas/reference.ts";
import { articleDaysOf, articleYearOf } from "../../schemas/review.ts";
import { problemAt, type Rule } from "../rule.ts";

/** An article is received, then accepted, then published; what it cites was printed by then, or was about to be. */
export const datesHold: Rule = {
  name: "dates-hold",
  truth: "An article was received before it was accepted and published, and what it cites is not younger.",
  check({ content }) {
    const article = content.review[0];
    if (!article) return [];
    const days = articleDaysOf(article.data);
    const inOrder = days.flatMap(({ step, day }, index) => {
      const next = days[index + 1];
      if (!next || day <= next.day) return [];
      return problemAt(article, [step], {
        message: `The article is said to have been ${step} on ${day}, after it was ${next.step} on ${next.day}.`,
        hint: "Look the two dates up in the article.",
      });
    });
    const latest = articleYearOf(article.data) + 1; // a work in press is cited with the year it will bear
    const younger = content.references.flatMap((reference) => {
      const year = yearOf(reference.data);
      if (year <= latest) return [];
      return problemAt(reference, ["issued", "date-parts"], {
        message: `The work is said to be of ${year}, but the article that cites it is of ${articleYearOf(article.data)}.`,
        hint: "Look the year up in the article's list.",
      });
    });
    return [...inOrder, ...younger];
  },
};

/** Every day on which something was done, with its field. */
function listDays({ review, notes, topics, moved }: Pick<Content, "review" | "notes" | "topics" | "moved">) {
  const days: { entry: ContentEntry; path: DataPath; day: string }[] = [];
  for (const entry of review) {
    for (const { step, day } of articleDaysOf(entry.data)) days.push({ entry, path: [step], day });
    days.push({ entry, path: ["recordsLookedUp"], day: entry.data.recordsLookedUp });
    days.push({ entry, path: ["content", "updated"], day: entry.data.content.updated });
    for (const [index, { date }] of entry.data.content.changes.entries())
      days.push({ entry, path: ["content", "changes", index, "date"], day: date });
  }
  for (const entry of notes) {
    for (const [index, { lookedUp }] of entry.data.restsOn.entries())
      if (lookedUp) days.push({ entry, path: ["restsOn", index, "lookedUp"], day: lookedUp });
  }
  for (const entry of topics) {
    for (const [index, { checked }] of entry.data.identifiers.entries())
      days.push({ entry, path: ["identifiers", index, "checked"], day: checked });
  }
  for (const entry of moved) days.push({ entry, path: ["on"], day: entry.data.on });
  return days;
}

/** The day from which there are journals (https://en.wikipedia.org/wiki/Journal_des_sçavans). */
const firstJournal = "1665-01-05";

/** Whether a day is one that the article prints. */
const isOfArticle = (entry: ContentEntry, [field]: DataPath): boolean =>
  "published" in entry.data && (field === "received" || field === "accepted" || field === "published");

const wordDay = (message: string) => ({
  message,
  hint: "Write the day on which it was done; the year comes first, then the month.",
});

/** What is said to have happened has happened. */
export const dateHasCome: Rule = {
  name: "date-has-come",
  truth: "No date of what was done lies in the future, nor before it could be done.",
  check({ content, today }) {
    const days = listDays(content);
    const late = days.filter(({ day }) => day > today);
    const [article] = content.review;
    // So many are no slips of an author: the clock is behind, and nobody is told of each.
    if (article && late.length > days.length / 2) {
      const clock = problemAt(article, ["content", "updated"], {
        message: `By the clock of this machine it is ${today} at the latest, and ${late.length} of ${days.length} dates are still to come.`,
        hint: "Set the clock right.",
      });
      return [clock];
    }
    const first = article?.data.published ?? "";
    const early = days.filter(({ entry, path, day }) => day < (isOfArticle(entry, path) ? firstJournal : first));
    return [
      ...late.map(({ entry, path, day }) => problemAt(entry, path, wordDay(`The date ${day} is still to come.`))),
      ...early.map(({ entry, path, day }) =>
        problemAt(
          entry,
          path,
          wordDay(
            isOfArticle(entry, path)
              ? `The date ${day} lies before all journals.`
              : `The date ${day} lies before ${first}, when the article was published, of which nothing could be looked up or told before.`,
          ),
        ),
      ),
    ];
  },
};
