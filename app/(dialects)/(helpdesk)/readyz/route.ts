import { answerReadiness } from "@/lib/telemetry/health";

export const dynamic = "force-dynamic";

export const GET = answerReadiness;
