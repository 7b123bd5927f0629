import { describe, expect, it } from "vitest";
import { closedIssues, mentionedTickets, mergedPullRequest, revertedCommits, revertedPullRequest } from "./references";

describe("tickets that a text names", () => {
  it.each([
    ["TinyDesk-Ticket: TK-00042", [42]],
    ["tinydesk-ticket: td-0042, and (TK-7).", [42, 7]],
    ["fix/tk-42-export", [42]],
    ["<!-- e.g. TK-00042 -->", []],
    ["ATK-42 TK-0 TKT-000042 TK-1234567890", []],
  ])("are in %s", (text, numbers) => {
    expect(mentionedTickets(text)).toEqual(numbers);
  });
});

describe("issues that a pull request closes", () => {
  it.each([
    ["Fixes #12", null, ["acme/shop#12"]],
    ["closes: #12 and resolved Other/Repo#3", null, ["acme/shop#12", "other/repo#3"]],
    ["Fixed https://github.com/Acme/Shop/issues/12.", null, ["acme/shop#12"]],
    ["See #12; prefixes #13; <!-- Fixes #14 -->", null, []],
    ["", "12-let-the-export-go-on", ["acme/shop#12"]],
    ["", "mona/12-export", ["acme/shop#12"]],
    ["", "release-2026-11", []],
  ])("are in %s of branch %s", (text, branch, issues) => {
    expect(closedIssues("acme/shop", text, branch)).toEqual(issues);
  });
});

it("knows what takes what back", () => {
  const sha = "a".repeat(40);

  expect(revertedPullRequest("acme/shop", "Reverts Acme/Shop#34")).toBe("#34");
  expect(revertedPullRequest("acme/shop", "Reverts #34")).toBe("#34");
  expect(revertedPullRequest("acme/shop", "Reverts other/repo#34")).toBeNull();
  expect(revertedPullRequest("acme/shop", "This was like Reverts #34")).toBeNull();
  expect(
    revertedCommits(`Revert "x"\n\nThis reverts commit ${sha}, reversing\nchanges made to ${"b".repeat(40)}.`),
  ).toEqual([sha]);
  expect([
    mergedPullRequest("Merge pull request #40 from a/b"),
    mergedPullRequest('Revert "x" (#41)\n\n(#42)'),
  ]).toEqual(["#40", "#41"]);
  expect(mergedPullRequest("Fix #12 at once")).toBeNull();
});
