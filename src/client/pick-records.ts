// Pure: takes some records out of a file of all of them, so that a chosen list is the same, sign by sign, as the whole file.

/** A format in which lists are offered. */
export type ListFormat = "bib" | "ris" | "csv" | "json";

/** Every format that a list can be taken in, by the end of a file's name. */
export const listFormats: readonly ListFormat[] = ["bib", "ris", "csv", "json"];

/** The number at the end of a citation key: `jca25376-r39` → 39. */
const numberOfKey = (key: string | undefined): number => Number(/-r(\d+)$/.exec(key ?? "")?.[1]);

const pickers: Readonly<Record<ListFormat, (text: string, isChosen: (number: number) => boolean) => string>> = {
  bib(text, isChosen) {
    const [head = "", ...entries] = text.split(/\n(?=@)/);
    return [head, ...entries.filter((entry) => isChosen(numberOfKey(/^@\w+\{([^,]+),/.exec(entry)?.[1])))].join("\n");
  },
  ris: (text, isChosen) =>
    text
      .split(/(?<=^ER {2}- \r\n\r\n)/m)
      .filter((record) => isChosen(numberOfKey(/^ID {2}- (.*)\r$/m.exec(record)?.[1])))
      .join(""),
  // No cell holds a line break, and the number of its record is the first.
  csv(text, isChosen) {
    const [head = "", ...lines] = text.split(/(?<=\r\n)/);
    return [head, ...lines.filter((line) => isChosen(Number(/^\d+/.exec(line)?.[0])))].join("");
  },
  json(text, isChosen) {
    const records = JSON.parse(text) as { number?: number; "citation-label"?: string }[];
    const chosen = records.filter((record) => isChosen(record.number ?? Number(record["citation-label"])));
    return `${JSON.stringify(chosen, null, 2)}\n`;
  },
};

/**
 * The records of the numbers given, in the order of the file, with its head.
 * @throws Error when a number has no record, so that no list is ever short in silence
 */
export function pickRecords(text: string, format: ListFormat, numbers: readonly number[]): string {
  const left = new Set(numbers);
  const chosen = new Set(numbers);
  const picked = pickers[format](text, (number) => {
    left.delete(number);
    return chosen.has(number);
  });
  if (left.size > 0) throw new Error(`the file has no record of ${[...left].join(", ")}`);
  return picked;
}

/** Numbers in a text such as `39,41` that are known; stored values and addresses may hold anything. */
export function parseNumbers(text: string, known: ReadonlySet<number>): number[] {
  const numbers = text.split(",").map((part) => (/^\d{1,6}$/.test(part) ? Number(part) : Number.NaN));
  return [...new Set(numbers)].filter((number) => known.has(number)).sort((a, b) => a - b);
}
