import { problemAt, problemInProse, type Rule } from "../rule.ts";

const name = "citation-is-well-formed";

/** A marker is `[@key]` or `[@key; @key]` and nothing else, so that it can be read in one way only. */
export const citationIsWellFormed: Rule = {
  name,
  truth: "A citation is written `[@key]` or `[@key; @key]`.",
  check({ content, prose }) {
    const inProse = content.sections.flatMap((section) =>
      (prose.get(section.id)?.paragraphs ?? [])
        .flatMap((paragraph) => paragraph.sentences)
        .flatMap((sentence) => {
          const unread = sentence.markers.filter((marker) => marker.keys.length === 0);
          const bare = sentence.text.replace(/\[[^\][]*\]/g, "").match(/(?<![\w.])@[a-z0-9-]+/g) ?? [];
          return [
            ...unread.map((marker) => problemInProse(name, section, marker, wording(marker.raw))),
            ...bare.map((raw) => problemInProse(name, section, sentence, wording(raw))),
          ];
        }),
    );
    const inNotes = content.notes.flatMap((note) => {
      const rest = note.data.note.replace(/\[@[a-z0-9-]+(?:; @[a-z0-9-]+)*\]/g, "");
      const raw = /\[[^\][]*@[^\][]*\]|(?<![\w.])@[a-z0-9-]+/.exec(rest)?.[0];
      return raw ? problemAt(name, note, ["note"], wording(raw)) : [];
    });
    return [...inProse, ...inNotes];
  },
};

const wording = (raw: string) => ({
  message: `\`${raw}\` looks like a citation but cannot be read as one.`,
  hint: "Write `[@zhu2012]`, or `[@lai2010a; @fukuchi2004]` for several, with lower-case keys and nothing else inside.",
});
