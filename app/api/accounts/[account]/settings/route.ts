import { route } from "@/app/api/door";
import { getSettings } from "@/lib/features/accounts/get-settings";
import { updateSettings } from "@/lib/features/accounts/update-settings";
import * as endpoints from "@/lib/http/endpoints/settings";
import { methods } from "@/lib/http/methods";
import { web } from "@/lib/web";

export const { GET, POST, PUT, PATCH, DELETE } = methods(
  route(endpoints.getSettings, ({ params }) => getSettings(web(), params)),
  route(endpoints.updateSettings, ({ params, body, by }) =>
    updateSettings(web(), { ...params, change: body, by }),
  ),
);
