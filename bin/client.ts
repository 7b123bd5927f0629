import { writeFile } from "node:fs/promises";
import { CLIENT_TYPES_FILE, clientTypes } from "@/app/_api/client-types";

await writeFile(CLIENT_TYPES_FILE, clientTypes());
console.log(`Wrote ${CLIENT_TYPES_FILE}`);
