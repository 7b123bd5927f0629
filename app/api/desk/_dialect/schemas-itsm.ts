import { z } from "zod";
import type { AccountState } from "@/lib/domain/mirrors/account-state";
import type { RefusedMirror } from "@/lib/domain/mirrors/list-refused";
import { timestamp } from "@/lib/http/timestamp";
import { Timestamp } from "./timestamp";

export const WireItsmAccount = z
  .object({
    url: z.string(),
    isOwn: z.boolean().describe("The product's own; otherwise the deployment's"),
    readAt: Timestamp.nullable().describe("What changed there before is known here; null before the first reading"),
    problem: z.string().nullable().describe("Why it cannot be read now"),
    failingSince: Timestamp.nullable(),
    heardAt: Timestamp.nullable().describe("When its webhook last told of a change"),
    refusedAt: Timestamp.nullable().describe("When its webhook was last called without the right secret"),
    hasSecret: z.boolean().describe("Whether its webhook has a secret; without one nothing is believed"),
  })
  .meta({ id: "FreshserviceAccount" });
export type WireItsmAccount = z.output<typeof WireItsmAccount>;

export const WireRefusedMirror = z
  .object({
    ticketId: z.uuid(),
    publicId: z.string(),
    subject: z.string(),
    refusal: z.string().describe("In Freshservice's words"),
    refusedAt: Timestamp,
  })
  .meta({ id: "RefusedMirror" });
export type WireRefusedMirror = z.output<typeof WireRefusedMirror>;

export function toWireItsmAccount({
  readAt,
  failingSince,
  heardAt,
  refusedAt,
  ...state
}: AccountState): WireItsmAccount {
  return {
    ...state,
    readAt: timestamp(readAt),
    failingSince: timestamp(failingSince),
    heardAt: timestamp(heardAt),
    refusedAt: timestamp(refusedAt),
  };
}

export function toWireRefusedMirror({ refusedAt, ...mirror }: RefusedMirror): WireRefusedMirror {
  return { ...mirror, refusedAt: timestamp(refusedAt) };
}
