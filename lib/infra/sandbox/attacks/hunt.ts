/**
 * For attacks that look for a way out, put before their code: `hunt` walks everything that can be
 * reached from some values, and names what belongs to another realm than the function's own, or is
 * one of the names under which a host is known.
 */
export const hunt = `
const hostNames = new Set(["binding", "mainModule", "dlopen", "_linkedBinding", "getBuiltinModule", "ivm", "Isolate", "ExternalCopy", "applySync", "derefInto", "Deno", "Bun", "importScripts", "pid", "execPath", "__parleyHost", "__parleyLambda", "__parleyRoom", "__parleyModules"]);
const hunt = (start) => {
  const ownFunction = (() => {}).constructor, ownObject = Object.prototype;
  const found = new Set(), seen = new Set(), queue = Object.entries(start).map(([name, value]) => [value, name, 0]);
  while (queue.length > 0 && seen.size < 20000) {
    const [value, path, depth] = queue.pop();
    if ((typeof value !== "object" && typeof value !== "function") || value === null || seen.has(value)) continue;
    seen.add(value);
    let root = value;
    try { for (let up; (up = Object.getPrototypeOf(root)) !== null; ) root = up; } catch { continue; }
    const rootless = root === value && !Object.hasOwn(value, "hasOwnProperty");
    if (root !== ownObject && !rootless && Object.hasOwn(root, "hasOwnProperty")) found.add(path + " is of another realm");
    if (typeof value === "function") {
      try {
        const made = value.constructor;
        if (typeof made === "function" && !(made instanceof ownFunction)) found.add(path + " has another Function");
      } catch {}
    }
    if (depth > 7) continue;
    for (const key of Reflect.ownKeys(value)) {
      const where = path + "." + String(key);
      if (hostNames.has(key)) found.add(where);
      const it = Reflect.getOwnPropertyDescriptor(value, key);
      if (!it) continue;
      for (const part of [it.value, it.get, it.set]) queue.push([part, where, depth + 1]);
      if (it.get) try { queue.push([it.get.call(value), where, depth + 1]); } catch (error) { queue.push([error, where + " thrown", depth + 1]); }
    }
    queue.push([Object.getPrototypeOf(value), path + ".__proto__", depth + 1]);
  }
  return [...found];
};
`;
