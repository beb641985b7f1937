"use client";
import {
  Copy,
  Ellipsis,
  FileCode,
  FlaskConical,
  PenLine,
  Rocket,
  Trash2,
  Unplug,
} from "lucide-react";
import Link from "next/link";
import { useRights } from "@/components/access/rights";
import { Button } from "@/components/ui/button";
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from "@/components/ui/menu";
import type { Right } from "@/lib/domain/access/rights";
import type { Lambda } from "@/lib/domain/lambdas/lambda";
import type { LambdaActions } from "./use-lambda-actions";

/** Who has none of these needs no menu: the row itself opens the function. */
export const lambdaMenuRights: Right[] = ["functions.test", "functions.write", "functions.deploy"];

/** What can be done to one row of the list, by who looks at it. */
export function LambdaMenu({
  account,
  lambda,
  all,
  actions,
  reviewFirst,
  onEdit,
}: {
  account: string;
  lambda: Lambda;
  all: Lambda[];
  actions: LambdaActions;
  /** the account wants every deploy looked at before */
  reviewFirst: boolean;
  onEdit: () => void;
}) {
  const { can } = useRights();
  const address = `/${account}/functions/${lambda.id}`;
  const settled = lambda.state === "Productive";
  const next = `v${lambda.versions + 1}`;
  return (
    <Menu>
      <MenuTrigger asChild>
        <Button
          tone="ghost"
          size="icon-small"
          aria-label={`More for ${lambda.name}`}
          className="relative z-10"
        >
          <Ellipsis className="size-4" aria-hidden />
        </Button>
      </MenuTrigger>
      <MenuContent>
        <MenuItem asChild>
          <Link href={address}>
            <FileCode aria-hidden />
            Open
          </Link>
        </MenuItem>
        {can("functions.test") && (
          <MenuItem asChild>
            <Link href={`${address}?test=1`}>
              <FlaskConical aria-hidden />
              Test
            </Link>
          </MenuItem>
        )}
        {can("functions.deploy") && (
          <>
            <MenuSeparator />
            {reviewFirst ? (
              <MenuItem asChild disabled={settled}>
                <Link href={`${address}?review=1`}>
                  <Rocket aria-hidden />
                  Review and deploy {next}…
                </Link>
              </MenuItem>
            ) : (
              <MenuItem disabled={settled} onSelect={() => void actions.deploy(lambda)}>
                <Rocket aria-hidden />
                Deploy {next}
              </MenuItem>
            )}
            <MenuItem disabled={!lambda.deployed} onSelect={() => void actions.undeploy(lambda)}>
              <Unplug aria-hidden />
              Undeploy
            </MenuItem>
          </>
        )}
        {can("functions.write") && (
          <>
            <MenuSeparator />
            <MenuItem onSelect={() => void actions.duplicate(lambda, all)}>
              <Copy aria-hidden />
              Duplicate
            </MenuItem>
            <MenuItem onSelect={onEdit}>
              <PenLine aria-hidden />
              Edit name, skills and more
            </MenuItem>
          </>
        )}
        {can("functions.deploy") && (
          <>
            <MenuSeparator />
            <MenuItem danger onSelect={() => void actions.remove(lambda)}>
              <Trash2 aria-hidden />
              Delete
            </MenuItem>
          </>
        )}
      </MenuContent>
    </Menu>
  );
}
