import { accountSettings } from "@/lib/domain/accounts/settings";
import { endpoint } from "../endpoint";

const path = "/api/accounts/:account/settings";

export const getSettings = endpoint({
  method: "GET",
  path,
  access: { right: "settings.read" },
  summary: "what the account decides for all its conversations and functions",
  reply: accountSettings,
  status: 200,
});

export const updateSettings = endpoint({
  method: "PATCH",
  path,
  access: { right: "settings.write" },
  summary: "changes the settings that are given",
  audit: "settings.changed",
  body: accountSettings.partial().strict(),
  reply: accountSettings,
  status: 200,
  bodyLimit: 2 * 1024 * 1024,
});
