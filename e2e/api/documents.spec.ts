import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { newKey } from "../desk-command";
import { BASE_URL } from "../settings";
import { differences, examplesOf } from "./documents/examples";
import { aShell, run } from "./documents/run";
import { hasProgram } from "./has-program";

const GUIDES = ["SKILL.md", "AGENTS.md", "API.md", "QUICKSTART.md"];
const DOCUMENTS = [...GUIDES, "skill.json", "llms.txt"];
const SCOPES = "tickets:read,tickets:write,stats:read";
const EXAMPLES_AT_LEAST: Record<string, number> = { "SKILL.md": 4, "AGENTS.md": 5, "API.md": 9, "QUICKSTART.md": 7 };

for (const name of GUIDES) {
  test(`every example of ${name} does what it says, run as it is written`, async ({ request }) => {
    const examples = examplesOf(await (await request.get(`/${name}`)).text());
    const shell = aShell({ GLASSDESK_KEY: await newKey(name, "test", SCOPES) });
    expect(examples.length).toBeGreaterThanOrEqual(EXAMPLES_AT_LEAST[name] ?? 1);

    for (const example of examples) {
      await test.step(example.code, async () => {
        if (example.language === "python" && !hasProgram("python3")) return;
        const printed = await run(example, shell);
        const answer = parsed(printed);
        if (isTicket(answer)) shell.TICKET_ID = answer.id;

        // A refusal where the document shows none is a mistake in the document.
        if (example.answer === undefined) expect(Object.keys(Object(answer)), printed).not.toContain("error");
        else expect(differences(example.answer, answer), printed).toEqual([]);
      });
    }

    if (name === "SKILL.md") expect(existsSync(join(shell.HOME ?? "", ".glassdesk/AGENTS.md"))).toBe(true);
  });
}

test("every link of the documents leads somewhere on this deployment", async ({ request }) => {
  const links = new Set<string>();
  for (const name of DOCUMENTS) {
    const text = await (await request.get(`/${name}`)).text();
    for (const [link] of text.matchAll(/https?:\/\/[^\s"'`<>()\]]*[^\s"'`<>()\].:,]/g))
      if (!link.includes("$")) links.add(link);
  }
  expect([...links].filter((link) => !link.startsWith(BASE_URL))).toEqual([]);

  for (const link of links) {
    // The APIs' own addresses want a key or a POST, or are the mere base of others.
    const expected = /\/(api\/v1|mcp)/.test(link) ? [401, 404, 405] : [200];
    expect(expected, link).toContain((await request.get(link)).status());
  }
});

test("skill.json names the endpoints that there are", async ({ request }) => {
  const { api, capabilities } = await (await request.get("/skill.json")).json();
  const { paths } = await (await request.get(api.openapi)).json();
  const declared = Object.entries<object>(paths).flatMap(([path, item]) =>
    Object.keys(item).map((method) => `${method.toUpperCase()} ${path.replace("{ticketId}", ":id")}`),
  );
  const named = capabilities.map(({ method, path }: { method: string; path: string }) => `${method} /api/v1${path}`);

  expect(named.toSorted()).toEqual(declared.toSorted());
});

function isTicket(answer: unknown): answer is { id: string } {
  return typeof answer === "object" && answer !== null && "id" in answer && /^tkt_/.test(String(answer.id));
}

function parsed(printed: string): unknown {
  try {
    return JSON.parse(printed);
  } catch {
    return null;
  }
}
