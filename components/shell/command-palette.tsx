"use client";
import { Command } from "cmdk";
import { Building2, Plus, Settings } from "lucide-react";
import { useRouter } from "next/navigation";
import { Dialog } from "radix-ui";
import { useEffect, useState } from "react";
import { useRights } from "@/components/access/rights";
import type { AccountsOnScreen } from "@/components/accounts/accounts-on-screen";
import { EventIcon } from "@/components/events/event-icon";
import { StateWord } from "@/components/lambdas/state-word";
import { useLambdas } from "@/components/lambdas/use-lambdas";
import { settingsPages } from "@/components/settings/settings-pages";
import { Opener } from "@/components/ui/opener";
import { eventOf, events } from "@/lib/domain/events/catalog";
import { paletteScore } from "./palette-score";
import { places } from "./places";

const item =
  "flex h-9 items-center gap-2.5 rounded-control px-2 data-[selected=true]:bg-sunken cursor-pointer";

export const openPaletteEvent = "parley:open-palette";

/** Goes to a function, an event or a screen by name. Opens with Ctrl/Cmd+K, and with +P inside the code too. */
export function CommandPalette({ accounts }: { accounts: AccountsOnScreen }) {
  const { current: account } = accounts;
  const [open, setOpen] = useState(false);
  const router = useRouter();
  const { can } = useRights();
  const ownPages = settingsPages.filter(({ right }) => can(right));
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.metaKey || event.ctrlKey) || event.shiftKey || event.altKey) return;
      const pressed = event.key.toLowerCase();
      // Inside Monaco Ctrl/Cmd+K begins chords of its own.
      const inMonaco = event.target instanceof Element && event.target.closest(".monaco-editor");
      if (pressed !== "p" && (pressed !== "k" || inMonaco)) return;
      event.preventDefault();
      setOpen((was) => !was);
    };
    const onOpen = () => setOpen(true);
    window.addEventListener("keydown", onKey, { capture: true });
    window.addEventListener(openPaletteEvent, onOpen);
    return () => {
      window.removeEventListener("keydown", onKey, { capture: true });
      window.removeEventListener(openPaletteEvent, onOpen);
    };
  }, []);
  const go = (path: string, of = account) => {
    setOpen(false);
    router.push(path === "" ? `/${of}` : `/${of}/${path}`);
  };
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-scrim" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed top-[12dvh] left-1/2 z-50 w-[min(560px,calc(100vw-32px))] -translate-x-1/2 overflow-hidden rounded-dialog bg-raised shadow-dialog"
        >
          <Opener />
          <Dialog.Title className="sr-only">Go to</Dialog.Title>
          <Command label="Go to" filter={(_id, typed, entry) => paletteScore(entry ?? [], typed)}>
            <Command.Input
              placeholder="Go to a function, an event or a screen"
              className="h-12 w-full border-b border-line bg-transparent px-4 text-14 outline-none placeholder:text-ink-3"
            />
            <Command.List className="max-h-[50dvh] overflow-y-auto p-1.5 [&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:py-1.5 [&_[cmdk-group-heading]]:text-11 [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-ink-3">
              <Command.Empty className="px-2 py-6 text-center text-ink-3">
                Nothing by this name.
              </Command.Empty>
              <LambdaGroup account={account} go={go} />
              <Command.Group heading="Events">
                {events.map((event) => (
                  <Command.Item
                    key={event.id}
                    value={event.id}
                    keywords={[event.title, event.id]}
                    onSelect={() => go(`events/${event.id}`)}
                    className={item}
                  >
                    <EventIcon look={event.look} size="small" />
                    {event.title}
                    <span className="ml-auto text-12 text-ink-3">reference</span>
                  </Command.Item>
                ))}
              </Command.Group>
              <Command.Group heading="Screens">
                {places.map((place) => (
                  <Command.Item
                    key={place.path}
                    value={place.path || "home"}
                    keywords={[place.label, "screen"]}
                    onSelect={() => go(place.path)}
                    className={item}
                  >
                    <place.icon className="size-4 text-ink-3" aria-hidden />
                    {place.label}
                  </Command.Item>
                ))}
                {ownPages.map(({ label, path }) => (
                  <Command.Item
                    key={path}
                    value={`settings/${path}`}
                    keywords={[label, "settings", "screen"]}
                    onSelect={() => go(`settings/${path}`)}
                    className={item}
                  >
                    <Settings className="size-4 text-ink-3" aria-hidden />
                    {label}
                    <span className="ml-auto text-12 text-ink-3">settings</span>
                  </Command.Item>
                ))}
              </Command.Group>
              <AccountGroup
                accounts={accounts}
                go={(id) => go("functions", id)}
                close={() => setOpen(false)}
              />
            </Command.List>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function AccountGroup({
  accounts: { current, all, mayMake, onNew },
  go,
  close,
}: {
  accounts: AccountsOnScreen;
  go: (account: string) => void;
  close: () => void;
}) {
  const others = all.filter((each) => each.account !== current);
  if (others.length === 0 && !mayMake) return null;
  return (
    <Command.Group heading="Accounts">
      {others.map(({ account, accountName }) => (
        <Command.Item
          key={account}
          value={`account/${account}`}
          keywords={[accountName, account, "account switch"]}
          onSelect={() => go(account)}
          className={item}
        >
          <Building2 className="size-4 text-ink-3" aria-hidden />
          {accountName}
          <span className="ml-auto text-12 text-ink-3">switch account</span>
        </Command.Item>
      ))}
      {mayMake && (
        <Command.Item
          value="account"
          keywords={["New account", "make brand"]}
          onSelect={() => {
            close();
            onNew();
          }}
          className={item}
        >
          <Plus className="size-4 text-ink-3" aria-hidden />
          New account…
        </Command.Item>
      )}
    </Command.Group>
  );
}

function LambdaGroup({ account, go }: { account: string; go: (path: string) => void }) {
  const { lambdas } = useLambdas(account);
  if (!lambdas?.length) return null;
  return (
    <Command.Group heading="Functions">
      {lambdas.map((lambda) => (
        <Command.Item
          key={lambda.id}
          value={lambda.id}
          keywords={[lambda.name, lambda.description, eventOf(lambda.eventId).title]}
          onSelect={() => go(`functions/${lambda.id}`)}
          className={item}
        >
          <EventIcon look={eventOf(lambda.eventId).look} size="small" />
          <span className="code-word">{lambda.name}</span>
          <span className="truncate text-12 text-ink-3">{lambda.description}</span>
          <StateWord state={lambda.state} className="ml-auto" />
        </Command.Item>
      ))}
    </Command.Group>
  );
}
