import { createReadStream } from "node:fs";
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { extract } from "tar-stream";
import { afterEach, beforeEach, expect, it } from "vitest";
import { database } from "@/lib/db/client";
import { withClient } from "@/lib/db/with-client";
import { addComment } from "@/lib/domain/comments/add";
import { enqueue } from "@/lib/jobs/enqueue";
import { asAgent } from "@/lib/testing/contexts";
import { anotherDatabase, resetDatabase, testDatabase } from "@/lib/testing/database";
import { anUpload, aProduct, aTicket, memoryStorage } from "@/lib/testing/factories";
import { PNG } from "@/lib/testing/pictures";
import { restoreBackup } from "./restore";
import { writeBackup } from "./write";

let folder: string;
let source: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "glassdesk-backup-"));
  source = await testDatabase();
});

afterEach(async () => {
  await resetDatabase();
  await rm(folder, { recursive: true, force: true });
});

const file = () => join(folder, "desk.tar.gz");

/** Every table's rows, in an order of their own. */
function contents(url: string): Promise<Record<string, unknown[]>> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'",
    );
    const tables = rows.map(async ({ name }) => {
      const found = await client.query<{ row: unknown }>(`SELECT to_jsonb(t) AS row FROM "${name}" t ORDER BY t::text`);

      return [name, found.rows.map(({ row }) => row)] as const;
    });

    return Object.fromEntries(await Promise.all(tables));
  });
}

/** A desk with a little of everything, awkward texts among it. */
async function aDesk() {
  const agent = await asAgent();
  const product = await aProduct();
  const ticket = await aTicket({
    body: "a tab\there, a line\nthere, \\N, a quote ' and 日本語",
    product: product.slug,
  });
  await addComment(agent, { id: ticket.id }, { body: "An answer", internal: false });

  return { agent, ticket };
}

it("gives an empty desk every row of the one it was written on", async () => {
  await aDesk();
  const target = await anotherDatabase("restored");
  await writeBackup(source, memoryStorage(), file());

  await restoreBackup(target, memoryStorage(), file(), { replace: false });

  expect(await contents(target)).toEqual(await contents(source));
});

it("keeps files and what is queued", async () => {
  const { agent } = await aDesk();
  const storage = memoryStorage();
  await anUpload(agent, storage);
  await enqueue(database(), "forget-answers", {}, { key: "later", runAt: new Date("2100-01-01"), queue: "slow" });
  const target = await anotherDatabase("restored");
  const empty = memoryStorage();
  const summary = await writeBackup(source, storage, file());

  const restored = await restoreBackup(target, empty, file(), { replace: false });

  expect(summary).toMatchObject({ files: 1, missingFiles: [] });
  expect(restored.files).toBe(1);
  const [row] = await database().attachment.findMany();
  const content = await empty.get(row?.storageKey ?? "");
  expect(Buffer.from(await new Response(content?.stream).arrayBuffer())).toEqual(Buffer.from(PNG));
  const { rows: jobs } = await withClient(target, (client) =>
    client.query("SELECT task_identifier, key, queue_name, run_at, max_attempts FROM graphile_worker.jobs"),
  );
  expect(jobs).toEqual([
    {
      task_identifier: "forget-answers",
      key: "later",
      queue_name: "slow",
      run_at: new Date("2100-01-01"),
      max_attempts: 25,
    },
  ]);
});

it("goes on with the next number after a restore", async () => {
  const { ticket } = await aDesk();
  const target = await anotherDatabase("restored");
  await writeBackup(source, memoryStorage(), file());
  await restoreBackup(target, memoryStorage(), file(), { replace: false });

  const next = await withClient(target, async (client) => {
    const { rows } = await client.query<{ next: number }>("SELECT nextval('ticket_number_seq')::int AS next");

    return rows[0]?.next;
  });

  expect(next).toBe(ticket.number + 1);
});

it("cuts long tables between rows", async () => {
  const { ticket } = await aDesk();
  await database().$executeRaw`
    INSERT INTO ticket_event (ticket_id, kind, actor_kind, mode, after)
    SELECT ${ticket.id}::uuid, 'comment_added', 'system', 'live', jsonb_build_object('text', repeat(E'line\n', 200))
      FROM generate_series(1, 9000)`;
  const target = await anotherDatabase("restored");
  await writeBackup(source, memoryStorage(), file());

  expect(await entryNames()).toContain("tables/ticket_event/2.copy");
  await restoreBackup(target, memoryStorage(), file(), { replace: false });

  const { rows } = await withClient(target, (client) =>
    client.query("SELECT count(*)::int AS count FROM ticket_event"),
  );
  expect(rows).toEqual([{ count: await database().ticketEvent.count() }]);
});

it("lets only the owner read the file, and leaves none when it fails", async () => {
  await aDesk();
  await writeBackup(source, memoryStorage(), file());
  expect((await stat(file())).mode & 0o777).toBe(0o600);
  await rm(file());

  const broken = { ...memoryStorage(), get: () => Promise.reject(new Error("the disk is gone")) };
  await anUpload(await asAgent());
  await expect(writeBackup(source, broken, file())).rejects.toThrow("the disk is gone");
  expect(await readdir(folder)).toEqual([]);
});

it("names the files that the storage has lost", async () => {
  await anUpload(await asAgent());

  const { files, missingFiles } = await writeBackup(source, memoryStorage(), file());

  expect({ files, missing: missingFiles.length }).toEqual({ files: 0, missing: 1 });
});

it("does not touch a desk that has tickets unless told to", async () => {
  await aDesk();
  const target = await anotherDatabase("restored");
  await writeBackup(source, memoryStorage(), file());
  await restoreBackup(target, memoryStorage(), file(), { replace: false });

  await expect(restoreBackup(target, memoryStorage(), file(), { replace: false })).rejects.toThrow("--replace");
  await restoreBackup(target, memoryStorage(), file(), { replace: true });

  expect(await contents(target)).toEqual(await contents(source));
});

it("does not touch a desk that runs", async () => {
  const target = await anotherDatabase("restored");
  await writeBackup(source, memoryStorage(), file());

  await withClient(target, async () => {
    await expect(restoreBackup(target, memoryStorage(), file(), { replace: true })).rejects.toThrow("stop it first");
  });
});

it.each([
  ["no backup at all", Buffer.from("hello")],
  ["an empty file", Buffer.alloc(0)],
])("takes %s for no backup, and leaves the desk as it is", async (_name, content) => {
  const target = await anotherDatabase("restored");
  const before = await contents(target);
  await writeFile(file(), content);

  await expect(restoreBackup(target, memoryStorage(), file(), { replace: true })).rejects.toThrow("backup");
  expect(await contents(target)).toEqual(before);
});

it("leaves an empty desk when the backup breaks off", async () => {
  await aDesk();
  const target = await anotherDatabase("restored");
  await writeBackup(source, memoryStorage(), file());
  await writeFile(file(), (await readFile(file())).subarray(0, -2_000));

  await expect(restoreBackup(target, memoryStorage(), file(), { replace: false })).rejects.toThrow();
  const { rows } = await withClient(target, (client) => client.query("SELECT count(*)::int AS count FROM ticket"));
  expect(rows).toEqual([{ count: 0 }]);
});

async function entryNames(): Promise<string[]> {
  const names: string[] = [];
  const archive = extract();
  archive.on("entry", (header, stream, next) => {
    names.push(header.name);
    stream.on("end", next).resume();
  });
  await pipeline(createReadStream(file()), createGunzip(), archive);

  return names;
}
