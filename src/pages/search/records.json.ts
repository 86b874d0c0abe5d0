import { searchIndex } from "../../site/search-index.ts";

/** What the post-build indexes; it takes the file away again. */
export const GET = (): Response => Response.json(searchIndex.indexed);
