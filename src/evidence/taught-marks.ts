import type { Finding, Reference, Review } from "../graph/review.types.ts";
import type { Effect } from "../schemas/finding.ts";
import { findDisagreements } from "./disagreements.ts";
import { isOfMsc } from "./sides.ts";
import { isFaulted, workOf } from "./works.ts";

/** Works whose marks teach newcomers how to read all others, each by its number; what no work shows is not taught. */
export interface TaughtMarks {
  /** Works that report one effect in all they report on MSC vesicles, so that the mark is true of the whole work. */
  promotes?: number;
  suppresses?: number;
  unclear?: number;
  /** A work whose citation a note faults in some sentence. */
  faulted?: number;
  /** The works of a tumor and process on which they disagree, by side: the smallest capsule of the map, whole. */
  disputed?: { promoting: readonly number[]; suppressing: readonly number[] };
}

/** The first work of which every finding on MSC vesicles has an effect; a finding that several works share teaches none. */
function findWorkOf(effect: Effect, findings: readonly Finding[]): number | undefined {
  const counted = findings.filter(isOfMsc);
  const isWholly = (work: number) =>
    counted
      .filter(({ references }) => references.some((reference) => workOf(reference) === work))
      .every((finding) => finding.effect === effect);
  return counted
    .filter(({ references }) => references.length === 1)
    .flatMap(({ references }) => references.map(workOf))
    .find(isWholly);
}

/** The smallest matter of the map on which works disagree and that has no mark beside those of the two sides. */
function findCapsule(review: Pick<Review, "topics" | "findings">): TaughtMarks["disputed"] {
  const sizeOf = ({ promoting, suppressing }: NonNullable<TaughtMarks["disputed"]>) =>
    promoting.length + suppressing.length;
  return findDisagreements(review)
    .filter(({ reason, neither, others }) => reason === "opposite-effects" && neither.length + others.length === 0)
    .filter(({ findings }) => findings.every(({ references }) => references.length > 0))
    .map(({ works: { promoting, suppressing } }) => ({ promoting, suppressing }))
    .toSorted((a, b) => sizeOf(a) - sizeOf(b))[0];
}

const isFaultedSomewhere = (reference: Reference): boolean =>
  reference.citations.some(({ sentence }) => isFaulted(reference, sentence));

/** Finds a work for every mark that newcomers are taught. */
export function findTaughtMarks(review: Pick<Review, "topics" | "findings" | "references">): TaughtMarks {
  const marks = {
    promotes: findWorkOf("promotes", review.findings),
    suppresses: findWorkOf("suppresses", review.findings),
    unclear: findWorkOf("unclear", review.findings),
    faulted: review.references.find(isFaultedSomewhere)?.number,
    disputed: findCapsule(review),
  };
  return Object.fromEntries(Object.entries(marks).filter(([, shown]) => shown !== undefined));
}
