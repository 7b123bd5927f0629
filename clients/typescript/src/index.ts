export { createGlassdeskClient, type GlassdeskClient, type GlassdeskClientOptions } from "./client.js";
export type * from "./desk-api.js";
export { GlassdeskError } from "./glassdesk-error.js";
