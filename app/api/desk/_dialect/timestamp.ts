import { z } from "zod";

export const Timestamp = z.iso.datetime().describe("RFC 3339 in UTC");
