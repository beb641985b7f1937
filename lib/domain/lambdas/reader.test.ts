import { expect, test } from "vitest";
import type { Actor } from "../access/actor";
import { roles } from "../access/role";
import type { Lambda, Version } from "./lambda";
import { lambdaFor, versionFor } from "./reader";

const environment = { LEVEL: "high", REGION: "eu" };
const lambda = { name: "greet", draft: { code: "a", environment } } as unknown as Lambda;
const version = { version: 1, code: "a", environment } as unknown as Version;
const person = (role: (typeof roles)[number]): Actor => ({
  kind: "person",
  id: "p",
  name: "Ada",
  email: "ada@example.com",
  session: "s",
  memberships: [{ account: "mine", accountName: "mine", role }],
});

test.each(roles)("%s sees the values of variables only with the right to change them", (role) => {
  const sees = ["owner", "admin", "developer"].includes(role);
  const expected = sees ? environment : { LEVEL: "", REGION: "" };
  expect(lambdaFor(person(role), "mine", lambda)).toEqual({
    ...lambda,
    draft: { code: "a", environment: expected },
  });
  expect(versionFor(person(role), "mine", version)).toEqual({
    ...version,
    environment: expected,
  });
});
