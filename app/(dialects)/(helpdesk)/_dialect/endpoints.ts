import type { Endpoint } from "@/lib/http/define-dialect";
import {
  attachEndpoint,
  downloadEndpoint,
  listAttachmentsEndpoint,
  removeAttachmentEndpoint,
} from "./endpoints/attachments";
import { addCommentEndpoint, listCommentsEndpoint } from "./endpoints/comments";
import { rateEndpoint, ratingPageEndpoint } from "./endpoints/csat";
import { eventsEndpoint } from "./endpoints/events";
import { exportEndpoint, getExportEndpoint } from "./endpoints/exports";
import { resolutionMetricsEndpoint, slaMetricsEndpoint, ticketMetricsEndpoint } from "./endpoints/metrics";
import { addRequesterEndpoint, getRequesterEndpoint, updateRequesterEndpoint } from "./endpoints/requesters";
import { getMeEndpoint, loginEndpoint, logoutEndpoint } from "./endpoints/session";
import {
  createTicketEndpoint,
  getTicketEndpoint,
  listTicketsEndpoint,
  updateTicketEndpoint,
} from "./endpoints/tickets";
import { presignEndpoint, uploadEndpoint } from "./endpoints/uploads";
import { addWatcherEndpoint, listWatchersEndpoint, removeWatcherEndpoint } from "./endpoints/watchers";

/** Every endpoint of this dialect, in the order in which the reference shows them. */
export const HELPDESK_ENDPOINTS: readonly Endpoint[] = [
  loginEndpoint,
  logoutEndpoint,
  getMeEndpoint,
  addRequesterEndpoint,
  getRequesterEndpoint,
  updateRequesterEndpoint,
  listTicketsEndpoint,
  createTicketEndpoint,
  getTicketEndpoint,
  updateTicketEndpoint,
  listCommentsEndpoint,
  addCommentEndpoint,
  listAttachmentsEndpoint,
  presignEndpoint,
  uploadEndpoint,
  attachEndpoint,
  downloadEndpoint,
  removeAttachmentEndpoint,
  listWatchersEndpoint,
  addWatcherEndpoint,
  removeWatcherEndpoint,
  ratingPageEndpoint,
  rateEndpoint,
  exportEndpoint,
  getExportEndpoint,
  slaMetricsEndpoint,
  resolutionMetricsEndpoint,
  ticketMetricsEndpoint,
  eventsEndpoint,
];
