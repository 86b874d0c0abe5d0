import { searchFiles } from "../../site/search-files.ts";

/** Everything that a search can find. */
export const GET = (): Response => Response.json(searchFiles.records);
