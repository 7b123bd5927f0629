import { previewRoutes } from "#aurion/preview";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = previewRoutes;
