import { route } from "@/app/api/door";
import { renamePerson } from "@/lib/features/people/change-self";
import * as endpoints from "@/lib/http/endpoints/me";
import { methods } from "@/lib/http/methods";
import { web } from "@/lib/web";

export const { GET, POST, PUT, PATCH, DELETE } = methods(
  route(endpoints.renameMe, ({ body, who, by }) => renamePerson(web(), { ...body, who, by })),
);
