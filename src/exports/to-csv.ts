/** A cell between quotation marks where it holds what would end it. */
const quote = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Rows of cells as CSV (RFC 4180): commas, CR LF, quotation marks doubled. */
export const toCsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(quote).join(",")}\r\n`).join("");

/**
 * What a spreadsheet would run as a formula: a cell that begins so, in narrow or wide characters
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * The same for Excel, which takes a file without a byte order mark for one of its own encoding and runs a cell that begins
 * as a formula does. Such a cell begins with an apostrophe here, which spreadsheets read as “this is text”.
 */
export const toExcelCsv = (rows: readonly (readonly string[])[]): string =>
  `\u{FEFF}${toCsv(rows.map((row) => row.map((cell) => (formula.test(cell) ? `'${cell}` : cell))))}`;
