import type { Metadata } from "next";
import { visitor } from "@/app/visit";
import { JoinScreen } from "@/components/people/join-screen";

export const metadata: Metadata = { title: "Join" };

export default async function JoinPage() {
  const person = await visitor();
  if (!person) return <JoinScreen visitor={null} />;
  const { name, email, memberships } = person;
  const accounts = memberships.map(({ account }) => account);
  return <JoinScreen visitor={{ name, email, accounts }} />;
}
