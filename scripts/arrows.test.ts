import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Arrows, readArrows } from "./arrows.ts";
import { root } from "./command.ts";

/** One wrong import a rule, in a house of its own. */
const planted: Record<string, { in: string; imports: string }> = {
  "domain-knows-no-other-floor": { in: "lib/domain/d1.ts", imports: "@/lib/features/a/do" },
  "domain-has-few-packages": { in: "lib/domain/d2.ts", imports: "node:fs" },
  "features-know-the-domain": { in: "lib/features/a/f1.ts", imports: "@/lib/infra/store/room" },
  "features-know-infra-by-type": { in: "lib/features/a/f2.ts", imports: "@/lib/http/route" },
  "features-are-strangers": { in: "lib/features/a/f3.ts", imports: "@/lib/features/b/do" },
  "infra-knows-the-domain": { in: "lib/infra/store/i1.ts", imports: "@/lib/features/a/do" },
  "infra-rooms-are-strangers": { in: "lib/infra/store/i2.ts", imports: "@/lib/infra/bus/room" },
  "only-the-store-knows-prisma": { in: "lib/infra/bus/i3.ts", imports: "pg" },
  "http-knows-the-domain": { in: "lib/http/h1.ts", imports: "@/lib/features/a/do" },
  "components-know-the-client-and-the-domain": {
    in: "components/c1.ts",
    imports: "@/lib/http/route",
  },
  "only-the-editor-knows-monaco": { in: "components/c2.ts", imports: "monaco-editor" },
  "app-knows-no-infra": { in: "app/a1.ts", imports: "@/lib/infra/store/room" },
  "roots-join-features-and-infra": { in: "lib/web.ts", imports: "@/components/c1" },
  "no-cycles": { in: "lib/domain/x.ts", imports: "./y" },
};

let folder: string;
let arrows: Arrows;

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "parley-arrows-"));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  cpSync(join(root, "tsconfig.json"), join(folder, "tsconfig.json"));
  for (const path of [
    "lib/features/a/do",
    "lib/features/b/do",
    "lib/infra/store/room",
    "lib/infra/bus/room",
  ]) {
    write(`${path}.ts`, "export const one = 1;\n");
  }
  write("lib/http/route.ts", "export const one = 1;\n");
  write("lib/domain/y.ts", 'import "./x";\n');
  // What is allowed, so that a rule that forbids everything is seen as well.
  write(
    "lib/features/a/good.ts",
    'import type { one } from "@/lib/infra/store/room";\nexport type One = typeof one;\n',
  );
  write("lib/domain/good.ts", 'import { z } from "zod";\nexport const s = z.string();\n');
  for (const { in: path, imports } of Object.values(planted)) write(path, `import "${imports}";\n`);
  arrows = readArrows(folder);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(Object.entries(planted))("%s is seen when broken", (rule, { in: path }) => {
  expect(arrows.wrong).toContainEqual(expect.objectContaining({ rule, from: path }));
});

test("what the house allows is not reported", () => {
  expect(arrows.wrong.filter(({ from }) => from.endsWith("good.ts"))).toEqual([]);
});

test("the house itself has modules to read", () => {
  expect(arrows.modules).toBeGreaterThan(10);
});
