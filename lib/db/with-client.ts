import pg from "pg";

/**
 * One connection of its own for the time of the work, outside every pool.
 * @throws Error when the database cannot be reached, and whatever the work throws
 */
export async function withClient<T>(databaseUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl });
  // Without a listener a connection that breaks between two queries ends the process; the next query tells of it.
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
