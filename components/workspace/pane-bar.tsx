"use client";
import { Braces, Ellipsis, FileCode2, Play } from "lucide-react";
import { useRouter } from "next/navigation";
import { classNames } from "@/components/ui/class-names";
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from "@/components/ui/menu";
import { ask, type PaneName } from "./keys";
import { useWorkspace } from "./workspace-context";
import { useWorkspaceTabs } from "./workspace-tabs";

const panes = [
  { pane: "payload", label: "Payload", icon: Braces },
  { pane: "code", label: "Code", icon: FileCode2 },
  { pane: "test", label: "Test", icon: Play },
] as const;

const slot =
  "flex h-11 min-w-0 flex-1 items-center justify-center gap-1.5 rounded-panel text-ink-2 data-[state=open]:bg-sunken";
const here = "bg-sunken font-medium text-ink";

/** The bottom bar of a narrow function's screen: one pane at a time, and the rest behind More. */
export function PaneBar({ shown, onShow }: { shown: PaneName; onShow: (pane: PaneName) => void }) {
  const { account, draft } = useWorkspace();
  const router = useRouter();
  const tabs = useWorkspaceTabs();
  const code = tabs[0]!;
  return (
    <nav
      aria-label="Panes"
      className="flex h-[60px] shrink-0 items-center gap-1 border-t border-line bg-surface px-3 sm:hidden"
    >
      {panes.map(({ pane, label, icon: Icon }) => {
        const inSight = code.here && shown === pane;
        return (
          <button
            key={pane}
            type="button"
            aria-pressed={inSight}
            onClick={() => {
              onShow(pane);
              if (!code.here) router.push(code.href);
            }}
            className={classNames(slot, inSight && here)}
          >
            <Icon className="size-4" strokeWidth={1.75} aria-hidden />
            {label}
            {pane === "code" && draft.save.is !== "saved" && (
              <span className="size-1.5 rounded-full bg-warn">
                <span className="sr-only">not saved</span>
              </span>
            )}
          </button>
        );
      })}
      <Menu>
        <MenuTrigger className={classNames(slot, !code.here && here)}>
          <Ellipsis className="size-4" strokeWidth={1.75} aria-hidden />
          More
        </MenuTrigger>
        <MenuContent side="top">
          {tabs.slice(1).map((tab) => (
            <MenuItem key={tab.href} onSelect={() => router.push(tab.href)}>
              {tab.label}
              {tab.count !== undefined && <span className="text-ink-3">{tab.count}</span>}
            </MenuItem>
          ))}
          <MenuSeparator />
          <MenuItem onSelect={() => router.push(`/${account}/functions`)}>All functions</MenuItem>
          <MenuItem onSelect={() => ask("shortcuts")}>Keys</MenuItem>
        </MenuContent>
      </Menu>
    </nav>
  );
}
