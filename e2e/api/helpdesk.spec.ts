import { expect, test } from "@playwright/test";
import { ADMIN } from "../settings";

for (const base of ["", "/helpdesk", "/api/helpdesk"]) {
  test(`a front end signs in, files, attaches and resolves below "${base}/"`, async ({ request }) => {
    const { email: username, password } = ADMIN;
    expect((await request.post(`${base}/login`, { data: { username, password } })).status()).toBe(200);
    const { id: requester_id } = await (await request.get(`${base}/me`)).json();

    const filed = await request.post(`${base}/tickets`, { data: { title: "Out of toner", requester_id, priority: 2 } });
    expect(filed.status()).toBe(201);
    const { id, number } = await filed.json();
    expect(number).toMatch(/^TKT-\d{6}$/);

    const buffer = Buffer.from("0123456789");
    const presigned = await request.post(`${base}/tickets/${id}/attachments/presign`, {
      data: { filename: "digits.txt", bytes: buffer.length, mime: "text/plain" },
    });
    const { upload_url, headers, attachment_id } = await presigned.json();
    expect((await request.put(upload_url, { headers, data: buffer })).status()).toBe(200);
    const finish = { attachment_id, filename: "digits.txt", bytes: buffer.length };
    expect((await request.post(`${base}/tickets/${id}/attachments`, { data: finish })).status()).toBe(201);
    const part = await request.get(`${base}/tickets/${id}/attachments/${attachment_id}`, {
      headers: { range: "bytes=2-4" },
    });
    expect([part.status(), await part.text(), part.headers()["content-length"]]).toEqual([206, "234", "3"]);

    const resolved = await request.patch(`${base}/tickets/${id}`, { data: { status: "Resolved" } });
    expect(resolved.status()).toBe(200);
    expect(await (await request.get(`${base}/tickets/${number}`)).json()).toMatchObject({ id, status: "Resolved" });
    expect(await (await request.get(`${base}/tickets/a/b`)).json()).toEqual({ error: "not found" });
  });
}

test("a browser finds pages where a program finds the API, with the same session", async ({ page }) => {
  await page.goto("/login");
  await expect(page).toHaveURL(/\/signin$/);

  await page.request.post("/login", { data: { username: ADMIN.email, password: ADMIN.password } });
  await page.goto("/tickets");
  await expect(page).toHaveURL(/\/desk$/);
});
