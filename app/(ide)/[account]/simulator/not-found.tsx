import { NotFoundHere } from "@/components/shell/not-found-here";

export default function NotFound() {
  return (
    <NotFoundHere
      title="No simulation with this address."
      words="It may have been deleted. Sessions that nobody saves are kept for a week."
      links={[
        { to: "simulator", label: "Open the simulator" },
        { to: "simulator/scenarios", label: "All scenarios" },
      ]}
    />
  );
}
