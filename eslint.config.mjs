import { readFileSync } from "node:fs";
import { defineConfig } from "eslint/config";
import eslint from "@eslint/js";
import astro from "eslint-plugin-astro";
import tseslint from "typescript-eslint";

/** What git leaves out was made by a program, and is nobody's to mend. */
const unkept = readFileSync(new URL(".gitignore", import.meta.url), "utf8")
  .split("\n")
  .filter(Boolean);

export default defineConfig(
  { ignores: [...unkept, "tests/fixtures/"] },
  eslint.configs.recommended,
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  astro.configs.recommended,
  {
    rules: {
      // Types tell undefined variables better than a list of globals does.
      "no-undef": "off",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/consistent-type-imports": "error",
      // What a file gives to others is said, not inferred; but Astro infers the props of a page from its paths.
      "@typescript-eslint/explicit-module-boundary-types": ["error", { allowedNames: ["getStaticPaths"] }],
      // What is sorted or written by the language of the machine differs from one build, and one reader, to the next.
      "no-restricted-syntax": [
        "error",
        {
          selector:
            "CallExpression[callee.property.name='localeCompare'][arguments.length<2], CallExpression[callee.property.name=/^toLocale/][arguments.length=0], :matches(NewExpression, CallExpression)[callee.object.name='Intl'][arguments.length=0]",
          message: "Name the language, “en”: without it that of the machine decides.",
        },
      ],
      // `set:html` is given only what this project wrote or rendered itself: checked prose, citations, drawings, scripts and JSON.
      "astro/no-set-html-directive": "off",
    },
  },
);
