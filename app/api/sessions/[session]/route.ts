import { route } from "@/app/api/door";
import { endSession } from "@/lib/features/people/end-session";
import * as endpoints from "@/lib/http/endpoints/people";
import { methods } from "@/lib/http/methods";
import { web } from "@/lib/web";

export const { GET, POST, PUT, PATCH, DELETE } = methods(
  route(endpoints.endSession, ({ params, who, by }) =>
    endSession(web(), { person: who.id, id: params.session, by }),
  ),
);
