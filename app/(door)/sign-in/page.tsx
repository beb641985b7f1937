import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { visitor } from "@/app/visit";
import { DoorFrame } from "@/components/people/door-frame";
import { SignInForm } from "@/components/people/sign-in-form";
import { nextPath } from "@/lib/domain/access/next-path";
import { refusalWords } from "@/lib/domain/access/provider";
import { web } from "@/lib/web";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { next, refused } = await searchParams;
  const path = nextPath(typeof next === "string" ? next : undefined);
  if (await visitor()) redirect(path);
  return (
    <DoorFrame title="Sign in">
      <SignInForm
        next={path}
        provider={web().provider?.config.name ?? null}
        refused={refusalWords(typeof refused === "string" ? refused : undefined)}
      />
    </DoorFrame>
  );
}
