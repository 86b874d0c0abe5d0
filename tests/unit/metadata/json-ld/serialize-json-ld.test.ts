import { expect, test } from "vitest";
import { serializeJsonLd } from "../../../../src/metadata/json-ld/json-ld.ts";

test.each(["</script>", "<!--", "\u2028\u2029", "& < > \" ' \\ { } $ % # _ ~ ^", "=1", "α e\u0301 שלום", "a\0b"])(
  "survives in a script element: %j",
  (name) => {
    const text = serializeJsonLd({ name });
    expect(text).not.toMatch(/[<\u2028\u2029\0]/);
    expect(JSON.parse(text)).toEqual({ name });
  },
);
