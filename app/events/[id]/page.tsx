import { redirect } from "next/navigation";
import { firstAccount } from "@/app/visit";

/** The address that texts use, without an account. */
export default async function EventRedirect({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  redirect(`/${await firstAccount()}/events/${encodeURIComponent(id)}`);
}
