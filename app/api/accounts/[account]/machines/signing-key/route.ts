import { route } from "@/app/api/door";
import { rotateSigningKey } from "@/lib/features/machines/rotate-signing-key";
import * as endpoints from "@/lib/http/endpoints/machines";
import { methods } from "@/lib/http/methods";
import { web } from "@/lib/web";

export const { GET, POST, PUT, PATCH, DELETE } = methods(
  route(endpoints.rotateSigningKey, ({ params, by }) => rotateSigningKey(web(), { ...params, by })),
);
