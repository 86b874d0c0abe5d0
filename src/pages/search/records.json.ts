import { searchIndex } from "../../search-index.ts";

/** What the post-build indexes; it takes the file away again. */
export const GET = (): Response => new Response(JSON.stringify(searchIndex.indexed));
