import type { ElementContent } from "hast";
import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import { describe, expect, test } from "vitest";
import { glueMarkers } from "../../../src/markdown/glue-marker.ts";

const text = (value: string): ElementContent => ({ type: "text", value });
const ring = (number: number) => h("a", { className: ["c"] }, String(number));
const glue = (...children: ElementContent[]) => toHtml(glueMarkers(children));

describe("a ring", () => {
  test("stays with the word before and the stop after it", () => {
    expect(glue(text("Cells behave "), ring(38), text(". More."))).toBe(
      'Cells <span class="nb">behave<a class="c">38</a>.</span> More.',
    );
  });

  test("stays with the rings of its marker", () => {
    expect(glue(text("behave "), ring(1), ring(3), text(", and"))).toBe(
      '<span class="nb">behave<a class="c">1</a><a class="c">3</a>,</span> and',
    );
  });

  test("stays with an abbreviation before it, with a space between them or none", () => {
    const abbreviation = h("abbr", { title: "mesenchymal stem cells" }, "MSC");
    const glued = '<span class="nb"><abbr title="mesenchymal stem cells">MSC</abbr><a class="c">26</a></span>';
    expect(glue(text("Exosomes of "), abbreviation, text(" "), ring(26))).toBe(`Exosomes of ${glued}`);
    expect(glue(text("Exosomes of "), abbreviation, ring(26))).toBe(`Exosomes of ${glued}`);
  });

  test("leaves a link before it that is too long for one line free to wrap", () => {
    const link = h("a", { className: ["topic"] }, "myocardial ischemia/reperfusion injury");
    expect(glue(text("in "), link, text(" "), ring(25), text("."))).toBe(
      'in <a class="topic">myocardial ischemia/reperfusion injury</a><span class="nb"><a class="c">25</a>.</span>',
    );
  });

  test("stays with the end of a word that is too long for one line, which may be divided before that", () => {
    expect(glue(text("as 1,2-dioleoyl-3-trimethylammonium-propane "), ring(38), text(". More."))).toBe(
      'as 1,2-dioleoyl-3-t<span class="nb">rimethylammonium-propane<a class="c">38</a>.</span> More.',
    );
  });

  test("may begin or end a sentence", () => {
    expect(glue(ring(1))).toBe('<span class="nb"><a class="c">1</a></span>');
    expect(glue(text("  "), ring(1), text(" says"))).toBe('<span class="nb"><a class="c">1</a></span> says');
  });

  test("takes all stops that close the sentence, but no opening bracket", () => {
    expect(glue(text("(so "), ring(1), text(").”"))).toBe('<span class="nb">(so<a class="c">1</a>).”</span>');
    expect(glue(text("so "), ring(1), text(" (and"))).toBe('<span class="nb">so<a class="c">1</a></span> (and');
  });

  test("stands apart from the marker before it", () => {
    expect(glue(text("a "), ring(1), text(", b "), ring(2), text("."))).toBe(
      '<span class="nb">a<a class="c">1</a>,</span> <span class="nb">b<a class="c">2</a>.</span>',
    );
    expect(glue(text("a "), ring(1), text(" "), ring(2))).toBe(
      '<span class="nb">a<a class="c">1</a></span><span class="nb"><a class="c">2</a></span>',
    );
  });
});

test("text without a ring stays as it is", () => {
  const children = [text("In "), h("em", "vivo"), text(" "), h("span", "x"), text(" .")];
  expect(glueMarkers(children)).toEqual(children);
});

test("nothing but the spaces before rings is lost", () => {
  const children = [
    text("One two "),
    ring(1),
    text(" ("),
    h("em", "three"),
    text(") "),
    ring(2),
    ring(3),
    text(": four."),
  ];
  expect(glue(...children).replace(/<[^>]+>/g, "")).toBe("One two1 (three)23: four.");
});
