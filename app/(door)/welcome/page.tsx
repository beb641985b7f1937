import type { Metadata } from "next";
import { DoorFrame } from "@/components/people/door-frame";
import { WelcomeForm } from "@/components/people/welcome-form";

export const metadata: Metadata = { title: "Welcome" };

export default function WelcomePage() {
  return (
    <DoorFrame
      title="Welcome to Parley"
      words="You are the first one here, so you become the owner. You can invite others later."
    >
      <WelcomeForm />
    </DoorFrame>
  );
}
