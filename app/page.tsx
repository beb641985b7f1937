import { redirect } from "next/navigation";
import { visitor } from "@/app/visit";
import { DoorFrame } from "@/components/people/door-frame";
import { SignOutButton } from "@/components/people/sign-out-button";

/** Leads on to the first of a person's accounts. */
export default async function Home() {
  const person = await visitor();
  if (!person) redirect("/sign-in");
  const [first] = person.memberships;
  if (first) redirect(`/${first.account}/functions`);
  return (
    <DoorFrame
      title="No account yet"
      words={`You are signed in as ${person.email}, and member of no account. Ask an owner or an admin to invite you.`}
    >
      <div className="mt-4">
        <SignOutButton />
      </div>
    </DoorFrame>
  );
}
