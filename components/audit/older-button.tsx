import { Button } from "@/components/ui/button";

/** The way to the next page, below a list. */
export function OlderButton({
  entries: { older, loading },
}: {
  entries: { older: (() => void) | undefined; loading: boolean };
}) {
  if (!older) return null;
  return (
    <Button className="self-center" disabled={loading} onClick={older}>
      {loading ? "Loading…" : "Show older"}
    </Button>
  );
}
