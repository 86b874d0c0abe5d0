/** A value as a JSON file holds it: indented, in the order of its fields, ended by a line break. */
export const toJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
