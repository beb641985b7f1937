import { z } from "zod";
import { givenPassword, personName, secondFactorCode } from "@/lib/domain/access/session";
import { endpoint } from "../endpoint";

export const renameMe = endpoint({
  method: "PATCH",
  path: "/api/me",
  access: "person",
  summary: "gives the person another name",
  audit: "person.renamed",
  body: z.object({ name: personName }),
  status: 204,
});

export const changePassword = endpoint({
  method: "PUT",
  path: "/api/me/password",
  access: "person",
  summary: "takes the present password and a new one; ends all other sessions of the person",
  audit: "password.changed",
  body: z.object({ now: givenPassword, next: givenPassword }),
  status: 204,
});

export const beginSecondFactor = endpoint({
  method: "POST",
  path: "/api/me/second-factor",
  access: "person",
  summary: "what an authenticator app needs, and recovery codes, told this once; on with a code",
  audit: { unaudited: "counts once a code was given, which is noted" },
  body: z.object({ password: givenPassword }),
  reply: z.object({ uri: z.string(), recoveryCodes: z.array(z.string()) }),
  status: 200,
});

export const confirmSecondFactor = endpoint({
  method: "PUT",
  path: "/api/me/second-factor",
  access: "person",
  summary: "turns on the second factor that was begun, with a code of it",
  audit: "second_factor.on",
  body: z.object({ code: secondFactorCode }),
  status: 204,
});

export const removeSecondFactor = endpoint({
  method: "POST",
  path: "/api/me/second-factor/removal",
  access: "person",
  summary: "turns the second factor off, with the password and a code",
  audit: "second_factor.off",
  body: z.object({ password: givenPassword, code: secondFactorCode }),
  status: 204,
});

export const makeRecoveryCodes = endpoint({
  method: "POST",
  path: "/api/me/recovery-codes",
  access: "person",
  summary: "ten new recovery codes, told this once; those before are worth nothing then",
  audit: "recovery_codes.made",
  body: z.object({ password: givenPassword, code: secondFactorCode }),
  reply: z.object({ recoveryCodes: z.array(z.string()) }),
  status: 200,
});
