import type { Story } from "../story";
import { CALENDAR_EARLIER } from "./calendar-earlier";
import { CALENDAR_FIXED } from "./calendar-fixed";
import { CALENDAR_OPEN } from "./calendar-open";
import { GO_FIXED } from "./go-fixed";
import { GO_OPEN } from "./go-open";
import { INVOICES_FIXED } from "./invoices-fixed";
import { INVOICES_OPEN } from "./invoices-open";
import { TEST_MODE } from "./test-mode";
import { TODAY } from "./today";

/** Every ticket of the demo. */
export const STORIES: readonly Story[] = [
  ...CALENDAR_EARLIER,
  ...CALENDAR_FIXED,
  ...CALENDAR_OPEN,
  ...INVOICES_FIXED,
  ...INVOICES_OPEN,
  ...GO_FIXED,
  ...GO_OPEN,
  ...TODAY,
  ...TEST_MODE,
];
