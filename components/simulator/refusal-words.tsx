import type { Place, Session } from "./session";

/** Why what was just tried here did not happen. */
export function RefusalWords({ session, place }: { session: Session; place: Place }) {
  const { refusal } = session;
  if (refusal?.place !== place) return null;
  return (
    <p role="alert" className="text-12 text-bad">
      {refusal.message}
    </p>
  );
}
