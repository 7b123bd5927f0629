import express from "express";

const tickets = `${process.env.DESK_URL}/api/v1/desk/tickets`;
const authorization = { Authorization: `Bearer ${process.env.TURADESK_API_KEY}` };
const app = express();
app.use(express.json());

app.post("/api/tickets", async (request, response) => {
  const answer = await fetch(tickets, {
    method: "POST",
    headers: { ...authorization, "Content-Type": "application/json" },
    body: JSON.stringify(request.body),
  });
  response.json(await answer.json());
});

app.get("/api/tickets", async (request, response) => {
  const answer = await fetch(`${tickets}?${new URLSearchParams(request.query)}`, { headers: authorization });
  response.json(await answer.json());
});

const server = app.listen(0, "127.0.0.1", () => console.log(`ready on ${server.address().port}`));
