/** Imported first by a command: what goes wrong is told in a line, not in a trace. */
process.on("uncaughtException", error => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
