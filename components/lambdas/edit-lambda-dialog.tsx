"use client";
import { useState } from "react";
import { Dialog, DialogContent, DialogHead } from "@/components/ui/dialog";
import { DialogForm } from "@/components/ui/dialog-form";
import { Field, Textarea } from "@/components/ui/input";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import { useAttempt } from "@/components/ui/use-attempt";
import type { Skill } from "@/lib/domain/accounts/settings";
import { eventOf } from "@/lib/domain/events/catalog";
import { type Lambda, lambdaDescription } from "@/lib/domain/lambdas/lambda";
import { call } from "@/lib/http/client";
import { updateLambda } from "@/lib/http/endpoints/lambdas";
import { problemOfName } from "./lambda-name";
import { ReuseField } from "./reuse-field";
import { SkillsField } from "./skills-field";
import { rememberLambda } from "./use-lambdas";

/** Changes what a function is called, for whom it answers, and how it runs. */
export function EditLambdaDialog({
  account,
  lambda,
  others,
  skills,
  onClose,
}: {
  account: string;
  lambda: Lambda;
  /** names that are taken */
  others: string[];
  skills: Skill[];
  onClose: () => void;
}) {
  const [name, setName] = useState(lambda.name);
  const [description, setDescription] = useState(lambda.description);
  const [chosen, setChosen] = useState(lambda.skills);
  const [reuseGlobals, setReuseGlobals] = useState(lambda.reuseGlobals);
  const [tried, setTried] = useState(false);
  const { failure, running, attempt } = useAttempt("Not saved. Try again.");
  const nameProblem = problemOfName(name, others);
  const descriptionProblem = lambdaDescription.safeParse(description).error?.issues[0]?.message;
  const skillsChanged = chosen.join() !== lambda.skills.join();

  const save = () => {
    setTried(true);
    if (nameProblem || descriptionProblem) return;
    void attempt(async () => {
      const params = { account, id: lambda.id };
      // Only what changed: an untouched field keeps what somebody else wrote meanwhile.
      const body = {
        ...(name === lambda.name ? {} : { name }),
        ...(description === lambda.description ? {} : { description }),
        ...(skillsChanged ? { skills: chosen } : {}),
        ...(reuseGlobals === lambda.reuseGlobals ? {} : { reuseGlobals }),
      };
      if (Object.keys(body).length > 0) {
        const changed = await call(updateLambda, { params, body });
        await rememberLambda(account, changed);
        toast(`${changed.name} changed.`);
      }
      onClose();
    });
  };

  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent>
        <DialogHead title="Settings of a function">
          <span className="code-word">{lambda.name}</span> answers {eventOf(lambda.eventId).title}.
          Event and style stay as they are.
        </DialogHead>
        <DialogForm
          action="Save"
          running={running}
          failure={failure}
          onSubmit={save}
          onClose={onClose}
        >
          <TextField
            label="Name"
            error={tried || name ? nameProblem : undefined}
            value={name}
            onType={setName}
            spellCheck={false}
            className="font-mono"
          />
          <Field
            label="Description"
            htmlFor="edit-description"
            hint={`${description.length} of 200 characters`}
            error={descriptionProblem}
          >
            <Textarea
              id="edit-description"
              rows={3}
              value={description}
              onChange={(change) => setDescription(change.target.value)}
              aria-invalid={descriptionProblem ? true : undefined}
              aria-describedby={descriptionProblem ? "edit-description-error" : undefined}
            />
          </Field>
          <SkillsField chosen={chosen} skills={skills} onChange={setChosen} />
          {lambda.deployed && skillsChanged && (
            <p className="text-12 text-warn">
              Skills are live at once: v{lambda.deployed.version} answers for them when you save.
            </p>
          )}
          <ReuseField
            on={reuseGlobals}
            serves={lambda.deployed !== null && reuseGlobals !== lambda.reuseGlobals}
            onChange={setReuseGlobals}
          />
        </DialogForm>
      </DialogContent>
    </Dialog>
  );
}
