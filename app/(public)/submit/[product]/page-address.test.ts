import { describe, expect, it } from "vitest";
import { pageAddress } from "./page-address";

describe("the address of the page that a report is about", () => {
  it.each([
    ["https://shop.example.com/cart?item=3#top", "https://shop.example.com/cart?item=3#top"],
    ["http://localhost:8080/a b", "http://localhost:8080/a%20b"],
    ["https://me:secret@shop.example.com/", "https://shop.example.com/"],
  ])("is taken from %s", (given, address) => {
    expect(pageAddress(given)).toBe(address);
  });

  it.each([
    [undefined],
    [["https://a.example", "https://b.example"]],
    [""],
    ["/cart"],
    ["javascript:alert(1)"],
    ["data:text/html,x"],
    ["file:///etc/passwd"],
    [`https://shop.example.com/${"x".repeat(2_000)}`],
  ])("is never %j", (given) => {
    expect(pageAddress(given)).toBeNull();
  });
});
