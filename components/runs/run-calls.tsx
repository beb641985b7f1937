import Link from "next/link";
import { memo } from "react";
import { useRights } from "@/components/access/rights";
import { durationWords } from "@/components/effects/duration";
import { normalHost } from "@/lib/domain/egress/host-name";
import { unlistedWords } from "@/lib/domain/egress/url-verdict";
import type { OutsideCall } from "@/lib/domain/invocations/run";
import { sizeWords } from "./value-words";

/** What a run called outside, hop by hop, and what it was not let call. */
export const RunCalls = memo(function RunCalls({
  calls,
  networkPage,
}: {
  calls: readonly OutsideCall[];
  /** the address of the list of allowed hosts */
  networkPage: string;
}) {
  if (calls.length === 0) return <p className="text-12 text-ink-3">It called nothing outside.</p>;
  return (
    <table aria-label="Calls" className="w-full table-fixed border-collapse text-12">
      <colgroup>
        <col className="w-[52px]" />
        <col />
        <col className="w-[58px]" />
        <col className="w-[66px]" />
        <col className="w-[58px]" />
      </colgroup>
      <thead className="sr-only">
        <tr>
          <th scope="col">Method</th>
          <th scope="col">Address</th>
          <th scope="col">Status</th>
          <th scope="col">Time</th>
          <th scope="col">Size</th>
        </tr>
      </thead>
      <tbody>
        {calls.map((call, index) => (
          <CallRow key={index} call={call} networkPage={networkPage} />
        ))}
      </tbody>
    </table>
  );
});

function CallRow({ call, networkPage }: { call: OutsideCall; networkPage: string }) {
  const { host, path = "", method, status, ms, bytes, blocked, failed, recorded } = call;
  const allows = useRights().can("egress.write");
  const reason = blocked ?? failed;
  const wanted = blocked === undefined || !allows ? undefined : addable(call);
  const Address = blocked === undefined ? "span" : "s";
  return (
    <>
      <tr className="align-top tabular-nums [&>td]:pt-0.5">
        <td className="font-mono text-[11.5px] leading-[18px] text-ink-2">{method}</td>
        <td className="pr-2">
          <Address
            title={`${host}${path}`}
            className={`block truncate font-mono text-[11.5px] leading-[18px] decoration-1 ${blocked === undefined ? "" : "text-ink-3"}`}
          >
            {host || "no address"}
            <span className="text-ink-3">{path}</span>
          </Address>
        </td>
        <td className={statusLook(call)}>
          {status ?? (blocked === undefined ? "failed" : "blocked")}
        </td>
        <td className="text-right text-ink-2">
          {recorded ? "recorded" : blocked === undefined ? durationWords(ms) : ""}
        </td>
        <td className="text-right text-ink-3">{status === null ? "" : sizeWords(bytes)}</td>
      </tr>
      {reason && (
        <tr>
          <td
            colSpan={5}
            className={`pl-[52px] break-words ${blocked === undefined ? "text-bad" : "text-ink-2"}`}
          >
            {reason}{" "}
            {wanted !== undefined && (
              <Link
                href={`${networkPage}?host=${encodeURIComponent(wanted)}`}
                className="text-accent hover:underline"
              >
                Allow {wanted}
              </Link>
            )}
          </td>
        </tr>
      )}
    </>
  );
}

/** Whether a call of the run needs looking at. */
export const hasTrouble = (calls: readonly OutsideCall[]): boolean =>
  calls.some(({ blocked, failed }) => blocked !== undefined || failed !== undefined);

function statusLook({ status, blocked }: OutsideCall): string {
  if (blocked !== undefined) return "text-warn";
  if (status === null || status >= 500) return "text-bad";
  return status >= 400 ? "text-warn" : "text-ink-2";
}

/** The host that an admin could add to let the call through; undefined where that is not why. */
function addable({ host, blocked }: OutsideCall): string | undefined {
  const name = normalHost(host.replace(/:\d+$/, ""));
  return name !== undefined && blocked === unlistedWords(name) ? name : undefined;
}
