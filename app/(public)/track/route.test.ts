import { describe, expect, it } from "vitest";
import { GET } from "./route";

const lookUp = (id: string) => GET(new Request(`http://desk.test/track?${new URLSearchParams({ id })}`));

describe("GET /track", () => {
  it.each(["TK-00042", "tk-42", "42", " TK 00042 ", "#42", "TKT-000042"])("takes %j to TK-00042", (typed) => {
    const response = lookUp(typed);
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toBe("/track/TK-00042");
  });

  it.each(["", "hello", "TK-0", "-1", "https://evil.example", "//evil.example"])(
    "brings %j back to the form",
    (typed) => {
      const address = new URL(lookUp(typed).headers.get("location") ?? "", "http://desk.test");
      expect(address.origin).toBe("http://desk.test");
      expect(address.pathname).toBe("/");
      expect(address.searchParams.get("lookup")).toBe(typed);
    },
  );

  it("echoes no more than anybody types", () => {
    expect(lookUp("x".repeat(5_000)).headers.get("location")?.length).toBeLessThan(100);
  });

  it("asks for a number when none was sent", () => {
    expect(GET(new Request("http://desk.test/track")).headers.get("location")).toBe("/?lookup=#look-up");
  });
});
