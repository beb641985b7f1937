"use client";
import { createContext, useContext } from "react";
import type { AccountSettings } from "@/lib/domain/accounts/settings";
import type { EventDefinition } from "@/lib/domain/events/catalog";
import type { RunError } from "@/lib/domain/invocations/run";
import type { Environment } from "@/lib/domain/lambdas/environment";
import type { Draft, Lambda, LambdaState, Problem, Source } from "@/lib/domain/lambdas/lambda";

/** Where the text on the screen stands against what the server keeps. */
export type SaveState =
  | { is: "saved"; at: string }
  | { is: "unsaved" } // typed, not sent yet
  | { is: "saving" }
  | { is: "failed"; message: string } // kept in this browser
  | { is: "conflict"; theirs: Draft }; // somebody else saved meanwhile

export interface DraftOnScreen {
  /** for who may read but not change it */
  readOnly: boolean;
  /** the text as it stands on the screen, saved or not */
  text: string;
  setText(text: string): void;
  environment: Environment;
  setEnvironment(environment: Environment): void;
  save: SaveState;
  /** what keeps the text on the screen from being deployed */
  problems: Problem[];
  /** sends what is not saved yet; resolves when the server has it, rejects when it does not */
  flush(): Promise<void>;
  /** ends a conflict: with their text, or by saving mine over it */
  takeTheirs(): void;
  keepMine(): Promise<void>;
}

/** What the code editor can be asked to do; null while it is not on the screen. */
export interface CodeActions {
  insert(text: string): void;
  goTo(line: number, column?: number): void;
  format(): void;
  palette(): void;
  focus(): void;
}

/** One function's screen: everything its tabs share. */
export interface Workspace {
  account: string;
  event: EventDefinition;
  lambda: Lambda;
  /** the state word for the text on the screen, saved or not */
  state: LambdaState;
  /** what serves now; undefined when nothing does, or while it is still being asked for */
  served: ({ version: number } & Source) | undefined;
  /** puts newer facts of the function into this and every other screen */
  setLambda(lambda: Lambda): void;
  settings: AccountSettings;
  setSettings(settings: AccountSettings): void;
  draft: DraftOnScreen;
  code: CodeActions | null;
  setCode(actions: CodeActions | null): void;
  /** the line of the last run's error, marked in the editor until the text changes or a run succeeds */
  runError: RunError | null;
  setRunError(error: RunError | null): void;
  /** shows the Code tab and goes to a line of the text on the screen */
  openLine(line: number, column?: number): void;
}

export const WorkspaceContext = createContext<Workspace | null>(null);

export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error("This component belongs inside a function's screen.");
  return workspace;
}
