import { expect, it } from "vitest";
import { toFollowingBody } from "./following-body";

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);

  return form;
}

it("keeps a token that was left empty, and forgets it only when told to", () => {
  const plain = { repository: "acme/shop", productionEnvironment: null, issueCreation: "manual" };
  const repository = " acme/shop ";

  expect(toFollowingBody(formOf({ repository, githubToken: "" }))).toEqual(plain);
  expect(toFollowingBody(formOf({ repository, removeToken: "on" }))).toEqual({ ...plain, githubToken: null });
  expect(toFollowingBody(formOf({ repository, removeToken: "on", githubToken: "new" }))).toEqual({
    ...plain,
    githubToken: "new",
  });
});

it("says what is chosen", () => {
  expect(toFollowingBody(formOf({ repository: "", productionEnvironment: "live", automatic: "on" }))).toEqual({
    repository: null,
    productionEnvironment: "live",
    issueCreation: "automatic",
  });
});
