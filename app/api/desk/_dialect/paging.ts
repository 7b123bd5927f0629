import { z } from "zod";

export const NextCursor = z
  .string()
  .nullable()
  .describe("Send it back as `cursor` for the next page; null on the last");

export const Limit = (max: number, byDefault: number) => z.coerce.number().int().min(1).max(max).default(byDefault);

export const PageQuery = z.object({ limit: Limit(200, 100), cursor: z.string().optional() });
