import { JSDOM } from "jsdom";
import { afterEach, expect, test, vi } from "vitest";
import { offerSlash } from "../../../src/client/shortcut-setting.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

test("a box shows at once what another tab chose", () => {
  const { window } = new JSDOM("<p hidden><input type=checkbox></p><input id=field>", { url: "http://localhost/" });
  vi.stubGlobal("localStorage", window.localStorage);
  vi.stubGlobal("addEventListener", window.addEventListener.bind(window));
  const [place, box, field] = ["p", "p input", "#field"].map((part) => window.document.querySelector(part));
  offerSlash(place as HTMLElement, field as HTMLInputElement);
  expect(box).toHaveProperty("checked", true);
  window.localStorage.setItem("slash", "off"); // tells other tabs alone
  window.dispatchEvent(new window.StorageEvent("storage", { key: "slash" }));
  expect(box).toHaveProperty("checked", false);
  expect(field?.getAttribute("aria-keyshortcuts")).toBe("Control+K Meta+K");
});
