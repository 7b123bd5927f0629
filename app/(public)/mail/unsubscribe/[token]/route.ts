import { mail, unsubscribe, unsubscribePage } from "../../_dialect";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = mail.routes(unsubscribePage, unsubscribe);
