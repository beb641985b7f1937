import { readFileSync, readlinkSync } from "node:fs";
import type { SeenJail } from "@/lib/domain/sandbox/jail-level";
import type { Cage } from "./cage";
import type { ProbeReport } from "./probe";

const namespaces = {
  user: "users",
  mnt: "the file system",
  net: "the network",
  pid: "the processes",
  ipc: "shared memory",
  uts: "the host name",
  cgroup: "the control groups",
};

/** What is seen of a process from outside, together with what it says of itself. */
export function lookAt(pid: number, told: ProbeReport, cage: Cage): SeenJail {
  const status = rows(pid, "status");
  const users = [...(status.get("Uid") ?? "").matchAll(/\d+/g)].map(Number);
  return {
    shared: Object.entries(namespaces).flatMap(([name, words]) =>
      apart(pid, name) ? [] : [words],
    ),
    files: Object.keys(told.opened).filter((file) => !/No such file/.test(told.opened[file] ?? "")),
    capabilities:
      ["CapInh", "CapPrm", "CapEff", "CapAmb"].some((set) => !/^0+$/.test(status.get(set) ?? "")) ||
      status.get("NoNewPrivs") !== "1",
    filtered: status.get("Seccomp") === "2",
    sameUser: users.includes(process.getuid?.() ?? 0),
    root: users.length === 0 || users.includes(0),
    permitted: Object.keys(told.permitted).filter(
      (act) => told.permitted[act] !== "ERR_ACCESS_DENIED",
    ),
    unlimited: unlimited(pid, cage),
    environment: told.environment.filter((name) => name !== "PWD"),
    network: told.network === "reached",
  };
}

/** Whether its namespace is another one than ours. What cannot be read counts as ours. */
function apart(pid: number, name: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/ns/${name}`) !== readlinkSync(`/proc/self/ns/${name}`);
  } catch {
    return false;
  }
}

function unlimited(pid: number, cage: Cage): string[] {
  const text = read(pid, "limits");
  const most: [row: string, most: number, words: string][] = [
    ["Max core file size", 0, "core dumps"],
    ["Max file size", 0, "files"],
    ["Max open files", 64, "open files"],
    ...(cage.stranger ? [["Max processes", 1024, "processes"] as [string, number, string]] : []),
  ];
  return most.flatMap(([row, limit, words]) => {
    const hard = new RegExp(`^${row}\\s+\\S+\\s+(\\d+)\\s`, "m").exec(text)?.[1];
    return hard !== undefined && Number(hard) <= limit ? [] : [words];
  });
}

function rows(pid: number, file: string): Map<string, string> {
  return new Map(
    read(pid, file)
      .split("\n")
      .map((line) => {
        const [name = "", value = ""] = line.split(":\t", 2);
        return [name, value.trim()];
      }),
  );
}

function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    // Other systems have no such files: then nothing is seen to be in force.
    return "";
  }
}
