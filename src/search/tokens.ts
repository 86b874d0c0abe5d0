// Pure: what the index holds beside words. Each begins with a sign that no word has. Runs in the browser and in the build.

/** A topic: `toTopicToken("mir-221")` → `#mir-221` */
export const toTopicToken = (id: string): string => `#${id}`;

/** A record by its number among its kind: `toNumberToken("reference", 39)` → `=reference39`; rows of Table 1 are `row`. */
export const toNumberToken = (kind: string, number: number): string => `=${kind}${number}`;

/** What rests on a work: `toWorkToken(39)` → `>39` */
export const toWorkToken = (number: number): string => `>${number}`;

/** A work by one of its authors, each word of the name for itself: `toAuthorToken("zhu")` → `@zhu` */
export const toAuthorToken = (word: string): string => `@${word}`;

/** What appeared in a year or rests on a work of that year: `toYearToken("2012")` → `%2012` */
export const toYearToken = (year: string): string => `%${year}`;

/** A work by its volume or its first page, as a citation gives them: `toFigureToken("315")` → `:315` */
export const toFigureToken = (figure: string): string => `:${figure.toLowerCase()}`;

/** What any verb of one direction says: `toDirectionToken("down")` → `<down` */
export const toDirectionToken = (direction: string): string => `<${direction}`;

/** Whether a token asks for records by number. */
export const isNumberToken = (token: string): boolean => token.startsWith("=");

/** The key under which a token stands: beside the words that are written like it. `#mir-221` → `mir221`; words as they are. */
export const keyOf = (token: string): string => (/^[#=>@%:<]/.test(token) ? token.replace(/[^a-z0-9]/g, "") : token);
