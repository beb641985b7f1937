// Loaded into the web server (node --import): it ends with its launcher, also with a killed one.
process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
