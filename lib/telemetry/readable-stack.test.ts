import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { readableStack } from "./readable-stack";

/** Of the second line, the fifth column; `mappings` is base64 VLQ as the format's specification (ECMA-426) has it. */
const MAP = { version: 3, sources: ["../app/%28public%29/look-up.ts"], names: [], mappings: ";IA2BK" };

let folder: string;
let built: string;

beforeAll(async () => {
  folder = await mkdtemp(join(process.cwd(), ".next-stack-"));
  built = join(folder, "chunk [id]_.js");
  await writeFile(`${built}.map`, JSON.stringify(MAP));
});
afterAll(() => rm(folder, { recursive: true }));

beforeEach(() => {
  vi.spyOn(process, "sourceMapsEnabled", "get").mockReturnValue(false);
});

it("names our sources instead of what was built from them", () => {
  const stack = `Error: No\n    at async find (${built}:2:5)\n    at ${built}:2:5`;

  expect(readableStack(stack)).toBe(
    "Error: No\n    at async find (app/(public)/look-up.ts:28:6)\n    at app/(public)/look-up.ts:28:6",
  );
});

it("leaves packages, Node's own code and files without a map as they are", () => {
  const stack = [
    "Error: No",
    `    at query (${process.cwd()}/node_modules/pg/lib/client.js:12:3)`,
    "    at process.processTicksAndRejections (node:internal/process/task_queues:104:5)",
    `    at ${folder}/unmapped.js:2:5`,
    "    at <anonymous>",
  ].join("\n");

  expect(readableStack(stack)).toBe(stack);
});

it("opens no file outside the desk, whatever a message says", async () => {
  const elsewhere = await mkdtemp(join(tmpdir(), "glassdesk-stack-"));
  await writeFile(join(elsewhere, "made-up.js.map"), JSON.stringify(MAP));
  const up = relative(process.cwd(), elsewhere);
  const stack = `Error: No\n    at ${elsewhere}/made-up.js:2:5\n    at ${process.cwd()}/${up}/made-up.js:2:5`;

  expect(readableStack(stack)).toBe(stack);
  await rm(elsewhere, { recursive: true });
});

it("leaves a stack alone that Node translates itself", () => {
  vi.spyOn(process, "sourceMapsEnabled", "get").mockReturnValue(true);
  const stack = `Error: No\n    at ${built}:2:5`;

  expect(readableStack(stack)).toBe(stack);
});
