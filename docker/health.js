/** Asks a probe of the program in the same container, by its path: status 0 where it answers 200. */
const [path = '/healthz'] = process.argv.slice(2);
const response = await fetch(`http://127.0.0.1:${process.env.PORT ?? 8001}${path}`);
if (!response.ok) {
  // What `docker inspect` shows of the check.
  process.stderr.write(`${await response.text()}\n`);
  process.exitCode = 1;
}
