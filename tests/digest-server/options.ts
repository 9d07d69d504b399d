import { parseArgs } from 'node:util';
import { FAULT_KINDS, FAULTS, type FaultKind, isFaultKind } from './faults';
import type { DigestServerOptions } from './types';

export const HELP = `Usage: npm run digest-server -- [options]

Serves the web APIs Papergloss reads (Hugging Face's Daily Papers and papers, arXiv's query) on 127.0.0.1.

  --port N           the port, 8787 by default; 0 takes any free one
  --data FILE        a file of recorded days: JSON Lines, plain or gzipped,
                     a { "date": "YYYY-MM-DD", "items": [...] } a line
  --shift-to-today   moves the recorded days by whole weeks, so that the newest is today or just before
  --world            time passes: lists fill up in the day after they open, upvotes grow for a month;
                     without --data the days are made up, the last month's and all that follow
  --now ISO          the server's clock starts at this instant: 2026-05-29T12:00:00Z
  --speed N          the server's clock runs so many times faster: 3600 is an hour a second
  --fault KIND,…     misbehaves: see below; several kinds want --fault-share
  --fault-share N    only this share of requests fails, 0.33 being every third, drawn from --seed
  --seed N           what is drawn follows from it alone; 1 by default
  --delay MS         every answer takes so long
  --bandwidth N      the most bytes a second of each answer's body
  --no-304           answers in full also who holds the answer already
  --help             this

Without --data and --world it serves the starter digest, dealt out over the last weekdays, six papers a day. Those days and the
upvotes are the demo's invention: the starter digest knows neither, and the API's answers have both.

Kinds of faults:
${FAULT_KINDS.map((kind) => `  ${kind.padEnd(16)} ${FAULTS[kind]}\n`).join('')}`;

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
      world: { type: 'boolean' },
      now: { type: 'string' },
      speed: { type: 'string' },
      fault: { type: 'string' },
      'fault-share': { type: 'string' },
      seed: { type: 'string' },
      delay: { type: 'string' },
      bandwidth: { type: 'string' },
      'no-304': { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return { kind: 'help' };
  if (values['shift-to-today'] && values.data === undefined) throw new Error('--shift-to-today needs --data');
  const seed = number('--seed', values.seed, 1, Number.MAX_SAFE_INTEGER);
  return {
    kind: 'serve',
    options: {
      port: number('--port', values.port, 8787, 65_535),
      delayMs: number('--delay', values.delay, 0, 600_000),
      ...(values.data !== undefined && { dataFile: values.data, shiftToToday: values['shift-to-today'] ?? false }),
      ...(values.world && { world: { seed } }),
      ...((values.now ?? values.speed) !== undefined && { now: readClock(values.now, values.speed, started) }),
      ...readFaults(values.fault, values['fault-share'], seed),
      ...(values.bandwidth !== undefined && { bytesPerSecond: positive('--bandwidth', values.bandwidth) }),
      ...(values['no-304'] && { etags: 'ignored' }),
    },
  };
}

function readFaults(
  list: string | undefined,
  share: string | undefined,
  seed: number,
): Pick<DigestServerOptions, 'fault' | 'faultSchedule'> {
  if (list === undefined) {
    if (share !== undefined) throw new Error('--fault-share needs --fault');
    return {};
  }
  const [first, ...others] = list.split(',').map(readKind) as [FaultKind, ...FaultKind[]];
  if (share === undefined) {
    if (others.length > 0) throw new Error('--fault with several kinds needs --fault-share');
    return { fault: first };
  }
  if (!/^\d*\.?\d+$/.test(share) || Number(share) > 1) {
    throw new Error(`--fault-share wants a number from 0 to 1; not "${share}"`);
  }
  return { faultSchedule: { seed, share: Number(share), kinds: [first, ...others] } };
}

function readKind(text: string): FaultKind {
  if (isFaultKind(text)) return text;
  throw new Error(`--fault knows ${FAULT_KINDS.join(', ')}; not "${text}"`);
}

function positive(name: string, text: string): number {
  if (/^0*[1-9]\d*$/.test(text)) return Number(text);
  throw new Error(`${name} wants a whole number from 1; not "${text}"`);
}

function number(name: string, text: string | undefined, otherwise: number, max: number): number {
  if (text === undefined) return otherwise;
  if (/^\d+$/.test(text) && Number(text) <= max) return Number(text);
  throw new Error(`${name} wants a whole number from 0 to ${max}; not "${text}"`);
}

function readClock(now: string | undefined, speed: string | undefined, started: number): () => Date {
  const start = now === undefined ? started : /^\d{4}-\d{2}-\d{2}/.test(now) ? Date.parse(now) : Number.NaN;
  if (Number.isNaN(start)) throw new Error(`--now wants an instant such as 2026-05-29T12:00:00Z; not "${now}"`);
  const factor = speed === undefined ? 1 : positive('--speed', speed);
  return () => new Date(start + (Date.now() - started) * factor);
}
