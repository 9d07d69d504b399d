import { spawn } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { FAULT_KINDS } from '../../digest-server/faults';
import { HELP, readCommand } from '../../digest-server/options';

/** Runs the command until it ends or has said its first line. */
function run(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/digest-server/main.ts', ...args]);
  onTestFinished(() => void child.kill());
  let out = '';
  let err = '';
  return new Promise((resolve) => {
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.stdout.on('data', (chunk) => {
      out += chunk;
      if (out.startsWith('Digest server')) resolve({ code: null, out, err });
    });
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

describe('npm run digest-server', { timeout: 30_000 }, () => {
  it('says in one line where it is and what it serves', async () => {
    const { out } = await run('--port', '0', '--now', '2026-05-29T16:00:00Z');
    expect(out).toMatch(/^Digest server at http:\/\/127\.0\.0\.1:\d+: 8 days up to 2026-05-29, 47 papers\n$/);
    const url = /http:\S+\d/.exec(out)?.[0];
    expect((await fetch(`${url}/api/daily_papers?date=2026-05-29`)).status).toBe(200);
    expect((await fetch(`${url}/api/daily_papers?date=2026-05-30`)).status).toBe(400);
  });

  it('serves a file with a fault', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'command-')), 'days.jsonl');
    await writeFile(file, '{"date":"2020-01-03","items":[{}]}\n');
    const { out } = await run('--port', '0', '--data', file, '--shift-to-today', '--fault', '503');
    expect(out).toMatch(/: 1 day up to 20[2-9]\d-\d\d-\d\d, 1 paper\n$/);
    expect((await fetch(`${/http:\S+\d/.exec(out)?.[0]}/api/daily_papers`)).status).toBe(503);
  });

  it('serves a world', async () => {
    const { out } = await run('--port', '0', '--now', '2026-05-29T16:00:00Z', '--world');
    expect(out).toMatch(/: 23 days up to 2026-05-29, \d{3} papers\n$/);
  });

  it('helps', async () => {
    for (const kind of FAULT_KINDS) expect(HELP).toContain(`\n  ${kind} `);
    expect(await run('--help')).toEqual({ code: 0, out: HELP, err: '' });
  });

  it('ends with 2 and one clear line for a mistake, with 1 for a file that is not there', async () => {
    expect(await run('--colour')).toEqual({ code: 2, out: '', err: "digest-server: Unknown option '--colour'\n" });
    const missing = await run('--port', '0', '--data', '/nowhere/days.jsonl');
    expect(missing).toMatchObject({ code: 1, out: '', err: expect.stringContaining('/nowhere/days.jsonl') });
  });
});

describe('readCommand', () => {
  it.each([
    [['--fault', 'flood'], 'not "flood"'],
    [['--fault', '500,flood', '--fault-share', '1'], 'not "flood"'],
    [['--fault', '500,cut'], 'needs --fault-share'],
    [['--fault-share', '0.5'], 'needs --fault'],
    [['--fault', '500', '--fault-share', '1.5'], '--fault-share wants'],
    [['--seed', 'x'], '--seed wants'],
    [['--speed', '-2'], '--speed'],
    [['--speed', 'fast'], '--speed wants'],
    [['--bandwidth', '0'], '--bandwidth wants'],
    [['--port', '70000'], '--port wants'],
    [['--port', 'http'], '--port wants'],
    [['--delay', '-1'], '--delay'],
    [['--now', 'tomorrow'], '--now wants'],
    [['--shift-to-today'], '--shift-to-today needs --data'],
    [['stray'], 'stray'],
    [['--data'], '--data'],
  ])('refuses %j', (args, message) => {
    const command = readCommand(args);
    expect(command).toEqual({ kind: 'mistake', message: expect.stringContaining(message) });
    expect(JSON.stringify(command)).not.toContain('\\n');
  });

  it('reads everything', () => {
    const args = '--port 0 --data days.jsonl.gz --shift-to-today --fault cut --delay 250 --now 2026-05-29T12:00:00Z';
    const command = readCommand(args.split(' '), Date.now() - 5000);
    expect(command).toMatchObject({
      kind: 'serve',
      options: { port: 0, dataFile: 'days.jsonl.gz', shiftToToday: true, fault: 'cut', delayMs: 250 },
    });
    const now = command.kind === 'serve' ? command.options.now?.().toISOString() : '';
    expect(now).toMatch(/^2026-05-29T12:00:05/);
  });

  it('reads limits and faults by chance', () => {
    const args = '--fault 500,cut --fault-share .33 --seed 5 --bandwidth 20000 --no-304';
    expect(readCommand(args.split(' '))).toMatchObject({
      kind: 'serve',
      options: {
        faultSchedule: { seed: 5, share: 0.33, kinds: ['500', 'cut'] },
        bytesPerSecond: 20_000,
        etags: 'ignored',
      },
    });
  });

  it('reads a world and a clock that runs fast, from its instant or from now', () => {
    const started = Date.now() - 5000;
    for (const [now, start] of [
      ['--now 2026-05-29T12:00:00Z', Date.parse('2026-05-29T12:00:00Z')],
      ['', started],
    ] as const) {
      const command = readCommand(`--world --seed 3 --speed 3600 ${now}`.trim().split(' '), started);
      expect(command).toMatchObject({ kind: 'serve', options: { world: { seed: 3 } } });
      const hours = command.kind === 'serve' ? (Number(command.options.now?.()) - start) / 3_600_000 : 0;
      expect(hours).toBeGreaterThanOrEqual(5);
      expect(hours).toBeLessThan(7);
    }
  });

  it('takes port 8787, the starter digest and no fault by default', () => {
    expect(readCommand([])).toEqual({ kind: 'serve', options: { port: 8787, delayMs: 0 } });
  });
});
