/** The digest server on the command line: `npm run digest-server -- --help`. */
import { startDigestServer } from './index';
import { HELP, readCommand } from './options';

const command = readCommand(process.argv.slice(2));
switch (command.kind) {
  case 'help':
    process.stdout.write(HELP);
    break;
  case 'mistake':
    process.stderr.write(`digest-server: ${command.message}\n`);
    process.exitCode = 2;
    break;
  case 'serve':
    try {
      const server = await startDigestServer(command.options);
      const newest = [...server.days.keys()].at(-1);
      const days = count(server.days.size, 'day') + (newest === undefined ? '' : ` up to ${newest}`);
      process.stdout.write(`Digest server at ${server.url}: ${days}, ${count(server.items.length, 'paper')}\n`);
    } catch (error) {
      process.stderr.write(`digest-server: ${error instanceof Error ? error.message : error}\n`);
      process.exitCode = 1;
    }
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
