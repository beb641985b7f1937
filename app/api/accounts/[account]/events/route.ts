import { route } from "@/app/api/door";
import { listEvents } from "@/lib/features/events/list-events";
import * as endpoints from "@/lib/http/endpoints/events";
import { methods } from "@/lib/http/methods";

export const { GET, POST, PUT, PATCH, DELETE } = methods(route(endpoints.listEvents, listEvents));
