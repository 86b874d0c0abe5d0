import { printIdentifier, toCompactIdentifier } from "../identifiers.ts";
import { findDuplicates } from "../lookups.ts";
import { problemAt, type Rule } from "../rule.ts";

/** What is exactly one thing elsewhere is one topic here, and no topic names an identifier twice. */
export const topicIdentifierIsUnique: Rule = {
  name: "topic-identifier-is-unique",
  truth: "An exact identifier stands on one topic only, and no topic has an identifier twice.",
  check({ content }) {
    const identifiers = content.topics.flatMap((topic) =>
      topic.data.identifiers.map((identifier, index) => ({ identifier, index, topic })),
    );
    type Place = (typeof identifiers)[number];
    const toPlace = ({ index }: Place) => ["identifiers", index, "id"] as const;
    const exact = identifiers.filter(({ identifier }) => identifier.match === "exact");
    const shared = findDuplicates(exact, ({ identifier }) => toCompactIdentifier(identifier))
      .filter(([first, again]) => first.topic !== again.topic)
      .map(([first, again]) =>
        problemAt(again.topic, [...toPlace(again)], {
          message: `${printIdentifier(again.identifier)} is exactly the topic \`${first.topic.id}\`, too.`,
          hint: "Two topics are not the same thing: name the match of one of them close, broader or narrower.",
        }),
      );
    const repeated = findDuplicates(
      identifiers,
      ({ identifier, topic }) => `${topic.id} ${toCompactIdentifier(identifier)}`,
    ).map(([, again]) =>
      problemAt(again.topic, [...toPlace(again)], {
        message: `The topic has ${printIdentifier(again.identifier)} already.`,
        hint: "Keep the better of the two entries.",
      }),
    );
    return [...shared, ...repeated];
  },
};

/** Whoever joins the topics to other data must be able to tell “there is none” from “nobody looked”. */
export const topicIsIdentified: Rule = {
  name: "topic-is-identified",
  truth: "A topic has an identifier of another database, or says why it has none.",
  check({ content }) {
    return content.topics.flatMap((topic) => {
      const { identifiers, unidentified } = topic.data;
      if (identifiers.length > 0 && unidentified !== undefined) {
        return problemAt(topic, ["unidentified"], {
          message: "The topic has an identifier, and says why it has none.",
          hint: "Delete `unidentified`, or the identifiers.",
        });
      }
      if (identifiers.length > 0 || unidentified !== undefined) return [];
      return problemAt(topic, ["name"], {
        message: `The topic “${topic.data.name}” has no identifier of another database and does not say why.`,
        hint: "Add `identifiers` from a public source, or the reason as `unidentified`.",
      });
    });
  },
};
