import { createModel, type MeaningModel } from './model';
import { readModelFile } from './model-file';

/** A model that nobody has asked for so long, in milliseconds, is let go of; one that could not be had is tried again. */
const KEPT_MS = 60_000;

/** Loads the model when it is asked for; `null` when there is none that can be used. */
export type LoadModel = () => Promise<MeaningModel | null>;

/**
 * Loads the model once for all who ask within a minute of each other. One that is missing or damaged is told on the
 * console.
 *
 * @param fetchFile the bytes of the model's file
 */
export function createModelLoader(fetchFile: () => Promise<ArrayBuffer>): LoadModel {
  let held: Promise<MeaningModel | null> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function load(): Promise<MeaningModel | null> {
    try {
      return createModel(readModelFile(new Uint8Array(await fetchFile())));
    } catch (error) {
      console.error('Papergloss: there is no model of meaning; words alone are looked for', error);
      return null;
    }
  }

  return () => {
    held ??= load();
    clearTimeout(timer);
    timer = setTimeout(() => {
      held = null;
    }, KEPT_MS);
    return held;
  };
}
