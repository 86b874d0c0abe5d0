import { getDocumentProxy } from "unpdf";

/** A run of letters on a sheet, in points from its lower left corner. */
export interface Run {
  text: string;
  left: number;
  right: number;
  /** Of its baseline. */
  bottom: number;
  /** Of its letters. */
  size: number;
}

/** One printed sheet. */
export interface Sheet {
  width: number;
  height: number;
  runs: Run[];
  /** What stands on it, in the order of its source, squeezed. */
  text: string;
}

/** Text without what a line's end, a ligature or a hard space changes. */
export const squeeze = (text: string): string => text.normalize("NFKC").replace(/[\s\u00ad]+/gu, "");

/** Reads a PDF back, as somebody who holds the paper would. */
export async function readPaper(pdf: Buffer): Promise<Sheet[]> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const sheets: Sheet[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const { items } = await page.getTextContent();
    const runs = items.flatMap((item): Run[] => {
      if (!("str" in item) || item.str.trim() === "") return [];
      const [, , , , left, bottom] = item.transform as number[];
      if (left === undefined || bottom === undefined) return [];
      return [{ text: item.str, left, right: left + item.width, bottom, size: item.height }];
    });
    sheets.push({ width, height, runs, text: squeeze(runs.map((run) => run.text).join("")) });
  }
  await document.cleanup();
  return sheets;
}
