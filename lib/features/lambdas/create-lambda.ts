import type { Author } from "@/lib/domain/audit/author";
import { creationOf } from "@/lib/domain/audit/facts";
import type { EventId } from "@/lib/domain/events/catalog";
import type { Environment } from "@/lib/domain/lambdas/environment";
import type { Lambda, Style } from "@/lib/domain/lambdas/lambda";
import { defaultTemplate } from "@/lib/domain/templates/catalog";
import type { Store } from "@/lib/infra/store/open-store";

/** What is not given comes from the event's default template. */
export async function createLambda(
  { store }: { store: Pick<Store, "audited"> },
  input: {
    account: string;
    by: Author;
    name: string;
    eventId: EventId;
    style: Style;
    description?: string | undefined;
    skills?: string[] | undefined;
    code?: string | undefined;
    environment?: Environment | undefined;
    reuseGlobals?: boolean | undefined;
  },
): Promise<Lambda> {
  const template = defaultTemplate(input.eventId);
  const { account, by } = input;
  const facts = {
    account,
    name: input.name,
    description: input.description ?? template.description,
    eventId: input.eventId,
    style: input.style,
    skills: [...new Set(input.skills)],
    code: input.code ?? template.code[input.style],
    environment: input.environment ?? {},
    reuseGlobals: input.reuseGlobals ?? false,
    by: by.name,
  };
  return store.audited({ account, by }, async ({ lambdas }, note) => {
    const made = await lambdas.create(facts);
    note(creationOf(made));
    return made;
  });
}
