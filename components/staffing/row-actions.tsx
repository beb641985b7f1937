import { Pencil, Trash2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Tooltip } from "@/components/ui/tooltip";

export function RowActions({
  name,
  onEdit,
  onRemove,
}: {
  name: string;
  onEdit: () => void;
  onRemove: () => void;
}) {
  return (
    <span className="flex justify-end gap-1">
      <Tooltip label="Edit">
        <Button tone="ghost" size="icon-small" aria-label={`Edit ${name}`} onClick={onEdit}>
          <Pencil className="size-3.5" aria-hidden />
        </Button>
      </Tooltip>
      <Tooltip label="Remove">
        <Button tone="ghost" size="icon-small" aria-label={`Remove ${name}`} onClick={onRemove}>
          <Trash2 className="size-3.5" aria-hidden />
        </Button>
      </Tooltip>
    </span>
  );
}
