import { render } from 'preact';
import { App } from './app';
import '@/components/styles/options.css';

render(<App />, document.getElementById('app') as HTMLElement);
