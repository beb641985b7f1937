"use client";
import { CircleSlash, Eye, Link2, Webhook } from "lucide-react";
import { useRights } from "@/components/access/rights";
import { useEngine } from "@/components/shell/use-engine";
import { copyText } from "@/components/ui/copy-button";
import { Kbd } from "@/components/ui/kbd";
import { MenuCheckboxItem, MenuContent, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { toast, toastError } from "@/components/ui/toast";
import { useWorkspace } from "@/components/workspace/workspace-context";
import { call } from "@/lib/http/client";
import { updateSettings } from "@/lib/http/endpoints/settings";
import { eventUrl } from "./invocation";

/** What else can be done about deploying, beside the one click. */
export function DeployMenu({
  onReview,
  onInvoke,
  onUndeploy,
}: {
  onReview: () => void;
  onInvoke: () => void;
  onUndeploy: () => void;
}) {
  const { account, lambda, settings, setSettings } = useWorkspace();
  const { can } = useRights();
  const { gateway } = useEngine(account);
  const idle = lambda.state !== "Undeploying";
  const reviewAlways = async (on: boolean) => {
    const before = settings;
    setSettings({ ...settings, reviewBeforeDeploy: on });
    try {
      setSettings(
        await call(updateSettings, { params: { account }, body: { reviewBeforeDeploy: on } }),
      );
    } catch (thrown) {
      setSettings(before);
      toastError(thrown, "The setting was not saved.");
    }
  };
  return (
    <MenuContent className="min-w-64">
      <MenuItem onSelect={onReview}>
        <Eye aria-hidden /> Review and deploy…
        <Kbd keys="mod+shift+d" className="ml-auto" />
      </MenuItem>
      <MenuSeparator />
      <MenuItem onSelect={onInvoke}>
        <Webhook aria-hidden /> Invoke by HTTP…
      </MenuItem>
      <MenuItem
        disabled={!gateway}
        onSelect={() => {
          if (!gateway) return;
          copyText(eventUrl(gateway, account, lambda)).then(
            () => toast("Invocation URL copied."),
            toastError,
          );
        }}
      >
        <Link2 aria-hidden /> Copy invocation URL
      </MenuItem>
      <MenuItem disabled={!lambda.deployed || !idle} onSelect={onUndeploy}>
        <CircleSlash aria-hidden /> Undeploy
      </MenuItem>
      {can("settings.write") && (
        <>
          <MenuSeparator />
          <MenuCheckboxItem
            checked={settings.reviewBeforeDeploy}
            onCheckedChange={(on) => void reviewAlways(on)}
          >
            Always review before deploying
          </MenuCheckboxItem>
        </>
      )}
    </MenuContent>
  );
}
