/** Loaded before a program that is measured: tells its CPU time, in microseconds, whenever it is asked over IPC. */
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ cpuMicros: user + system });
});
process.on('disconnect', () => process.exit());
