import { NotFoundHere } from "@/components/shell/not-found-here";

export default function NotFound() {
  return (
    <NotFoundHere
      title="No template with this address."
      words="Every template is in the gallery, by the event that it answers."
      links={[{ to: "templates", label: "All templates" }]}
    />
  );
}
