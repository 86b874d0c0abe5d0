// The list of published addresses, held against what the site offers: all of it once it is built, before that what content tells.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { addresses, toFragment } from "../addresses/addresses.ts";
import { linkReview } from "../graph/link-review.ts";
import { placeMoves, readMoves } from "../graph/place-moves.ts";
import type { Review } from "../graph/review.types.ts";
import { sentencesOf } from "../graph/sentences.ts";
import type { Problem } from "../problems/problem.ts";
import { addressList } from "../source/content-kinds.ts";
import { decodeText } from "../source/decode-text.ts";
import type { Content } from "../source/read-content.ts";
import { contentDirectory } from "../source/read-files.ts";
import { checkAddresses, offerSentence, type OfferedAddress } from "./published-addresses.ts";

/** Checks the list of published addresses against what is offered and what is said to have moved; see `checkAddresses`. */
export function checkPublished(
  offered: readonly OfferedAddress[],
  directory = contentDirectory,
  isTold?: (address: string) => boolean,
): Problem[] {
  const file = join(directory, addressList);
  const list = existsSync(file) ? decodeText(readFileSync(file)) : undefined;
  if (list && !("text" in list)) return [{ file, ...list }];
  const entries = readMoves(directory);
  const moves = { moves: entries.map(({ data }) => data), placeOf: placeMoves(entries, directory) };
  return checkAddresses(offered, list?.text, moves, file, isTold);
}

/** Pages that are made of one entry, what is promised on them, and the notes. */
export const ofEntries = /^\/(?:sections|references|findings|topics|pathways)\/[^/#]+\/(?:#.*)?$|^\/notes\/#/;

/** What the entries offer for good: a page each, and the fragments that are promised on these and of notes. */
export function offerEntries({ sections, references, findings, topics, pathways, notes }: Review): OfferedAddress[] {
  const plain = [
    ...references.map(({ number }) => addresses.reference(number)),
    ...findings.map(({ number }) => addresses.finding(number)),
    ...topics.map(({ id }) => addresses.topic(id)),
    ...pathways.flatMap(({ id, edges }) => [
      addresses.pathway(id),
      ...edges.map(({ number }) => addresses.edge(id, number)),
    ]),
    ...notes.map(({ id }) => addresses.note(id)),
    ...sections.flatMap((section) => {
      const citations = references.flatMap((reference) =>
        reference.citations.filter(({ sentence }) => sentence.paragraph.section === section),
      );
      const ids = [...section.paragraphs.map(({ id }) => id), ...citations.map(({ anchor }) => anchor)];
      const address = addresses.section(section.id);
      return [address, ...ids.map((id) => toFragment(address, id))];
    }),
    ...findings.flatMap(({ rowAddress }) => rowAddress?.replace(/pages\/\d+\/#/, "#") ?? []),
  ];
  const sentences = sections.flatMap((section) =>
    sentencesOf(section).map(({ id, text }) => offerSentence(toFragment(addresses.section(section.id), id), text)),
  );
  return [...plain.map((address) => ({ address })), ...sentences];
}

/**
 * What is wrong with the list as far as content alone tells: a lost page of an entry, a lost fragment of one, and a name of a
 * sentence that has passed to another. All else, lists and files, is there once the site is built.
 */
export function checkPublishedEntries(content: Content, directory = contentDirectory): Problem[] {
  // What moved is answered where it was.
  const answering = content.moved.map(({ data }) => ({ address: data.from }));
  const offered = [...answering, ...offerEntries(linkReview(content))];
  return checkPublished(offered, directory, (address) => ofEntries.test(address));
}
