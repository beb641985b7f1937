// Which floor may import which. Arrows point down: app → components, features, http, web ·
// components → http (client, endpoints), domain · features → domain · web, engine → infra, features ·
// infra → domain · http → domain · domain → zod, luxon, acorn, ipaddr.js.
const roots = "^lib/(web|engine|start-engine|env)\\.ts$";
const test = "\\.(test|fixture)\\.tsx?$";

/** A floor reaches our own code in `to` only; tests may also reach what they are held by. */
const floor = (name, from, to, more = {}) => ({
  name,
  severity: "error",
  from: { path: from, pathNot: [test, ...(more.except ?? [])] },
  to: {
    path: "^(app|components|lib|prisma|scripts|test|e2e|bench|generated)/",
    pathNot: to,
    ...more.to,
  },
});

module.exports = {
  forbidden: [
    floor("domain-knows-no-other-floor", "^lib/domain/", ["^lib/domain/"]),
    {
      name: "domain-has-few-packages",
      severity: "error",
      comment: "No I/O, clock or chance: zod, luxon, acorn and ipaddr.js only.",
      // Declarations for the editor name packages as functions know them.
      from: { path: "^lib/domain/", pathNot: [test, "^lib/domain/modules/typings/"] },
      to: {
        dependencyTypesNot: ["local", "aliased", "aliased-tsconfig", "aliased-tsconfig-paths"],
        pathNot: "^lib/domain/|node_modules/(@types/)?(zod|luxon|acorn|acorn-walk|ipaddr\\.js)/",
      },
    },
    floor("features-know-the-domain", "^lib/features/", ["^lib/domain/", "^lib/features/"], {
      to: { dependencyTypesNot: ["type-only"] },
    }),
    floor("features-know-infra-by-type", "^lib/features/", [
      "^lib/domain/",
      "^lib/features/",
      "^lib/infra/",
    ]),
    {
      name: "features-are-strangers",
      severity: "error",
      comment: "Shared steps sink to the domain or are passed in.",
      from: { path: "^lib/features/([^/]+)/", pathNot: test },
      to: { path: "^lib/features/([^/]+)/", pathNot: "^lib/features/$1/" },
    },
    floor("infra-knows-the-domain", "^lib/infra/", ["^lib/domain/", "^lib/infra/", "^generated/"]),
    {
      name: "infra-rooms-are-strangers",
      severity: "error",
      from: { path: "^lib/infra/([^/]+)/", pathNot: test },
      to: { path: "^lib/infra/([^/]+)/", pathNot: "^lib/infra/$1/" },
    },
    {
      name: "only-the-store-knows-prisma",
      severity: "error",
      from: { path: "^(app|components|lib)/", pathNot: "^lib/infra/store/" },
      to: { path: "^generated/prisma/|node_modules/(@prisma|prisma|pg)/" },
    },
    floor("http-knows-the-domain", "^lib/http/", ["^lib/domain/", "^lib/http/"]),
    floor("components-know-the-client-and-the-domain", "^components/", [
      "^components/",
      "^lib/domain/",
      "^lib/http/(client|endpoint|errors)\\.ts$",
      "^lib/http/endpoints/",
      "^generated/typings/",
    ]),
    {
      name: "only-the-editor-knows-monaco",
      severity: "error",
      from: { path: "^(app|components|lib)/", pathNot: "^components/editor/" },
      to: { path: "node_modules/(@monaco-editor|monaco-editor)/" },
    },
    floor("app-knows-no-infra", "^app/", [
      "^app/",
      "^components/",
      "^lib/(domain|features|http)/",
      "^lib/web\\.ts$",
    ]),
    floor("roots-join-features-and-infra", roots, ["^lib/(domain|features|http|infra)/", roots]),
    {
      name: "no-cycles",
      severity: "error",
      from: {},
      to: { circular: true, dependencyTypesNot: ["type-only"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules|^generated/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
