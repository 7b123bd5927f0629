import { native } from "@/app/api/desk/_dialect";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = native.unknownPath();
