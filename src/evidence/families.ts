import type { Topic } from "../graph/review.types.ts";

/** A topic and all that is broader, the nearest first: glioblastoma, glioma. */
export const withBroader = (topic: Topic): Topic[] =>
  topic.broader ? [topic, ...withBroader(topic.broader)] : [topic];

/** A topic and all that is narrower: glioma, glioblastoma. */
export const withNarrower = (topic: Topic): Topic[] => [topic, ...topic.narrower.flatMap(withNarrower)];

/** The widest topic above one: glioblastoma → glioma. */
export const rootOf = (topic: Topic): Topic => withBroader(topic).at(-1) ?? topic;
