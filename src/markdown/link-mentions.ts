import escapeForm from "escape-string-regexp";
import type { ElementContent } from "hast";
import { h } from "hastscript";
import { addresses } from "../addresses/addresses.ts";
import type { Abbreviation } from "../schemas/section.ts";
import type { PageContext } from "./page-context.ts";
import { splitWholeWords } from "../words/whole-words.ts";

/** Finds every form of every abbreviation, the longest first: BM-MSC before MSC. */
interface Finder {
  pattern: RegExp;
  abbreviationByForm: ReadonlyMap<string, Abbreviation>;
}

const finders = new WeakMap<readonly Abbreviation[], Finder>();

/** The finder for a list, made once, since every text of every page asks for it. */
function finderOf(abbreviations: readonly Abbreviation[]): Finder {
  const known = finders.get(abbreviations);
  if (known) return known;
  const pairs = abbreviations.flatMap((abbreviation) =>
    abbreviation.forms.map((form) => [form, abbreviation] as const),
  );
  const forms = pairs.map(([form]) => escapeForm(form)).sort((a, b) => b.length - a.length);
  // A hyphen may follow (“MSC-derived”), but not one that goes on with a figure: MMP-2 is a name of its own.
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${forms.join("|")})(?![\\p{L}\\p{N}]|-\\p{N})`, "gu");
  const finder = { pattern, abbreviationByForm: new Map(pairs.reverse()) };
  finders.set(abbreviations, finder);
  return finder;
}

/** Text whose names are not divided at the end of a line. */
const toText = (value: string): ElementContent[] =>
  splitWholeWords(value).map(({ text, isWhole }) =>
    isWhole ? h("span", { className: ["nb"] }, text) : { type: "text", value: text },
  );

/**
 * Splits a text so that the first use of each listed abbreviation on the page explains itself, and outside a link leads
 * to the list, so that a keyboard or a finger reaches it, too:
 * `MSC exosomes` → `<a class="ab" href="#abbr-MSCs"><abbr title="mesenchymal stem (or stromal) cells">MSC</abbr></a> exosomes`
 */
export function explainAbbreviations(text: string, page: PageContext, { isInLink = false } = {}): ElementContent[] {
  if (page.abbreviations.length === 0) return toText(text);
  const { pattern, abbreviationByForm } = finderOf(page.abbreviations);
  const nodes: ElementContent[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    const abbreviation = abbreviationByForm.get(match[0]);
    if (!abbreviation || !page.memory.explain(abbreviation)) continue;
    if (match.index > end) nodes.push(...toText(text.slice(end, match.index)));
    const explained = h("abbr", { title: abbreviation.expansion }, match[0]);
    const properties = { className: ["ab"], href: page.abbreviationAddress(abbreviation.id) };
    nodes.push(isInLink ? explained : h("a", properties, explained));
    end = match.index + match[0].length;
  }
  if (end < text.length) nodes.push(...toText(text.slice(end)));
  return nodes;
}

/**
 * Links the first mention of each topic in a paragraph to the topic's page, and explains abbreviations on the way:
 * `miR-21 in MSCs` → `<a class="topic" href="/topics/mir-21/">miR-21</a> in <a …><abbr …>MSCs</abbr></a>`
 */
export function linkMentions(text: string, page: PageContext): ElementContent[] {
  const nodes: ElementContent[] = [];
  let end = 0;
  for (const mention of page.findMentions(text)) {
    if (!page.memory.link(mention.topic)) continue;
    nodes.push(...explainAbbreviations(text.slice(end, mention.start), page));
    const href = page.href(addresses.topic(mention.topic.id));
    const name = explainAbbreviations(text.slice(mention.start, mention.end), page, { isInLink: true });
    const [only] = name;
    nodes.push(
      only?.type === "element" && only.tagName === "span" && name.length === 1
        ? h("a", { className: ["topic", "nb"], href }, only.children)
        : h("a", { className: ["topic"], href }, name),
    );
    end = mention.end;
  }
  return [...nodes, ...explainAbbreviations(text.slice(end), page)];
}
