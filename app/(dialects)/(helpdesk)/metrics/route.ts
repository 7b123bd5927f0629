import { answerMetrics } from "@/lib/telemetry/health";

export const dynamic = "force-dynamic";

/** Without authentication, as the helpdesk document has it. */
export const GET = answerMetrics;
