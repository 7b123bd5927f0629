import { turadesk } from "#turadesk";
import { closeTicketEndpoint, getTicketEndpoint, updateTicketEndpoint } from "#turadesk/endpoints";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = turadesk.routes(
  getTicketEndpoint,
  updateTicketEndpoint,
  closeTicketEndpoint,
);
