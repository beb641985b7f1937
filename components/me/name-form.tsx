"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toast";
import { useAttempt } from "@/components/ui/use-attempt";
import { personName } from "@/lib/domain/access/session";
import { call } from "@/lib/http/client";
import { renameMe } from "@/lib/http/endpoints/me";

export function NameForm({ name: now }: { name: string }) {
  const router = useRouter();
  const [name, setName] = useState(now);
  const { failure, running, attempt } = useAttempt();
  const problem = personName.safeParse(name).error?.issues[0]?.message ?? failure;
  return (
    <form
      noValidate
      className="flex items-end gap-2"
      onSubmit={async (event) => {
        event.preventDefault();
        if (!(await attempt(() => call(renameMe, { params: {}, body: { name } })))) return;
        toast("Your name is changed.");
        router.refresh();
      }}
    >
      <div className="min-w-0 flex-1">
        <Field label="Name" htmlFor="my-name" error={problem}>
          <Input
            id="my-name"
            autoComplete="name"
            value={name}
            onChange={(change) => setName(change.target.value)}
            aria-invalid={problem ? true : undefined}
            aria-describedby={problem ? "my-name-error" : undefined}
          />
        </Field>
      </div>
      <Button type="submit" disabled={running || name.trim() === now || name.trim() === ""}>
        Save
      </Button>
    </form>
  );
}
