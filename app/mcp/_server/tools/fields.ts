import { z } from "zod";

export const TicketIdField = z.string().describe("The ticket's number, TK-00042, or its UUID");

export const IdempotencyKey = z
  .string()
  .regex(/^[\x20-\x7e]{1,255}$/, "must have 1 to 255 printable characters")
  .optional()
  .describe("Repeating a call with its key within an hour gives the first result again instead of doing it twice");
