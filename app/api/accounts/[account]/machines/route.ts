import { route } from "@/app/api/door";
import { listMachines } from "@/lib/features/machines/list-machines";
import * as endpoints from "@/lib/http/endpoints/machines";
import { methods } from "@/lib/http/methods";
import { web } from "@/lib/web";

export const { GET, POST, PUT, PATCH, DELETE } = methods(
  route(endpoints.listMachines, ({ params }) => listMachines(web(), params)),
);
