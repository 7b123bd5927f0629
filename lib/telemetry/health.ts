import { eventTail } from "@/lib/realtime/tail";
import { withinTime } from "@/lib/within-time";
import { metrics } from "./metrics";
import { unreadiness } from "./readiness";

const headers = { "Cache-Control": "no-store" };

/** The process answers. Says nothing of the database: restarting us would not mend that. */
export async function answerLiveness(): Promise<Response> {
  return Response.json({ ok: true }, { headers });
}

/** Whether work should come here: the database answers, is migrated, and we are not about to stop. */
export async function answerReadiness(): Promise<Response> {
  const reason = await unreadiness();
  if (reason) return Response.json({ ok: false, reason }, { status: 503, headers });

  return Response.json({ ok: true }, { headers });
}

/** Prometheus text. It holds numbers, no names. */
export async function answerMetrics(): Promise<Response> {
  // Events are counted from the first scrape on; without the database the other numbers still count.
  const { registry } = metrics();
  const [text] = await Promise.all([registry.metrics(), withinTime(eventTail().start()).catch(() => undefined)]);

  return new Response(text, { headers: { ...headers, "Content-Type": registry.contentType } });
}
