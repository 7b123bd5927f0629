import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { as, asAnonymous } from "@/lib/testing/contexts";
import { aPerson, aTicket } from "@/lib/testing/factories";
import { deskWithGithub, startAnew } from "@/lib/testing/github/desk";
import { aFollowingProduct, asDeployment } from "@/lib/testing/github/product";
import type { GithubServer } from "@/lib/testing/github/server";
import { DomainError } from "../errors";
import { readVisibility } from "./read-visibility";

let github: GithubServer;
let end: () => Promise<void>;

beforeAll(async () => {
  ({ github, end } = await deskWithGithub());
});
beforeEach(async () => {
  await startAnew(github);
});
afterAll(() => end());

async function anAgent() {
  const { id, name, email } = await aPerson({ roles: ["agent"] });
  const { secret } = await asDeployment();

  return as({ kind: "user", userId: id, roles: ["agent"], name, email }, { secret });
}

it("tells an agent what the repository is now, and nobody else", async () => {
  const { slug } = await aFollowingProduct();
  const { id } = await aTicket({ product: slug });
  const agent = await anAgent();

  expect(await readVisibility(agent, { id })).toBe("public");
  github.addRepository("acme/shop", { isPrivate: true });
  expect(await readVisibility(agent, { id })).toBe("private");
  await expect(readVisibility(await asAnonymous(), { id })).rejects.toBeInstanceOf(DomainError);
});

it("tells nothing without a product, a repository or an answer", async () => {
  const { slug } = await aFollowingProduct({ repository: "acme/gone" });
  const following = await aFollowingProduct();
  const agent = await anAgent();

  expect(await readVisibility(agent, { id: (await aTicket()).id })).toBeNull();
  expect(await readVisibility(agent, { id: (await aTicket({ product: slug })).id })).toBeNull();
  const { id } = await aTicket({ product: following.slug });
  github.limitNext(1);
  expect(await readVisibility(agent, { id })).toBeNull();
  expect(await readVisibility(agent, { id })).toBe("public");
});
