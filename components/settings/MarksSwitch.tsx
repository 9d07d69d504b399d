import { Switch } from '@/components/parts/Switch';

export interface MarksSwitchProps {
  /** Whether known papers are marked; `null` until that is known, and its place is kept. */
  marks: boolean | null;
  onMarks(marks: boolean): void;
  /** Id of what explains it further. */
  describedBy?: string | undefined;
}

/** The one switch for marks in the text of pages, in the popup and among the settings. */
export function MarksSwitch({ marks, onMarks, describedBy }: MarksSwitchProps) {
  return (
    <div style={{ visibility: marks === null ? 'hidden' : undefined }}>
      <Switch checked={marks ?? false} onChange={onMarks} describedBy={describedBy}>
        Mark known papers on pages
      </Switch>
    </div>
  );
}
