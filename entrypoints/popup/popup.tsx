import { useCallback, useEffect, useState } from 'preact/hooks';
import { send } from '@/lib/messages/send';
import { App, type AppProps } from './app';
import { WithoutDatabase } from './without-database';

/** The background begins with what comes with the extension; nobody waits for the rest. */
const fetchAnew = () => void send('digest.erase', {}).catch(() => {});

/** The popup, which falls back on the background when this page gets no access to the databases. */
export function Popup(props: AppProps) {
  const { db, list } = props.store;
  const [failed, setFailed] = useState(false);
  const attempt = useCallback(
    (open: () => Promise<unknown>) =>
      open().then(
        () => setFailed(false),
        (error) => {
          console.error('Papergloss: the database does not open', error);
          setFailed(true);
        },
      ),
    [],
  );
  const open = useCallback(() => attempt(() => Promise.all([db.open(), list.open()])), [attempt, db, list]);
  useEffect(() => void open(), [open]);

  if (!failed) return <App {...props} />;
  return (
    <WithoutDatabase {...props} onRetry={open} onErase={() => attempt(() => db.eraseFromDisk().then(fetchAnew))} />
  );
}
