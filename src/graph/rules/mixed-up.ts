import { isPerson, mainNameOf, type Name, type ReferenceEntry, yearOf } from "../../schemas/reference.ts";
import type { Content, ContentEntry } from "../../source/read-content.ts";
import { fold, reduce } from "../../words/normalize-words.ts";
import { pageNames, recordNames } from "../../words/record-words.ts";
import { findDuplicates } from "../lookups.ts";
import { type Fault, problemAt, type Rule } from "../rule.ts";

/** German writers of keys spell a vowel with dots as two: `Würdinger` is `wuerdinger`, too. */
const spellOut = (name: string) => name.normalize("NFC").replace(/([äöüÄÖÜ])/g, (vowel) => `${fold(vowel)}e`);

/** Every way to call an author in a key: a person by the family name, particle or not, an organization whole or in short. */
function listNames(name: Name): string[] {
  if (isPerson(name)) return [name.family, `${name["non-dropping-particle"] ?? ""}${name.family}`];
  const words = name.literal.split(/[\s-]+/);
  const initials = words.map((word) => word.charAt(0));
  const capitals = initials.filter((letter) => /\p{Lu}/u.test(letter));
  return [capitals.length > 1 ? capitals.join("") : name.literal, name.literal, initials.join(""), words[0] ?? ""];
}

/** What a key may begin with for an author; nothing for a name without a Latin letter. */
function keysOf(author: Name): string[] {
  const names = listNames(author);
  return [...new Set(names.flatMap((name) => [reduce(name), reduce(spellOut(name))]))].filter((key) => key !== "");
}

/** What is wrong with the key of a work, and which it may have instead. */
function findMisnamed({ id, author, issued }: ReferenceEntry): string | undefined {
  const year = String(yearOf({ issued }));
  const keys = author[0] ? keysOf(author[0]) : [];
  const [, name = "", keyYear] = /^(.*?)(\d{4})[a-z]*$/.exec(id) ?? [];
  const isNamed = keys.length === 0 || keys.includes(reduce(name));
  return isNamed && keyYear === year ? undefined : `${keys[0] ?? name}${year}`;
}

/** Two works whose keys changed places would be cited for one another, and nobody would see it. */
export const keyNamesItsWork: Rule = {
  name: "key-names-its-work",
  truth: "A cite key is the family name of the first author and the year, and a letter where two would be alike.",
  check({ content }) {
    return content.references.flatMap((reference) => {
      const { data } = reference;
      const fitting = findMisnamed(data);
      if (fitting === undefined) return [];
      return problemAt(reference, ["id"], {
        message: `The key \`${data.id}\` does not fit its work: first author ${data.author.slice(0, 1).map(mainNameOf).join("")}, ${yearOf(data)}.`,
        hint: `Look the work up in the article's list: if these are its author and year, its key is \`${fitting}\`.`,
      });
    });
  },
};

/** An entry with a title. */
type Titled = ContentEntry & { data: { title: string } };
const isTitled = (entry: ContentEntry): entry is Titled => "title" in entry.data;

/** What is wrong with a section that is called as a page of the site: tabs, bookmarks and results could not tell the two apart. */
const checkPageNames = ({ sections, review }: Content): Fault[] => {
  const names = new Set([...Object.values(pageNames), ...review.map(({ data }) => data.site.name)].map(reduce));
  return sections
    .filter(({ data }) => names.has(reduce(data.title)))
    .map((section) =>
      problemAt(section, ["title"], {
        message: `A page of the site is called “${section.data.title}”, too.`,
        hint: "Give the section a title that tells it from that page.",
      }),
    );
};

/** Two entries of a kind with one title are two that no reader can tell apart, or one that was copied and not filled in. */
export const titleTellsApart: Rule = {
  name: "title-tells-apart",
  truth:
    "No two entries of a kind have one title, but those of one work under two numbers, and no section that of a page of the site.",
  check({ content }) {
    const works = content.references.filter(({ data }) => data.custom.sameWorkAs === undefined);
    const kinds: readonly (readonly ContentEntry[])[] = Object.values({ ...content, references: works });
    const twice = kinds
      .map((entries) => entries.filter(isTitled))
      .flatMap((entries) =>
        findDuplicates(entries, ({ id, data }) => reduce(data.title) || id)
          .filter(([first, again]) => first.id !== again.id) // that they share their id is told as such
          .map(([first, again]) =>
            problemAt(again, ["title"], {
              message: `This is the title of \`${first.id}\`, too.`,
              hint: works.some((work) => work === again)
                ? "Look both up. Where they print the same work, say so in `custom.sameWorkAs` of each."
                : "Give each a title that tells it from the other.",
            }),
          ),
      );
    return [...twice, ...checkPageNames(content)];
  },
};

/** What entries say of what they hold, each with its field; topics that the review tells nothing else of may say the same. */
const listSummaries = ({ sections, findings, notes, pathways }: Content) => [
  ...sections.map((entry) => ({ entry, noun: recordNames.sections.one, field: "summary", text: entry.data.summary })),
  ...findings.map((entry) => ({
    entry,
    noun: recordNames.findings.one,
    field: "statement",
    text: entry.data.statement,
  })),
  ...pathways.map((entry) => ({ entry, noun: recordNames.pathways.one, field: "summary", text: entry.data.summary })),
  ...notes.map((entry) => ({ entry, noun: recordNames.notes.one, field: "note", text: entry.data.note })),
];

/** Results of search engines and lists tell pages apart by what they say they hold. */
export const summaryTellsApart: Rule = {
  name: "summary-tells-apart",
  truth: "No two sections, findings, pathways or notes say the same of what they hold.",
  check: ({ content }) =>
    findDuplicates(listSummaries(content), ({ text }) => reduce(text) || text).map(([first, again]) =>
      problemAt(again.entry, [again.field], {
        message: `The ${first.noun} \`${first.entry.id}\` says the same.`,
        hint: "Say what sets each apart; if one was copied to begin the other, write what that holds.",
      }),
    ),
};
