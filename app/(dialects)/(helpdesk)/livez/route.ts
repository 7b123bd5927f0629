import { answerLiveness } from "@/lib/telemetry/health";

export const dynamic = "force-dynamic";

export const GET = answerLiveness;
