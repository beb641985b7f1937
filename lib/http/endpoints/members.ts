import { z } from "zod";
import { invitation, member, openedInvitation } from "@/lib/domain/access/member";
import { role } from "@/lib/domain/access/role";
import { email, givenPassword, linkToken, personName, whoIAm } from "@/lib/domain/access/session";
import { endpoint } from "../endpoint";

const account = "/api/accounts/:account";

export const listMembers = endpoint({
  method: "GET",
  path: `${account}/members`,
  access: { right: "people.read" },
  summary: "the people of the account",
  reply: z.array(member),
  status: 200,
});

export const changeRole = endpoint({
  method: "PATCH",
  path: `${account}/members/:person`,
  access: { right: "people.manage" },
  summary: "gives somebody another role; the last owner stays one",
  audit: "role.changed",
  body: z.object({ role }),
  status: 204,
});

export const removeMember = endpoint({
  method: "DELETE",
  path: `${account}/members/:person`,
  access: { right: "people.manage" },
  summary: "takes somebody out of the account; the last owner stays",
  audit: "person.removed",
  status: 204,
});

export const listInvitations = endpoint({
  method: "GET",
  path: `${account}/invitations`,
  access: { right: "people.read" },
  summary: "the invitations that wait, newest first",
  reply: z.array(invitation),
  status: 200,
});

export const invite = endpoint({
  method: "POST",
  path: `${account}/invitations`,
  access: { right: "people.manage" },
  summary: "invites somebody by a link /join#token, whose token is told this once",
  audit: "person.invited",
  body: z.object({ email, role }),
  reply: z.object({ invitation, token: z.string() }),
  status: 201,
});

export const revokeInvitation = endpoint({
  method: "DELETE",
  path: `${account}/invitations/:invitation`,
  access: { right: "people.manage" },
  summary: "takes an invitation back; its link is good for nothing then",
  audit: "invitation.revoked",
  status: 204,
});

/** By POST, since a token stands in no address. */
export const openInvitation = endpoint({
  method: "POST",
  path: "/api/invitation",
  access: "public",
  summary: "what an invitation is, by the token of its link",
  audit: { unaudited: "changes nothing" },
  body: z.object({ token: linkToken }),
  reply: openedInvitation,
  status: 200,
});

export const joinAsNew = endpoint({
  method: "POST",
  path: "/api/invitation/person",
  access: "public",
  summary: "uses an invitation and makes the person it is for, who is signed in then",
  audit: "person.joined",
  body: z.object({ token: linkToken, name: personName, password: givenPassword }),
  reply: whoIAm,
  status: 201,
});

export const join = endpoint({
  method: "POST",
  path: "/api/invitation/membership",
  access: "person",
  summary: "uses an invitation for the person who is signed in",
  audit: "person.joined",
  body: z.object({ token: linkToken }),
  reply: whoIAm,
  status: 201,
});
