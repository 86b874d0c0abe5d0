import { searchFiles } from "../../site/search-files.ts";

/** The topics in every spelling, by which questions are read. */
export const GET = (): Response => Response.json(searchFiles.topics);
