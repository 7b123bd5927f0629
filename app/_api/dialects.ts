// One line for each API, under its name in addresses: deleting a dialect takes its folder and its line here.
export { AURION_ENDPOINTS as aurion } from "#aurion/endpoints";
export { HELPDESK_ENDPOINTS as helpdesk } from "#helpdesk/endpoints";
export { TINYDESK_ENDPOINTS as tinydesk } from "#tinydesk/endpoints";
export { TURADESK_ENDPOINTS as turadesk } from "#turadesk/endpoints";
export { NATIVE_ENDPOINTS as native } from "@/app/api/desk/_dialect/endpoints";
