/** Where the finished site stands. */
export const siteDirectory = process.env["SITE_DIR"] ?? "dist";

/** Where a build is written until every check has passed. */
export const unfinishedDirectory = `${siteDirectory}.next`;

/** Where the last good build waits for the moment in which the two are exchanged. */
export const asideDirectory = `${siteDirectory}.last`;
