import { parseArgs } from 'node:util';
import { FAULT_KINDS, isFaultKind } from './faults';
import type { DigestServerOptions } from './types';

export const HELP = `Usage: npm run digest-server -- [options]

Serves the web APIs Papergloss reads (Hugging Face's Daily Papers and papers, arXiv's query) on 127.0.0.1.

  --port N           the port, 8787 by default; 0 takes any free one
  --data FILE        a file of recorded days: JSON Lines, plain or gzipped,
                     a { "date": "YYYY-MM-DD", "items": [...] } a line
  --shift-to-today   moves the recorded days by whole weeks, so that the newest is today or just before
  --now ISO          the server's clock starts at this instant: 2026-05-29T12:00:00Z
  --fault KIND       misbehaves: ${FAULT_KINDS.join(', ')}
  --delay MS         every answer takes so long
  --help             this

Without --data it serves the starter digest, dealt out over the last weekdays, six papers a day. Those days and the
upvotes are the demo's invention: the starter digest knows neither, and the API's answers have both.
`;

/** What the command line asks for. */
export type Command =
  | { kind: 'help' }
  | { kind: 'mistake'; message: string }
  | { kind: 'serve'; options: DigestServerOptions };

/** Reads the arguments after the script's name. `started` is the real time, from which a clock set by `--now` runs on. */
export function readCommand(args: string[], started = Date.now()): Command {
  try {
    return read(args, started);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // Node goes on to explain how to pass an argument that begins with a dash; nobody wants that here.
    return { kind: 'mistake', message: message.split(/\n|\. To specify/)[0] ?? message };
  }
}

function read(args: string[], started: number): Command {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string' },
      data: { type: 'string' },
      'shift-to-today': { type: 'boolean' },
      now: { type: 'string' },
      fault: { type: 'string' },
      delay: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return { kind: 'help' };
  if (values['shift-to-today'] && values.data === undefined) throw new Error('--shift-to-today needs --data');
  if (values.fault !== undefined && !isFaultKind(values.fault)) {
    throw new Error(`--fault knows ${FAULT_KINDS.join(', ')}; not "${values.fault}"`);
  }
  return {
    kind: 'serve',
    options: {
      port: number('--port', values.port, 8787, 65_535),
      delayMs: number('--delay', values.delay, 0, 600_000),
      ...(values.data !== undefined && { dataFile: values.data, shiftToToday: values['shift-to-today'] ?? false }),
      ...(values.now !== undefined && { now: clockFrom(values.now, started) }),
      ...(values.fault !== undefined && { fault: values.fault }),
    },
  };
}

function number(name: string, text: string | undefined, otherwise: number, max: number): number {
  if (text === undefined) return otherwise;
  if (/^\d+$/.test(text) && Number(text) <= max) return Number(text);
  throw new Error(`${name} wants a whole number from 0 to ${max}; not "${text}"`);
}

function clockFrom(text: string, started: number): () => Date {
  const start = /^\d{4}-\d{2}-\d{2}/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(start)) throw new Error(`--now wants an instant such as 2026-05-29T12:00:00Z; not "${text}"`);
  return () => new Date(start + Date.now() - started);
}
