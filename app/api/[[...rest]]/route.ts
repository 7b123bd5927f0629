import { native } from "@/app/api/desk/_dialect";

// Whatever below /api is no API's own: a program that has mistyped its address gets no page.
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = native.unknownPath();
