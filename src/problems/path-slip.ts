// Pure: what a shell would have read in the name of a folder, and has not, since the name came by another way.

/**
 * What in a path was meant for a shell, in a sentence that says what to do: `~/site` and `$HOME/site` in quotation marks or a file of
 * settings, quotation marks themselves, and the space that Windows keeps of `set X=site && npm start`. A folder of that very
 * name would be made or looked for.
 */
export function findPathSlip(path: string): string | undefined {
  if (path !== path.trim()) return "a space stands at its beginning or end; take it away";
  if (/^(["'`]).*\1$/.test(path)) return "it holds quotation marks, which no shell has taken away; leave them out";
  if (/^~(?:[\\/]|$)/.test(path))
    return "no shell has put your own folder in the place of `~`; write out the whole path";
  const variable = /\$\{?\w+\}?|%\w+%/.exec(path)?.[0];
  return variable && `no shell has put the value of \`${variable}\` in its place; write out the whole path`;
}
