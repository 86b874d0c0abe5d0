// Pure: what other programs put in the place of a file, and what is no text at all.
import type { Wording } from "./word-syntax.ts";

/** The rule that such a file breaks. */
export const holdsItsText = "file-holds-its-text";

/** What stands at the beginning of a text that another program left in the place of the one meant. */
const standIns: readonly (readonly [beginning: RegExp, wording: Wording])[] = [
  [
    /^version https:\/\/(?:git-lfs\.github|hawser\.github)\.com\/spec\/v\d/,
    {
      message: "This is a pointer of Git LFS: the file itself was not fetched.",
      hint: "Run `git lfs install` once and then `git lfs pull`, which put the file itself there.",
    },
  ],
  [
    /^(?:\.\.\/)*(?:\.git)?\/?annex\/objects\//,
    {
      message: "This is a pointer of git-annex: the file itself was not fetched.",
      hint: "Run `git annex get` for it, which puts the file itself there.",
    },
  ],
  [
    /^\s*<(?:!doctype\s+html|html)[\s>]/i,
    {
      message: "This is a page of a website, saved in the place of the file.",
      hint: "Download the file itself; where a website shows it, by a link such as “Raw” or “Download”.",
    },
  ],
];

/** The name of a file that iCloud has taken off the disk, by the name of the hidden sign that it leaves: `.vegf.yaml.icloud`. */
export const findTakenAway = (name: string): string | undefined => /^\.(.+)\.icloud$/.exec(name)?.[1];

/** What is said of such a file. */
export const takenAway: Wording = {
  message: "iCloud has taken this file off the disk, and left a hidden sign in its place.",
  hint: "Download it in the Finder, or run `brctl download` and its path.",
};

/** What a text is that was never meant to stand in its file, if so. */
export const findStandIn = (text: string): Wording | undefined =>
  standIns.find(([beginning]) => beginning.test(text))?.[1];

/** What the first bytes of files tell that hold no text. */
const formats: readonly (readonly [beginning: string, name: string])[] = [
  ["%PDF-", "a PDF"],
  ["PK\u0003\u0004", "a ZIP archive, as files of Word and Excel are"],
  ["\u001F\u008B", "packed by gzip"],
  ["\u0089PNG\r\n", "a picture (PNG)"],
  ["\u00FF\u00D8\u00FF", "a picture (JPEG)"],
  ["GIF8", "a picture (GIF)"],
  ["\u00D0\u00CF\u0011\u00E0", "a file of an old Word or Excel"],
  ["SQLite format 3\0", "a database (SQLite)"],
];

/** What a file is that holds no text, as far as its bytes tell. */
export function findFormat(bytes: Buffer): Wording | undefined {
  const beginning = bytes.subarray(0, 16).toString("latin1");
  if (beginning.startsWith("\0GITCRYPT"))
    return { message: "The file is encrypted by git-crypt.", hint: "Run `git-crypt unlock`." };
  if (bytes.length > 0 && bytes.every((byte) => byte === 0))
    return {
      message: "The file holds zeros and nothing else, as a crash leaves one that was being written.",
      hint: "Bring it back as it was last saved whole: `git restore` and its path.",
    };
  const format = formats.find(([signature]) => beginning.startsWith(signature));
  return (
    format && { message: `The file is ${format[1]}, and no text.`, hint: "Put the text itself there, or delete it." }
  );
}
