// Spreadsheets that open the tables for Excel, and whether every cell stays what it was.
import { copyFileSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { data, run, scratch, site } from "./programs.ts";

/** The tables of /data/. */
export const tables = ["references", "findings", "topics", "notes", "nodes", "edges"];
const readTable = (file: string): string[][] => parse(readFileSync(file, "utf8"), { bom: true });

/** How many cells a spreadsheet takes for something else, days aside, which are days. The mark that keeps a text a text may stay. */
export function openInGnumeric(): string {
  let cells = 0;
  const changed = tables.flatMap((table) => {
    const taken = join(scratch, `${table}.csv`);
    run("ssconvert", [join(data, `${table}-excel.csv`), taken]);
    const rows = readTable(taken);
    return readTable(join(data, `${table}.csv`)).flatMap((row, line) =>
      row.flatMap((cell, column) => {
        cells++;
        const found = (rows[line]?.[column] ?? "").replace(/^'/, "").replace(/^(\d{4})\/(\d\d)\/(\d\d)$/, "$1-$2-$3");
        return found === cell ? [] : [`${table}: ${cell} became ${found}`];
      }),
    );
  });
  if (changed.length > 0) throw new Error(changed.slice(0, 3).join("; "));
  return `${cells} cells of ${tables.length} tables, all as they were`;
}

/** What LibreOffice calls a CSV file, with commas and in UTF-8; a locale, and whether it looks for days and the like. */
const csvFilter = (rest: string) => `Text - txt - csv (StarCalc):44,34,76,1,,${rest}`;
const locales = { English: 1033, German: 1031 };

/** The same in LibreOffice, which takes a day for what the reader's language writes so; every table of the site. */
export function openInLibreOffice(language: keyof typeof locales): string {
  const sheets = readdirSync(site, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith("-excel.csv"));
  const [into, from, back] = ["in", "sheets", "back"].map((folder) => join(scratch, `${language}-${folder}`)) as [
    string,
    string,
    string,
  ];
  mkdirSync(into);
  sheets.forEach((file, index) => copyFileSync(join(site, file), join(into, `${index}.csv`)));
  const profile = `-env:UserInstallation=file://${join(scratch, "libreoffice")}`;
  // It takes some two hundred files in one go and drops what is beyond.
  const convert = (rest: string[], files: string[]) => {
    for (let start = 0; start < files.length; start += 100)
      run("soffice", [profile, "--headless", ...rest, ...files.slice(start, start + 100)]);
  };
  const all = (folder: string, ending: string) => sheets.map((_, index) => join(folder, `${index}.${ending}`));
  convert(
    [`--infilter=${csvFilter(`${locales[language]},false,true`)}`, "--convert-to", "ods", "--outdir", from],
    all(into, "csv"),
  );
  convert(["--convert-to", `csv:${csvFilter("0,false,false,false")}`, "--outdir", back], all(from, "ods"));
  let cells = 0;
  const changed = sheets.flatMap((file, index) => {
    const rows = readTable(join(back, `${index}.csv`));
    const sent = readTable(join(site, file));
    if (rows.length !== sent.length) return [`${file}: ${sent.length} rows became ${rows.length}`];
    return sent.flatMap((row, line) =>
      row.flatMap((cell, column) => {
        cells++;
        const found = rows[line]?.[column] ?? "";
        return found === cell ? [] : [`${file}: ${cell} became ${found}`];
      }),
    );
  });
  if (changed.length > 0) throw new Error(changed.slice(0, 3).join("; "));
  return `${cells} cells of ${sheets.length} tables, all as they were`;
}
