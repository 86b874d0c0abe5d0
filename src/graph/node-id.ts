import type { PathwayEntry } from "../schemas/pathway.ts";

/** What edges call a node: its own id, or that of its topic. */
export const nodeIdOf = (node: PathwayEntry["nodes"][number]): string => node.id ?? node.topic;
