import { unreadiness } from "@/lib/telemetry/readiness";

export const dynamic = "force-dynamic";

/** Whether requests should come here: the database answers, is migrated, and we are not about to stop. */
export async function GET(): Promise<Response> {
  const reason = await unreadiness();
  const headers = { "Cache-Control": "no-store" };
  if (reason) return Response.json({ ok: false, reason }, { status: 503, headers });

  return Response.json({ ok: true }, { headers });
}
