import { redirect } from "next/navigation";
import { firstAccount } from "@/app/visit";

/** The address that texts use, without an account. */
export default async function EventsRedirect() {
  redirect(`/${await firstAccount()}/events`);
}
