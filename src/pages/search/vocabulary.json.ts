import { searchIndex } from "../../search-index.ts";

/** What the browser checks a question against before it asks. */
export const GET = (): Response => new Response(JSON.stringify(searchIndex.vocabulary));
