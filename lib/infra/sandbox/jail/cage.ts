import { strangerId } from "./own-user";
import { type RunnerParts, realPath } from "./parts";

/** What is put around a runner. */
export interface Cage {
  /** the program; null does without */
  bubblewrap: string | null;
  /** the system call filter; bubblewrap sets it */
  filter: Buffer | undefined;
  /** drops root's rights by becoming a user that nobody is */
  stranger: boolean;
  /** sets limits on resources with the system's shell */
  shell: boolean;
  /** Node's own permissions */
  permissions: boolean;
}

/** How a runner in a cage is started. */
export interface Command {
  program: string;
  args: string[];
  /** how many lines it has, from descriptor 3 on */
  lines: number;
  user: { uid: number; gid: number } | undefined;
}

/** Where a command finds its lines; the socket stays with the runner, the others end with its start. */
export const lines = { socket: 3, info: 4, filter: 5 } as const;

/** Alpine's loader is told by this file, and isolated-vm looks for it. */
const asked = "/etc/alpine-release";

export function cagedCommand(cage: Cage, parts: RunnerParts, script: readonly string[]): Command {
  const node = [
    ...(cage.permissions ? permissionFlags(parts) : []),
    // isolated-vm needs it.
    "--no-node-snapshot",
    "--disable-sigusr1",
    ...script,
  ];

  let command = [parts.node, ...node];
  if (cage.bubblewrap) command = [cage.bubblewrap, ...boxFlags(cage, parts), "--", ...command];
  if (cage.shell) command = ["/bin/sh", "-c", limits(cage.stranger), "sh", ...command];

  const id = cage.stranger ? strangerId() : undefined;
  const [program = parts.node, ...args] = command;
  return {
    program,
    args,
    lines: cage.bubblewrap ? (cage.filter ? 3 : 2) : 1,
    user: id === undefined ? undefined : { uid: id, gid: id },
  };
}

function permissionFlags({ readable }: RunnerParts): string[] {
  const files = new Set([...readable, ...readable.map(realPath), asked]);
  return ["--permission", "--allow-addons", ...[...files].map((path) => `--allow-fs-read=${path}`)];
}

/** All of bubblewrap's namespaces, and a file system of nothing but the runner's parts. */
function boxFlags({ filter }: Cage, { node, libraries, readable }: RunnerParts): string[] {
  return [
    "--unshare-all",
    "--unshare-user",
    ...["--uid", "65534", "--gid", "65534", "--hostname", "runner"],
    ...["--cap-drop", "ALL", "--clearenv", "--new-session"],
    // Who ends bubblewrap, or Parley, ends the runner; and the runner is its first process, so
    // that there is no other one in there.
    ...["--die-with-parent", "--as-pid-1"],
    ...["--info-fd", `${lines.info}`],
    ...(filter ? ["--seccomp", `${lines.filter}`] : []),
    ...[node, ...libraries, ...readable].flatMap((path) => ["--ro-bind", realPath(path), path]),
    ...["--remount-ro", "/", "--chdir", "/"],
  ];
}

/**
 * No core dumps, no files, few descriptors; address space is not limited, as V8 reserves far more of
 * it than it uses. Processes are counted per user, so only who has one of its own has a limit on them.
 */
function limits(stranger: boolean): string {
  const processes = "ulimit -u 1024 2>/dev/null || ulimit -p 1024;";
  return `ulimit -c 0; ulimit -f 0; ulimit -n 64; ${stranger ? processes : ""} unset PWD OLDPWD SHLVL _; exec "$@"`;
}
