import { describe, expect, it } from "vitest";
import { BODY_MAX } from "@/lib/domain/tickets/schemas";
import { SUBJECT_LIMIT } from "./fields";
import { objections, readSubmission, toFieldErrors } from "./submission";

const GOOD = { name: "", email: "robin@example.com", subject: "It stops", body: "It stops at once." };

function form(fields: Record<string, string | File>): FormData {
  const filled = new FormData();
  for (const [name, value] of Object.entries(fields)) filled.set(name, value);

  return filled;
}

describe("reading the form", () => {
  it("keeps what was typed, with the line breaks of the desk", () => {
    expect(readSubmission(form({ ...GOOD, body: "one\r\ntwo\r\n" }))).toEqual({ ...GOOD, body: "one\ntwo\n" });
  });

  it("takes a missing field, and a file in its place, as empty", () => {
    expect(readSubmission(form({ email: new File(["x"], "x.txt") }))).toEqual({
      name: "",
      email: "",
      subject: "",
      body: "",
    });
  });
});

describe("objecting", () => {
  it("has none to what can be sent", () => {
    expect(objections(GOOD, "en")).toEqual({});
    expect(objections({ ...GOOD, email: "  Robin@Example.com ", subject: "x".repeat(SUBJECT_LIMIT) }, "en")).toEqual(
      {},
    );
  });

  it("names every empty field that is needed", () => {
    expect(Object.keys(objections({ name: " ", email: " ", subject: " ", body: "\n" }, "en"))).toEqual([
      "email",
      "subject",
      "body",
    ]);
  });

  it.each(["robin", "robin@", "@example.com", "robin@example", "a b@example.com"])(
    "refuses the address %j",
    (email) => {
      expect(objections({ ...GOOD, email }, "en").email).toContain("name@example.com");
    },
  );

  const LONG = {
    ...GOOD,
    name: "x".repeat(201),
    subject: "x".repeat(SUBJECT_LIMIT + 14),
    body: "x".repeat(BODY_MAX + 1),
  };

  it("writes numbers as the language does", () => {
    expect(objections(LONG, "de").body).toContain("65.537");
    expect(objections(LONG, "ja").body).toContain("65,537文字");
  });

  it("says how much is too much", () => {
    const { subject, body, name } = objections(LONG, "en");

    expect(subject).toBe("The subject may have at most 200 characters; this has 214.");
    expect(body).toContain("65,537");
    expect(name).toContain("201");
  });
});

describe("the verb's refusals", () => {
  const issue = (path: (string | number)[], message: string) => ({ path, message, code: "custom" });

  it("stand at the fields that people see", () => {
    expect(
      toFieldErrors(
        [
          issue(["requester", "email"], "must be a valid e-mail address"),
          issue(["subject"], "must not contain the NUL character"),
        ],
        "en",
      ),
    ).toEqual({
      email: "This must be a valid e-mail address.",
      subject: "This must not contain the NUL character.",
    });
    expect(toFieldErrors([issue(["requester"], "must be yourself")], "en")).toEqual({
      email: "This must be yourself.",
    });
    expect(
      toFieldErrors([issue(["screenshots", 0], "is not an upload that waits to be sent")], "en")?.screenshots,
    ).toContain("Add it again");
  });

  it("are no field's when the form does not show what they are about", () => {
    expect(toFieldErrors([issue(["product"], "is not a product")], "en")).toBeNull();
  });
});
