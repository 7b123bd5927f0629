import type { UploadedScreenshot } from "@/lib/queries/upload-screenshot";

export type ReplyState = {
  body: string;
  kept: UploadedScreenshot[];
  errors: { body?: string; screenshots?: string };
  problem: string | null;
  /** How often the form was refused; a new number is news. */
  refusals: number;
  /** Tells this answer from the next one. */
  once: string;
};
