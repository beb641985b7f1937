// workerd's dynamic loader: a new isolate for every name that it has not seen.
const sources = new Map();
export default {
  async fetch(request, env) {
    const { pathname, searchParams } = new URL(request.url);
    const name = pathname.slice(1);
    if (request.method === "PUT") {
      sources.set(name, await request.text());
      return new Response("kept");
    }
    // A fresh state is a new isolate: the loader has nothing smaller.
    const id = searchParams.has("fresh") ? crypto.randomUUID() : name;
    const worker = env.LOADER.get(id, () => ({
      compatibilityDate: "2026-01-01",
      mainModule: "main.js",
      modules: { "main.js": sources.get(name) },
      globalOutbound: null,
    }));
    return worker.getEntrypoint().fetch(request);
  },
};
