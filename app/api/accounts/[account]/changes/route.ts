import { route } from "@/app/api/door";
import { listChanges } from "@/lib/features/conversations/list-changes";
import * as endpoints from "@/lib/http/endpoints/conversations";
import { methods } from "@/lib/http/methods";

export const { GET, POST, PUT, PATCH, DELETE } = methods(route(endpoints.listChanges, listChanges));
