import { addresses } from "../../addresses.ts";
import type { Note } from "../../graph/review.types.ts";
import type { Article } from "../../schemas/review.ts";
import { toDoiUrl } from "../to-doi-url.ts";
import { mention, type JsonLdNode, type ToUrl } from "./json-ld-node.ts";
import { mentionClaims, mentionWorks } from "./mentions.ts";

/** A curator's note, https://schema.org/Comment, on the article and what it names. */
export const toCommentNode = (note: Note, article: Article, toUrl: ToUrl): JsonLdNode => ({
  "@id": toUrl(addresses.note(note.id)),
  "@type": "Comment",
  name: note.title,
  about: [
    mention(toDoiUrl(article.doi)),
    ...mentionClaims(note.findings, toUrl),
    ...mentionWorks(note.references, toUrl),
  ],
});
