"use client";
import { Button } from "@/components/ui/button";
import { leave } from "./leave";

export function SignOutButton() {
  return <Button onClick={() => void leave()}>Sign out</Button>;
}
