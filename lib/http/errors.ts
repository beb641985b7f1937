import { z } from "zod";
import { DomainError, type ErrorCode, errorCodes } from "@/lib/domain/errors";

/** How the management API says that something went wrong. */
export const errorBody = z.object({
  error: z.object({
    code: z.union([z.enum(errorCodes), z.literal("internal")]),
    message: z.string(),
    details: z.unknown().optional(),
  }),
});
export type ErrorBody = z.infer<typeof errorBody>;

const statuses: Record<ErrorCode, number> = {
  bad_request: 400,
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  stale_revision: 409,
  invalid: 422,
  too_large: 413,
  too_slow: 408,
  unsupported_media_type: 415,
  too_many: 429,
  engine_unavailable: 503,
  database_unavailable: 503,
};

/** The status and body for whatever was thrown. What is ours to mend says nothing of its inside. */
export function describeError(thrown: unknown): { status: number; body: ErrorBody } {
  if (thrown instanceof DomainError) {
    const { code, message, details } = thrown;
    return {
      status: statuses[code],
      body: { error: { code, message, ...(details === undefined ? {} : { details }) } },
    };
  }
  return {
    status: 500,
    body: {
      error: { code: "internal", message: "Something failed on our side. Try again." },
    },
  };
}
