import { render } from 'preact';
import { PaperglossDatabase } from '@/lib/store/database';
import { App } from './app';
import '@/components/styles/options.css';

render(<App db={new PaperglossDatabase()} />, document.getElementById('app') as HTMLElement);
