import { toast } from "@/components/ui/toast";
import { call } from "@/lib/http/client";
import { signOut } from "@/lib/http/endpoints/people";

/** Signs out, and goes on with a whole new page: nothing of the person stays in memory. */
export async function leave(): Promise<void> {
  try {
    await call(signOut, { params: {} });
    window.location.assign("/sign-in");
  } catch (thrown) {
    toast(thrown instanceof Error ? thrown.message : "Not signed out. Try again.");
  }
}
