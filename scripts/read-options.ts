import { parseArgs, type ParseArgsOptionsConfig } from "node:util";
import { suggest } from "../src/problems/find-nearest.ts";

/** What a script may be told on its command line, as `parseArgs` of Node describes it. */
type Values<Known extends ParseArgsOptionsConfig> = ReturnType<typeof parseArgs<{ options: Known }>>["values"];

/**
 * Reads what a command was told behind its name; `args` stands in for the command line in tests.
 * @throws OptionError for a name it does not know, a value that is missing or too much, and for words without a name
 */
export function parseOptions<Known extends ParseArgsOptionsConfig>(
  options: Known,
  args: readonly string[] = process.argv.slice(2),
): Values<Known> {
  const names = Object.keys(options);
  const kinds = names.map((name) => `\`--${name}\`${options[name]?.type === "string" ? " with a value" : ""}`);
  const near = names.map((name) => `--${name}`);
  const otherwise = kinds.length > 0 ? `use ${kinds.join(", ")}.` : "leave it out; this command takes no options.";
  // `npm run x -- --size 4` hands over what stands behind the sign; who calls the program itself may write it, too.
  const told = args[0] === "--" ? args.slice(1) : [...args];
  const { values, tokens } = parseArgs({ args: told, options, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind === "positional") {
      throw new OptionError(`\`${token.value}\` is no option. ${suggest(`--${token.value}`, near, otherwise)}`);
    }
    if (token.kind !== "option") continue;
    const kind = options[token.name]?.type;
    if (!kind) {
      throw new OptionError(`There is no option \`${token.rawName}\`. ${suggest(token.rawName, near, otherwise)}`);
    }
    if (kind === "string" && !token.value) throw new OptionError(`\`${token.rawName}\` needs a value behind it.`);
    if (kind === "boolean" && token.value !== undefined) {
      throw new OptionError(`\`${token.rawName}\` stands alone: leave \`${token.value}\` out.`);
    }
  }
  return values as Values<Known>;
}

/** Thrown when a command is told what it does not know; says so, and what it does know. */
class OptionError extends Error {}

/** As `parseOptions`, for a script: what is wrong is told, and the script ends with 1 before it does anything. */
export function readOptions<Known extends ParseArgsOptionsConfig>(options: Known): Values<Known> {
  try {
    return parseOptions(options);
  } catch (error) {
    if (!(error instanceof OptionError)) throw error;
    console.error(error.message);
    return process.exit(1);
  }
}
