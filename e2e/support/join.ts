import type { APIRequestContext, Page } from "@playwright/test";
import type { Role } from "../../lib/domain/access/role";
import { expect, uniqueName } from "./product";

const account = "/api/accounts/default";

/** Signs a new person of a role in on a page where nobody is; `request` may invite. */
export async function join(page: Page, request: APIRequestContext, role: Role) {
  const email = `${uniqueName(role)}@example.com`;
  const invited = await request.post(`${account}/invitations`, { data: { email, role } });
  expect(invited.status(), await invited.text()).toBe(201);
  const { token } = (await invited.json()) as { token: string };
  const joined = await page.request.post("/api/invitation/person", {
    data: { token, name: `Robin ${role}`, password: "marble otter ladder fog" },
  });
  expect(joined.status(), await joined.text()).toBe(201);
  return {
    /** as an admin does, while the person is at work */
    async becomes(other: Role) {
      const members = (await (await request.get(`${account}/members`)).json()) as {
        person: string;
        email: string;
      }[];
      const { person } = members.find((member) => member.email === email)!;
      const changed = await request.patch(`${account}/members/${person}`, {
        data: { role: other },
      });
      expect(changed.status(), await changed.text()).toBe(204);
    },
  };
}
