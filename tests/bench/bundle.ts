import path from 'node:path';
import { build } from 'vite';

/** Bundles a module and what it imports into one script that puts its exports into a global of this name. */
export async function bundleForPage(entry: string, name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': path.resolve(import.meta.dirname, '../..') } },
    build: { write: false, lib: { entry: path.resolve(import.meta.dirname, entry), formats: ['iife'], name } },
  });
  const [bundle] = [built].flat();
  const chunk = bundle && 'output' in bundle ? bundle.output.find(({ type }) => type === 'chunk') : null;
  if (chunk?.type !== 'chunk') throw new Error(`No script came of ${entry}`);
  return chunk.code;
}
