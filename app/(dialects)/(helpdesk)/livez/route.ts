export const dynamic = "force-dynamic";

/** The process answers. Says nothing of the database: restarting us would not mend that. */
export async function GET(): Promise<Response> {
  return Response.json({ ok: true }, { headers: { "Cache-Control": "no-store" } });
}
