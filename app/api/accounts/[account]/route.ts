import { route } from "@/app/api/door";
import * as endpoints from "@/lib/http/endpoints/accounts";
import { methods } from "@/lib/http/methods";
import { web } from "@/lib/web";

export const { GET, POST, PUT, PATCH, DELETE } = methods(
  route(endpoints.renameAccount, async ({ params, body }) => {
    const renamed = await web().store.accounts.rename({ ...params, ...body });
    web().recognise.forget();
    return renamed;
  }),
);
