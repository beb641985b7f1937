// Loaded before every script (node -r), in syntax that any Node reads: an old one would stop at our
// TypeScript with a riddle.
const major = Number(process.versions.node.split(".")[0]);
if (major < 24) {
  console.error(
    `Parley needs Node 24 or newer, and this is ${process.version}. On Linux "npm ci" brings it and ` +
      '"npm start" uses it; elsewhere install it from your system or nodejs.org.',
  );
  process.exit(1);
}
