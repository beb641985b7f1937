"use client";
import { DoorFrame } from "@/components/people/door-frame";
import { Button } from "@/components/ui/button";

/** Where not even the frame of a screen could be made: nobody can be recognised without the database. */
export default function Failed({ retry }: { retry: () => void }) {
  return (
    <DoorFrame
      title="Parley could not be loaded"
      words="The database does not answer, or something failed on our side. Nothing was lost."
    >
      <Button tone="ink" className="mt-4" onClick={retry}>
        Try again
      </Button>
    </DoorFrame>
  );
}
