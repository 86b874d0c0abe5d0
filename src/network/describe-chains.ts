import { edgeBasisMarks } from "../words/pathway-words.ts";
import { capitalize, joinWords, spellCount, spellNumber } from "../words/phrases.ts";
import { mostSteps, type Direction, type Strand } from "./find-chains.ts";
import type { NetworkTopic } from "./network.ts";

const edgesOf = ({ steps }: Strand) => steps.flatMap(({ edges }) => edges);
const amount = (count: number, one: string, many: string) => capitalize(spellCount(count, one, many));

/** How many of some things, as the subject of what is said of them: `it` of one, `both` or `all`, else their number. */
const tellWho = (count: number, total: number, single: string): string =>
  count < total ? spellNumber(count) : count === 1 ? single : count === 2 ? "both" : "all";

/** How many of some strands raise or lower their end or give no direction: `two raise it, one lowers it`. */
function tellDirections(strands: readonly Strand[], to: NetworkTopic): string {
  const told: Record<Direction, (count: number) => string> = {
    raises: (count) => `${count === 1 ? "raises" : "raise"} ${to.inSentence}`,
    lowers: (count) => `${count === 1 ? "lowers" : "lower"} ${to.inSentence}`,
    none: (count) => `${count === 1 ? "gives" : "give"} no direction`,
  };
  const parts = (["raises", "lowers", "none"] as const).flatMap((direction) => {
    const count = strands.filter((strand) => strand.direction === direction).length;
    if (count === 0) return [];
    return [`${tellWho(count, strands.length, "it")} ${told[direction](count)}`];
  });
  return joinWords(parts);
}

/** Where strands were seen: `in breast cancer and colon cancer`. */
function tellPlaces(strands: readonly Strand[]): string {
  const places = [...new Set(strands.flatMap(edgesOf).flatMap(({ seenIn }) => seenIn))].sort();
  return places.length === 0 ? "no tumor is named" : `seen in ${joinWords(places)}`;
}

/** A step that rests on less than a cited statement, in words. */
const lesserSteps: Readonly<Record<keyof typeof edgeBasisMarks, string>> = {
  title: "a step from a title only",
  implied: "an implied step",
  uncited: "an uncited step",
};

/** How many of some strands rest on less than a cited statement. */
function tellSupport(strands: readonly Strand[]): string {
  const parts = (Object.keys(lesserSteps) as (keyof typeof lesserSteps)[]).flatMap((basis) => {
    const mark = edgeBasisMarks[basis];
    const count = strands.filter((strand) => edgesOf(strand).some((edge) => edge.mark === mark)).length;
    return count === 0 ? [] : [`${tellWho(count, strands.length, "")} with ${lesserSteps[basis]}`.trim()];
  });
  return parts.length === 0 ? "" : `; ${joinWords(parts)}`;
}

/**
 * What the network answers, in sentences that are computed: how many chains are told whole, what they come to, where they
 * were seen, and what is only joined here.
 */
export function describeChains(strands: readonly Strand[], from: NetworkTopic, to: NetworkTopic): string[] {
  if (strands.length === 0) {
    return [
      `No chain of at most ${mostSteps} steps leads from ${from.inSentence} to ${to.inSentence} in these diagrams, by the rules below.`,
    ];
  }
  const of = (kind: Strand["kind"]) => strands.filter((strand) => strand.kind === kind);
  const [whole, several, joined] = [of("whole"), of("several"), of("joined")];
  const tell = (found: readonly Strand[]) =>
    `${tellDirections(found, to)} (${tellPlaces(found)}${tellSupport(found)}).`;
  return [
    whole.length === 0
      ? `No chain from ${from.inSentence} to ${to.inSentence} is told whole.`
      : `${amount(whole.length, "chain is", "chains are")} told whole from ${from.inSentence} to ${to.inSentence}: ${tell(whole)}`,
    ...(several.length > 0
      ? [`${amount(several.length, "runs", "run")} through one diagram, but on several works: ${tell(several)}`]
      : []),
    ...(joined.length > 0
      ? [
          `${amount(joined.length, "is", "are")} joined here across diagrams; no work states ${joined.length === 1 ? "it" : "them"} as a whole: ${tell(joined)}`,
        ]
      : []),
  ];
}
