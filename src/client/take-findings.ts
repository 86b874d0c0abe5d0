// The files of /findings/ hold the findings that its filters leave, and the works behind them.
import { takeFiles } from "./take-files.ts";

const table = document.querySelector<HTMLTableElement>("#all-findings");
const list = document.querySelector<HTMLElement>(".list-files");
const rows = [...(table?.tBodies[0]?.rows ?? [])];

if (list) {
  takeFiles(list, (kind) => {
    const shown = rows.filter((row) => !row.hidden);
    if (shown.length === rows.length) return undefined;
    const numbers = shown.flatMap((row) =>
      (row.dataset[kind === "works" ? "works" : "number"] ?? "").split(" ").filter(Boolean).map(Number),
    );
    return [...new Set(numbers)];
  });
}
