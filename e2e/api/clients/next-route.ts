import { type NextRequest, NextResponse } from "next/server";

const TICKETS = `${process.env.DESK_URL}/api/v1/desk/tickets`;
const authorization = { Authorization: `Bearer ${process.env.TURADESK_API_KEY}` };

/** The two route handlers of an App Router application that passes tickets on to the desk. */
export async function POST(request: NextRequest) {
  const answer = await fetch(TICKETS, {
    method: "POST",
    headers: { ...authorization, "Content-Type": "application/json" },
    body: JSON.stringify(await request.json()),
  });

  return NextResponse.json(await answer.json());
}

export async function GET(request: NextRequest) {
  const query = new URLSearchParams(request.nextUrl.searchParams);
  const answer = await fetch(`${TICKETS}?${query}`, { headers: authorization });

  return NextResponse.json(await answer.json());
}
