import type { FileRules } from "@/components/ui/file-rules";
import { SCREENSHOT_MAX_BYTES, SCREENSHOT_TYPES } from "@/lib/domain/attachments/upload";
import { SCREENSHOTS_MAX } from "@/lib/domain/tickets/schemas";

/** What the browser refuses by itself, before the domain does. */
export const SCREENSHOT_RULES: FileRules = {
  accept: SCREENSHOT_TYPES,
  maxFiles: SCREENSHOTS_MAX,
  maxBytes: SCREENSHOT_MAX_BYTES,
};
