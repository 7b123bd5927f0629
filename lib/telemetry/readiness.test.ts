import { afterEach, beforeAll, expect, it } from "vitest";
import { disconnect } from "@/lib/db/client";
import { env, provideEnv } from "@/lib/env";
import { emptyDatabase, testDatabase } from "@/lib/testing/database";
import { answerReadiness } from "./health";

let url: string;
beforeAll(async () => {
  url = await testDatabase();
});
afterEach(disconnect);

const ask = async (databaseUrl: string) => {
  provideEnv({ ...env(), DATABASE_URL: databaseUrl });
  const answer = await answerReadiness();

  return { status: answer.status, ...(await answer.json()) };
};

it("is refused with the reason while the database is away or not migrated, and given once it is", async () => {
  const nowhere = new URL(url);
  nowhere.port = "1";

  expect(await ask(nowhere.href)).toEqual({ status: 503, ok: false, reason: "database" });
  expect(await ask(await emptyDatabase("unready"))).toEqual({ status: 503, ok: false, reason: "migrations" });
  expect(await ask(url)).toEqual({ status: 200, ok: true });
});
