/** Where the content lives, relative to where the build runs. Fixtures are built by pointing it elsewhere. */
export const contentDirectory = process.env["CONTENT_DIR"] ?? "content";
