import type { Endpoint } from "@/lib/http/define-dialect";
import { updateTicketsEndpoint } from "./bulk";
import { addCommentEndpoint, listCommentsEndpoint, listTimelineEndpoint } from "./conversation";
import { getDeliveryEndpoint, listDeliveriesEndpoint, sendAgainEndpoint, sendTestEventEndpoint } from "./deliveries";
import { ticketEventsEndpoint, trackEventsEndpoint } from "./events";
import { downloadExportEndpoint, getExportEndpoint, requestExportEndpoint } from "./exports";
import { followTicketEndpoint } from "./followers";
import {
  checkAccessEndpoint,
  draftIssueEndpoint,
  followDeliveryAgainEndpoint,
  getGithubDeliveryEndpoint,
  issueVisibilityEndpoint,
  listGithubDeliveriesEndpoint,
  requestIssueEndpoint,
  rotateGithubSecretEndpoint,
  searchIssuesEndpoint,
} from "./github";
import { inboundMailEndpoint } from "./inbound-mail";
import {
  checkFreshserviceEndpoint,
  getFreshserviceEndpoint,
  listRefusedMirrorsEndpoint,
  retryMirrorEndpoint,
  rotateFreshserviceSecretEndpoint,
} from "./itsm";
import { freshserviceNoticeEndpoint, productFreshserviceNoticeEndpoint } from "./itsm-notices";
import { createKeyEndpoint, listKeysEndpoint, revokeKeyEndpoint } from "./keys";
import { addLinkEndpoint, removeLinkEndpoint } from "./links";
import {
  createPersonEndpoint,
  endSessionsEndpoint,
  getMeEndpoint,
  listAgentsEndpoint,
  listPeopleEndpoint,
  setPasswordEndpoint,
  updatePersonEndpoint,
} from "./people";
import { createProductEndpoint, listProductsEndpoint, updateProductEndpoint } from "./products";
import { listRatingsEndpoint, rateEndpoint } from "./ratings";
import { readReportEndpoint } from "./reports";
import {
  createCalendarEndpoint,
  createPolicyEndpoint,
  listSlasEndpoint,
  removeCalendarEndpoint,
  removePolicyEndpoint,
  replaceCalendarEndpoint,
  updatePolicyEndpoint,
} from "./sla";
import { createTeamEndpoint, listTeamsEndpoint } from "./teams";
import {
  countTicketsEndpoint,
  createTicketEndpoint,
  getTicketEndpoint,
  listTicketsEndpoint,
  updateTicketEndpoint,
} from "./tickets";
import { replyEndpoint, trackEndpoint } from "./tracking";
import { uploadEndpoint } from "./uploads";
import { createViewEndpoint, deleteViewEndpoint, listViewsEndpoint, updateViewEndpoint } from "./views";
import { addWatcherEndpoint, listWatchersEndpoint, removeWatcherEndpoint } from "./watchers";
import {
  createWebhookEndpoint,
  deleteWebhookEndpoint,
  getWebhookEndpoint,
  listWebhooksEndpoint,
  rotateSecretEndpoint,
  updateWebhookEndpoint,
} from "./webhooks";

/** Every endpoint of the native API, in the order in which the reference shows them. */
export const NATIVE_ENDPOINTS: readonly Endpoint[] = [
  listTicketsEndpoint,
  createTicketEndpoint,
  countTicketsEndpoint,
  getTicketEndpoint,
  updateTicketEndpoint,
  updateTicketsEndpoint,
  listCommentsEndpoint,
  addCommentEndpoint,
  listTimelineEndpoint,
  addLinkEndpoint,
  removeLinkEndpoint,
  draftIssueEndpoint,
  requestIssueEndpoint,
  issueVisibilityEndpoint,
  searchIssuesEndpoint,
  listViewsEndpoint,
  createViewEndpoint,
  updateViewEndpoint,
  deleteViewEndpoint,
  listWatchersEndpoint,
  addWatcherEndpoint,
  removeWatcherEndpoint,
  requestExportEndpoint,
  getExportEndpoint,
  downloadExportEndpoint,
  listRatingsEndpoint,
  rateEndpoint,
  trackEndpoint,
  replyEndpoint,
  followTicketEndpoint,
  trackEventsEndpoint,
  ticketEventsEndpoint,
  uploadEndpoint,
  getMeEndpoint,
  listPeopleEndpoint,
  createPersonEndpoint,
  updatePersonEndpoint,
  setPasswordEndpoint,
  endSessionsEndpoint,
  listAgentsEndpoint,
  listTeamsEndpoint,
  createTeamEndpoint,
  listProductsEndpoint,
  createProductEndpoint,
  updateProductEndpoint,
  rotateGithubSecretEndpoint,
  checkAccessEndpoint,
  followDeliveryAgainEndpoint,
  getGithubDeliveryEndpoint,
  listGithubDeliveriesEndpoint,
  getFreshserviceEndpoint,
  checkFreshserviceEndpoint,
  rotateFreshserviceSecretEndpoint,
  listRefusedMirrorsEndpoint,
  retryMirrorEndpoint,
  freshserviceNoticeEndpoint,
  productFreshserviceNoticeEndpoint,
  readReportEndpoint,
  listSlasEndpoint,
  createPolicyEndpoint,
  updatePolicyEndpoint,
  removePolicyEndpoint,
  createCalendarEndpoint,
  replaceCalendarEndpoint,
  removeCalendarEndpoint,
  listKeysEndpoint,
  createKeyEndpoint,
  revokeKeyEndpoint,
  listWebhooksEndpoint,
  createWebhookEndpoint,
  getWebhookEndpoint,
  updateWebhookEndpoint,
  deleteWebhookEndpoint,
  rotateSecretEndpoint,
  sendTestEventEndpoint,
  listDeliveriesEndpoint,
  getDeliveryEndpoint,
  sendAgainEndpoint,
  inboundMailEndpoint,
];
