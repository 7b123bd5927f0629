import { serveDocument } from "../_documents/serve";

export const dynamic = "force-dynamic";

export const GET = serveDocument("QUICKSTART.md");
