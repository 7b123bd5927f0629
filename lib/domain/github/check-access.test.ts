import { afterAll, beforeAll, expect, it } from "vitest";
import { deskWithGithub, startAnew } from "@/lib/testing/github/desk";
import { aFollowingProduct, asDeployment } from "@/lib/testing/github/product";
import type { GithubServer } from "@/lib/testing/github/server";
import { updateProduct } from "../products/update";
import { checkAccess } from "./check-access";

let github: GithubServer;
let end: () => Promise<void>;

beforeAll(async () => {
  ({ github, end } = await deskWithGithub());
});
afterAll(() => end());

it("asks GitHub once in a while, and at once when told to or when the product has changed", async () => {
  await startAnew(github);
  const { id } = await aFollowingProduct();
  const ctx = await asDeployment();
  const asked = async (options = {}) => {
    github.asked.length = 0;
    expect(await checkAccess(ctx, { id }, options)).toMatchObject({ access: { mayWrite: true }, problem: null });

    return github.asked;
  };

  expect(await asked()).toEqual(["GET /repos/acme/shop"]);
  expect(await asked()).toEqual([]);
  expect(await asked({ isFresh: true })).toEqual(["GET /repos/acme/shop"]);
  await updateProduct(ctx, { id }, { name: "Another name" });
  expect(await asked()).toEqual(["GET /repos/acme/shop"]);
});

it("says why GitHub could not be asked, and asks again the next time", async () => {
  await startAnew(github);
  const { id } = await aFollowingProduct();
  github.limitNext(1);

  expect(await checkAccess(await asDeployment(), { id })).toMatchObject({
    access: null,
    problem: "GitHub asks the desk to slow down",
  });
  expect(await checkAccess(await asDeployment(), { id })).toMatchObject({ access: { mayWrite: true }, problem: null });
});
