import { z } from "zod";
import {
  email,
  linkToken,
  givenPassword as password,
  personName,
  personSession,
  secondFactorCode,
  secondFactorOwed,
  whoIAm,
} from "@/lib/domain/access/session";
import { endpoint } from "../endpoint";

export const signIn = endpoint({
  method: "POST",
  path: "/api/session",
  access: "public",
  summary: "signs in by e-mail address and password; who has a second factor owes a code then",
  audit: ["person.signed_in", "person.sign_in_failed"],
  body: z.object({ email, password }),
  reply: z.union([whoIAm, secondFactorOwed]),
  status: 200,
});

export const answerChallenge = endpoint({
  method: "POST",
  path: "/api/session/second-factor",
  access: "public",
  summary: "the code of who has just given the right password; sets the session's cookie",
  audit: ["person.signed_in", "second_factor.failed"],
  body: z.object({ code: secondFactorCode }),
  reply: whoIAm,
  status: 200,
});

export const beginAtProvider = endpoint({
  method: "GET",
  path: "/api/session/provider",
  access: "public",
  summary: "leads the browser to the sign-in provider; with connect=1 to connect who is signed in",
  query: z.object({
    next: z.string().max(2_000).optional(),
    connect: z.literal("1").optional(),
  }),
  status: 204,
});

export const answerOfProvider = endpoint({
  method: "GET",
  path: "/api/session/provider/answer",
  access: "public",
  summary: "where the sign-in provider leads back to; sets the session's cookie",
  query: z.object({
    code: z.string().max(4_000).optional(),
    state: z.string().max(200).optional(),
    iss: z.string().max(2_000).optional(),
    error: z.string().max(200).optional(),
  }),
  status: 204,
});

export const getSession = endpoint({
  method: "GET",
  path: "/api/session",
  access: "person",
  summary: "who is signed in, and what they may do in which account",
  reply: whoIAm,
  status: 200,
});

export const signOut = endpoint({
  method: "DELETE",
  path: "/api/session",
  access: "person",
  summary: "ends the session that asks",
  audit: "person.signed_out",
  status: 204,
});

export const listSessions = endpoint({
  method: "GET",
  path: "/api/sessions",
  access: "person",
  summary: "where the person is signed in, newest first",
  reply: z.array(personSession),
  status: 200,
});

export const endOtherSessions = endpoint({
  method: "DELETE",
  path: "/api/sessions",
  access: "person",
  summary: "ends all of the person's sessions but the one that asks",
  audit: "session.ended",
  status: 204,
});

export const endSession = endpoint({
  method: "DELETE",
  path: "/api/sessions/:session",
  access: "person",
  summary: "ends one of the person's sessions",
  audit: "session.ended",
  status: 204,
});

export const becomeOwner = endpoint({
  method: "POST",
  path: "/api/owner",
  access: "public",
  summary: "makes the first owner, with the token of the link that the first start prints",
  audit: "owner.made",
  body: z.object({ token: linkToken, name: personName, email, password }),
  reply: whoIAm,
  status: 201,
});
