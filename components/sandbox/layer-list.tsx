import { Check, CircleX } from "lucide-react";
import { type LayerState, layerWords } from "@/lib/domain/sandbox/jail-level";

/** What stands between a function and the machine, from the outside in. */
export function LayerList({ layers }: { layers: readonly LayerState[] }) {
  return (
    <ul
      aria-label="Layers"
      className="overflow-hidden rounded-panel border border-line bg-surface [&>li+li]:border-t [&>li+li]:border-line"
    >
      {layers.map(({ layer, inForce, why, advice }) => {
        const { title, keeps } = layerWords[layer];
        const Icon = inForce ? Check : CircleX;
        return (
          <li key={layer} className="grid grid-cols-[16px_minmax(0,1fr)] gap-x-3 px-3.5 py-2.5">
            <Icon
              aria-label={inForce ? "In force" : "Missing"}
              className={`mt-[3px] size-3.5 ${inForce ? "text-good" : "text-bad"}`}
            />
            <div className="grid gap-x-6 gap-y-0.5 sm:grid-cols-[200px_minmax(0,1fr)]">
              <h3 className="font-medium">{title}</h3>
              <div className="min-w-0 text-ink-2">
                <p>{keeps}</p>
                {why && <p className="mt-0.5 break-words text-bad">{why}</p>}
                {advice && <p className="mt-0.5 break-words text-ink">{advice}</p>}
              </div>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
