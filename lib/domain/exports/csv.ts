import { stringify } from "csv-stringify/sync";
import type { TicketSummary } from "../tickets/ticket";
import { LAYOUTS, type LayoutName } from "./layouts";

/**
 * Tickets as CSV (RFC 4180 but for its line ends), a page at a time. What a spreadsheet would take for a formula is made
 * text: a customer chooses a ticket's subject.
 */
export async function* csvOf(
  pages: AsyncIterable<readonly TicketSummary[]>,
  name: LayoutName,
): AsyncGenerator<Uint8Array> {
  const { columns, row, hasByteOrderMark } = LAYOUTS[name];
  yield Buffer.from(stringify([[...columns]], { bom: hasByteOrderMark }));
  for await (const page of pages) yield Buffer.from(stringify(page.map(row), { escape_formulas: true }));
}
