import { eventTail } from "@/lib/realtime/tail";
import { metrics } from "@/lib/telemetry/metrics";

export const dynamic = "force-dynamic";

/** Prometheus text, without authentication as the helpdesk document has it. It holds numbers, no names. */
export async function GET(): Promise<Response> {
  // Events are counted from the first scrape on; without the database the other numbers still count.
  await eventTail()
    .start()
    .catch(() => undefined);
  const { registry } = metrics();

  return new Response(await registry.metrics(), {
    headers: { "Content-Type": registry.contentType, "Cache-Control": "no-store" },
  });
}
