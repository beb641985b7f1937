"use client";
import { ChevronDown } from "lucide-react";
import { Button } from "@/components/ui/button";
import {
  Menu,
  MenuContent,
  MenuRadioGroup,
  MenuRadioItem,
  MenuTrigger,
} from "@/components/ui/menu";
import type { Version } from "@/lib/domain/lambdas/lambda";
import { type Against, readAgainst } from "./against";

const named = (against: Against) => (against === "draft" ? "the draft" : `v${against}`);

/** Which other text a version is compared with. */
export function AgainstPicker({
  version,
  versions,
  value,
  onChange,
}: {
  version: Version;
  versions: Version[];
  value: Against;
  onChange: (against: Against) => void;
}) {
  const others = versions.filter((each) => each.version !== version.version);
  return (
    <Menu>
      <MenuTrigger asChild>
        <Button size="small" aria-label={`Compare with ${named(value)}`}>
          <span className="font-normal text-ink-2">Compare with</span> {named(value)}
          <ChevronDown className="size-3.5 text-ink-3" aria-hidden />
        </Button>
      </MenuTrigger>
      <MenuContent align="start" className="max-w-80">
        <MenuRadioGroup
          value={String(value)}
          onValueChange={(chosen) => {
            const against = readAgainst(chosen, version, versions);
            if (against !== null) onChange(against);
          }}
        >
          <MenuRadioItem value="draft">The draft</MenuRadioItem>
          {others.map((each) => (
            <MenuRadioItem key={each.version} value={String(each.version)}>
              <span className="code-word">v{each.version}</span>
              <span className="min-w-0 truncate text-12 text-ink-3">{each.message}</span>
            </MenuRadioItem>
          ))}
        </MenuRadioGroup>
      </MenuContent>
    </Menu>
  );
}
