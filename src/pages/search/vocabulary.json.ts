import { packVocabulary } from "../../search/vocabulary-file.ts";
import { searchIndex } from "../../site/search-index.ts";

/** What the browser checks a question against before it asks. */
export const GET = (): Response => new Response(packVocabulary(searchIndex.vocabulary));
