import { NextRequest } from "next/server";
import { expect, it } from "vitest";
import { BROUGHT_COOKIE } from "@/lib/i18n/language-cookies";
import { proxy } from "./proxy";

const languageKept = (path: string) =>
  proxy(new NextRequest(`http://127.0.0.1:3000${path}`)).cookies.get(BROUGHT_COOKIE)?.value;

it.each([
  "/track/TK-00042?t=abc&lang=fr",
  `/mail/follow/${"0".repeat(8)}.${"a".repeat(32)}?lang=fr`,
  "/submit?lang=fr",
])("keeps the language that a link brings to %s", (path) => {
  expect(languageKept(path)).toBe("fr");
});

it.each(["/track/TK-00042/feed.atom?lang=fr", "/track/TK-00042/badge.svg?lang=fr", "/track/TK-00042?lang=xx"])(
  "keeps none for %s",
  (path) => {
    expect(languageKept(path)).toBeUndefined();
  },
);
