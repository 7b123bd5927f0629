export { GET } from "../readyz/route";

export const dynamic = "force-dynamic";
