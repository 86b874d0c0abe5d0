/** A cell between quotation marks where it holds what would end it. */
const quote = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Rows of cells as CSV (RFC 4180): commas, CR LF, quotation marks doubled. */
export const toCsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(quote).join(",")}\r\n`).join("");

const month =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";

/** What a spreadsheet would not keep as text. */
const changed: readonly RegExp[] = [
  // run as a formula, in narrow or wide characters (https://owasp.org/www-community/attacks/CSV_Injection)
  /^[=+\-@\t\r\n＝＋－＠]/,
  // a date, as SEPT9 and MARCH1 became, before genes were renamed for it
  new RegExp(`^(?:${month})\\.?[-/ ]?\\d{1,4}$`, "i"),
  new RegExp(`^\\d{1,4}[-/. ]?(?:${month})\\.?(?:[-/ ]?\\d{2,4})?$`, "i"),
  // a date, a time or a fraction: 1-2, 3/4, 10:1
  /^\d+(?:[-/.:]\d+){1,2}$/,
  // a number in another form: 2E5, 007, 1,000, 12 %, more figures than it keeps
  /^\d+(?:[.,]\d+)?E[+-]?\d+$/i,
  /^0\d+$/,
  /^\d{1,3}(?:,\d{3})+$/,
  /^\d+(?:[.,]\d+)?\s?%$/,
  /^\d{12,}$/,
  /^(?:true|false)$/i,
];

/**
 * The same for Excel, which takes a file without a byte order mark for one of its own encoding, runs cells as formulas and makes
 * dates and numbers of text. Such a cell begins with an apostrophe here, which spreadsheets read as “this is text”.
 * @param isNumber Whether a column, from 0, holds numbers and dates, which stay what they are.
 */
export const toExcelCsv = (
  rows: readonly (readonly string[])[],
  isNumber: (column: number) => boolean = () => false,
): string => {
  const guard = (cell: string, column: number) =>
    !isNumber(column) && changed.some((pattern) => pattern.test(cell)) ? `'${cell}` : cell;
  return `\u{FEFF}${toCsv(rows.map((row) => row.map(guard)))}`;
};
