import { tinydesk } from "#tinydesk";
import { githubWebhookEndpoint } from "#tinydesk/github-webhook";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = tinydesk.routes(githubWebhookEndpoint);
