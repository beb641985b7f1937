import { route } from "@/app/api/door";
import { endOtherSessions } from "@/lib/features/people/end-session";
import { listSessions } from "@/lib/features/people/list-sessions";
import * as endpoints from "@/lib/http/endpoints/people";
import { methods } from "@/lib/http/methods";
import { web } from "@/lib/web";

export const { GET, POST, PUT, PATCH, DELETE } = methods(
  route(endpoints.listSessions, ({ who }) => listSessions(web(), who)),
  route(endpoints.endOtherSessions, ({ who, by }) =>
    endOtherSessions(web(), { person: who.id, but: who.session, by }),
  ),
);
