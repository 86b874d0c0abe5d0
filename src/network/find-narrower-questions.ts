import { findEnds } from "./find-chains.ts";
import type { Network, NetworkTopic } from "./network.ts";

/**
 * The questions between what is narrower than two topics, one of which may stay, that have an answer: diagrams draw human
 * marrow MSCs apart from marrow MSCs, so that no chain from these tells of those.
 * @returns nothing where nothing is narrower than either
 */
export function findNarrowerQuestions(
  network: Network,
  from: NetworkTopic,
  to: NetworkTopic,
): [from: NetworkTopic, to: NetworkTopic][] | undefined {
  const { topics } = network;
  const findFamily = (topic: NetworkTopic): NetworkTopic[] => [
    topic,
    ...topics.filter(({ broader = -1 }) => topics[broader] === topic).flatMap(findFamily),
  ];
  const [starts, goals] = [findFamily(from), findFamily(to)];
  if (starts.length + goals.length === 2) return undefined;
  return starts.flatMap((start) => {
    const ends = findEnds(network, topics.indexOf(start));
    return goals
      .filter((goal) => ends.has(topics.indexOf(goal)) && !(start === from && goal === to))
      .map((goal): [NetworkTopic, NetworkTopic] => [start, goal]);
  });
}
