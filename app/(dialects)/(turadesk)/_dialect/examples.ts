export const EXAMPLE_NEW_TICKET = {
  subject: "The export stops after 10,000 rows",
  body: "I press **Export** and the file ends at row 10,000.",
  priority: "high",
  email: "robin@example.com",
  tags: ["export", "csv"],
} as const;

export const EXAMPLE_TICKET = {
  id: "tkt_01Kq9vXm2R8dTzYw4HcPbE",
  ...EXAMPLE_NEW_TICKET,
  status: "open",
  assignee: null,
  createdAt: "2026-03-24T08:00:00.000Z",
  updatedAt: "2026-03-24T08:00:00.000Z",
} as const;

export const EXAMPLE_NEW_COMMENT = { body: "We can see it too and are at it.", internal: false };

export const EXAMPLE_COMMENT = {
  id: "cmt_01Kq9wDf7SgLUaQ5nXjVhM",
  ...EXAMPLE_NEW_COMMENT,
  author: "agent@example.com",
  createdAt: "2026-03-24T08:15:00.000Z",
};
